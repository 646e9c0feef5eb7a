import { listPeople } from '../../access/index.ts'
import { formatDay, formatMoment } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, FileField, type Filling, prefilled, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag, type Tone, Unknown } from '../../design/tag.tsx'
import { type Column, WorkList } from '../../design/work-list.tsx'
import { foldedText } from '../../exact/text.ts'
import { attempt } from '../../platform/forms.ts'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import {
  fileResponse,
  type TableFile,
  tableFormatIn,
  tableResponse,
} from '../../platform/workbook/table-file.ts'
import type { SeriesImport } from '../model/series.ts'
import { mayImportSeries } from '../permissions.ts'
import { receiveSeries, type SeriesStep, stepOf } from '../series-actions.ts'
import { type KnownSeriesValues, latestOf, loadSeries } from '../series-loading.ts'
import { templateOf } from '../series-template.ts'
import { listImports } from '../store/series.ts'
import { seriesPeriodText } from '../texts/periods.ts'
import { texts } from '../texts/series.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Every imported series with its latest number, and for the office the way to enter more. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const format = tableFormatIn(visit.query)
    if (format === null) return show(menu, visit, prefilled(visit.work.language), 200)
    return tableResponse(
      format,
      tableOf(foundIn(await loadSeries(visit.work), visit.query), visit.work.language),
    )
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const file = (await visit.form()).get('file')
    const sent =
      file instanceof File
        ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
        : { name: '', bytes: new Uint8Array() }
    const done = await attempt(work.language, () => receiveSeries(work, sent))
    if (done.ok) return redirect(seriesImportAddress(done.value))
    return show(menu, visit, { typed: {}, problems: done.problems, language: work.language }, 422)
  }

export const template: PageOf = async ({ work }) =>
  fileResponse(await templateOf(await loadSeries(work), work.language), XLSX, 'chuoi-so-lieu.xlsx')

export const seriesImportAddress = (id: string): string => `/series/${encodeURIComponent(id)}`

const foundIn = (all: readonly KnownSeriesValues[], query: URLSearchParams) => {
  const words = foldedText((query.get('q') ?? '').trim())
  return all.filter(({ indicator: { code, name } }) =>
    foldedText(`${code} ${name.vi} ${name.en}`).includes(words),
  )
}

const tableOf = (all: readonly KnownSeriesValues[], language: Language): TableFile => ({
  name: 'chuoi-so-lieu',
  columns: (['series', 'period', 'value', 'unit', 'publishedOn', 'source'] as const).map(code => ({
    code,
    heading: texts[code][language],
  })),
  rows: all.flatMap(({ indicator, values }) =>
    values.map(({ period, value, vintage }) => [
      ...[indicator.code, period, value, indicator.unit[language]],
      ...[vintage.publishedOn, vintage.source],
    ]),
  ),
})

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { work, query } = visit
  const imports = await listImports(work.db)
  const people = new Map((await listPeople(work.db)).map(({ id, name }) => [`person:${id}`, name]))
  const page: SeriesPage = {
    ...{ query, imports, people, filling },
    series: foundIn(await loadSeries(work), query),
    asked: askedIn(query, ['name']),
    mayImport: mayImportSeries(work.actor),
  }
  return html(<SeriesView shell={shellOf(visit, menu)} page={page} />, status)
}

interface SeriesPage {
  readonly query: URLSearchParams
  readonly asked: Asked<string>
  readonly series: readonly KnownSeriesValues[]
  readonly imports: readonly SeriesImport[]
  readonly people: ReadonlyMap<string, string>
  readonly mayImport: boolean
  readonly filling: Filling
}

export const SeriesView = ({ shell, page }: { readonly shell: Shell; readonly page: SeriesPage }) => {
  const { language } = shell
  const { query, asked, series } = page
  return (
    <Page shell={shell} title={texts.title[language]}>
      <h1>{texts.title[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <ErrorSummary filling={page.filling} />
      {page.mayImport && <Upload filling={page.filling} language={language} />}
      <WorkList
        {...{ language, query, asked }}
        path="/series"
        caption={texts.title[language]}
        columns={columnsOf(language)}
        rows={series.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
        total={series.length}
        searchHint={texts.search[language]}
        formats={['xlsx', 'csv', 'json']}
        empty={texts.none[language]}
      />
      <Imports page={page} language={language} />
    </Page>
  )
}

const Upload = ({ filling, language }: { readonly filling: Filling; readonly language: Language }) => (
  <section class="record-part">
    <h2>{texts.upload[language]}</h2>
    <p>
      <a href="/series/template">{texts.template[language]}</a>
    </p>
    <form method="post" action="/series" enctype="multipart/form-data" class="form">
      <FileField
        filling={filling}
        name="file"
        label={texts.file[language]}
        hint={texts.fileHint[language]}
        accept=".xlsx,.csv"
      />
      <Submit>{texts.send[language]}</Submit>
    </form>
  </section>
)

const columnsOf = (language: Language): readonly Column<KnownSeriesValues>[] => [
  {
    heading: texts.series[language],
    cell: ({ indicator }) => <a href={`/indicators/${indicator.code}`}>{indicator.name[language]}</a>,
  },
  { heading: texts.code[language], cell: ({ indicator }) => <code>{indicator.code}</code> },
  { heading: texts.office[language], cell: ({ office }) => office[language] },
  {
    heading: texts.latest[language],
    cell: ({ values }) => {
      const latest = latestOf(values)
      return latest === null ? (
        <Unknown>{texts.unknown[language]}</Unknown>
      ) : (
        seriesPeriodText(latest.period, language)
      )
    },
  },
  {
    heading: texts.value[language],
    isNumber: true,
    cell: ({ values }) => {
      const latest = latestOf(values)
      return latest === null ? '–' : formatNumber(latest.value, language)
    },
  },
  { heading: texts.unit[language], cell: ({ indicator }) => indicator.unit[language] },
  { heading: texts.periods[language], isNumber: true, cell: ({ values }) => String(values.length) },
  {
    heading: texts.publishedOn[language],
    cell: ({ values }) => {
      const day = latestOf(values)?.vintage.publishedOn
      return day == null ? '–' : formatDay(day, language)
    },
  },
]

const Imports = ({
  page: { imports, people },
  language,
}: {
  readonly page: SeriesPage
  readonly language: Language
}) => (
  <section class="record-part">
    <h2>{texts.imports[language]}</h2>
    {imports.length === 0 ? (
      <p class="quiet">{texts.noImports[language]}</p>
    ) : (
      <Scroll of={texts.imports[language]} language={language}>
        <table>
          <thead>
            <tr>
              {([texts.file, texts.sentAt, texts.by, texts.state] as const).map(heading => (
                <th scope="col">{heading[language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {imports.map(each => (
              <tr>
                <td>
                  <a href={seriesImportAddress(each.id)}>{each.fileName}</a>
                </td>
                <td>{formatMoment(each.sentAt, language)}</td>
                <td>{people.get(each.sentBy) ?? each.sentBy}</td>
                <td>
                  <StepTag step={stepOf(each)} language={language} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    )}
  </section>
)

const TONES: Readonly<Record<SeriesStep, Tone>> = {
  read: 'wait',
  applied: 'done',
  undone: 'plain',
  dropped: 'plain',
}

const StepTag = ({ step, language }: { readonly step: SeriesStep; readonly language: Language }) => (
  <Tag tone={TONES[step]}>{texts[step][language]}</Tag>
)
