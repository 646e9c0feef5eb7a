import type { Child } from '../../design/jsx.ts'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Column, filterBy, type View, WorkList } from '../../design/work-list.tsx'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Visit } from '../../platform/pages.ts'
import { type SearchKey, understood } from '../../platform/vocabulary.ts'
import { type TableFile, tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'

interface OfficeList<Row> {
  /** Of the page and of its rows, for readers who cannot see the headings. */
  readonly title: string
  readonly caption: string
  readonly lead: string
  /** What stands between the lead and the list. */
  readonly above?: Child
  readonly all: readonly Row[]
  readonly keys: readonly SearchKey<Row>[]
  /** The words by which a row is found. */
  readonly folded: (row: Row) => string
  readonly columns: readonly Column<Row>[]
  readonly views?: readonly View[]
  readonly searchHint: string
  readonly empty: string
  /** The rows as they are taken away. */
  readonly table: (rows: readonly Row[]) => TableFile
}

/** A list of the logo for the office: filtered by its address, a page at a time, or taken away as it is shown. */
export function officeList<Row>(
  visit: Visit,
  menu: Menu,
  list: OfficeList<Row>,
): Response | Promise<Response> {
  const { work, query, path } = visit
  const {
    title,
    caption,
    lead,
    above,
    all,
    keys,
    folded,
    columns,
    views = [],
    searchHint,
    empty,
    table,
  } = list
  const search = understood(query, { keys, folded })
  const shown = all.filter(search.isFound)
  const format = tableFormatIn(query)
  if (format !== null && search.problems.length === 0) return tableResponse(format, table(shown))
  const asked = askedIn(query, ['usual'])
  return html(
    <Page shell={shellOf(visit, menu)} title={title}>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {above}
      <WorkList
        {...{ path, query, asked, caption, columns, search, searchHint, views }}
        language={work.language}
        rows={shown.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
        total={shown.length}
        filters={keys.map(filterBy)}
        formats={['xlsx', 'csv', 'json']}
        empty={<p>{empty}</p>}
      />
    </Page>,
  )
}
