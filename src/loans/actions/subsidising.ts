import { readyFor } from '../../entitlements/index.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { applyForSupport } from '../../support/index.ts'
import type { Loan } from '../model.ts'
import { type Option, optionsFor } from '../options.ts'
import { mayAnswerFor } from '../permissions.ts'
import { parseQuarter } from '../rules/quarter.ts'
import { saveClaim } from '../store/loans.ts'
import { obstacleWords } from '../texts/obstacles.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMayDo, stampOf, subjectOf } from './ensure.ts'

/** As the cost line of every quarter's interest is called, whichever policy pays for it. */
const ITEM = 'Lãi vay'

export interface Asking {
  readonly seen: string
  readonly form: string
  readonly quarter: string
  readonly cycle: string
  /** Why an exception is asked for: where the policy answers no, nothing is asked for without it. */
  readonly reason?: string | undefined
}

/** Asks for the subsidy of a quarter, as it is computed now. Answers the number of the application in support. */
export const claimSubsidy = (work: Work, id: bigint, asking: Asking): Promise<bigint> =>
  inTransaction(work, async work => {
    const { loan } = await ensureMayDo(work, { id, seen: asking.seen, may: mayAnswerFor })
    const { subsidy, policy, statement, bar } = await optionOf(work, loan, asking)
    const application = await applyForSupport(work, {
      form: asking.form,
      cycle: asking.cycle,
      purpose: refusals.purpose(asking.quarter, loan.contract, bar === undefined ? null : asking.reason).vi,
      ...(bar === undefined ? {} : { bar }),
      ...(await precedenceOf(work, policy.code)),
      insteadOf: [],
      choiceReason: null,
      enterprise: null,
      vouches: null,
      costs: [
        {
          supplier: loan.bankTaxCode,
          symbol: loan.contract,
          number: '0',
          datedOn: loan.signedOn,
          totalVnd: null,
          item: ITEM,
          period: asking.quarter,
          amountVnd: statement.interestPaidVnd,
          requestedVnd: subsidy.subsidyVnd,
        },
      ],
    })
    const claim = {
      application,
      statement: statement.id,
      policy: policy.code,
      policyVersion: policy.version,
      yearlyRate: subsidy.yearlyRate,
      dongDays: subsidy.dongDays,
      subsidyVnd: subsidy.subsidyVnd,
    }
    await saveClaim(work.db, { ...claim, ...stampOf(work) })
    const after = { ...claim, quarter: asking.quarter }
    record(work, { action: 'ask for interest subsidy', subject: subjectOf(id), after })
    return application
  })

type Askable = Pick<Extract<Option, { readonly obstacle: null }>, 'policy' | 'statement' | 'subsidy'> & {
  /** Why the policy answers no. */
  readonly bar?: string
}

const optionOf = async (
  work: Work,
  loan: Loan,
  { quarter: typed, cycle, reason }: Asking,
): Promise<Askable> => {
  const quarter = parseQuarter(typed)
  if (quarter === null) throw new NotFound('quarter', typed)
  const option = (await optionsFor(work, loan)).of(quarter).find(each => each.cycle.id === cycle)
  if (option === undefined) throw new NotFound('cycle', cycle)
  if (option.obstacle === null) return option
  const { policy, statement, subsidy, obstacle } = option
  const words = obstacleWords(obstacle)
  const isException = obstacle.code === 'not-entitled' && reason !== undefined
  if (!isException || policy === null || statement === null || subsidy === null)
    throw new Refused(obstacle.code, {}, words)
  return { policy, statement, subsidy, bar: obstacle.judged.why.vi }
}

/** What the law gives precedence, as far as the enterprise said it already. */
const precedenceOf = async (work: Work, policy: string) => {
  const codes = ['womenOwned', 'highFemaleLabour', 'socialEnterprise']
  const { answers: known } = await readyFor(work, policy, codes)
  return {
    womenOwned: known.get('womenOwned') ?? null,
    manyWomen: known.get('highFemaleLabour') ?? null,
    socialEnterprise: known.get('socialEnterprise') ?? null,
  }
}
