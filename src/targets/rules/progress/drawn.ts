import type { ExpectedPath, PathPoint, YearValue } from '../../model/progress.ts'
import type { Target } from '../../model.ts'
import { summed } from './path.ts'

/** A year of the table and the chart: what was reached, and what should be. */
export interface DrawnYear {
  readonly year: number
  readonly value: string | null
  readonly low: string | null
  readonly high: string | null
  readonly sources: readonly string[]
}

/** Sums stand beside the path of the sum; growths beside what is asked of each year, not beside the index. */
export const drawnYears = (
  target: Target,
  path: ExpectedPath,
  values: readonly YearValue[],
): readonly DrawnYear[] => {
  const reached = path.kind === 'together' ? summed(path.points, values) : values
  const points =
    path.kind === 'compound' ? path.points.map(({ year }) => ({ year, range: target.range })) : path.points
  const years = [...new Set([...reached, ...points].map(({ year }) => year))].toSorted((a, b) => a - b)
  return years.map(year => drawn(year, reached, points))
}

const drawn = (year: number, values: readonly YearValue[], points: readonly PathPoint[]): DrawnYear => {
  const [value, point] = [values.find(each => each.year === year), points.find(each => each.year === year)]
  return {
    year,
    value: value?.value ?? null,
    low: point?.range.from ?? null,
    high: point?.range.to ?? null,
    sources: value?.sources ?? [],
  }
}
