import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../platform/root.ts'

/** What a template comes to: a PDF (PDF/A-2u as its producer declares), or what is wrong with it. */
export type Pressed =
  | { readonly pdf: Uint8Array; readonly pages: number }
  | { readonly faults: readonly TemplateFault[] }

export interface TemplateFault {
  /** From 1; null: of the whole. */
  readonly line: number | null
  /** From 1; null: of the whole line. */
  readonly column: number | null
  /** As the compiler says it, in English; one of ours is a code in brackets. */
  readonly reason: string
}

export interface Job {
  readonly id: number
  readonly source: string
  /** JSON, as the template reads it: `json(bytes(sys.inputs.data))`. */
  readonly data: string
}

export interface Bounds {
  readonly longestMs: number
  readonly mostPages: number
  readonly mostBytes: number
}

const bounds: Bounds = { longestMs: 10_000, mostPages: 80, mostBytes: 12 * 1024 * 1024 }
/** After so long without work the process ends by itself. */
const IDLE_MS = 60_000
/** A template that names a package would fetch it. */
const PACKAGE = /@(?:preview|local|[a-z][\w-]*)\//
const FONT = 'Tinos'

/** One document after the other: the compiler uses every core it finds. */
let line: Promise<unknown> = Promise.resolve()
let running: ChildProcess | null = null
let jobs = 0
let idle: NodeJS.Timeout | undefined

/** Sets a Typst template with its data. It reads no file, reaches no network, and ends in bounded time and memory. */
export const press = (source: string, data: unknown, within: Partial<Bounds> = {}): Promise<Pressed> => {
  const fetched = faultsInWords(source)
  if (fetched.length > 0) return Promise.resolve({ faults: fetched })
  const done = line.then(() => pressNow(source, JSON.stringify(data), { ...bounds, ...within }))
  line = done.catch(() => undefined)
  return done
}

const faultsInWords = (source: string): readonly TemplateFault[] =>
  source
    .split('\n')
    .flatMap((words, index) =>
      PACKAGE.test(words)
        ? [{ line: index + 1, column: words.search(PACKAGE) + 1, reason: '[package]' }]
        : [],
    )

const pressNow = async (source: string, data: string, within: Bounds): Promise<Pressed> => {
  clearTimeout(idle)
  const answer = await asked(source, data, within.longestMs)
  idle = setTimeout(end, IDLE_MS).unref()
  return 'pdf' in answer ? judged(answer, within) : answer
}

const judged = (answer: { readonly pdf: Uint8Array; readonly pages: number }, within: Bounds): Pressed => {
  if (answer.pages > within.mostPages || answer.pdf.byteLength > within.mostBytes)
    return { faults: [{ line: null, column: null, reason: '[too-long]' }] }
  // The compiler would also take the fonts of the machine: elsewhere the paper would look different.
  const strange = strangeFontIn(answer.pdf)
  return strange === null ? answer : { faults: [{ line: null, column: null, reason: `[font] ${strange}` }] }
}

/** The first font beside ours, as the producer names it: `/BaseFont /EKTXIN+Tinos-Bold`. */
export const strangeFontIn = (pdf: Uint8Array): string | null =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g),
  ]
    .map(([, name = '']) => name)
    .find(name => !name.startsWith(FONT)) ?? null

const asked = (source: string, data: string, longestMs: number): Promise<Pressed> =>
  new Promise(resolve => {
    const child = running ?? start()
    const id = ++jobs
    const settle = (answer: Pressed) => {
      clearTimeout(timer)
      child.off('message', heard)
      child.off('exit', gone)
      child.unref()
      child.channel?.unref()
      resolve(answer)
    }
    const heard = (answer: Pressed & { readonly id: number }) => {
      if (answer.id === id) settle(answer)
    }
    const gone = () => {
      if (running === child) running = null
      settle({ faults: [{ line: null, column: null, reason: '[too-heavy]' }] })
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), longestMs)
    child.ref()
    child.channel?.ref()
    child.on('message', heard)
    child.once('exit', gone)
    child.send({ id, source, data } satisfies Job)
  })

const end = (): void => {
  running?.kill()
  running = null
}

/** Nothing of this program goes along: no settings, no home with packages or fonts, and no way out. */
const start = (): ChildProcess => {
  const workspace = mkdtempSync(join(tmpdir(), 'chuluc-press-'))
  const nowhere = 'http://127.0.0.1:9'
  const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].flatMap(name => [name, name.toLowerCase()])
  const child = fork(join(projectRoot, 'src/documents/press-worker.ts'), {
    cwd: workspace,
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: {
      ...Object.fromEntries(proxies.map(name => [name, nowhere])),
      HOME: workspace,
      XDG_DATA_HOME: workspace,
      XDG_CACHE_HOME: workspace,
      XDG_CONFIG_HOME: workspace,
      CHULUC_FONTS: fontFiles.join('\n'),
    },
  })
  child.once('exit', () => rmSync(workspace, { recursive: true, force: true }))
  running = child
  return child
}

const fontFiles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(style =>
  join(projectRoot, 'node_modules/@expo-google-fonts/tinos', style, `Tinos_${style}.ttf`),
)
