import { createReadStream } from 'node:fs'
import type { ReadSet } from '../../criteria/rules/set.ts'
import { type Problem, problem } from '../../exact/problem.ts'
import { readColumns } from './columns.ts'
import { type CsvFault, type CsvRecord, readCsv } from './csv.ts'
import type { SourceOpening } from './entries.ts'
import { HEADER_WITHIN, type Row, readRows } from './rows.ts'

/** A CSV file names no reference period: that comes from `--period` or from the set. */
export const openCsv = async (path: string, set: ReadSet): Promise<SourceOpening> => {
  const records = readCsv(createReadStream(path))
  const header = await findHeader(records)
  if ('reason' in header) return { ok: false, problems: [told(header)] }
  const names = header.cells
  const columns = readColumns(names, set, index => placeOf(header.line, { index, name: names[index] ?? '' }))
  if (columns.problems.length > 0) {
    await records.return(undefined)
    return { ok: false, problems: columns.problems }
  }
  const lots = new Map<string, number>()
  const found = readRows(rowsOf(records, names.length), { columns, placeOf }, lots)
  return { ok: true, source: { head: { period: null, lots, locate: place => place }, found } }
}

const EMPTY: CsvFault = {
  line: 1,
  value: '',
  reason: 'the file is empty',
  remedy: 'write a line of column names',
}

/** The line of column names: the first that holds "id", for people's names may stand above it; or else the first. */
const findHeader = async (records: AsyncGenerator<CsvRecord | CsvFault>): Promise<CsvRecord | CsvFault> => {
  let first: CsvRecord | undefined
  for (let tried = 0; tried < HEADER_WITHIN; tried++) {
    const { value, done } = await records.next()
    if (done) break
    if ('reason' in value || value.cells.some(cell => cell.trim() === 'id')) return value
    if (value.cells.some(cell => cell.trim() !== '')) first ??= value
  }
  return first ?? EMPTY
}

const placeOf = (line: number, column?: { readonly index: number; readonly name: string }): string => {
  if (column === undefined) return `line ${line}`
  return column.name.trim() === ''
    ? `line ${line}, column ${column.index + 1}`
    : `line ${line}, column "${column.name.trim()}"`
}

async function* rowsOf(
  records: AsyncIterable<CsvRecord | CsvFault>,
  width: number,
): AsyncGenerator<Row | { readonly problem: Problem }> {
  for await (const record of records) {
    if ('reason' in record) yield { problem: told(record) }
    else {
      const cells = record.cells.map(cell => cell.trim() || null)
      yield isWhole(cells, width) ? { number: record.line, cells } : { problem: uneven(record, width) }
    }
  }
}

/** As many cells as the header, or no cell that holds anything; empty ones at the end are forgiven. */
const isWhole = (cells: readonly (string | null)[], width: number): boolean =>
  cells.length === width || cells.slice(cells.length < width ? 0 : width).every(cell => cell === null)

const uneven = ({ line, cells }: CsvRecord, width: number): Problem =>
  problem(
    placeOf(line),
    cells.join(' | '),
    `this row has ${cells.length} cells, the line of column names has ${width}`,
    'part all cells, empty ones too; put a cell that holds the separator in double quotes',
  )

const told = ({ line, value, reason, remedy }: CsvFault): Problem =>
  problem(placeOf(line), value, reason, remedy)
