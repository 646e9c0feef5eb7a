import { foldedText } from '../../../exact/text.ts'
import type { Words } from '../../model/indicators.ts'
import { type SeriesColumn, type SeriesProblem, seriesColumns } from '../../model/series.ts'

/** What stands in a cell, as the floor reads it. */
export type CellIn =
  | string
  | number
  | boolean
  | { readonly day: string }
  | { readonly percent: number }
  | { readonly value: string; readonly reason: string }

export interface TableRow {
  /** From 1. */
  readonly number: number
  readonly cells: readonly (CellIn | null)[]
}

/** A row by its columns. */
export interface Draft {
  readonly row: number
  readonly cells: ReadonlyMap<SeriesColumn, CellIn>
}

export const columnNames: Readonly<Record<SeriesColumn, Words>> = {
  series: { vi: 'Mã chuỗi', en: 'Series' },
  period: { vi: 'Kỳ', en: 'Period' },
  value: { vi: 'Giá trị', en: 'Value' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  base: { vi: 'Kỳ gốc', en: 'Base' },
  growth: { vi: 'Tăng so với cùng kỳ (%)', en: 'Growth on a year before (%)' },
  published_on: { vi: 'Ngày công bố', en: 'Published on' },
  source: { vi: 'Nguồn', en: 'Source' },
  note: { vi: 'Ghi chú', en: 'Note' },
}
const REQUIRED: readonly SeriesColumn[] = ['series', 'period', 'value', 'unit', 'published_on', 'source']

export const textOf = (cell: CellIn): string => {
  if (typeof cell !== 'object') return String(cell).trim()
  if ('day' in cell) return cell.day
  return 'percent' in cell ? `${Number((cell.percent * 100).toPrecision(12))}%` : cell.value
}

const plain = (text: string): string => foldedText(text).replace(/\s+/g, ' ').trim()

const columnOf = (heading: string): SeriesColumn | null =>
  seriesColumns.find(code => {
    const { vi, en } = columnNames[code]
    return [code, vi, en].some(name => plain(name) === plain(heading))
  }) ?? null

export const ofFile = (vi: string, en: string, row: number | null = null): SeriesProblem => ({
  ...{ row, column: null, value: '', isDoubt: false },
  words: { vi, en },
})

/** Splits a table into rows by the columns of its heading; empty rows are passed over. */
export const draftsIn = (
  table: readonly TableRow[],
): { readonly drafts: readonly Draft[]; readonly problems: readonly SeriesProblem[] } => {
  const [heading, ...rows] = table.filter(({ cells }) => cells.some(cell => cell !== null && cell !== ''))
  if (heading === undefined || rows.length === 0)
    return {
      drafts: [],
      problems: [ofFile('Tệp không có dòng số liệu nào.', 'The file has no row of numbers.')],
    }
  const columns = heading.cells.map(cell => (cell === null ? null : columnOf(textOf(cell))))
  const problems = [
    ...headingProblems(heading, columns),
    ...rows.flatMap(row => longRow(row, columns.length)),
  ]
  const drafts = rows.map(({ number, cells }) => ({ row: number, cells: byColumn(columns, cells) }))
  return { drafts, problems }
}

const headingProblems = (
  { number, cells }: TableRow,
  columns: readonly (SeriesColumn | null)[],
): readonly SeriesProblem[] => {
  const missing = REQUIRED.filter(column => !columns.includes(column))
  const unknown = cells.flatMap((cell, at) => (cell !== null && columns[at] === null ? [textOf(cell)] : []))
  const repeated = columns.filter((column, at) => column !== null && columns.indexOf(column) !== at)
  const said = (vi: string, en: string) => ofFile(vi, en, number)
  return [
    ...missing.map(column =>
      said(
        `Thiếu cột “${columnNames[column].vi}” (${column}).`,
        `The column "${columnNames[column].en}" (${column}) is missing.`,
      ),
    ),
    ...unknown.map(name => said(`Không có cột nào tên “${name}”.`, `No column is called "${name}".`)),
    ...repeated.map(column => said(`Cột “${column}” có hai lần.`, `The column "${column}" is there twice.`)),
  ]
}

/** More cells than headings: a decimal comma has cut a number of a CSV file in two. */
const longRow = ({ number, cells }: TableRow, width: number): readonly SeriesProblem[] =>
  cells.length <= width
    ? []
    : [
        ofFile(
          `Dòng có ${cells.length} ô, tiêu đề có ${width}. Số có dấu phẩy thập phân phải đặt trong ngoặc kép, hoặc viết dấu chấm.`,
          `The row has ${cells.length} cells, the heading ${width}. Put a number with a decimal comma in quotation marks, or write a point.`,
          number,
        ),
      ]

const byColumn = (columns: readonly (SeriesColumn | null)[], cells: TableRow['cells']): Draft['cells'] =>
  new Map(
    columns.flatMap((column, at) => {
      const cell = cells[at] ?? null
      return column === null || cell === null || cell === '' ? [] : [[column, cell] as const]
    }),
  )
