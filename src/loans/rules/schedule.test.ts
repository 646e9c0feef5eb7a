import { describe, expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import type { RowProblem } from '../model.ts'
import { balanceOn, rateOn, rateProblems, scheduleProblems } from './schedule.ts'
import { readMovements, readRates, wholeVnd, yearlyRate } from './typed.ts'

const bounds = { signedOn: dayOf('2023-01-10'), endsOn: dayOf('2025-01-10'), amountVnd: 900_000_000n }

/** What is said of a schedule as it was typed, by row. */
const said = (text: string): readonly string[] => {
  const read = readMovements(text)
  const problems: readonly RowProblem[] =
    read.problems.length > 0 ? read.problems : scheduleProblems(read.rows, bounds)
  return problems.map(({ row, code }) => `${row} ${code}`)
}

const SOUND = `Ngày; Loại; Số tiền; Dư nợ sau
15/01/2023; Giải ngân; 500.000.000; 500.000.000
01/03/2023; giải ngân; 400.000.000 đồng; 900.000.000
01/03/2023; trả gốc; 100.000.000; 800.000.000
2023-06-30; Trả gốc; 800,000,000.00 VND; 0`

test('a schedule that adds up is read as it was written, in either way of writing days and amounts', () => {
  expect(said(SOUND)).toEqual([])
  expect(readMovements(SOUND).rows[3]).toEqual({
    row: 4,
    value: { onDay: '2023-06-30', kind: 'repaid', amountVnd: 800_000_000n, balanceVnd: 0n },
  })
})

test('rows copied from a table or from a CSV file are the same rows', () => {
  const tabbed = SOUND.replaceAll('; ', '\t')
  const commas = SOUND.split('\n')
    .map(line =>
      line
        .split('; ')
        .map(cell => (cell.includes(',') ? `"${cell}"` : cell))
        .join(','),
    )
    .join('\r\n')
  expect(readMovements(tabbed)).toEqual(readMovements(SOUND))
  expect(readMovements(commas)).toEqual(readMovements(SOUND))
  expect(readMovements(`\n${SOUND}\n;;;\n\n`)).toEqual(readMovements(SOUND))
})

const FIRST = '15/01/2023; giải ngân; 500.000.000; 500.000.000'

describe('what does not add up is refused with its row', () => {
  test.each([
    ['nothing is there', '', ['0 empty']],
    ['a heading alone', 'Ngày;Loại;Số tiền;Dư nợ', ['0 empty']],
    ['more rows than any loan has', `${FIRST}\n`.repeat(501), ['500 too-many']],
    ['a cell is missing', '15/01/2023; giải ngân; 500.000.000', ['1 cells']],
    ['a day of no calendar', '31/02/2023; giải ngân; 5; 5', ['1 day']],
    ['a kind nobody knows', '15/01/2023; chuyển khoản; 5; 5', ['1 kind']],
    ['another currency', '15/01/2023; giải ngân; 20.000 USD; 20.000', ['1 currency']],
    ['an amount below zero', '15/01/2023; giải ngân; -5; 5', ['1 negative']],
    ['a balance below zero', '15/01/2023; giải ngân; 5; −5', ['1 negative']],
    ['parts of a đồng', '15/01/2023; giải ngân; 500.000,5; 500.000,5', ['1 amount']],
    ['nothing moved', '15/01/2023; giải ngân; 0; 0', ['1 amount']],
    ['words for an amount', '15/01/2023; giải ngân; nửa tỷ; 5', ['1 amount']],
    ['more than all money', '15/01/2023; giải ngân; 9999999999999999; 5', ['1 amount']],
    ['a balance that is not the sum', '15/01/2023; giải ngân; 500.000.000; 50.000.000', ['1 sum']],
    ['days out of order', `${FIRST}\n14/01/2023; giải ngân; 1; 500.000.001`, ['2 order']],
    ['before the contract', '09/01/2023; giải ngân; 5; 5', ['1 outside']],
    ['after the contract', `${FIRST}\n11/01/2025; trả gốc; 500.000.000; 0`, ['2 outside']],
    ['repaid before anything was lent', '15/01/2023; trả gốc; 5; 0', ['1 repaid-more']],
    ['repaid more than is owed', `${FIRST}\n16/01/2023; trả gốc; 500.000.001; 0`, ['2 repaid-more']],
    [
      'lent more than the contract says',
      `${FIRST}\n16/01/2023; giải ngân; 400.000.001; 900.000.001`,
      ['2 lent-more'],
    ],
    ['one day, one kind, twice', `${FIRST}\n${FIRST}`, ['2 same-day', '2 sum', '2 lent-more']],
    [
      'several rows at once',
      `${FIRST}\n\n16/01/2023; x; 5; 5\n17/01/2023; trả gốc; 5 EUR; 5`,
      ['2 kind', '3 currency'],
    ],
  ])('%s', (_, text, problems) => {
    expect(said(text)).toEqual(problems)
  })
})

describe('rates of the contract', () => {
  const saidOfRates = (text: string): readonly string[] => {
    const read = readRates(text)
    const movements = readMovements(FIRST).rows
    const problems = read.problems.length > 0 ? read.problems : rateProblems(read.rows, movements, bounds)
    return problems.map(({ row, code }) => `${row} ${code}`)
  }
  test.each([
    ['sound', '10/01/2023; 8,5\n01/03/2023; 9.25%/năm', []],
    ['over a hundred per cent', '10/01/2023; 100,0001', ['1 rate-above']],
    ['below zero', '10/01/2023; -1', ['1 rate-negative']],
    ['of a month', '10/01/2023; 0,7%/tháng', ['1 rate']],
    ['two of one day', '10/01/2023; 8\n10/01/2023; 9', ['2 order']],
    ['none when money is lent', '16/01/2023; 8', ['1 no-rate']],
    ['before the contract', '01/01/2023; 8', ['1 outside']],
    ['none', ' ', ['0 empty']],
  ])('%s', (_, text, problems) => {
    expect(saidOfRates(text)).toEqual(problems)
  })
  test('a rate holds until the next', () => {
    const rates = readRates('10/01/2023; 8,5\n01/03/2023; 9').rows.map(({ value }) => value)
    const on = (day: string) => rateOn(rates.toReversed(), dayOf(day))
    expect([on('2023-01-09'), on('2023-02-28'), on('2023-03-01')]).toEqual([null, '0.085', '0.09'])
  })
})

test.each([
  ['8,5', '0.085'],
  ['8.5 %', '0.085'],
  ['0', '0'],
  ['100', '1'],
  ['12,3456%/năm', '0.123456'],
  ['8,55555', 'rate'],
  ['', 'rate'],
])('the rate "%s" is %s', (typed, read) => expect(yearlyRate(typed)).toBe(read))

test.each([
  ['1.500.000', 1_500_000n],
  ['1,500,000', 1_500_000n],
  ['1 500 000 đ', 1_500_000n],
  ['1.500.000,00', 1_500_000n],
  ['1.500,000', 'amount'],
  ['1,5', 'amount'],
  ['$5', 'currency'],
  ['5.000 đô la', 'currency'],
  ['(5)', 'negative'],
])('the amount "%s" is %s', (typed, read) => expect(wholeVnd(typed)).toBe(read))

test('what is owed at the end of a day counts what was lent on it and not what was repaid on it', () => {
  const movements = readMovements(SOUND).rows.map(({ value }) => value)
  const on = (day: string) => balanceOn(movements, dayOf(day))
  expect(['2023-01-14', '2023-01-15', '2023-03-01', '2023-06-29', '2023-06-30'].map(on)).toEqual([
    0n,
    500_000_000n,
    800_000_000n,
    800_000_000n,
    0n,
  ])
})
