import { expect, test } from 'vitest'
import { type FormulaWords, readFormulas, type WrittenFormula } from './read.ts'

const variable = (
  type: 'money' | 'number' | 'integer' | 'boolean' | 'text',
  of: {
    currency?: string
    unit?: string
    subject?: 'enterprise' | 'product' | 'city'
    periodicity?: 'month'
  },
) => ({
  type,
  currency: null,
  unit: null,
  subject: 'enterprise' as const,
  periodicity: 'year' as const,
  ...of,
})

const known: FormulaWords = {
  variables: new Map([
    ['enterprise.revenue', variable('money', { currency: 'VND' })],
    ['enterprise.exportsUsd', variable('money', { currency: 'USD' })],
    ['enterprise.employees', variable('integer', { unit: 'người' })],
    ['enterprise.iso9001', variable('boolean', {})],
    ['enterprise.note', variable('text', {})],
    ['enterprise.score', variable('number', {})],
    ['enterprise.monthly', variable('money', { currency: 'VND', periodicity: 'month' })],
    ['product.localContentPercent', variable('number', { unit: '%', subject: 'product' })],
    ['product.trademark', variable('boolean', { subject: 'product' })],
    ['rate.usdVnd', variable('number', { unit: 'đồng/USD', subject: 'city' })],
  ]),
  activities: new Set(['training']),
  series: new Map([
    ['gso.iip', '%'],
    ['rate.usdVnd', 'đồng/USD'],
    ['gso.industry', 'tỷ đồng'],
  ]),
}

const written = (formula: string | null, unit = '', code = 'x'): WrittenFormula => ({
  code,
  unit: { vi: unit, en: unit },
  formula,
})

const problemsOf = (...all: readonly WrittenFormula[]) => {
  const read = readFormulas(all, known)
  return read.ok
    ? []
    : read.problems.map(({ indicator, at, value, reason, remedy }) => [
        indicator,
        `${at.line}:${at.column}`,
        value,
        reason.en,
        remedy.en,
      ])
}

test.each([
  ['sum(enterprise.revenue of titled)', 'đồng'],
  ['sum(enterprise.revenue of titled) / 1000000000', 'tỷ đồng'],
  ['sum(enterprise.revenue of all) / count(all)', 'đồng/doanh nghiệp'],
  ['100 * sum(enterprise.revenue of titled) / sum(enterprise.revenue of all)', '%'],
  ['100 * (sum(enterprise.revenue of titled) / sum(enterprise.revenue of all) - 0.5)', '%'],
  ['sum(enterprise.exportsUsd of titled) * series(rate.usdVnd) / sum(enterprise.revenue of titled)', 'lần'],
  ['growth(sum(enterprise.revenue of ever-recognised))', '%'],
  ['100 * sum(enterprise.revenue of all) / previous(sum(enterprise.revenue of all)) - 100', '%'],
  ['count(enterprise.iso9001 of supporting-industry)', 'doanh nghiệp'],
  ['count(product.trademark of titled)', 'sản phẩm'],
  ['recognitions(events)', 'sản phẩm'],
  ['recognitions(enterprise-years)', 'doanh nghiệp'],
  ['ledger(money, training) / 1000000', 'triệu đồng'],
  ['-(recognitions(titles)) + 2 * recognitions(titles)', 'công nhận'],
  ['series(gso.iip)', '%'],
])('%s is in %s', (formula, unit) => {
  expect(problemsOf(written(formula, unit))).toEqual([])
})

test.each([
  ['', '1:1', '', 'the formula stops in the middle'],
  ['sum(enterprise.revenue of titled', '1:33', '', '")" stands here'],
  ['sum(enterprise.revenue)', '1:23', ')', 'it is not said of whom'],
  ['1 +\n  * 2', '2:3', '*', 'a number, a function or a bracket stands here'],
  ['1 2', '1:3', '2', 'the formula has ended before this'],
  ['recognitions(events) ; 1', '1:22', ';', 'the formula has ended before this'],
  ['total(all)', '1:1', 'total', 'there is no function "total"'],
  ['toString(all)', '1:1', 'toString', 'there is no function "toString"'],
  ['count(everybody)', '1:7', 'everybody', '"everybody" does not stand here'],
  ['sum(enterprise.revenu of all)', '1:1', 'enterprise.revenu', 'no dictionary has this variable'],
  ['ledger(money, trainings)', '1:1', 'trainings', 'there is no such kind of support'],
  ['series(gso.ipp)', '1:1', 'gso.ipp', 'there is no such series'],
  ['indicator(y)', '1:1', 'y', 'there is no such indicator'],
  ['sum(rate.usdVnd of all)', '1:1', 'rate.usdVnd', 'this variable is nobody’s in particular'],
  ['sum(enterprise.note of all)', '1:1', 'enterprise.note', 'this variable is no number to be added up'],
  ['sum(enterprise.score of all)', '1:1', 'enterprise.score', 'this variable has no unit'],
  ['sum(enterprise.monthly of all)', '1:1', 'enterprise.monthly', 'this variable is not said by year'],
  [
    'sum(product.localContentPercent of all)',
    '1:1',
    'product.localContentPercent',
    'percentages are not added up',
  ],
  ['count(enterprise.revenue of all)', '1:1', 'enterprise.revenue', 'only what is true or false is counted'],
  ['recognitions(events) / 0.0', '1:24', '0.0', 'a division by zero'],
])('%j is refused at %s', (formula, at, value, reason) => {
  expect(problemsOf(written(formula)).map(problem => problem.slice(1, 4))).toEqual([[at, value, reason]])
})

