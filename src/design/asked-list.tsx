import { type Asked, askedIn, PAGE_SIZE } from '../platform/listing.ts'
import type { Language } from '../platform/texts.ts'
import { type SearchKey, understood } from '../platform/vocabulary.ts'
import { type TableFile, tableFormatIn, tableResponse } from '../platform/workbook/table-file.ts'
import type { Child } from './jsx.ts'
import { type Column, filterBy, WorkList } from './work-list.tsx'

/** What a list is: how it is asked, how its rows look, how they are taken away. */
interface ListOf<Row, Sorting extends string> {
  readonly path: string
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly keys: readonly SearchKey<Row>[]
  /** What words are looked for in, folded. */
  readonly folded: (row: Row) => string
  readonly sortings: readonly [Sorting, ...Sorting[]]
  /** Without it the rows stay in their order. */
  readonly sorted?: (rows: readonly Row[], asked: Asked<Sorting>) => readonly Row[]
  readonly table: (rows: readonly Row[]) => TableFile
  readonly searchHint: string
  /** Said when there is nothing. */
  readonly empty: string
}

interface AskedList<Row> {
  /** All that was asked for, on whatever page. */
  readonly shown: readonly Row[]
  /** Where it is taken away: the file instead of the page. */
  readonly file: Promise<Response> | null
  readonly view: Child
}

/** A list of which all rows are at hand, as its address asks: searched, filtered, sorted, a page of it or a file. */
export function askedList<Row, Sorting extends string>(
  { query, language }: { readonly query: URLSearchParams; readonly language: Language },
  all: readonly Row[],
  list: ListOf<Row, Sorting>,
): AskedList<Row> {
  const { keys, path, caption, columns, searchHint, empty } = list
  const search = understood(query, list)
  const asked = askedIn(query, list.sortings)
  const found = all.filter(search.isFound)
  const shown = list.sorted?.(found, asked) ?? found
  const format = tableFormatIn(query)
  const isTaken = format !== null && search.problems.length === 0
  return {
    shown,
    file: isTaken ? tableResponse(format, list.table(shown)) : null,
    view: (
      <WorkList
        {...{ language, path, query, asked, caption, columns, search, searchHint }}
        rows={shown.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
        total={shown.length}
        filters={keys.map(filterBy)}
        formats={['xlsx', 'csv', 'json']}
        empty={<p>{empty}</p>}
      />
    ),
  }
}
