import type { Leaf, ReadPolicy } from '../../policies/model.ts'
import type { Judged } from '../../policies/rules/judge/judge.ts'
import type { Cycle, State } from '../../support/model.ts'
import type { Claim, Loan, Statement } from '../model.ts'
import { daysOf, type Quarter } from './quarter.ts'
import { scheduleOf, standingClaims, standingOf, statementOf } from './state.ts'
import { type Subsidy, subsidyOf, type Uncounted } from './subsidy.ts'
import { type Offer, type Obstacle as OfPolicy, offerOf, unmetOf } from './terms.ts'

/** Why a quarter cannot be asked for in a cycle. */
export type Obstacle =
  | { readonly code: 'not-confirmed' | 'quarter-not-confirmed' | 'unknown-policy' | 'nothing' | OfPolicy }
  | { readonly code: 'unmet'; readonly leaf: Leaf }
  | { readonly code: 'not-entitled'; readonly judged: Judged }
  | { readonly code: Uncounted; readonly policy: ReadPolicy }
  | { readonly code: 'asked-already'; readonly claim: Claim; readonly state: State }

interface Computed {
  readonly cycle: Cycle
  readonly unit: string
  /** What the policy answers to the enterprise with this loan; null: not known to the reader. */
  readonly judged: Judged | null
}

/** What a cycle gives for the interest of a quarter, as far as it can be computed. */
export type Option = Computed &
  (
    | {
        readonly policy: ReadPolicy
        readonly statement: Statement
        readonly subsidy: Subsidy
        readonly obstacle: null
      }
    | {
        readonly policy: ReadPolicy | null
        readonly statement: Statement | null
        readonly subsidy: Subsidy | null
        readonly obstacle: Obstacle
      }
  )

export interface Asked extends Computed {
  readonly loan: Loan
  readonly quarter: Quarter
  /** As the cycle names it; null: nobody adopted it. */
  readonly policy: ReadPolicy | null
  /** Of the applications that were made of the loan. */
  readonly states: ReadonlyMap<bigint, State>
}

export const optionFor = (asked: Asked): Option => {
  const { loan, quarter, policy, states, cycle, unit, judged } = asked
  const [bare, statement] = [{ cycle, unit, policy, judged }, statementOf(loan, quarter)]
  const offer = policy === null ? null : offerOf(policy)
  const subsidy = offer === null ? null : subsidyIn(asked, offer, statement)
  const standing = standingClaims(loan.claims, states).find(claim => claim.quarter === quarter)
  const barred = (obstacle: Obstacle): Option => ({ ...bare, statement, subsidy, obstacle })
  if (standing !== undefined) {
    const state = states.get(standing.application) ?? 'submitted'
    return barred({ code: 'asked-already', claim: standing, state })
  }
  if (policy === null || offer === null) return barred({ code: 'unknown-policy' })
  if (offer.obstacle !== null) return barred({ code: offer.obstacle })
  const [leaf] = unmetOf(policy, loan, scheduleOf(loan).movements)
  if (leaf !== undefined) return barred({ code: 'unmet', leaf })
  const uncounted = subsidy?.dongDays === 0n ? subsidy.periods.find(each => each.uncounted !== null) : null
  if (uncounted?.uncounted != null) return barred({ code: uncounted.uncounted, policy })
  if (standingOf(loan) !== 'confirmed') return barred({ code: 'not-confirmed' })
  if (statement === null) return barred({ code: 'quarter-not-confirmed' })
  if (subsidy === null || subsidy.subsidyVnd <= 0n) return barred({ code: 'nothing' })
  // What is not known is left to the appraisal; a clear no is not: it needs an exception.
  if (judged?.answer === 'no') return barred({ code: 'not-entitled', judged })
  return { cycle, unit, judged, policy, statement, subsidy, obstacle: null }
}

/** Without a word of the bank nothing counts as paid: only what would be computed is told. */
const subsidyIn = (
  { loan, quarter, policy, states }: Asked,
  { subsidising, ceilingVnd }: Offer,
  statement: Statement | null,
): Subsidy | null => {
  if (subsidising === null) return null
  const given = standingClaims(loan.claims, states)
    .filter(claim => claim.policy === policy?.code)
    .reduce((sum, { subsidyVnd }) => sum + subsidyVnd, 0n)
  const leftVnd = ceilingVnd === null ? null : ceilingVnd - given
  return subsidyOf({
    schedule: scheduleOf(loan),
    days: daysOf(quarter),
    subsidising,
    interestPaidVnd: statement?.interestPaidVnd ?? 0n,
    leftVnd: leftVnd !== null && leftVnd < 0n ? 0n : leftVnd,
  })
}
