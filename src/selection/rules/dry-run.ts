import type { ReadSet } from '../../criteria/rules/set.ts'
import {
  compare,
  divide,
  type Exact,
  exactOf,
  formatExact,
  multiply,
  subtract,
  ZERO,
} from '../../exact/number.ts'
import type { Problem } from '../../exact/problem.ts'
import type { DossierInput, Result } from '../model.ts'
import { type Dossier, readDossier } from './dossier.ts'
import { type Prepared, prepare } from './prepare.ts'
import { resultsOf } from './result.ts'

/** A past round judged again under a set that is still being written, beside what really came of it. */
export interface DryRun {
  /** In the order of the new list. */
  readonly rows: readonly DryRow[]
  /** What the new set asks for and the round does not know, with the number of dossiers: the most wanted first. */
  readonly needed: readonly { readonly code: string; readonly dossiers: number }[]
  /** Judgements that the new set cannot take over, because the criterion or its scale is another. */
  readonly lost: readonly { readonly code: string; readonly dossiers: number }[]
  /** Dossiers that the new set cannot read at all. */
  readonly unread: readonly { readonly id: string; readonly problems: readonly Problem[] }[]
}

export interface DryRow {
  readonly id: string
  readonly before: Result
  readonly after: Result
  readonly change: 'enters' | 'leaves' | 'opens' | 'stays'
  /** Places gained; below zero, lost; null where a rank is not known on either side. */
  readonly climbs: number | null
  /** Points gained, exact text; null where a total is not known on either side. */
  readonly gains: string | null
}

export interface PastRound {
  readonly period: string
  readonly dossiers: readonly DossierInput[]
  readonly lots: Readonly<Record<string, number>>
  readonly results: readonly Result[]
}

export type DryRunning =
  | { readonly ok: true; readonly run: DryRun }
  | { readonly ok: false; readonly problem: Problem }

export const dryRun = (set: ReadSet, round: PastRound): DryRunning => {
  const preparation = prepare(set, { period: round.period })
  if (!preparation.ok) return preparation
  const fitted = round.dossiers.map(input => fittedTo(preparation.prepared, input))
  const dossiers = fitted.flatMap(each => each.dossier ?? [])
  const { results } = resultsOf(preparation.prepared, dossiers, new Map(Object.entries(round.lots)))
  const before = new Map(round.results.map(result => [result.id, result]))
  const rows = results.flatMap(after => {
    const was = before.get(after.id)
    return was === undefined ? [] : [rowOf(was, after)]
  })
  return {
    ok: true,
    run: {
      rows,
      needed: counted(rows.map(row => row.after.missing.filter(code => !row.before.missing.includes(code)))),
      lost: counted(fitted.map(each => each.lost)),
      unread: fitted.flatMap(({ id, dossier, problems }) => (dossier === null ? [{ id, problems }] : [])),
    },
  }
}

const rowOf = (before: Result, after: Result): DryRow => ({
  id: after.id,
  before,
  after,
  change: changeOf(before, after),
  climbs: before.rank === null || after.rank === null ? null : before.rank - after.rank,
  gains: before.total === null || after.total === null ? null : difference(before.total, after.total),
})

const difference = (before: string, after: string): string =>
  formatExact(subtract(exact(after), exact(before)))
const exact = (text: string): Exact => exactOf(text)

const changeOf = (before: Result, after: Result): DryRow['change'] => {
  if (after.outcome === 'unknown' && before.outcome !== 'unknown') return 'opens'
  if (after.outcome === 'pass' && before.outcome !== 'pass') return 'enters'
  return before.outcome === 'pass' && after.outcome !== 'pass' ? 'leaves' : 'stays'
}

const counted = (lists: readonly (readonly string[])[]): DryRun['needed'] => {
  const counts = new Map<string, number>()
  for (const code of lists.flat()) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .map(([code, dossiers]) => ({ code, dossiers }))
    .toSorted((a, b) => b.dossiers - a.dossiers || (a.code < b.code ? -1 : 1))
}

interface Fitted {
  readonly id: string
  /** Null: whatever is left out, the set does not take it. */
  readonly dossier: Dossier | null
  readonly lost: readonly string[]
  readonly problems: readonly Problem[]
}

/** So often something is left out before a dossier counts as unreadable. */
const TRIES = 3

/** A dossier as the new set can take it: what it does not know, or knows otherwise, is left out and so not known. */
const fittedTo = (
  prepared: Prepared,
  { id, enterprise, applicant, track, facts, judged }: DossierInput,
): Fitted => {
  let input: DossierInput = { id, enterprise, applicant, track, facts, judged }
  const lost = new Set<string>()
  for (let tried = 0; ; tried++) {
    const read = readDossier(prepared, input, '')
    if (read.ok) return { id, dossier: read.dossier, lost: [...lost], problems: [] }
    const next = read.problems.reduce((left, { place }) => without(left, place, lost), input)
    if (tried === TRIES || isAsLong(next, input))
      return { id, dossier: null, lost: [...lost], problems: read.problems }
    input = next
  }
}

const without = (input: DossierInput, place: string, lost: Set<string>): DossierInput => {
  if (place === '.track') return { ...input, track: null }
  if (place === '.applicant') return { ...input, applicant: null }
  const fact = keyIn(input.facts, '.facts.', place)
  if (fact !== undefined) return { ...input, facts: omitted(input.facts, fact) }
  const code = keyIn(input.judged, '.judged.', place)
  if (code === undefined) return input
  lost.add(code)
  return { ...input, judged: omitted(input.judged, code) }
}

/** Keys hold dots themselves: the longest that the place begins with. */
const keyIn = (of: object | undefined, at: string, place: string): string | undefined =>
  Object.keys(of ?? {})
    .filter(key => place === at + key || place.startsWith(`${at}${key}.`))
    .toSorted((a, b) => b.length - a.length)[0]

const omitted = <V>(of: Readonly<Record<string, V>> | undefined, key: string): Record<string, V> =>
  Object.fromEntries(Object.entries(of ?? {}).filter(([each]) => each !== key))

const isAsLong = (a: DossierInput, b: DossierInput): boolean => sizeOf(a) === sizeOf(b)
const sizeOf = ({ facts, judged, track, applicant }: DossierInput): number =>
  Object.keys(facts ?? {}).length + Object.keys(judged ?? {}).length + (track ? 1 : 0) + (applicant ? 1 : 0)

/** How many dossiers have a total in each step of the scale, before and after; those without a total are left out. */
export interface Spread {
  readonly from: string
  readonly below: string
  readonly before: number
  readonly after: number
}

const STEPS = 10

export const spreadOf = (rows: readonly DryRow[], max: string): readonly Spread[] => {
  const width = divide(exactOf(max), exactOf(STEPS))
  if (width === null || compare(width, ZERO) <= 0) return []
  const edge = (step: number): Exact => multiply(width, exactOf(step))
  const isIn = (total: string, step: number): boolean =>
    (step === 0 || compare(exact(total), edge(step)) >= 0) &&
    (step === STEPS - 1 || compare(exact(total), edge(step + 1)) < 0)
  const count = (side: 'before' | 'after', step: number): number =>
    rows.filter(({ [side]: { total } }) => total !== null && isIn(total, step)).length
  return Array.from({ length: STEPS }, (_, step) => ({
    from: formatExact(edge(step)),
    below: formatExact(edge(step + 1)),
    before: count('before', step),
    after: count('after', step),
  }))
}
