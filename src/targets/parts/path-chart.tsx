import type { Series } from '../../design/chart.tsx'
import { LineChart } from '../../design/charts.tsx'
import type { Language } from '../../platform/texts.ts'
import type { TargetProgress } from '../progress.ts'
import type { DrawnYear } from '../rules/progress/drawn.ts'
import { distanceText, forecastEnds, likelihoodText, progressTexts as words } from '../texts/progress.ts'

/** The title is what it shows: how likely, and how far from the path. */
export const PathChart = ({
  progress: { shown, history, likelihood, distance },
  years,
  language,
}: {
  readonly progress: TargetProgress
  readonly language: Language
  readonly years: readonly DrawnYear[]
}) => {
  const { indicator } = shown.target
  const unit = indicator.unit[language]
  const said =
    distance === null
      ? likelihoodText(likelihood, language)
      : `${distance.year}: ${distanceText(distance, unit, language)}`
  return (
    <LineChart
      title={`${indicator.name[language]}, ${said}`}
      unit={unit}
      source={history.enterprises === null ? words.source[language] : words.declared[language]}
      labels={years.map(({ year }) => String(year))}
      series={[
        ...(years.some(({ value }) => value !== null)
          ? [{ name: words.value[language], kind: 'main' as const, values: years.map(({ value }) => value) }]
          : []),
        { name: words.pathLow[language], kind: 'beside', values: years.map(({ low }) => low) },
        ...(years.some(({ low, high }) => high !== low)
          ? [
              {
                name: words.pathHigh[language],
                kind: 'beside' as const,
                values: years.map(({ high }) => high),
              },
            ]
          : []),
        ...forecastSeries(years, likelihood, language),
      ]}
      language={language}
    />
  )
}

/** From the last value to three dots at the end: eight in ten lie between the outer two. */
const forecastSeries = (
  years: readonly DrawnYear[],
  likelihood: TargetProgress['likelihood'],
  language: Language,
): readonly Series[] =>
  likelihood.kind !== 'likely'
    ? []
    : (['low', 'middle', 'high'] as const).map(end => ({
        name: forecastEnds[end][language],
        kind: 'forecast',
        values: years.map(({ value }, at) => {
          if (at === years.length - 1) return likelihood.value[end]
          return years.slice(at + 1).every(later => later.value === null) ? value : null
        }),
      }))
