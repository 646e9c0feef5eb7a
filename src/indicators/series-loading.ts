import type { Work } from '../platform/work.ts'
import { shippedDefinitions } from './definitions.ts'
import type { IndicatorDefinition } from './model/definitions.ts'
import type { SeriesPeriod, Vintage } from './model/series.ts'
import { byTime } from './rules/series/periods.ts'
import { type InForce, inForce } from './rules/series/vintages.ts'
import { listVintages } from './store/series.ts'

/** A series with what is known of it: of each period the latest published, by time. */
export interface KnownSeriesValues {
  readonly indicator: IndicatorDefinition
  readonly office: { readonly vi: string; readonly en: string }
  readonly values: readonly InForce[]
  readonly vintages: readonly Vintage[]
}

/** Every imported series, in the order of its definition; `asOf` (ISO text): as it was known at that moment. */
export const loadSeries = async (work: Work, asOf?: string): Promise<readonly KnownSeriesValues[]> => {
  const { indicators, offices } = await shippedDefinitions()
  const vintages = (await listVintages(work.db)).filter(
    ({ recordedAt }) => asOf === undefined || recordedAt <= asOf,
  )
  const known = inForce(vintages)
  return [...indicators.values()].flatMap(indicator =>
    indicator.series === null
      ? []
      : [
          {
            indicator,
            office: offices.get(indicator.series.office) ?? {
              vi: indicator.series.office,
              en: indicator.series.office,
            },
            values: [...(known.get(indicator.code)?.values() ?? [])].toSorted((a, b) =>
              byTime(a.period, b.period),
            ),
            vintages: vintages.filter(({ series }) => series === indicator.code),
          },
        ],
  )
}

/** One of them; null where no series has this code. */
export const seriesOf = async (work: Work, code: string, asOf?: string): Promise<KnownSeriesValues | null> =>
  (await loadSeries(work, asOf)).find(({ indicator }) => indicator.code === code) ?? null

/** The latest whole year, or else the latest period of all. */
export const latestOf = (values: readonly InForce[]): InForce | null =>
  values.findLast(({ period }) => isYear(period)) ?? values.at(-1) ?? null

export const isYear = (period: SeriesPeriod): boolean => /^\d{4}$/.test(period)
