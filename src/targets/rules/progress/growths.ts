import { type EnterpriseGrowths, type History, LEAST_ENTERPRISES } from '../../model/progress.ts'

type Figures = ReadonlyMap<string, ReadonlyMap<number, number>>

/**
 * Growth year by year of those recognised until the end of the year, the same enterprises in both years. A year with fewer
 * than so many of them is left out: it would say more of one enterprise than of the programme.
 */
export const growthsOf = (figures: Figures, recognised: ReadonlyMap<string, number>): History => {
  const known = [...new Set([...figures.values()].flatMap(years => [...years.keys()]))].toSorted(
    (a, b) => a - b,
  )
  const years = known
    .map(year => ({ year, pairs: pairsIn(figures, recognised, year) }))
    .filter(({ pairs }) => pairs.length >= LEAST_ENTERPRISES)
    .map(({ year, pairs }) => ({
      year,
      total: sum(pairs.map(({ now }) => now)) / sum(pairs.map(({ before }) => before)) - 1,
      each: pairs.map(({ now, before }) => now / before - 1),
    }))
  const last = years.at(-1)
  if (last === undefined) return { values: [], enterprises: null }
  const sizes = pairsIn(figures, recognised, last.year).map(({ now }) => now)
  return {
    values: years.map(({ year, total }) => ({ year, value: (100 * total).toFixed(1), sources: [] })),
    enterprises: { sizes, years } satisfies EnterpriseGrowths,
  }
}

const pairsIn = (figures: Figures, recognised: ReadonlyMap<string, number>, year: number) =>
  [...recognised].flatMap(([enterprise, first]) => {
    const [now, before] = [figures.get(enterprise)?.get(year), figures.get(enterprise)?.get(year - 1)]
    const isKnown = now !== undefined && before !== undefined && before > 0
    return first <= year && isKnown ? [{ now, before }] : []
  })

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
