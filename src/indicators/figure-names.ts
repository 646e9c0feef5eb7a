import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../platform/root.ts'
import type { Language } from '../platform/texts.ts'

interface FigureNames {
  readonly names: Readonly<Record<string, string>>
  readonly units: Readonly<Record<string, string>>
  /** Articles that came without an address, by the name that rows give them. */
  readonly articles: Readonly<Record<string, Readonly<Record<Language, string>>>>
}

const read = (): FigureNames =>
  JSON.parse(readFileSync(join(projectRoot, 'data/published/figure-names.json'), 'utf8'))

let known: FigureNames | undefined

const namesKnown = (): FigureNames => {
  known ??= read()
  return known
}

/** The name of a published figure; a name without a Vietnamese word stays as it was loaded. */
export const figureName = (name: string, language: Language): string =>
  language === 'vi' ? (namesKnown().names[name] ?? name) : name

export const unitName = (unit: string, language: Language): string =>
  language === 'vi' ? (namesKnown().units[unit] ?? unit) : unit

/** Where a figure was read: an address stays one, an article without an address is told by what it is. */
export const sourceName = (source: string, language: Language): string =>
  namesKnown().articles[source]?.[language] ?? source
