import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Unknown } from '../../design/tag.tsx'
import { type Column, type Filter, WorkList } from '../../design/work-list.tsx'
import { sourceName } from '../../indicators/index.ts'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import type { PublishedRow } from '../model.ts'
import type { PublishedList } from '../published.ts'
import { chosenRows, partsOf } from '../rules.ts'
import { texts } from '../texts.ts'

/** One page for every list of published rows: a few hundred rows, so they are searched and sorted here. */
export const get =
  (menu: Menu, list: PublishedList): PageOf =>
  async visit => {
    const { work, query } = visit
    const [first, ...rest] = list.columns.map(({ code }) => code)
    const asked = askedIn(query, [first ?? 'name', ...rest])
    const isSorted = query.get('sort') !== null
    const all = await list.load(work.db)
    const chosen = chosenIn(list, query)
    const rows = chosenRows(all, { ...(isSorted ? asked : { ...asked, sorting: '' }), chosen }, work.language)
    const format = tableFormatIn(query)
    if (format !== null) return tableResponse(format, tableOf(list, rows, work.language))
    const shown = rows.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)
    const page = {
      list,
      rows: shown,
      total: rows.length,
      asked: isSorted ? asked : { ...asked, sorting: '' },
      query,
      filters: filtersOf(list, all, work.language),
    }
    return html(<PublishedView shell={{ ...shellOf(visit, menu), isSample: false }} page={page} />)
  }

interface PublishedPage {
  readonly list: PublishedList
  readonly rows: readonly PublishedRow[]
  readonly total: number
  readonly asked: Asked<string>
  readonly query: URLSearchParams
  readonly filters: readonly Filter[]
}

export const PublishedView = ({ shell, page }: { readonly shell: Shell; readonly page: PublishedPage }) => {
  const { language } = shell
  const title = page.list.title[language]
  return (
    <Page shell={shell} title={title} description={page.list.lead[language]}>
      <h1>{title}</h1>
      <p class="lead">{page.list.lead[language]}</p>
      {page.list.look !== undefined && (
        <p class="ways">
          <a href={page.list.look.href}>{page.list.look.label[language]}</a>
        </p>
      )}
      <WorkList
        language={language}
        path={page.list.path}
        query={page.query}
        asked={page.asked}
        caption={title}
        columns={columnsOf(page.list, language)}
        rows={page.rows}
        total={page.total}
        filters={page.filters}
        searchHint={texts.publishedHint[language]}
        formats={['xlsx', 'csv', 'json']}
        empty={<p>{texts.nothingPublished[language]}</p>}
      />
    </Page>
  )
}

const chosenIn = ({ narrowedBy }: PublishedList, query: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries(
    narrowedBy.flatMap(code => {
      const value = query.get(code)
      return value === null || value === '' ? [] : [[code, value]]
    }),
  )

/** Every word that occurs in the column, as it is written. */
const filtersOf = (
  { narrowedBy, columns }: PublishedList,
  rows: readonly PublishedRow[],
  language: Language,
): readonly Filter[] =>
  columns
    .filter(({ code }) => narrowedBy.includes(code))
    .map(({ code, heading }) => {
      const labels = new Map(
        rows.flatMap(row => partsOf(row, code).map(part => [part, labelOf(row, code, part, language)])),
      )
      return {
        name: code,
        label: heading[language],
        options: [...labels]
          .map(([value, label]) => ({ value, label }))
          .toSorted(
            (a, b) => Number(a.value === '-') - Number(b.value === '-') || order.compare(a.label, b.label),
          ),
      }
    })

const order = new Intl.Collator('vi', { numeric: true })

const labelOf = ({ cells }: PublishedRow, code: string, part: string, language: Language): string => {
  if (part === '-') return texts.unknown[language]
  return cells[code]?.vi === part ? (cells[code]?.[language] ?? part) : part
}

const columnsOf = ({ columns }: PublishedList, language: Language): readonly Column<PublishedRow>[] => [
  ...columns.map(({ code, heading, isNumber = false }) => ({
    sorting: code,
    heading: heading[language],
    isNumber,
    cell: ({ cells }: PublishedRow) =>
      cells[code]?.[language] ?? <Unknown>{texts.unknown[language]}</Unknown>,
  })),
  { heading: texts.source[language], cell: row => <Source row={row} language={language} /> },
]

const Source = ({ row, language }: { readonly row: PublishedRow; readonly language: Language }) => {
  const { source, publishedOn, note } = row
  const address = URL.parse(source)
  return (
    <>
      {address === null ? (
        sourceName(source, language)
      ) : (
        <a href={source}>{address.hostname.replace(/^www\./, '')}</a>
      )}
      {publishedOn !== null && <span class="quiet"> {formatDay(publishedOn, language)}</span>}
      {note !== null && (
        <details class="source-note">
          <summary>{texts.note[language]}</summary>
          <span lang="en">{note}</span>
        </details>
      )}
    </>
  )
}

const tableOf = (list: PublishedList, rows: readonly PublishedRow[], language: Language) => ({
  name: list.file,
  columns: [
    ...list.columns.map(({ code, heading }) => ({ code, heading: heading[language] })),
    { code: 'source', heading: texts.source[language] },
    { code: 'publishedOn', heading: texts.publishedOn[language] },
    { code: 'note', heading: texts.note[language] },
  ],
  rows: rows.map(row => [
    ...list.columns.map(({ code }) => row.cells[code]?.[language] ?? null),
    row.source,
    row.publishedOn,
    row.note,
  ]),
})
