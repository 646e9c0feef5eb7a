import { type Day, isWithin } from '../../exact/day.ts'
import type { CriteriaSet, Criterion } from '../model.ts'

/**
 * The unit that scores a criterion or judged gate on a day: as assigned to it or to the node above it, and where that
 * unit has ended, its successor. Null: nobody is assigned, or the duty ended with the unit.
 */
export const scorerOn = (set: CriteriaSet, code: string, day: Day): string | null => {
  for (const each of [...wayTo(set.criteria, code)].reverse()) {
    const found = (set.assignments ?? []).find(
      ({ criteria, from, to }) => criteria.includes(each) && isWithin(day, from, to),
    )
    if (found !== undefined) return holderOn(set, found.unit, day)
  }
  return null
}

/** The units to which a criterion or judged gate is assigned on some day, at the place in the tree that is nearest to it. */
export const unitsAssigned = (set: CriteriaSet, code: string): readonly string[] => {
  const assigned = [...wayTo(set.criteria, code)]
    .reverse()
    .map(each => (set.assignments ?? []).filter(({ criteria }) => criteria.includes(each)))
  return [...new Set((assigned.find(found => found.length > 0) ?? []).map(({ unit }) => unit))]
}

/** The codes from the top of the tree to the criterion; a gate stands alone. */
const wayTo = (criteria: readonly Criterion[], code: string): readonly string[] =>
  wayIn(criteria, code) ?? [code]

const wayIn = (criteria: readonly Criterion[], code: string): readonly string[] | null => {
  for (const criterion of criteria) {
    if (criterion.code === code) return [code]
    const below = wayIn(criterion.criteria ?? [], code)
    if (below !== null) return [criterion.code, ...below]
  }
  return null
}

const holderOn = (set: CriteriaSet, code: string, day: Day): string | null => {
  const unit = set.units?.find(each => each.code === code)
  if (unit === undefined) return null
  if (unit.to == null || day < unit.to) return unit.code
  return unit.successor === undefined ? null : holderOn(set, unit.successor, day)
}
