import { expect, test } from 'vitest'
import { formatDay, formatDays, formatPeriod } from './dates.ts'
import { formatMoney, formatNumber, formatPercent, formatRange } from './format.ts'

const s = (text: string) => text.replaceAll(' ', '\u00a0')

test.each([
  ['0', '0', '0'],
  ['82.50', '82,50', '82.50'],
  ['999', '999', '999'],
  ['1000', '1.000', '1,000'],
  ['1234567890', '1.234.567.890', '1,234,567,890'],
  ['-1234567.5', '−1.234.567,5', '−1,234,567.5'],
  ['9007199254740993.1', '9.007.199.254.740.993,1', '9,007,199,254,740,993.1'],
  ['1/3', s('khoảng 0,33'), s('about 0.33')],
  ['-2/3', s('khoảng −0,67'), s('about −0.67')],
])('the number %s reads %s in Vietnamese and %s in English', (exact, vi, en) => {
  expect(formatNumber(exact, 'vi')).toBe(vi)
  expect(formatNumber(exact, 'en')).toBe(en)
})

test.each([
  ['0.125', '12,5%'],
  ['0', '0%'],
  ['1', '100%'],
  ['-0.031', '−3,1%'],
  ['1/3', s('khoảng 33,33%')],
])('the share %s reads %s', (exact, vi) => {
  expect(formatPercent(exact, 'vi')).toBe(vi)
})

test('a share just below a band’s end is never rounded up to the end', () => {
  expect(formatPercent('199999/1000003', 'vi')).toBe(s('khoảng 19,9998%'))
  expect(formatPercent('200001/999997', 'vi')).toBe(s('khoảng 20,0002%'))
})

test('money carries its currency, in the order of the language', () => {
  expect(formatMoney('52310000000', 'VND', 'vi')).toBe(s('52.310.000.000 đồng'))
  expect(formatMoney('52310000000', 'VND', 'en')).toBe(s('VND 52,310,000,000'))
  expect(formatMoney('1000000.5', 'USD', 'vi')).toBe(s('1.000.000,5 USD'))
  expect(formatMoney('500000000/3', 'VND', 'vi')).toBe(s('khoảng 166.666.666,67 đồng'))
})

test('a range is written with both ends, and as one number where they are the same', () => {
  expect(formatRange(['62.00', '77.00'], 'vi')).toBe(s('62,00 – 77,00'))
  expect(formatRange(['62.00', '62.00'], 'vi')).toBe('62,00')
  expect(formatRange(['12.0', '12.00'], 'en')).toBe('12.0')
})

test('days and periods are written as people write them, and what is known in part stays so', () => {
  expect(formatDay('2026-11-21', 'vi')).toBe('21/11/2026')
  expect(formatDay('2026-11-01', 'en')).toBe('1 November 2026')
  expect(formatDay('2023-04', 'vi')).toBe('tháng 4/2023')
  expect(formatDay('2023', 'vi')).toBe('2023')
  expect(formatDay('cuối năm 2023', 'vi')).toBe('cuối năm 2023')
  expect(['2025', '2025-H1', '2025-Q3', '2025-09'].map(period => formatPeriod(period, 'vi'))).toEqual([
    '2025',
    '6 tháng đầu năm 2025',
    'quý III/2025',
    'tháng 9/2025',
  ])
  expect(['2025-H2', '2025-Q3', '2025-09'].map(period => formatPeriod(period, 'en'))).toEqual([
    'second half of 2025',
    'quarter 3 of 2025',
    'September 2025',
  ])
})

test('a span of days names the year once, and says which end is open', () => {
  expect(formatDays('2026-04-02', '2026-07-31', 'vi')).toBe('02/04 – 31/07/2026')
  expect(formatDays('2026-04-02', '2026-07-31', 'en')).toBe('2 Apr – 31 Jul 2026')
  expect(formatDays('2026-12-14', '2027-01-04', 'vi')).toBe('14/12/2026 – 04/01/2027')
  expect(formatDays('2026-12-07', '2026-12-07', 'vi')).toBe('07/12/2026')
  expect(formatDays(null, '2026-08-20', 'vi')).toBe('đến 20/08/2026')
  expect(formatDays('2026-08-20', null, 'en')).toBe('from 20 Aug 2026')
  expect(formatDays(null, null, 'en')).toBe('')
})
