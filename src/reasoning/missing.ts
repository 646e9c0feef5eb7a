import { compileValue, type Fact } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { isOpen, UNKNOWN } from './value.ts'

/**
 * The slots of unknown facts that can still change an undecided expression: a part that is decided contributes
 * nothing, and of a condition that is decided only the branch it chose.
 */
export const missingSlots = (expression: Expression, facts: readonly Fact[]): readonly number[] => {
  if (expression.kind === 'literal' || compileValue(expression)(facts) !== UNKNOWN) return []
  if (expression.kind === 'fact') return [expression.slot]
  if (expression.op === '?:') return missingInChoice(expression.of, facts)
  return expression.of.flatMap(part => missingSlots(part, facts))
}

const missingInChoice = (of: readonly Expression[], facts: readonly Fact[]): readonly number[] => {
  const [condition, then, otherwise] = of
  if (condition === undefined || then === undefined || otherwise === undefined) return []
  const decided = compileValue(condition)(facts)
  if (isOpen(decided)) return of.flatMap(part => missingSlots(part, facts))
  return missingSlots(decided === true ? then : otherwise, facts)
}
