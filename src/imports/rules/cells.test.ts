import { expect, test } from 'vitest'
import type { Variable } from '../../facts/model.ts'
import { readFigure } from './cells.ts'

const variable = (change: Partial<Variable>) =>
  ({ code: 'x', nameVi: 'X', type: 'number', unit: null, currency: null, decimals: 3, ...change }) as Variable
const dong = variable({ type: 'money', currency: 'VND', decimals: 0 })
const energy = variable({ decimals: 3 })

test.each<[string, Variable, string]>([
  ['1.234.567.890', dong, '1234567890'],
  ['1.250', dong, '1250'],
  [' 120 ', dong, '120'],
  ['1.234,5', energy, '1234.5'],
  ['1,234.5', energy, '1234.5'],
])('%j kept as text is read as it is meant', (text, of, value) => {
  expect(readFigure(text, of)).toMatchObject({ read: { given: { value } } })
})

test.each<[string, Variable, string]>([
  ['12.345', energy, 'Số này có thể hiểu hai cách: 12345 hoặc 12.345. Hãy định dạng ô là số rồi gõ số đúng.'],
  ['52,3 tỷ', dong, 'Hãy ghi đủ chữ số: 52300000000, nếu đó là ý của bạn.'],
  ['1.234,5', dong, 'Tiền đồng phải là số nguyên.'],
  ['khoảng 5', dong, 'Đây không phải là số. Hãy chỉ gõ chữ số, không ghi đơn vị.'],
])('%j is asked about in words', (text, of, words) => {
  expect(readFigure(text, of)).toMatchObject({ words: { vi: words } })
})
