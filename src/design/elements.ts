import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { projectRoot } from '../platform/root.ts'

/**
 * The only code that browsers get: custom elements, one self-contained file each, `src/<room>/elements/<name>.ts`.
 * A page names those it gains from; it gives the same outcome without them (decision 0007).
 */
export const elementNames = [
  'autosave',
  'council-room',
  'job-progress',
  'resumable-upload',
  'score-matrix',
  'unfold-rows',
  'upload-progress',
  'verify-flow',
  'what-if',
] as const
export type ElementName = (typeof elementNames)[number]

const SOURCES = join(projectRoot, 'src')

/**
 * The script of each element, without its types; rules that stand by themselves are put in the place of their import, so that
 * browser and server count by the same lines. Nothing else is changed, so a browser shows the lines as written.
 */
export const elementScripts = (): Readonly<Record<ElementName, string>> => {
  const found = new Map(
    readdirSync(SOURCES)
      .flatMap(room => filesOf(join(SOURCES, room, 'elements')))
      .map(path => [nameOf(path), stripTypeScriptTypes(withRules(path))]),
  )
  const scriptOf = (name: ElementName): [ElementName, string] => {
    const script = found.get(name)
    if (script === undefined) throw new Error(`no room has elements/${name}.ts`)
    return [name, script]
  }
  return Object.fromEntries(elementNames.map(scriptOf)) as Record<ElementName, string>
}

const RULES = /^import \{[^}]*\} from '((?:\.\.\/rules|\.)\/[^']+)'$/gm

/** Rules may stand on other rules that do: each is put in once, before what first asks for it. */
const withRules = (path: string, put = new Set<string>()): string =>
  readFileSync(path, 'utf8').replace(RULES, (_, rules: string) => {
    const wanted = join(dirname(path), rules)
    if (put.has(wanted)) return ''
    put.add(wanted)
    return withRules(wanted, put)
  })

const filesOf = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map(name => join(folder, name))
  } catch {
    return []
  }
}

const nameOf = (path: string): string => path.replace(/^.*\/|\.ts$/g, '')

export const digestOf = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 10)
