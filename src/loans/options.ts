import { answersFor } from '../entitlements/index.ts'
import type { Work } from '../platform/work.ts'
import { findPolicyVersion } from '../policies/index.ts'
import type { ReadPolicy } from '../policies/model.ts'
import type { Judged } from '../policies/rules/judge/judge.ts'
import { isOpenOn, programmesFor, statesOf } from '../support/index.ts'
import type { Cycle, State } from '../support/model.ts'
import type { Loan } from './model.ts'
import { mayKnowEntitlement } from './permissions.ts'
import { type Option, optionFor } from './rules/option.ts'
import { daysOf, type Quarter } from './rules/quarter.ts'
import { scheduleOf } from './rules/state.ts'
import { casesOf } from './rules/terms.ts'

export type { Option } from './rules/option.ts'

export interface Options {
  /** Of the applications that were made of the loan. */
  readonly states: ReadonlyMap<bigint, State>
  /** What each cycle that is open gives for a quarter. */
  readonly of: (quarter: Quarter) => readonly Option[]
}

/** What may be asked for the interest of a loan today. */
export const optionsFor = async (work: Work, loan: Loan): Promise<Options> => {
  const states = await statesOf(
    work.db,
    loan.claims.map(({ application }) => application),
  )
  const cycles = await openCycles(work)
  const policies = await Promise.all(
    cycles.map(({ cycle }) => findPolicyVersion(work.db, cycle.policy, cycle.policyVersion)),
  )
  const judge = await judgeOf(
    work,
    loan,
    policies.flatMap(each => each?.policy ?? []),
  )
  return {
    states,
    of: quarter =>
      cycles.map(({ cycle, unit }, at) => {
        const policy = policies[at]?.policy ?? null
        const judged = policy === null ? null : judge(policy, quarter)
        return optionFor({ loan, quarter, cycle, unit, states, policy, judged })
      }),
  }
}

type Judge = (policy: ReadPolicy, quarter: Quarter) => Judged | null

/** By the last day of the quarter on which the policy holds. Banks are not told what enterprises declared. */
const judgeOf = async (work: Work, loan: Loan, policies: readonly ReadPolicy[]): Promise<Judge> => {
  if (policies.length === 0 || !mayKnowEntitlement(work.actor)) return () => null
  const answer = await answersFor(work, loan.enterprise, policies)
  const [said] = casesOf(loan, scheduleOf(loan).movements)
  return (policy, quarter) => {
    const { to } = daysOf(quarter)
    const { effectiveTo } = policy
    return answer(policy, said ?? {}, effectiveTo !== null && effectiveTo < to ? effectiveTo : to)
  }
}

const openCycles = async (work: Work): Promise<readonly { readonly cycle: Cycle; readonly unit: string }[]> =>
  (await programmesFor(work)).flatMap(({ programme: { unit }, cycles }) =>
    cycles
      .filter(cycle => cycle.activity === 'interest-subsidy' && isOpenOn(cycle, work.today))
      .map(cycle => ({ cycle, unit })),
  )
