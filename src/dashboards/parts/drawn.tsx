import type { ChartProps } from '../../design/chart.tsx'
import { BarChart, ColumnChart } from '../../design/charts.tsx'
import { Invented } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { DashboardChart } from '../model.ts'

interface DrawnProps {
  readonly chart: DashboardChart
  readonly isSample: boolean
  readonly language: Language
}

/** A chart as a picture with its table; of a sample city it says that it is invented. */
export const Drawn = ({ chart, isSample, language }: DrawnProps) => {
  const props = propsOf(chart, language)
  return (
    <>
      {chart.isOwn && isSample && <Invented language={language} />}
      {chart.drawnAs === 'bars' ? <BarChart {...props} /> : <ColumnChart {...props} />}
      {chart.gaps !== null && <p class="quiet">{chart.gaps[language]}</p>}
    </>
  )
}

const propsOf = (chart: DashboardChart, language: Language): ChartProps => ({
  title: chart.title[language],
  unit: chart.unit[language],
  source: chart.source[language],
  labels: chart.labels.map(label => label[language]),
  series: chart.series.map(({ name, kind, values }) => ({ name: name[language], kind, values })),
  ...(chart.gap === undefined ? {} : { gap: chart.gap[language] }),
  language,
})
