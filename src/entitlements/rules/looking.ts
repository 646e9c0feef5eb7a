import type { Day } from '../../exact/day.ts'
import { type HeldValue, type ReadPolicy, reaches } from '../../policies/model.ts'
import { type Judged, judgeOf } from '../../policies/rules/judge/judge.ts'
import { type Knowledge, prepare, stateOf } from '../../policies/rules/judge/prepare.ts'
import { withSize } from '../../policies/rules/judge/size.ts'
import { type Standing, standingOn } from '../../policies/rules/judge/standing.ts'
import type { Sizes } from '../../policies/rules/judge/through.ts'
import type { Holdings } from '../model.ts'
import { type Alternative, alternativesOf, askingOf } from './alternatives.ts'
import { valuesOf } from './holdings.ts'
import { isOpenByCase } from './open.ts'

/** How a policy stands to an enterprise, in the order in which it is told. */
export const groups = ['yes', 'case', 'unknown', 'awaiting', 'no', 'closed'] as const
export type Group = (typeof groups)[number]

export interface LookedAt {
  readonly policy: ReadPolicy
  readonly group: Group
  readonly judged: Judged
  readonly alternative: Alternative<HeldValue>
  /** What was held against the conditions: with the size that follows. */
  readonly knowledge: Knowledge
}

/** Looks at an enterprise by one policy: its best answer on a day, with all that explains it. */
export type Looker = (holdings: Holdings, day: Day) => LookedAt | null

/** Reads a policy once, to look at many by it. */
export const lookerOf = (policy: ReadPolicy, sizes: Sizes): Looker => {
  const [judge, asking] = [judgeOf(policy, sizes), askingOf(policy)]
  const prepared = prepare(policy.eligibility, policy.facts)
  const groupOf = ({ answer }: Judged, knowledge: Knowledge, kind: Standing['kind']): Group => {
    if (kind === 'closed') return 'closed'
    if (answer !== 'unknown') return answer
    if (kind === 'awaiting') return 'awaiting'
    return isOpenByCase(prepared, stateOf(prepared, knowledge)) ? 'case' : 'unknown'
  }
  return (holdings, day) => {
    const { kind } = standingOn(policy, day)
    return alternativesOf<HeldValue>(holdings, valuesOf(holdings.facts), asking)
      .map(alternative => {
        const judged = judge(alternative.knowledge, day)
        const knowledge = withSize(sizes.rule, alternative.knowledge)
        return { policy, judged, alternative, knowledge, group: groupOf(judged, knowledge, kind) }
      })
      .reduce<LookedAt | null>((best, each) => (best === null || isBetter(each, best) ? each : best), null)
  }
}

const isBetter = (one: LookedAt, other: LookedAt): boolean => {
  const byGroup = groups.indexOf(one.group) - groups.indexOf(other.group)
  return byGroup !== 0 ? byGroup < 0 : distance(one) < distance(other)
}

/** How far a yes is: what is missing, or the nearest changes. */
const distance = ({ judged: { missing, changes } }: LookedAt): number => {
  const [nearest] = changes
  const far = nearest === undefined ? reaches.length : reaches.indexOf(nearest.reach)
  return far * 1000 + (nearest?.changes.length ?? 0) * 100 + missing.length
}
