import { compare, type Exact, exactOf, multiply } from '../../exact/number.ts'
import type { Derivations } from './derivations.ts'

/** Whether so many women among so many employees are many: by steps, each with the least share of them. */
export const employsManyWomen = (
  { steps, always }: Derivations['femaleLabour'],
  women: Exact,
  all: Exact,
): boolean => {
  if (compare(women, exactOf(always)) >= 0) return true
  const step = steps.findLast(each => compare(women, exactOf(each.women)) >= 0)
  if (step === undefined) return false
  return compare(multiply(women, exactOf(100)), multiply(all, exactOf(step.sharePercent))) >= 0
}
