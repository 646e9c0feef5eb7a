import type { SeriesDefinition } from '../../model/definitions.ts'
import type { Observation, SeriesPeriod, Vintage } from '../../model/series.ts'
import type { PublishedFigure } from '../../model.ts'
import { seriesPeriodOf } from './periods.ts'

/** An observation with who published it. */
export interface InForce extends Observation {
  readonly vintage: Vintage
  /** What earlier vintages said of the same period, the oldest first. */
  readonly before: readonly { readonly value: string; readonly vintage: Vintage }[]
}

/** Of each series and period the observation of the latest vintage; `vintages` come in their order. */
export const inForce = (vintages: readonly Vintage[]): ReadonlyMap<string, ReadonlyMap<string, InForce>> => {
  const known = new Map<string, Map<SeriesPeriod, InForce>>()
  for (const vintage of vintages) {
    const of = known.get(vintage.series) ?? new Map<SeriesPeriod, InForce>()
    known.set(vintage.series, of)
    for (const observation of vintage.observations) {
      const earlier = of.get(observation.period)
      const before =
        earlier === undefined ? [] : [...earlier.before, { value: earlier.value, vintage: earlier.vintage }]
      of.set(observation.period, { ...observation, vintage, before })
    }
  }
  return known
}

export type NewVintageOf = Omit<Vintage, 'id' | 'import' | 'recordedAt'>

/** What was published together: one series, one source, one day. */
export const vintagesOf = (
  rows: readonly (Observation & Pick<Vintage, 'series' | 'publishedOn' | 'source'>)[],
): readonly NewVintageOf[] =>
  [
    ...Map.groupBy(rows, ({ series, publishedOn, source }) =>
      JSON.stringify([series, publishedOn, source]),
    ).values(),
  ].flatMap(same => {
    const [first] = same
    if (first === undefined) return []
    const { series, publishedOn, source } = first
    return [{ series, publishedOn, source, observations: same.map(observationOf) }]
  })

const observationOf = ({ period, value, base, growth, note }: Observation): Observation => ({
  ...{ period, value, base, growth, note },
})

/** The published rows that are the first vintages of a series: what was measured, not what was asked or claimed. */
export const shippedRows = (series: readonly SeriesDefinition[], figures: readonly PublishedFigure[]) => {
  const found = series.flatMap(({ code, rows }) =>
    rows.flatMap(({ figure, printedFor, readAs }) =>
      figures
        .filter(each => each.figure === figure && (each.kind === 'actual' || each.kind === 'outcome'))
        .flatMap(each => {
          const period = seriesPeriodOf(readAs !== null && printedFor === each.period ? readAs : each.period)
          if (period === null) return []
          const { value, publishedOn, source, note } = each
          return [{ series: code, period, value, base: null, growth: null, note, publishedOn, source }]
        }),
    ),
  )
  return [
    ...new Map(
      found.map(row => [JSON.stringify([row.series, row.period, row.value, row.source]), row]),
    ).values(),
  ]
}
