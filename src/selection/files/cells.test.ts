import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Variable } from '../../criteria/model.ts'
import { readFactCell, readName, readPage, readWhole } from './cells.ts'

const variable = (type: Variable['type'], more: Partial<Variable> = {}): Variable => ({
  name: { vi: 'Số' },
  type,
  ...more,
})
const decimal = variable('number')
const whole = variable('money', { currency: 'VND' })

describe('a cell of a number', () => {
  test.each([
    ['1200000000', '1200000000'],
    ['-12.50', '-12.50'],
    ['1.234', '1.234'],
    ['1234567890123456789', '1234567890123456789'],
    [1200000000, 1200000000],
    [0.1, '0.1'],
    [-0, 0],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [123456789012345, 123456789012345],
  ])('%j is %s', (cell, value) => {
    expect(readFactCell(cell, decimal)).toEqual({ read: value })
  })

  const digits = 'write digits, with a point before decimals, such as 1234567.5: no separators, no unit'
  const round = 'round it to at most 15 digits, or format the cell as text and write it'
  test.each([
    ['1.234.567', decimal, 'dots stand between the thousands', 'write 1234567'],
    ['1.234', whole, 'a dot stands between the thousands', 'write 1234'],
    [
      '1.234.567,5',
      decimal,
      'dots stand between the thousands and a comma before the decimals',
      'write 1234567.5',
    ],
    ['-12,5', decimal, 'a comma stands before the decimals', 'write -12.5'],
    ['1,234,567', decimal, 'commas stand between the thousands', 'write 1234567'],
    ['1,234.5', decimal, 'commas stand between the thousands', 'write 1234.5'],
    [
      '1,234',
      decimal,
      'this comma may stand between thousands or before decimals',
      'write the number without it, or with a point before the decimals',
    ],
    ['1 234 567', decimal, 'signs stand between the thousands', 'write 1234567'],
    [
      '12,5 %',
      decimal,
      'a percent sign stands behind the number',
      'write the number in the unit of the column, without the sign',
    ],
    ['1.2E+09', decimal, 'the number is written with a power of ten', 'write all its digits'],
    ['12 tỷ', decimal, 'this is no number', digits],
    ['.5', decimal, 'this is no number', digits],
    ['+5', decimal, 'this is no number', digits],
    ['−5', decimal, 'this is no number', digits],
    [
      0.1 + 0.2,
      decimal,
      'the cell holds a number of 17 significant digits, more than it can keep exactly',
      round,
    ],
    [
      1234567890123456,
      decimal,
      'the cell holds a number of 16 significant digits, more than it can keep exactly',
      round,
    ],
    [Number.POSITIVE_INFINITY, decimal, 'this is no number', digits],
    [1e300, decimal, 'the number has more than 40 digits', 'write a number nearer to one'],
    ['9'.repeat(83), decimal, 'the number has more than 40 digits', 'write a number nearer to one'],
    [true, decimal, 'a number is wanted', 'write digits, such as 1234567.5'],
  ])('%j is refused', (cell, of, reason, remedy) => {
    expect(readFactCell(cell, of)).toEqual({ value: String(cell), reason, remedy })
  })

  test('a date where a number is wanted', () => {
    expect(readFactCell({ day: '2026-11-21' }, decimal)).toEqual({
      value: '2026-11-21',
      reason: 'a number is wanted',
      remedy: 'write digits, such as 1234567.5',
    })
  })

  test('what a workbook stores of up to 15 digits comes out as it was typed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
        fc.integer({ min: 0, max: 9 }),
        (n, scale) => {
          const read = readFactCell(Number(`${n}e-${scale}`), decimal)
          expect('read' in read && Number(read.read)).toBe(Number(`${n}e-${scale}`) + 0)
        },
      ),
    )
  })
})

describe('a cell of a fact', () => {
  test.each([
    ['?', { open: 'unknown' }],
    ['N/A', { open: 'notApplicable' }],
    ['Không áp dụng', { open: 'notApplicable' }],
    ['không áp dụng'.normalize('NFD'), { open: 'notApplicable' }],
  ])('%s says what is not known', (cell, reading) => {
    for (const type of ['money', 'number', 'integer', 'boolean', 'text', 'choice', 'date'] as const) {
      expect(readFactCell(cell, variable(type))).toEqual(reading)
    }
  })

  const yesNo = { reason: 'yes or no is wanted', remedy: 'write true or false, có or không' }
  const noDay = 'this is no day of the calendar'
  const wantsText = { reason: 'a text is wanted', remedy: 'format the cell as text and write it again' }
  test.each([
    ['boolean', true, { read: true }],
    ['boolean', 'TRUE', { read: true }],
    ['boolean', 'Có', { read: true }],
    ['boolean', 'không', { read: false }],
    ['boolean', 'không'.normalize('NFD'), { read: false }],
    ['boolean', 'x', { value: 'x', ...yesNo }],
    ['boolean', 1, { value: '1', ...yesNo }],
    ['date', '2026-11-21', { read: '2026-11-21' }],
    ['date', { day: '2026-11-21' }, { read: '2026-11-21' }],
    [
      'date',
      '21/11/2026',
      { value: '21/11/2026', reason: noDay, remedy: 'write 2026-11-21, if that is the day' },
    ],
    ['date', '2026-02-30', { value: '2026-02-30', reason: noDay, remedy: 'write 2026-11-21' }],
    ['date', '11/21/2026', { value: '11/21/2026', reason: noDay, remedy: 'write 2026-11-21' }],
    [
      'date',
      46347,
      {
        value: '46347',
        reason: noDay,
        remedy: 'format the cell as a date, or write text such as 2026-11-21',
      },
    ],
    ['choice', 'HIGH_TECH', { read: 'HIGH_TECH' }],
    ['choice', 3, { read: '3' }],
    ['text', 'Máy bơm', { read: 'Máy bơm' }],
    ['text', true, { value: 'true', ...wantsText }],
    ['text', { day: '2026-11-21' }, { value: '2026-11-21', ...wantsText }],
  ] as const)('%s %j', (type, cell, reading) => {
    expect(readFactCell(cell, variable(type))).toEqual(reading)
  })

  test('that cannot be read in any column keeps its own reason', () => {
    const wrong = { value: '#N/A', reason: 'a formula fails here', remedy: 'correct it' }
    for (const type of ['number', 'boolean', 'text', 'choice', 'date'] as const) {
      expect(readFactCell(wrong, variable(type))).toEqual(wrong)
    }
    expect(readPage(wrong)).toEqual(wrong)
  })
})

test('ids, lots and pages', () => {
  expect(readName(101234567)).toEqual({ read: '101234567' })
  expect(readName('x'.repeat(201))).toMatchObject({ reason: 'this is longer than 200 characters' })
  expect(readWhole('3')).toEqual({ read: 3 })
  expect(readWhole('3.5')).toEqual({
    value: '3.5',
    reason: 'this is no whole number',
    remedy: 'write digits only',
  })
  expect(readPage('12')).toEqual({ read: 12 })
  expect(readPage('012')).toEqual({ read: '012' })
  expect(readPage('12–14')).toEqual({ read: '12–14' })
})