test.each([
  ['sum(enterprise.revenue of all) + sum(enterprise.exportsUsd of all)', 'đồng and USD do not add up'],
  ['sum(enterprise.revenue of all) + series(gso.industry)', 'đồng and tỷ đồng do not add up'],
  ['recognitions(events) + recognitions(titles)', 'lần công nhận and công nhận do not add up'],
  ['sum(enterprise.revenue of all) - 5', 'one side is in đồng, the other a number without a unit'],
])('unlike units do not meet: %s', (formula, reason) => {
  expect(problemsOf(written(formula, 'đồng')).map(problem => problem[3])).toEqual([reason])
})

test('a value is in the unit that the indicator declares', () => {
  expect(problemsOf(written('sum(enterprise.revenue of all)', 'tỷ đồng'))).toEqual([
    [
      'x',
      '1:1',
      '',
      'the formula gives đồng, the indicator says tỷ đồng (tỷ đồng)',
      'change the formula or the unit; money divided by 1000000000 is in tỷ đồng (billions)',
    ],
  ])
  expect(problemsOf(written('recognitions(products)', 'doanh nghiệp'))).toHaveLength(1)
})

test('indicators that need each other are refused with the way round, those that only lead there are not', () => {
  const problems = problemsOf(
    written('indicator(b) + 1', '', 'a'),
    written('previous(indicator(c))', '', 'b'),
    written('2 * indicator(a)', '', 'c'),
    written('indicator(a)', '', 'd'),
    written('indicator(e)', '', 'e'),
  )
  expect(problems.map(problem => problem.slice(0, 4))).toEqual([
    ['a', '1:1', 'b', 'the indicator is made of itself: a → b → c → a'],
    ['b', '1:10', 'c', 'the indicator is made of itself: b → c → a → b'],
    ['c', '1:5', 'a', 'the indicator is made of itself: c → a → b → c'],
    ['e', '1:1', 'e', 'the indicator is made of itself: e → e'],
  ])
})

test.each([
  [
    'growth(recognitions(events)) - previous(growth(recognitions(events)))',
    'year n against n−1; year n−1 against n−2',
  ],
  [
    'growth(recognitions(events)) - 100 * recognitions(events) / previous(previous(recognitions(events)))',
    'year n against n−1; year n against n−2',
  ],
  ['growth(growth(recognitions(events)))', 'year n against n−1; year n−1 against n−2'],
  ['growth(recognitions(titles)) + previous(indicator(g))', 'year n against n−1; year n−1 against n−2'],
])('two base years are refused: %s', (formula, years) => {
  const grown = written('growth(recognitions(events))', '%', 'g')
  expect(problemsOf(grown, written(formula, '%')).map(problem => problem[3])).toEqual([
    `the formula measures against two base years: ${years}`,
  ])
})

test('many indicators that name each other twice are read at once', () => {
  const chain = Array.from({ length: 60 }, (_, at) =>
    written(
      at === 0 ? 'recognitions(events)' : `indicator(x${at - 1}) + indicator(x${at - 1})`,
      'sản phẩm',
      `x${at}`,
    ),
  )
  expect(problemsOf(...chain)).toEqual([])
})

test('a formula that is endless or deep is refused before it is read', () => {
  expect(problemsOf(written('1+'.repeat(1_500)))[0]?.[3]).toBe('a formula has at most 2000 characters')
  expect(problemsOf(written(`${'('.repeat(60)}1${')'.repeat(60)}`))[0]?.[3]).toBe('more than 40 levels deep')
  expect(problemsOf(written(`${'-'.repeat(60)}1`))[0]?.[3]).toBe('more than 40 levels deep')
})

test('every fault is said in both languages, all of them at once', () => {
  const read = readFormulas([written('total(all)'), written('1 2', '', 'y')], known)
  expect(read).toMatchObject({
    problems: [
      { indicator: 'x', reason: { vi: 'không có hàm "total"' } },
      { indicator: 'y', reason: { vi: 'công thức đã kết thúc trước chỗ này' } },
    ],
  })
})
