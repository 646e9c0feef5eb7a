import type { Day } from '../../exact/day.ts'
import type { BudgetLine, Combination, CostLine, Cycle, Exception, ProposalLine } from '../model.ts'
import { shareOf } from './costs.ts'

/** Of a cost that is funded: by whom, under which policy, since when. */
export interface Standing {
  readonly costLine: bigint
  readonly application: bigint
  readonly policy: string
  readonly unit: string
  readonly committedOn: Day
  readonly amountVnd: bigint
}

/** What stands in the way of money, as the database would refuse it. */
export type MoneyProblem =
  | { readonly code: 'nothing' }
  | { readonly code: 'above-share'; readonly cost: CostLine; readonly mostVnd: bigint }
  | { readonly code: 'above-eligible'; readonly cost: CostLine; readonly leftVnd: bigint }
  | { readonly code: 'barred'; readonly cost: CostLine; readonly bar: string }
  | { readonly code: 'funded-already'; readonly cost: CostLine; readonly by: Standing }
  | { readonly code: 'above-ceiling'; readonly ceilingVnd: bigint }
  | { readonly code: 'budget-exceeded'; readonly leftVnd: bigint }
  | { readonly code: 'other-budget' }

export interface Question {
  readonly lines: readonly ProposalLine[]
  readonly costs: readonly CostLine[]
  readonly standing: readonly Standing[]
  readonly cycle: Pick<Cycle, 'rate' | 'ceilingVnd' | 'activity' | 'policy'>
  readonly unit: string
  readonly budget: BudgetLine
  /** Why the policy answers no; null: it does not. */
  readonly bar: string | null
}

/** The first thing that stands in the way; null: nothing does. */
export const moneyProblem = (question: Question): MoneyProblem | null => {
  const { lines, costs, cycle, unit, budget } = question
  if (lines.length === 0) return { code: 'nothing' }
  if (budget.unit !== unit || budget.activity !== cycle.activity) return { code: 'other-budget' }
  if (budget.policy !== null && budget.policy !== cycle.policy) return { code: 'other-budget' }
  for (const line of lines) {
    const cost = costs.find(({ id }) => id === line.costLine)
    const problem = cost === undefined ? null : costProblem(line, cost, question)
    if (problem !== null) return problem
  }
  const sum = lines.reduce((sum, { amountVnd }) => sum + amountVnd, 0n)
  if (cycle.ceilingVnd !== null && sum > cycle.ceilingVnd)
    return { code: 'above-ceiling', ceilingVnd: cycle.ceilingVnd }
  const leftVnd = budget.amountVnd - budget.committedVnd
  return sum > leftVnd ? { code: 'budget-exceeded', leftVnd } : null
}

const costProblem = (
  { amountVnd, combination, exception }: ProposalLine,
  cost: CostLine,
  { standing, cycle, bar }: Question,
): MoneyProblem | null => {
  if (bar !== null && exception === null) return { code: 'barred', cost, bar }
  const by = standing.find(({ costLine }) => costLine === cost.id)
  // An exception lifts one bar: what a policy answers with no is no second funding.
  if (by !== undefined && (bar !== null || (combination === null && exception === null)))
    return { code: 'funded-already', cost, by }
  const mostVnd = shareOf(cost.eligibleVnd, cycle.rate)
  if (amountVnd > mostVnd) return { code: 'above-share', cost, mostVnd }
  const leftVnd = cost.eligibleVnd - cost.fundedVnd
  return amountVnd > leftVnd ? { code: 'above-eligible', cost, leftVnd } : null
}

/**
 * What lets a cost be funded beside those that stand, or against the answer of its policy: an exception that was agreed
 * to; beside others also combinations in force of all.
 */
export const permissionFor = (
  costLine: bigint,
  standing: readonly Standing[],
  allowed: {
    readonly policy: string
    readonly day: Day
    readonly bar: string | null
    readonly exceptions: readonly Exception[]
    readonly combinations: readonly Combination[]
  },
): Pick<ProposalLine, 'combination' | 'exception'> => {
  const beside = standing.filter(each => each.costLine === costLine)
  if (beside.length === 0 && allowed.bar === null) return { combination: null, exception: null }
  const exception = allowed.exceptions.find(each => each.costLine === costLine && each.approvedBy !== null)
  if (exception !== undefined) return { combination: null, exception: exception.id }
  if (beside.length === 0) return { combination: null, exception: null }
  const rule = allowed.combinations.find(
    each =>
      isInForce(each, allowed.day) && beside.every(({ policy }) => isPair(each, policy, allowed.policy)),
  )
  return { combination: rule?.id ?? null, exception: null }
}

const isInForce = ({ approvedBy, validFrom, validTo }: Combination, day: Day): boolean =>
  approvedBy !== null && validFrom <= day && (validTo === null || day < validTo)

const isPair = ({ policy, otherPolicy }: Combination, one: string, other: string): boolean =>
  (policy === one && otherPolicy === other) || (policy === other && otherPolicy === one)
