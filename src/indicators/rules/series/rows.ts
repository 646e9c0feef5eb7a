import { compare, exactOf, formatExact, ZERO } from '../../../exact/number.ts'
import { nearest } from '../../../exact/problem.ts'
import type { Definitions, SeriesDefinition } from '../../model/definitions.ts'
import type { SeriesColumn, SeriesProblem, SeriesRow } from '../../model/series.ts'
import { type Style, typedNumber } from './numbers.ts'
import { overOn, seriesPeriodOf } from './periods.ts'
import { type CellIn, columnNames, type Draft, textOf } from './table.ts'

export interface RowContext {
  readonly indicators: Definitions['indicators']
  readonly today: string
}

/** A row that could be read, with its series and how its numbers were typed. */
export interface ReadRow extends SeriesRow {
  readonly definition: SeriesDefinition
  readonly style: Style | null
}

/** Reads a row by itself: every cell that is wrong is said; a row with one is not read. */
export const readRow = (
  draft: Draft,
  context: RowContext,
): { readonly row: ReadRow | null; readonly problems: readonly SeriesProblem[] } => {
  const problems: SeriesProblem[] = []
  const reading: Reading = { draft, context, problems }
  const definition = seriesIn(reading)
  const period = periodIn(reading)
  const value = numberIn(reading, 'value')
  const growth = draft.cells.has('growth') ? numberIn(reading, 'growth') : null
  const publishedOn = dayIn(reading)
  const source = lineIn(reading, 'source')
  const base = draft.cells.has('base') ? seriesPeriodOf(saidIn(draft, 'base')) : null
  if (definition !== null) faultsOfKind(reading, definition, value?.text ?? null)
  if (draft.cells.has('base') && base === null) say(reading, 'base', ...NO_PERIOD)
  if (definition === null || period === null || value === null || publishedOn === null || source === null)
    return { row: null, problems }
  const note = saidIn(draft, 'note') || null
  const series = definition.code
  const row = { row: draft.row, series, period, value: value.text, base, publishedOn, source, note }
  return { row: { ...row, growth: growth?.text ?? null, definition, style: value.style }, problems }
}

interface Reading {
  readonly draft: Draft
  readonly context: RowContext
  readonly problems: SeriesProblem[]
}

const saidIn = ({ cells }: Draft, column: SeriesColumn): string => {
  const cell = cells.get(column)
  return cell === undefined ? '' : textOf(cell)
}

const say = ({ draft, problems }: Reading, column: SeriesColumn, vi: string, en: string): null => {
  problems.push({ row: draft.row, column, value: saidIn(draft, column), words: { vi, en }, isDoubt: false })
  return null
}

const NO_PERIOD = [
  'Không đọc được kỳ. Viết 2025, 2025-H1, 2025-Q2, 2025-M07 hoặc 2025-M01..M09; cũng đọc được “quý II/2025”, “9 tháng 2025”.',
  'This is no period. Write 2025, 2025-H1, 2025-Q2, 2025-M07 or 2025-M01..M09.',
] as const

const required = (reading: Reading, column: SeriesColumn): string | null => {
  const said = saidIn(reading.draft, column)
  if (said !== '') return said
  const { vi, en } = columnNames[column]
  return say(reading, column, `Thiếu “${vi}”.`, `"${en}" is missing.`)
}

const seriesIn = (reading: Reading): SeriesDefinition | null => {
  const code = required(reading, 'series')
  if (code === null) return null
  const { indicators } = reading.context
  const found = indicators.get(code)
  if (found?.series) return found.series
  if (found !== undefined)
    return say(
      reading,
      'series',
      'Chỉ số này không nhập từ cơ quan thống kê: giá trị của nó được tính ra hoặc do nguồn công khai nêu.',
      'This indicator is not imported: its value is computed, or printed by public sources.',
    )
  const codes = [...indicators.values()].flatMap(({ series }) => (series === null ? [] : [series.code]))
  const meant = nearest(code, codes)
  return say(
    reading,
    'series',
    `Không có chuỗi số liệu này.${meant === null ? '' : ` Có phải “${meant}”?`}`,
    `There is no such series.${meant === null ? '' : ` Did you mean "${meant}"?`}`,
  )
}

