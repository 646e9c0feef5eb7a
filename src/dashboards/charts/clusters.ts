import { listPublishedFigures } from '../../indicators/index.ts'
import type { Work } from '../../platform/work.ts'
import type { DashboardChart } from '../model.ts'
import { sources, texts } from '../texts/charts.ts'

const STARTED = 'clusters of 2018-2020 with ground broken'
const FOUNDED = 'clusters founded'

/** Of one population, as its months are printed. */
export const clustersStarted = async ({ db }: Work): Promise<DashboardChart | null> => {
  const figures = await listPublishedFigures(db)
  const founded = figures.find(({ figure, period }) => figure === FOUNDED && period === '2018-2020')?.value
  const months = figures
    .filter(({ figure, period }) => figure === STARTED && /^\d{4}-\d{2}$/.test(period))
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
  const last = months.at(-1)
  if (founded === undefined || last === undefined) return null
  return {
    code: 'clusters-started',
    title: texts.clusters(last.value, founded, monthWords(last.period)),
    drawnAs: 'columns',
    unit: texts.clusterUnit,
    labels: months.map(({ period }) => shortMonth(period)),
    series: [
      { name: texts.started, kind: 'main', values: months.map(({ value }) => value) },
      { name: texts.founded, kind: 'beside', values: months.map(() => founded) },
    ],
    source: sources.programme,
    definition: texts.clustersDefinition,
    rowsAt: '/figures?q=clusters+2018-2020',
    isOwn: false,
    gaps: null,
  }
}

const monthWords = (period: string) => {
  const [year = '', month = ''] = period.split('-')
  return { vi: `tháng ${Number(month)}/${year}`, en: `${Number(month)}/${year}` }
}

const shortMonth = (period: string) => {
  const { en } = monthWords(period)
  return { vi: en, en }
}
