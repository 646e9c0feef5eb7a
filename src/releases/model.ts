/** The words of releases: figures as they were given out, and what makes the difference between two of them. */

export interface Name {
  readonly vi: string
  readonly en: string
}

/** What a count counts; two counters never share a name (domain/published-figures.md, section 1). */
export const counters = [
  'recognition-events',
  'distinct-products',
  'distinct-enterprises',
  'enterprise-years',
  'valid-titles',
] as const
export type Counter = (typeof counters)[number]

/**
 * How the rows become the value. `sum`: of their amounts; `stock`: the amounts that speak of the last year alone;
 * `share` and `growth`: per cent of the numerators in the denominators.
 */
export const measures = [
  'sum',
  'events',
  'products',
  'enterprises',
  'enterprise-years',
  'titles',
  'stock',
  'share',
  'growth',
] as const
export type Measure = (typeof measures)[number]

export interface Definition {
  readonly code: string
  readonly name: Name
  /** What is counted, in words. */
  readonly text: Name
  readonly formula: string
  readonly counter: Counter | null
  readonly unit: Name
  readonly measure: Measure
  /** The rows it reads: those of this variable. */
  readonly variable: string
}

/** Years. `to` null: up to the cut-off, so that what is new later belongs to it. */
export interface Scope {
  readonly from: number
  readonly to: number | null
  /** Of this sector group, commune or programme alone. */
  readonly filter: Readonly<Record<string, string>>
}

/** From ≤ day < to. */
export interface Spell {
  readonly from: string
  readonly to: string
}

/** `together`: the source gives several years in one; `forecast`: part of it was only expected. */
export const rowStatuses = ['printed', 'computed', 'recorded'] as const
export type RowStatus = (typeof rowStatuses)[number]

/** What a figure is made from. A correction keeps the key. */
export interface Row {
  readonly key: string
  readonly variable: string
  /** The years it speaks of; several where they are known together only. */
  readonly from: number
  readonly to: number
  /** Of what happened on one day. */
  readonly on: string | null
  /** Exact. */
  readonly amount: string
  /** How much of the amount was expected and had not happened. */
  readonly forecast: string | null
  readonly role: 'numerator' | 'denominator' | null
  readonly product: string | null
  readonly enterprise: string | null
  /** Of a title: when it was in force. */
  readonly holds: readonly Spell[]
  /** By which scopes are narrowed: sector group, commune. */
  readonly marks: Readonly<Record<string, string>>
  readonly status: RowStatus
  readonly label: Name
  /** Address, or what names the source; null: our own register. */
  readonly source: string | null
}

/** `outcome`: printed and made by its rows; `computed`: made by its rows alone; `claim`: printed, and no rows make it. */
export const statuses = ['outcome', 'computed', 'mixed', 'claim'] as const
export type Status = (typeof statuses)[number]

/** Where it stood for others to read. */
export interface Appearance {
  readonly document: string
  readonly page: string | null
  readonly address: string | null
  /** A year, a month or a day; null: not known. */
  readonly on: string | null
}

/** What is never changed of a release. */
export interface ReleaseContent {
  readonly code: string
  readonly name: Name
  /** Null: nobody says what was counted, and only its number is known. */
  readonly definition: Definition | null
  readonly scope: Scope | null
  /** What was known then: a year, a month or a day. */
  readonly asOf: string
  /** How the rows were asked for. */
  readonly query: string
  /** Exact. */
  readonly value: string
  readonly unit: Name
  readonly status: Status
  /** What its source prints beside it that is wrong, such as another year. */
  readonly printed: Name | null
  /** The release that it stands in the place of, and why. */
  readonly revises: { readonly code: string; readonly reason: Name } | null
  readonly note: Name | null
  /**
   * Of rows that stay closed: 32 random bytes in hex that both hashes go over, for a few amounts could be guessed from a bare
   * hash. Null: anyone may read the rows.
   */
  readonly salt: string | null
  readonly rows: readonly Row[]
}

export interface Release extends ReleaseContent {
  readonly hash: string
  readonly rowsHash: string
  readonly appearances: readonly Appearance[]
}

/** In the order in which one release is taken to the other; the order is part of the meaning (decision 0035). */
export const partKinds = [
  'time-passed',
  'new-facts',
  'corrected-facts',
  'changed-definition',
  'changed-scope',
  'unexplained',
] as const
export type PartKind = (typeof partKinds)[number]

export interface ChangedRow {
  readonly before: Row | null
  readonly after: Row | null
}

export interface Part {
  readonly kind: PartKind
  /** Exact, signed. */
  readonly amount: string
  readonly rows: readonly ChangedRow[]
  /** Of corrected facts: what was expected became what happened. */
  readonly isForecastMet: boolean
}

export type Reconciliation =
  | {
      readonly outcome: 'reconciled'
      readonly from: string
      readonly to: string
      readonly difference: string
      readonly parts: readonly Part[]
    }
  /** Different units; years known together only; nothing to divide by; rows that the reader may not see. */
  | {
      readonly outcome: 'refused'
      readonly why: 'units' | 'together' | 'division' | 'closed'
      readonly rows: readonly Row[]
    }