const periodIn = (reading: Reading): SeriesRow['period'] | null => {
  const said = required(reading, 'period')
  if (said === null) return null
  const period = seriesPeriodOf(said)
  if (period === null) return say(reading, 'period', ...NO_PERIOD)
  return overOn(period) > reading.context.today
    ? say(reading, 'period', 'Kỳ này chưa kết thúc.', 'This period is not over.')
    : period
}

const numberIn = (reading: Reading, column: 'value' | 'growth') => {
  const cell = reading.draft.cells.get(column)
  if (cell === undefined) {
    required(reading, column)
    return null
  }
  return typeof cell === 'number' ? storedNumber(reading, column, cell) : typedIn(reading, column, cell)
}

const storedNumber = (reading: Reading, column: SeriesColumn, stored: number) =>
  Number.isFinite(stored) && String(Math.abs(stored)).replace(/\D/g, '').length <= 15
    ? { text: formatExact(exactOf(stored)), style: null }
    : say(
        reading,
        column,
        'Số có hơn 15 chữ số nên Excel đã làm tròn. Định dạng ô là Text rồi gõ lại.',
        'More than 15 digits: the program has rounded it. Format the cell as text and type it again.',
      )

const typedIn = (reading: Reading, column: SeriesColumn, cell: CellIn) => {
  const read = typedNumber(textOf(cell))
  if (read.kind === 'number') return { text: read.text, style: read.style }
  if (read.kind === 'unreadable')
    return say(
      reading,
      column,
      'Đây không phải là số. Chỉ gõ chữ số, không ghi đơn vị.',
      'This is no number. Type digits only, no unit.',
    )
  const [one, other] = read.readings
  return say(
    reading,
    column,
    `Số này có thể hiểu hai cách: ${one} hoặc ${other}. Gõ lại không có dấu phân cách, ví dụ ${one}.`,
    `This can be read in two ways: ${one} or ${other}. Type it without separators, such as ${one}.`,
  )
}

const lineIn = (reading: Reading, column: SeriesColumn): string | null => {
  const said = required(reading, column)
  if (said === null) return null
  return said.length > 500 || /[\p{Cc}\p{Cs}]/u.test(said)
    ? say(
        reading,
        column,
        'Quá dài hoặc có ký tự không đọc được.',
        'It is too long, or holds characters that cannot be read.',
      )
    : said
}

const dayIn = (reading: Reading): string | null => {
  const said = required(reading, 'published_on')
  if (said === null) return null
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(said)
  const text = local === null ? said : [local[3], two(local[2]), two(local[1])].join('-')
  const isDay = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)
  if (!isDay)
    return say(
      reading,
      'published_on',
      'Viết ngày như 2025-10-09 hoặc 09/10/2025.',
      'Write a day such as 2025-10-09.',
    )
  return text > reading.context.today
    ? say(reading, 'published_on', 'Ngày công bố chưa tới.', 'This day is still to come.')
    : text
}

const two = (digits = ''): string => digits.padStart(2, '0')

/** What cannot be, given the unit and kind of the series. */
const faultsOfKind = (
  reading: Reading,
  { unit, kind, code }: SeriesDefinition,
  value: string | null,
): void => {
  const said = required(reading, 'unit')
  if (said !== null && ![unit.vi, unit.en].includes(said.normalize('NFC')))
    say(
      reading,
      'unit',
      `Chuỗi ${code} tính bằng ${unit.vi}. Hãy quy đổi giá trị (1 triệu = 1000000, 1 tỷ = 1000000000) rồi ghi “${unit.vi}”.`,
      `The series ${code} is in ${unit.en}. Convert the value (a million is 1000000), and write "${unit.en}".`,
    )
  if (kind === 'index' && !reading.draft.cells.has('base'))
    say(
      reading,
      'base',
      'Chỉ số phải ghi kỳ gốc (kỳ = 100).',
      'An index states its base: the period that is 100.',
    )
  if (value === null) return
  const isBelowZero = compare(exactOf(value), ZERO) < 0
  if (isBelowZero && kind !== 'growth')
    say(reading, 'value', 'Giá trị này không thể âm.', 'This cannot be below zero.')
  if (kind === 'share' && compare(exactOf(value), exactOf(100)) > 0)
    say(reading, 'value', 'Tỷ trọng nhiều nhất là 100%.', 'A share is at most 100%.')
}
