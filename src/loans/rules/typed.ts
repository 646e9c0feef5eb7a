import { type Day, parseDay } from '../../exact/day.ts'
import { codeOfName } from '../../exact/text.ts'
import type { Movement, MovementKind, RateRow, RowProblem } from '../model.ts'

/** What was typed or copied from a table, row by row: cells end with a semicolon, a tab or, in a CSV file, a comma. */

/** A row that was read, with its number as the person counts it: from 1, without the heading. */
export interface Numbered<Row> {
  readonly row: number
  readonly value: Row
}

export interface Read<Row> {
  readonly rows: readonly Numbered<Row>[]
  readonly problems: readonly RowProblem[]
}

const MOST_ROWS = 500

export const readMovements = (text: string): Read<Movement> => readRows(text, 4, movementOf)
export const readRates = (text: string): Read<RateRow> => readRows(text, 2, rateRowOf)

type Cells = readonly string[]
type CellProblem = Extract<RowProblem, { readonly typed: string }>['code']
type RowOf<Row> = (cells: Cells) => Row | { readonly code: CellProblem; readonly typed: string }

const readRows = <Row extends object>(text: string, width: number, rowOf: RowOf<Row>): Read<Row> => {
  const lines = cellsOf(text)
  if (lines.length === 0) return { rows: [], problems: [{ row: 0, code: 'empty' }] }
  if (lines.length > MOST_ROWS) return { rows: [], problems: [{ row: MOST_ROWS, code: 'too-many' }] }
  const read = lines.map((cells, at): Numbered<Row> | RowProblem => {
    if (cells.length !== width) return { row: at + 1, code: 'cells', found: cells.length, width }
    const value = rowOf(cells)
    return 'typed' in value ? { row: at + 1, ...value } : { row: at + 1, value }
  })
  return {
    rows: read.filter(isRead),
    problems: read.flatMap(each => (isRead(each) ? [] : [each])),
  }
}

const isRead = <Row>(each: Numbered<Row> | RowProblem): each is Numbered<Row> => 'value' in each

/** Rows that hold something; a first row without a digit is a heading. */
const cellsOf = (text: string): readonly Cells[] => {
  const lines = text.split(/\r?\n/).filter(line => /[^\s;|,]/.test(line))
  const separator = /[;\t|]/.test(text) ? /[;\t|]/ : /,(?=(?:[^"]*"[^"]*")*[^"]*$)/
  const rows = lines.map(line => withoutEmptyEnd(line.split(separator).map(cellOf)))
  return /\d/.test(lines[0] ?? '') ? rows : rows.slice(1)
}

const cellOf = (typed: string): string =>
  typed
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()

const withoutEmptyEnd = (cells: Cells): Cells => cells.slice(0, cells.findLastIndex(cell => cell !== '') + 1)

const movementOf: RowOf<Movement> = ([day = '', kind = '', amount = '', balance = '']) => {
  const onDay = dayIn(day)
  if (onDay === null) return { code: 'day', typed: day }
  const known = KINDS[codeOfName(kind)]
  if (known === undefined) return { code: 'kind', typed: kind }
  const amountVnd = wholeVnd(amount)
  if (typeof amountVnd === 'string') return { code: amountVnd, typed: amount }
  if (amountVnd === 0n) return { code: 'amount', typed: amount }
  const balanceVnd = wholeVnd(balance)
  if (typeof balanceVnd === 'string') return { code: balanceVnd, typed: balance }
  return { onDay, kind: known, amountVnd, balanceVnd }
}

const KINDS: Readonly<Record<string, MovementKind>> = {
  'giai-ngan': 'disbursed',
  'nhan-no': 'disbursed',
  disbursed: 'disbursed',
  disbursement: 'disbursed',
  'tra-goc': 'repaid',
  'tra-no': 'repaid',
  'thu-goc': 'repaid',
  repaid: 'repaid',
  repayment: 'repaid',
}

const rateRowOf: RowOf<RateRow> = ([day = '', typed = '']) => {
  const fromDay = dayIn(day)
  if (fromDay === null) return { code: 'day', typed: day }
  const rate = yearlyRate(typed)
  return rate.startsWith('rate') ? { code: rate as CellProblem, typed } : { fromDay, rate }
}

/** "15/01/2023", "15.1.2023" or "2023-01-15". */
export const dayIn = (typed: string): Day | null => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? []
  return parseDay(year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

const MOST_VND = 1_000_000_000_000_000n
const FOREIGN = /[$€¥£]|(^|[^\p{L}])(usd|eur|jpy|cny|krw|gbp|đô|euro)(?!\p{L})/iu

/** "500.000.000", "500,000,000.00 VND": whole đồng, of either way of writing; else what is wrong with it. */
export const wholeVnd = (typed: string): bigint | 'currency' | 'negative' | 'amount' => {
  if (FOREIGN.test(typed)) return 'currency'
  const plain = typed.replace(/\s*(đồng|vnđ|vnd|đ)\.?$/i, '').replace(/\s/g, '')
  if (/^[-−(]/.test(plain)) return 'negative'
  const isWhole = /^\d+([.,]0{1,2})?$|^\d{1,3}(\.\d{3})+(,0{1,2})?$|^\d{1,3}(,\d{3})+(\.0{1,2})?$/.test(plain)
  if (!isWhole) return 'amount'
  const amount = BigInt(plain.replace(/[.,]0{1,2}$/, '').replace(/\D/g, ''))
  return amount > MOST_VND ? 'amount' : amount
}

/** "8,5", "8.5%/năm" as an exact share of a year: "0.085"; else what is wrong with it. */
export const yearlyRate = (typed: string): string => {
  const plain = typed.replace(/\s*%?\s*(\/\s*)?(năm|year|p\.?a\.?)?$/i, '').trim()
  if (/^[-−]/.test(plain)) return 'rate-negative'
  const [, whole = '', fraction = ''] = /^(\d{1,6})(?:[.,](\d{1,4}))?$/.exec(plain) ?? []
  if (whole === '') return 'rate'
  const millionths = BigInt(whole + fraction.padEnd(4, '0'))
  if (millionths > 1_000_000n) return 'rate-above'
  const decimals = String(millionths % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return `${millionths / 1_000_000n}${decimals === '' ? '' : `.${decimals}`}`
}
