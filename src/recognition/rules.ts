import { addMonths, type Day } from '../exact/day.ts'
import type { Decision, Recognition, Ruling, RulingKind, Status } from './model.ts'

/** A term in months ends on the same day number, else on the last day of that month (semantics.md, Values). */
export const termEnd = (from: Day, months: number): Day => addMonths(from, months)

/** How a recognition stands on a day. It holds while from ≤ day < to, unless a ruling of that day or before says else. */
export const statusOn = (
  { validFrom, validTo }: Pick<Recognition, 'validFrom' | 'validTo'>,
  rulings: readonly Ruling[],
  day: Day,
): Status => {
  const ruled = lastRuling(rulings.filter(ruling => ruling.effectiveOn <= day))
  if (ruled?.kind === 'revoked') return 'revoked'
  if (day < validFrom) return 'not-yet'
  if (day >= validTo) return 'expired'
  return ruled?.kind === 'suspended' ? 'suspended' : 'in-force'
}

/** Whether it is a title on a day: a recognition in force. */
export const isTitle = (
  recognition: Pick<Recognition, 'validFrom' | 'validTo'>,
  rulings: readonly Ruling[],
  day: Day,
): boolean => statusOn(recognition, rulings, day) === 'in-force'

export type RulingProblem =
  | { readonly code: 'ruling-out-of-order'; readonly after: Day }
  | { readonly code: 'ruling-does-not-fit'; readonly status: Status }

const rulingsThatFit: Readonly<Record<Status, readonly RulingKind[]>> = {
  'not-yet': ['revoked'],
  'in-force': ['suspended', 'revoked'],
  suspended: ['reinstated', 'revoked'],
  revoked: [],
  expired: [],
}

/** Why a ruling cannot be made; null when it can. Rulings follow each other by day; none follows a revocation. */
export const rulingProblem = (
  recognition: Pick<Recognition, 'validFrom' | 'validTo'>,
  rulings: readonly Ruling[],
  { kind, effectiveOn }: Pick<Ruling, 'kind' | 'effectiveOn'>,
): RulingProblem | null => {
  const last = lastRuling(rulings)
  if (last !== undefined && effectiveOn <= last.effectiveOn)
    return { code: 'ruling-out-of-order', after: last.effectiveOn }
  const status = statusOn(recognition, rulings, effectiveOn)
  return rulingsThatFit[status].includes(kind) ? null : { code: 'ruling-does-not-fit', status }
}

const lastRuling = (rulings: readonly Ruling[]): Ruling | undefined =>
  rulings.reduce<Ruling | undefined>(
    (last, ruling) => (last === undefined || ruling.effectiveOn > last.effectiveOn ? ruling : last),
    undefined,
  )

export const isSameDecision = (a: Decision, b: Decision): boolean =>
  a.number === b.number && a.symbol === b.symbol && a.issuer === b.issuer && a.decidedOn === b.decidedOn

/** A row as it is kept: its number is no part of what it says. */
export type Kept<Row> = Row & { readonly id: bigint }

/** What a file of cited rows changes: a row said again, or said twice, is no change. */
export const changesBetween = <Row extends object>(
  kept: readonly Kept<Row>[],
  said: readonly Row[],
): { readonly added: readonly Row[]; readonly removed: readonly Kept<Row>[] } => {
  const stays = new Set(said.map(wording))
  const known = new Set(kept.map(wording))
  const added = new Map(said.map(row => [wording(row), row]))
  return {
    added: [...added].filter(([words]) => !known.has(words)).map(([, row]) => row),
    removed: kept.filter(row => !stays.has(wording(row))),
  }
}

const wording = (row: object): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name]) => name !== 'id')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
