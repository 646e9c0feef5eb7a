import type { Unit } from '../../../access/model.ts'

/** The unit at the end of the succession: two that became one, or one and its successor, lead to one code. */
export const lastUnitOf = (units: readonly Unit[], code: string): string => {
  const successors = new Map(units.map(unit => [unit.code, unit.successor]))
  const passed = new Set<string>()
  let at = code
  for (let next = successors.get(at) ?? null; next !== null && !passed.has(at); ) {
    passed.add(at)
    at = next
    next = successors.get(at) ?? null
  }
  return at
}
