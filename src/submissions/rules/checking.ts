import type { Day } from '../../exact/day.ts'
import type { Finding, SendingHead, Supplement } from '../model.ts'
import type { SubmissionState } from './receiving.ts'

/** Where the check of a sending stands: nothing is complete that nobody looked at. */
export type Completeness = 'unchecked' | 'wanting' | 'complete'

/** What holds of each item of this sending: the last that was found. */
export const findingsOf = (
  findings: readonly Finding[],
  { receipt }: Pick<SendingHead, 'receipt'>,
): ReadonlyMap<string, Finding> =>
  new Map(findings.filter(each => each.receipt === receipt).map(each => [each.item, each]))

export const completenessOf = (
  items: readonly string[],
  found: ReadonlyMap<string, Pick<Finding, 'verdict'>>,
): Completeness => {
  if (items.some(item => found.get(item)?.verdict === 'wanting')) return 'wanting'
  return items.every(item => found.has(item)) ? 'complete' : 'unchecked'
}

/** Where a dossier stands as the office lists it: late supplements stand apart. */
export const listedStates = [
  'making',
  'unchecked',
  'wanting',
  'complete',
  'returned',
  'overdue',
  'withdrawn',
  'excluded',
] as const
export type ListedState = (typeof listedStates)[number]

export const listedState = (
  state: SubmissionState,
  completeness: Completeness,
  supplement: Supplement | null,
  today: Day,
): ListedState => {
  if (state === 'sent') return completeness
  if (state === 'returned' && supplement !== null && supplement.dueOn < today) return 'overdue'
  return state
}
