import { Page, type Shell } from '../../design/page.tsx'
import { KnownList } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import {
  type TableFile,
  tableFormatIn,
  tableFormats,
  tableResponse,
} from '../../platform/workbook/table-file.ts'
import { chartAddress, DASHBOARDS } from '../addresses.ts'
import { loadCharts } from '../charts.ts'
import type { DashboardChart } from '../model.ts'
import { Drawn } from '../parts/drawn.tsx'
import { texts } from '../texts/pages.ts'

/** One picture with its definition, the way to the rows behind it, and its numbers as a file. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const chart = (await loadCharts(work)).find(({ code }) => code === params.chart)
    if (chart === undefined) throw new NotFound('chart', params.chart ?? '')
    const format = tableFormatIn(query)
    if (format !== null) return tableResponse(format, tableOf(chart, work.language))
    return html(<ChartView shell={shellOf(visit, menu)} chart={chart} />)
  }

const ChartView = ({ shell, chart }: { readonly shell: Shell; readonly chart: DashboardChart }) => {
  const { language, isSample } = shell
  const title = chart.title[language]
  return (
    <Page shell={shell} title={title} path={[{ href: DASHBOARDS, label: texts.dashboards[language] }]}>
      <h1>{title}</h1>
      <div class="dashboard-chart">
        <Drawn chart={chart} isSample={isSample} language={language} />
      </div>
      <KnownList
        facts={[
          { name: texts.definition[language], value: chart.definition[language] },
          { name: texts.source[language], value: chart.source[language] },
        ]}
      />
      <p class="ways">
        {chart.rowsAt !== null && <a href={chart.rowsAt}>{texts.rows[language]}</a>}{' '}
        {tableFormats.map(format => (
          <>
            <a
              href={`${chartAddress(chart.code)}?format=${format}`}
            >{`${texts.take[language]} (${format})`}</a>{' '}
          </>
        ))}
      </p>
    </Page>
  )
}

/** Every number with unit, source and definition beside it: a file travels without its page. */
const tableOf = (chart: DashboardChart, language: Language): TableFile => ({
  name: chart.code,
  columns: [
    { code: 'label', heading: texts.period[language] },
    ...chart.series.map(({ name }, at) => ({ code: `series${at + 1}`, heading: name[language] })),
    ...(['unit', 'definition', 'source'] as const).map(code => ({ code, heading: texts[code][language] })),
  ],
  rows: chart.labels.map((label, at) => [
    label[language],
    ...chart.series.map(({ values }) => values[at] ?? null),
    chart.unit[language],
    chart.definition[language],
    chart.source[language],
  ]),
})
