import { LEAST_ENTERPRISES } from '../../model/progress.ts'
import type { Series } from './back-test.ts'

/** Of each group, what those come to whose figure is known in every year; groups too small are left out. */
export const totalsBy = <Id extends string>(
  name: string,
  figures: ReadonlyMap<Id, ReadonlyMap<number, number>>,
  groupOf: (id: Id) => string | null,
): readonly Series[] => {
  const years = [...new Set([...figures.values()].flatMap(of => [...of.keys()]))].toSorted((a, b) => a - b)
  const whole = [...figures].filter(([, of]) => years.every(year => of.has(year)))
  return [...Map.groupBy(whole, ([id]) => groupOf(id))]
    .filter(([group, of]) => group !== null && of.length >= LEAST_ENTERPRISES)
    .map(([group, of]) => ({
      name: `${name} ${group}`,
      steps: 'ratio' as const,
      values: years.map(year => ({
        year,
        value: String(of.reduce((sum, [, each]) => sum + (each.get(year) ?? 0), 0)),
        sources: [],
      })),
    }))
}
