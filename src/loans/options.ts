import type { Work } from '../platform/work.ts'
import { findPolicyVersion } from '../policies/index.ts'
import { isOpenOn, programmesFor, statesOf } from '../support/index.ts'
import type { Cycle, State } from '../support/model.ts'
import type { Loan } from './model.ts'
import { type Option, optionFor } from './rules/option.ts'
import type { Quarter } from './rules/quarter.ts'

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
  return {
    states,
    of: quarter =>
      cycles.map(({ cycle, unit }, at) =>
        optionFor({ loan, quarter, cycle, unit, states, policy: policies[at]?.policy ?? null }),
      ),
  }
}

const openCycles = async (work: Work): Promise<readonly { readonly cycle: Cycle; readonly unit: string }[]> =>
  (await programmesFor(work)).flatMap(({ programme: { unit }, cycles }) =>
    cycles
      .filter(cycle => cycle.activity === 'interest-subsidy' && isOpenOn(cycle, work.today))
      .map(cycle => ({ cycle, unit })),
  )
