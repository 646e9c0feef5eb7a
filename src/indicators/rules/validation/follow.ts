import type { FindingKey, FindingState, FollowUp, Found } from '../../model/validation.ts'

export const keyOf = ({ rule, subject, year }: FindingKey): string => JSON.stringify([rule, subject, year])

export const keyOfFound = ({ rule, subject, year }: Found): FindingKey => ({ rule: rule.code, subject, year })

/** What happened since it was settled last, by finding; rows come in their order. */
export const sinceSettled = (rows: readonly FollowUp[]): ReadonlyMap<string, readonly FollowUp[]> => {
  const since = new Map<string, readonly FollowUp[]>()
  for (const row of rows)
    since.set(keyOf(row), row.kind === 'settled' ? [] : [...(since.get(keyOf(row)) ?? []), row])
  return since
}

export const stateOf = (rows: readonly FollowUp[]): FindingState => {
  if (rows.some(({ kind }) => kind === 'answered')) return 'answered'
  return rows.some(({ kind }) => kind === 'asked') ? 'asked' : 'open'
}

/** Asked about, and found no more: the figures have changed. */
export const settledNow = (rows: readonly FollowUp[], found: readonly Found[]): readonly FindingKey[] => {
  const still = new Set(found.map(each => keyOf(keyOfFound(each))))
  return [...sinceSettled(rows)].flatMap(([key, of]) => {
    const [first] = of
    return first === undefined || still.has(key)
      ? []
      : [{ rule: first.rule, subject: first.subject, year: first.year }]
  })
}

/** Days without an answer after which somebody is reminded, counted from the last time they were told. */
export const REMIND_AFTER = 7

export const isToRemind = (rows: readonly FollowUp[], now: string): boolean => {
  const last = rows.findLast(({ kind }) => kind === 'asked' || kind === 'reminded')
  if (stateOf(rows) !== 'asked' || last === undefined) return false
  return Date.parse(now) - Date.parse(last.at) >= REMIND_AFTER * 86_400_000
}
