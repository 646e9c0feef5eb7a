import { expect, test } from 'vitest'
import { parseFormula } from '../rules/formula/parse.ts'
import { formulaWords, leafWords } from './formula.ts'

const names = {
  variables: new Map([
    ['enterprise.revenue', { vi: 'Doanh thu', en: 'Revenue', isOfProducts: false }],
    ['product.exportsUsd', { vi: 'Xuất khẩu', en: 'Exports', isOfProducts: true }],
  ]),
  indicators: new Map([['city-exports', { vi: 'Kim ngạch toàn thành phố', en: 'Exports of the city' }]]),
}

test.each([
  [
    '100 * sum(product.exportsUsd of titled) / indicator(city-exports)',
    '(100 × tổng “Xuất khẩu” của sản phẩm có công nhận còn hiệu lực) ÷ “Kim ngạch toàn thành phố”',
    '(100 × sum of “Exports” of products with a recognition in force) ÷ “Exports of the city”',
  ],
  [
    'growth(sum(enterprise.revenue of all)) - previous(recognitions(titles))',
    'mức tăng so với năm trước của tổng “Doanh thu” của mọi doanh nghiệp − số công nhận còn hiệu lực của năm trước',
    'growth on the year before of sum of “Revenue” of all enterprises − number of recognitions in force of the year before',
  ],
  [
    'ledger(money, training) / (count(supported) + 2.5)',
    'tiền hỗ trợ đã chi (Đào tạo) ÷ (số doanh nghiệp được hỗ trợ trong năm + 2,5)',
    'support paid (Training) ÷ (number of enterprises supported in the year + 2.5)',
  ],
])('%s is read aloud', (text, vi, en) => {
  const formula = parseFormula(text)
  expect([formulaWords(formula, names, 'vi'), formulaWords(formula, names, 'en')]).toEqual([vi, en])
})

test('a name that nobody knows any more is shown as its code', () => {
  expect(leafWords({ kind: 'sum', variable: 'gone', cohort: 'all', pair: 'earlier' }, names, 'vi')).toBe(
    '“gone” của mọi doanh nghiệp, năm trước',
  )
})
