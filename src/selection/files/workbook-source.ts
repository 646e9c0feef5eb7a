import { readFile } from 'node:fs/promises'
import type { ReadSet } from '../../criteria/rules/set.ts'
import { type Problem, problem } from '../../exact/problem.ts'
import type { Cell, Wrong } from '../../platform/workbook/cell.ts'
import { cellName } from '../../platform/workbook/spreadsheet.ts'
import { zipEntries } from '../../platform/workbook/zip.ts'
import { readColumns } from './columns.ts'
import type { Head, SourceOpening } from './entries.ts'
import { HEADER_WITHIN, type Row, readRows } from './rows.ts'
import type { Message, Opened, Order } from './workbook-messages.ts'
import { holdsPercents, isPlain, readPlain } from './workbook-plain.ts'

/** The sheets of a template. A workbook with one visible sheet may call it as it likes. */
export const SHEETS = { dossiers: 'Hồ sơ', guide: 'Hướng dẫn', lists: 'Danh mục' } as const

/** In the guide the reference period stands beside this word. */
export const PERIOD = 'period'

export const MOST_ROWS = 100_000

/** How the bytes are read: in a thread of their own as a rule, so that a hostile file cannot bring the program down. */
export type ReadBytes = (order: Order) => AsyncGenerator<Message>

export const openWorkbook = async (path: string, set: ReadSet, read: ReadBytes): Promise<SourceOpening> => {
  const bytes = new Uint8Array(await readFile(path))
  const entries = zipEntries(bytes)
  if ('reason' in entries) return refused(entries)
  const order = { bytes, ...SHEETS, percents: holdsPercents(bytes, entries) }
  const messages = isPlain(order, entries) ? readPlain(order, entries) : read(order)
  const first = await messages.next()
  const opened = first.done ? null : first.value
  if (opened?.part === 'refused') return refused(opened.wrong)
  if (opened?.part !== 'opened' || opened.sheet === null) {
    await messages.return(undefined)
    return refused(noSheet(opened))
  }
  return openSheet(opened.sheet, opened, messages, set)
}

const refused = ({ value, reason, remedy }: Wrong): SourceOpening => ({
  ok: false,
  problems: [problem('', value, reason, remedy)],
})

const noSheet = (opened: Message | null): Wrong => ({
  value: opened?.part === 'opened' ? opened.names.join(', ') : '',
  reason: `the workbook has no sheet "${SHEETS.dossiers}"`,
  remedy: `name the sheet of the dossiers "${SHEETS.dossiers}"`,
})

type RowFound = Row | { readonly problem: Problem }

const openSheet = async (
  sheet: string,
  opened: Opened,
  messages: AsyncGenerator<Message>,
  set: ReadSet,
): Promise<SourceOpening> => {
  const rows = rowsOf(messages, sheet)
  const header = await findHeader(rows)
  if (header === null || 'problem' in header) {
    await rows.return(undefined)
    return header === null ? refused(NO_HEADER) : { ok: false, problems: [header.problem] }
  }
  const placeOf = (row: number, column?: { readonly index: number }) =>
    column === undefined ? `${sheet}!${row}:${row}` : `${sheet}!${cellName(row - 1, column.index)}`
  const columns = readColumns(header.cells.map(nameOf), set, index => placeOf(header.number, { index }))
  const problems = [...columns.problems, ...mergeProblems(opened, header.number)]
  if (problems.length > 0) {
    await rows.return(undefined)
    return { ok: false, problems }
  }
  const lots = new Map<string, number>()
  const found = readRows(rows, { columns, placeOf }, lots)
  return { ok: true, source: { head: headOf(opened, lots), found } }
}

const NO_HEADER: Wrong = {
  value: '',
  reason: `none of the first ${HEADER_WITHIN} rows holds the column code "id"`,
  remedy: 'write the codes of the columns in one row above the dossiers, as a template has them',
}

const nameOf = (cell: Cell | null): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''

async function* rowsOf(messages: AsyncIterable<Message>, sheet: string): AsyncGenerator<RowFound> {
  let filled = 0
  for await (const message of messages) {
    if (message.part === 'refused') return yield { problem: problem('', ...wordsOf(message.wrong)) }
    for (const row of message.part === 'rows' ? message.rows : []) {
      if (row.cells.length > 0 && ++filled > MOST_ROWS + HEADER_WITHIN) {
        return yield { problem: tooMany(sheet, row.number) }
      }
      yield row
    }
  }
}

const wordsOf = ({ value, reason, remedy }: Wrong) => [value, reason, remedy] as const

const tooMany = (sheet: string, row: number): Problem =>
  problem(
    `${sheet}!${row}:${row}`,
    '',
    `the sheet has more than ${MOST_ROWS} rows`,
    'split it, or give the dossiers as JSON or CSV',
  )

const findHeader = async (rows: AsyncGenerator<RowFound>): Promise<RowFound | null> => {
  for (let tried = 0; tried < HEADER_WITHIN; tried++) {
    const { value, done } = await rows.next()
    if (done) return null
    if ('problem' in value || value.cells.includes('id')) return value
  }
  return null
}

/** A merged cell keeps its value in one corner: what the others were to say, nobody can tell. */
const mergeProblems = ({ merges, sheet }: Opened, headerRow: number): readonly Problem[] =>
  merges
    .filter(({ endRow }) => endRow >= headerRow - 1)
    .map(({ startRow, startCol, endRow, endCol }) =>
      problem(
        `${sheet}!${cellName(startRow, startCol)}:${cellName(endRow, endCol)}`,
        '',
        'these cells are merged',
        'unmerge them, and write in each cell what it is to say',
      ),
    )

const headOf = ({ guide }: Opened, lots: ReadonlyMap<string, number>): Head => {
  const row = guide.find(({ cells }) => cells[0] === PERIOD)
  const period = nameOf(row?.cells[1] ?? null)
  const locate = (place: string) =>
    row !== undefined && place === PERIOD ? `${SHEETS.guide}!${cellName(row.number - 1, 1)}` : place
  return { period: period === '' ? null : period, lots, locate }
}
