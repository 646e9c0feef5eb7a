import type { Problem } from '../exact/problem.ts'
import type { Localized } from './texts.ts'

export type { Problem }

/** 422: what was sent cannot be read. The command line prints every problem and exits with 2. */
export class Invalid extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'))
    this.name = 'Invalid'
    this.problems = problems
  }
}

/** 403; 404 where even the existence of the thing is secret (`secret`); 401 where it is not known who asks (`unknown`). */
export class NotAllowed extends Error {
  readonly status: 401 | 403 | 404

  constructor(what: string, status: 401 | 403 | 404 = 403) {
    super(what)
    this.name = 'NotAllowed'
    this.status = status
  }

  /** For programs: whoever says who they are may be let in. */
  static unknown(what: string): NotAllowed {
    return new NotAllowed(what, 401)
  }

  static secret(what: string): NotAllowed {
    return new NotAllowed(what, 404)
  }
}

/** 404: `kind` is a word of the programme (`round`), `id` what was asked for. */
export class NotFound extends Error {
  readonly kind: string
  readonly id: string

  constructor(kind: string, id: string) {
    super(`There is no ${kind} ${id}.`)
    this.name = 'NotFound'
    this.kind = kind
    this.id = id
  }
}

/** 409: a rule of the programme says no. `code` and `facts` for programs, `words` for people. */
export class Refused extends Error {
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly words: Localized

  constructor(code: string, facts: Readonly<Record<string, unknown>>, words: Localized) {
    super(words.en)
    this.name = 'Refused'
    this.code = code
    this.facts = facts
    this.words = words
  }
}

/** 429: asked too often; in `retryAfterS` seconds it is worth another try. */
export class TooMany extends Error {
  readonly retryAfterS: number

  constructor(what: string, retryAfterS: number) {
    super(what)
    this.name = 'TooMany'
    this.retryAfterS = Math.max(1, Math.ceil(retryAfterS))
  }
}

export type KnownError = Invalid | NotAllowed | NotFound | Refused | TooMany

export function isKnownError(error: unknown): error is KnownError {
  return (
    error instanceof Invalid ||
    error instanceof NotAllowed ||
    error instanceof NotFound ||
    error instanceof Refused ||
    error instanceof TooMany
  )
}

/** One problem on one line: `line 4: "01001": The check digit is wrong. Compare with …`. */
export function problemLine({ place, value, reason, remedy }: Problem): string {
  const words = [reason, remedy].map(asSentence).join(' ')
  return `${place}:${value === '' ? '' : ` ${JSON.stringify(value)}:`} ${words}`.trim()
}

function asSentence(text: string): string {
  if (text === '') return ''
  const begun = text.slice(0, 1).toUpperCase() + text.slice(1)
  return /[.?!…]$/.test(begun) ? begun : `${begun}.`
}
