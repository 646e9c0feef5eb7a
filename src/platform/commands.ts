import type { Work } from './work.ts'

export interface CommandOption {
  /** `--criteria`; or one letter alone, `-o`. */
  readonly flag: string
  /** A second, one-letter name: `-o` for `--output`. */
  readonly short?: string
  /** The name of its value in the manual (`FILE`); an option without one is a switch. */
  readonly value?: string
  readonly help: string
}

export interface Io {
  /** Results. */
  out(text: string): void
  /** Progress and complaints. */
  err(text: string): void
  readonly cwd: string
}

export interface Invocation {
  /** What stands on the line without a flag. */
  readonly args: readonly string[]
  /** By flag without dashes: `options.criteria`; a switch is `true`; an option given twice keeps the last. */
  readonly options: Readonly<Record<string, string | true>>
  readonly io: Io
}

export interface Command {
  /** One or two words: `score`, `criteria check`. */
  readonly name: string
  /** One line, for lists. */
  readonly summary: string
  /** What follows the name: `FILE… [--json]`. */
  readonly usage: string
  readonly description: string
  readonly options: readonly CommandOption[]
  readonly examples: readonly string[]
  /** The exit code. `Invalid` thrown here becomes exit code 2, any other known error 1. */
  run(invocation: Invocation): Promise<number>
}

/** Opens the store for a command that needs it, and closes it whatever happens. */
export async function withWork<T>(body: (work: Work) => Promise<T>): Promise<T> {
  // Loaded only here: commands that need no database start without one.
  const { openCity, startWork } = await import('./city.ts')
  const city = await openCity()
  try {
    return await body(startWork(city, { kind: 'system', name: 'command line' }, 'vi'))
  } finally {
    await city.database.close()
  }
}
