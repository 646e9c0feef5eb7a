import type { Day } from '../../../exact/day.ts'
import type { Facts, Name, ReadPolicy } from '../../model.ts'
import { type Amount, readAmount } from './amount.ts'
import { type ChangeSet, changesOf } from './changes.ts'
import { missingOf } from './missing.ts'
import { prepare, stateOf, truthOf } from './prepare.ts'
import { sizeFacts, withSize } from './size.ts'
import { standingOn } from './standing.ts'
import { carriedThrough, type Sizes, sizeMissing } from './through.ts'
import { whyOf } from './why.ts'
import { articleOf } from './words.ts'

export type Answer = 'yes' | 'no' | 'unknown'

export interface Judged {
  readonly code: string
  readonly version: string
  readonly answer: Answer
  readonly why: Name
  readonly article: string | null
  /** Of "no" and of what waits for its decree without đồng: nothing is promised. */
  readonly amount: Amount
  /** For "unknown": what can still change it, the most informative first. */
  readonly missing: readonly string[]
  /** For what can become "yes": every minimal set of changes, the nearest first. */
  readonly changes: readonly ChangeSet[]
  readonly areChangesComplete: boolean
  /** Of a missing size class: the facts that would tell it, where some of them are known. */
  readonly missingOfSize: readonly string[]
}

export type JudgeOne = (facts: Facts, on: Day) => Judged

/** Reads a policy once, to judge many by it. */
export const judgeOf = (policy: ReadPolicy, sizes: Sizes): JudgeOne => {
  const prepared = prepare(policy.eligibility, policy.facts)
  const reckon = readAmount(policy)
  return (facts, on) => {
    const knowledge = withSize(sizes.rule, facts)
    const state = stateOf(prepared, knowledge)
    const amount = reckon(knowledge)
    const common = { code: policy.code, version: policy.version, article: articleOf(policy) }
    const standing = standingOn(policy, on)
    if (standing.kind === 'closed')
      return { ...common, answer: 'no', why: standing.why, amount: unpromised(amount), ...NOTHING_MORE }
    const isAwaiting = standing.kind === 'awaiting'
    const truth = truthOf(prepared.root, state)
    const missing = missingOf(prepared, state)
    const isPromised = truth !== false && !isAwaiting
    const changes = truth === true || isAwaiting ? NO_CHANGES : changesOf(prepared, state)
    return {
      ...common,
      answer: truth === false ? 'no' : truth === true && !isAwaiting ? 'yes' : 'unknown',
      why: whyOf({ policy, prepared, state, knowledge, missing, isAwaiting }, truth),
      amount: isPromised ? amount : unpromised(amount),
      missing,
      changes: carriedThrough({ prepared, sizes, facts }, changes.sets),
      areChangesComplete: changes.isComplete,
      missingOfSize: missing.includes(sizeFacts.class) ? sizeMissing(sizes, facts) : [],
    }
  }
}

const NO_CHANGES = { sets: [], isComplete: true } as const
const NOTHING_MORE = { missing: [], changes: [], areChangesComplete: true, missingOfSize: [] } as const

const unpromised = (amount: Amount): Amount => ({ ...amount, vnd: null, by: null, missing: [] })
