import type { Condition, FactValue } from '../model.ts'
import { leafHolds } from './judge/leaf.ts'

/** Whether a condition holds, by strong Kleene; null: not known. `heldOf` gives undefined for what is not known. */
export const holds = (
  condition: Condition,
  heldOf: (fact: string) => FactValue | undefined,
): boolean | null => {
  if (condition.kind === 'leaf') {
    const held = heldOf(condition.fact)
    return held === undefined ? null : leafHolds(condition)(held)
  }
  const settles = condition.kind === 'any'
  let isOpen = false
  for (const part of condition.of) {
    const held = holds(part, heldOf)
    if (held === settles) return settles
    if (held === null) isOpen = true
  }
  return isOpen ? null : !settles
}
