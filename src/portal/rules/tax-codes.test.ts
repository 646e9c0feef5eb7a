import { expect, test } from 'vitest'
import { bestOf, codesIn, codesInRows, readCode } from './tax-codes.ts'

test.each([
  ['0100109106', '0100109106'],
  [' 0100 109 106 ', '0100109106'],
  ['0100.109.106', '0100109106'],
  ['0100109106-001', '0100109106-001'],
  ['0100109106001', '0100109106-001'],
  ['0100109106–001', '0100109106-001'],
  // A spreadsheet took the zero from the front.
  ['100109106', '0100109106'],
])('%s is read as the tax code %s', (typed, taxCode) => {
  expect(readCode(typed)).toEqual({ kind: 'tax-code', taxCode })
})

test.each([
  ['0100109107', { kind: 'not-a-tax-code', expected: '6' }],
  ['0100109106-000', { kind: 'not-a-tax-code', expected: null }],
  ['0000000000', { kind: 'not-a-tax-code', expected: null }],
  ['', { kind: 'not-a-tax-code', expected: null }],
  ['Công ty Cơ khí', { kind: 'not-a-tax-code', expected: null }],
  ['01001091061', { kind: 'not-a-tax-code', expected: null }],
  ["'; drop table x; --", { kind: 'not-a-tax-code', expected: null }],
  ['001099012345', { kind: 'personal-number' }],
  ['001 099 012 345', { kind: 'personal-number' }],
])('%s is no tax code', (typed, read) => {
  expect(readCode(typed)).toEqual(read)
})

test('codes are found on lines of their own, and with marks between them', () => {
  expect(codesIn('0100109106\r\n\n 0100109107 ; 5\tx\n')).toEqual([
    { line: 1, typed: '0100109106' },
    { line: 3, typed: '0100109107' },
    { line: 3, typed: '5' },
    { line: 3, typed: 'x' },
  ])
})

test('the column of a table is found beside telephone numbers, and its heading left out', () => {
  const rows = [
    ['Tên', 'Điện thoại', 'MST'],
    ['Một', '0912345678', '0100109106'],
    ['Hai', '0912345679', '0100109107'],
    ['Ba', '', 'chưa rõ'],
    ['Bốn', '0912345670', ''],
  ]
  expect(codesInRows(rows)).toEqual([
    { line: 2, typed: '0100109106' },
    { line: 3, typed: '0100109107' },
    { line: 4, typed: 'chưa rõ' },
  ])
  expect(codesInRows([])).toEqual([])
})

test('of several recognitions the best is said', () => {
  expect(
    [['expired', 'in-force'], ['revoked', 'suspended'], ['expired', 'not-yet'], ['revoked'], []].map(held =>
      bestOf(held as Parameters<typeof bestOf>[0]),
    ),
  ).toEqual(['in-force', 'suspended', 'not-yet', 'ended', 'none'])
})
