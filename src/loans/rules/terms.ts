import { addMonths } from '../../exact/day.ts'
import type { Json } from '../../exact/json.ts'
import { exactOf, formatExact, multiply, wholeNumber } from '../../exact/number.ts'
import type { FactValue, Leaf, ReadPolicy } from '../../policies/model.ts'
import { holds } from '../../policies/rules/holds.ts'
import type { Movement, Terms } from '../model.ts'
import type { Subsidising } from './subsidy.ts'

/** Why a policy cannot subsidise interest, or not yet. */
export type Obstacle = 'other-kind' | 'other-city' | 'no-rate' | 'awaiting-decree'

export interface Offer {
  /** Null: what it gives cannot be computed. */
  readonly subsidising: Subsidising | null
  /** For a loan in all; null: not known. */
  readonly ceilingVnd: bigint | null
  /** Null: it may be asked for. */
  readonly obstacle: Obstacle | null
}

/** What a policy says that interest is computed by. A rate of a month counts twelve times in a year (assumed). */
export const offerOf = (policy: ReadPolicy): Offer => {
  const { benefit, effectiveFrom, effectiveTo, validity } = policy
  const ceilingVnd = benefit.ceilingVnd === null ? null : BigInt(formatExact(benefit.ceilingVnd))
  const yearlyRate = yearlyRateOf(policy)
  if (benefit.kind !== 'interest-subsidy') return { subsidising: null, ceilingVnd, obstacle: 'other-kind' }
  if (yearlyRate === null) return { subsidising: null, ceilingVnd, obstacle: 'no-rate' }
  const loanCapVnd = wholeIn(benefit.further.loanCapVnd)
  const { termMonths } = benefit
  const subsidising = { yearlyRate, from: effectiveFrom, to: effectiveTo, termMonths, loanCapVnd }
  if (validity === 'other-city') return { subsidising, ceilingVnd, obstacle: 'other-city' }
  const obstacle = validity === 'awaiting-decree' ? 'awaiting-decree' : null
  return { subsidising, ceilingVnd, obstacle }
}

const yearlyRateOf = ({ benefit: { rate, rateUnit } }: ReadPolicy): string | null => {
  if (rate === null || rateUnit === null) return null
  if (/\bmonth\b/.test(rateUnit)) return formatExact(multiply(rate, wholeNumber(12)))
  return /\byear\b/.test(rateUnit) ? formatExact(rate) : null
}

const wholeIn = (value: Json | undefined): bigint | null =>
  typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : null

/** What the policy asks of the loan itself and does not find; of what nobody can say here nothing is held against it. */
export const unmetOf = (
  { eligibility }: ReadPolicy,
  loan: Pick<Terms, 'signedOn' | 'endsOn' | 'purpose' | 'amountVnd'>,
  movements: readonly Movement[],
): readonly Leaf[] => {
  const parts = eligibility.kind === 'all' ? eligibility.of : [eligibility]
  const facts = casesOf(loan, movements)
  return parts.flatMap(part =>
    part.kind === 'leaf' && facts.some(each => holds(part, fact => each[fact]) === false) ? [part] : [],
  )
}

/** What a loan says in the words of policies. Signed and disbursed within some days is asked of both days. */
export const casesOf = (
  { signedOn, endsOn, purpose, amountVnd }: Pick<Terms, 'signedOn' | 'endsOn' | 'purpose' | 'amountVnd'>,
  movements: readonly Movement[],
): readonly Readonly<Record<string, FactValue>>[] => {
  let months = 0
  while (months < 1200 && addMonths(signedOn, months + 1) <= endsOn) months++
  const lent = movements.filter(({ kind }) => kind === 'disbursed').map(({ onDay }) => onDay)
  return [signedOn, ...lent].map(day => ({
    'loan.termMonths': wholeNumber(months),
    'loan.currency': 'VND',
    ...(purpose === 'other' ? {} : { 'loan.purpose': purpose }),
    'loan.signedAndDisbursedWithin': day,
    loanVnd: exactOf(String(amountVnd)),
  }))
}
