import type { Variable } from '../../facts/model.ts'
import type { CellProblem, SheetCode } from '../model.ts'
import { type CellIn, shownOf } from './cells.ts'
import { columnFor, columnsOf, folded, isOfTheList, type SheetColumn, sheetNames } from './columns.ts'

/** A sheet as the floor reads it. */
export interface SheetIn {
  readonly name: string
  readonly rows: readonly { readonly number: number; readonly cells: readonly (CellIn | null)[] }[]
}

/** A row that holds something, its cells by the codes of their columns. */
export interface Draft {
  readonly sheet: SheetCode
  readonly row: number
  readonly cells: ReadonlyMap<string, { readonly column: number; readonly cell: CellIn }>
  /** Where each column stands, also where its cell is empty. */
  readonly columns: ReadonlyMap<string, number>
}

export const MOST_ROWS = 20_000
const HEADER_WITHIN = 10

/** The rows of a sheet under its row of headings; a heading nobody knows is told, not passed over. */
export const readDrafts = (
  sheet: SheetCode,
  { rows }: SheetIn,
  variables: readonly Variable[],
): { readonly drafts: readonly Draft[]; readonly problems: readonly CellProblem[] } => {
  const known = columnsOf(sheet, variables)
  const header = rows.slice(0, HEADER_WITHIN).find(({ cells }) => cells.some(cell => isTaxCode(cell, known)))
  if (header === undefined) return rows.length === 0 ? NOTHING : { drafts: [], problems: [noHeader(sheet)] }
  const below = rows.filter(row => row.number > header.number && row.cells.some(cell => cell !== null))
  if (below.length > MOST_ROWS) return { drafts: [], problems: [tooMany(sheet, below.length)] }
  const { columns, problems } = readHeader(sheet, header, known)
  const missing = known.filter(({ code, isRequired }) => isRequired && !columns.has(code))
  if (missing.length > 0)
    return { drafts: [], problems: [...problems, ...missing.map(each => lacks(sheet, each))] }
  const drafts = below.map(row => draftOf(sheet, row, columns))
  return { drafts: drafts.filter((draft, at) => !isEmptyOrTotal(draft, below[at])), problems }
}

/** The sum under a list, and rows in which only columns of no meaning are filled, such as a running number. */
const isEmptyOrTotal = ({ cells }: Draft, row: SheetIn['rows'][number] | undefined): boolean =>
  cells.size === 0 ||
  (!cells.has('taxCode') &&
    (row?.cells ?? []).some(cell => typeof cell === 'string' && TOTALS.includes(folded(cell))))

const TOTALS = ['tong', 'tong cong', 'cong', 'tong so', 'total']

const NOTHING = { drafts: [], problems: [] }

const isTaxCode = (cell: CellIn | null, known: readonly SheetColumn[]): boolean =>
  typeof cell === 'string' && columnFor(cell, known)?.code === 'taxCode'

const readHeader = (sheet: SheetCode, header: SheetIn['rows'][number], known: readonly SheetColumn[]) => {
  const columns = new Map<string, number>()
  const problems: CellProblem[] = []
  header.cells.forEach((cell, column) => {
    if (cell === null) return
    const value = shownOf(cell)
    if (isOfTheList(value)) return
    const found = columnFor(value, known)
    const words = found === null ? UNKNOWN_HEADING : columns.has(found.code) ? HEADING_TWICE : null
    if (words !== null) problems.push({ sheet, row: header.number, column, value, words })
    else if (found !== null) columns.set(found.code, column)
  })
  return { columns, problems }
}

const UNKNOWN_HEADING = {
  vi: 'Không có cột nào tên như vậy. Hãy dùng tiêu đề của biểu mẫu, hoặc xóa cột.',
  en: 'There is no such column. Use the heading of the template, or delete the column.',
}
const HEADING_TWICE = { vi: 'Cột này đã có ở bên trái.', en: 'This column stands to the left already.' }

const noHeader = (sheet: SheetCode): CellProblem => ({
  sheet,
  row: null,
  column: null,
  value: '',
  words: {
    vi: `Trang “${sheetNames[sheet].vi}” không có dòng tiêu đề với cột “Mã số thuế”.`,
    en: `The sheet "${sheetNames[sheet].vi}" has no row of headings with "Mã số thuế".`,
  },
})

const tooMany = (sheet: SheetCode, count: number): CellProblem => ({
  sheet,
  row: null,
  column: null,
  value: String(count),
  words: {
    vi: `Có ${count} dòng, nhiều nhất là ${MOST_ROWS}. Hãy tách tệp.`,
    en: `There are ${count} rows, at most ${MOST_ROWS} are read. Split the file.`,
  },
})

const lacks = (sheet: SheetCode, { label }: SheetColumn): CellProblem => ({
  sheet,
  row: null,
  column: null,
  value: '',
  words: { vi: `Thiếu cột “${label.vi}”.`, en: `The column "${label.vi}" is missing.` },
})

const draftOf = (
  sheet: SheetCode,
  row: SheetIn['rows'][number],
  columns: ReadonlyMap<string, number>,
): Draft => ({
  sheet,
  row: row.number,
  columns,
  cells: new Map(
    [...columns].flatMap(([code, column]) => {
      const cell = row.cells[column] ?? null
      return cell === null ? [] : [[code, { column, cell }] as const]
    }),
  ),
})
