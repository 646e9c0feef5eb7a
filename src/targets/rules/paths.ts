import type { Target } from '../model.ts'
import { isNested } from './nesting.ts'

/** A path: what one document asks of an indicator step by step, in the order in which the steps are due. */
export const pathsOf = (targets: readonly Target[]): readonly (readonly Target[])[] => {
  const groups = Map.groupBy(
    targets.filter(({ nature, document }) => nature === 'target' && document !== null),
    ({ file, indicator, scope }) => `${file} ${indicator.code} ${scope}`,
  )
  return [...groups.values()]
    .filter(group => group.length > 1)
    .map(group => group.toSorted((a, b) => a.period.to - b.period.to))
}

/** The targets of several years in which a year stands. */
export const periodsAround = (year: Target, targets: readonly Target[]): readonly Target[] =>
  targets.filter(
    whole => whole.indicator === year.indicator && whole.scope === year.scope && isNested(year, whole),
  )
