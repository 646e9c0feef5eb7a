import type { Variable } from '../../criteria/model.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import { earlierPeriod, type Period, parsePeriod } from '../../exact/period.ts'
import { type Problem, problem } from '../../exact/problem.ts'
import type { Name } from '../../reasoning/expression.ts'

/** A set made ready for a reference period: every fact it names has the key under which a dossier gives it. */
export interface Prepared {
  readonly set: ReadSet
  readonly period: Period | null
  /** Declared facts are counted though the set counts verified ones only. */
  readonly preview: boolean
  /** By slot: the code, with "@period" where that is not the reference period. */
  readonly keys: readonly string[]
  readonly counted: ReadonlySet<'declared' | 'verified'>
  /** What is known of a key met in dossiers; filled as they are read. */
  readonly met: Map<string, MetKey | null>
}

export interface MetKey {
  readonly key: string
  readonly code: string
  readonly variable: Variable
  readonly slots: readonly number[]
  /** The period to show beside the fact; null for the reference period. */
  readonly period: string | null
}

export type Preparation =
  | { readonly ok: true; readonly prepared: Prepared }
  | { readonly ok: false; readonly problem: Problem }

export interface PrepareOptions {
  readonly period?: string | undefined
  readonly preview?: boolean | undefined
}

/** The period named for the round is the stronger, then the set's own. */
export const prepare = (set: ReadSet, options: PrepareOptions = {}): Preparation => {
  const named = options.period ?? set.file.period
  const period = named === undefined ? null : parsePeriod(named)
  if (named !== undefined && period === null)
    return refusal('period', named, 'this is no period', 'write 2025, 2025-H1, 2025-Q3 or 2025-09')
  const [skeleton] = set.unscored
  if (skeleton !== undefined || set.criteria.length === 1)
    return refusal(
      'criteria',
      skeleton,
      'this set is a skeleton: its criteria have no points, so it cannot score',
      'add points when they are known',
    )
  const early = set.slots.find(slot => slot.period !== null && 'earlier' in slot.period)
  if (early !== undefined && period === null)
    return refusal(
      'period',
      undefined,
      `${early.code} of an earlier period is needed, and no reference period is named`,
      'name it: --period 2025, or "period": "2025" in the dossiers file',
    )
  const keys = set.slots.map(slot => keyOf(slot, period))
  const counted = new Set<'declared' | 'verified'>(set.file.factsCount ?? ['declared', 'verified'])
  const preview = options.preview === true && !counted.has('declared')
  if (preview) counted.add('declared')
  return {
    ok: true,
    prepared: { set, period, preview, keys, counted, met: new Map() },
  }
}

const refusal = (place: string, value: unknown, reason: string, remedy: string): Preparation => ({
  ok: false,
  problem: problem(place, value, reason, remedy),
})

const keyOf = ({ code, period }: Name, reference: Period | null): string => {
  if (period === null) return code
  if ('at' in period) return period.at === reference ? code : `${code}@${period.at}`
  return reference === null || period.earlier === 0
    ? code
    : `${code}@${earlierPeriod(reference, period.earlier)}`
}

/** What a key of a dossier means; null when it is no declared code, or no period follows the "@". */
export const meetKey = (prepared: Prepared, written: string): MetKey | null => {
  const known = prepared.met.get(written)
  if (known !== undefined) return known
  const met = readKey(prepared, written)
  if (prepared.met.size < MOST_KEYS) prepared.met.set(written, met)
  return met
}

/** Dossiers full of mistyped keys must not fill the memory. */
const MOST_KEYS = 10_000

const readKey = (prepared: Prepared, written: string): MetKey | null => {
  const at = written.indexOf('@')
  const code = at < 0 ? written : written.slice(0, at)
  const period = at < 0 ? null : parsePeriod(written.slice(at + 1))
  const variable = prepared.set.variables.get(code)
  if (variable === undefined || (at >= 0 && period === null)) return null
  const key = period === null || period === prepared.period ? code : `${code}@${period}`
  const slots = prepared.keys.flatMap((slot, index) => (slot === key ? [index] : []))
  return { key, code, variable, slots, period: key === code ? null : period }
}
