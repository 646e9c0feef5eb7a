import { expect, test } from 'vitest'
import { readPublished, readSums } from '../files.ts'
import type { FigureKey } from '../model.ts'
import { impliedLast, publishedYears } from './history.ts'
import { reconcile } from './sums.ts'

/** The rows that ship with the program, with their addresses: domain facts, no recognitions of our own. */
const figures = (await readPublished()).figures.filter(({ about }) => about === 'programme')
const sums = await readSums()

test('the published years: 117 until 2020, 196 until 2022, 265 until 2024 where 289 are claimed; 2019 and 2020 together only', () => {
  const years = publishedYears(figures)
  expect(
    years.map(each => [
      each.period,
      each.products,
      each.productsSince,
      each.printedSince,
      each.enterpriseYears,
    ]),
  ).toEqual([
    ['2018', '61', '61', null, null],
    ['2019-2020', '56', '117', '117', '77'],
    ['2021', '46', '163', '163', '107'],
    ['2022', '33', '196', '196', '132'],
    ['2023', '33', '229', '229', '156'],
    ['2024', '36', '265', null, '181'],
    ['2025', '35', '300', null, '209'],
  ])
  expect(
    years.flatMap(({ period, claimedSince }) => (claimedSince === null ? [] : [[period, claimedSince]])),
  ).toEqual([['2024', '289']])
})

test.each([
  ['products-2018-2022', 'adds-up', ['117', '46', '33'], '196'],
  ['enterprises-2018-2022', 'adds-up', ['77', '30', '25'], '132'],
  ['products-289', 'adds-up', ['117', '172'], '289'],
])('%s %s', (code, outcome, parts, whole) => {
  const found = reconcile(figures, sums).find(({ sum }) => sum.code === code)
  expect(found).toMatchObject({ outcome, parts, whole })
})

test.each([
  ['products-2018-2024', '265', '289', '24'],
  ['products-2021-2024', '148', '172', '24'],
  ['enterprises-2021-2024', '104', '114', '10'],
])('%s: %s added up, %s stated, %s unexplained', (code, total, whole, gap) => {
  const found = reconcile(figures, sums).find(({ sum }) => sum.code === code)
  expect(found).toMatchObject({ outcome: 'unexplained', total, whole, gap })
})

test('the claims of 172 and 114 would leave 60 and 35 for 2024, of which 36 and 25 were recognised', () => {
  const result =
    (figure: string) =>
    (year: string): FigureKey => ({ period: year, figure, kind: 'outcome' })
  const years = ['2021', '2022', '2023', '2024']
  const claim = (figure: string): FigureKey => ({ period: '2021-2024', figure, kind: 'claim' })
  expect([
    impliedLast(
      figures,
      claim('products recognised in the period'),
      years.map(result('products recognised')),
    ),
    impliedLast(
      figures,
      claim('enterprises of the products recognised in the period'),
      years.map(result('enterprises recognised')),
    ),
  ]).toEqual([
    { implied: '60', printed: '36' },
    { implied: '35', printed: '25' },
  ])
})

test('without the figures nothing is made up', () => {
  expect(publishedYears([]).map(({ period, productsSince }) => [period, productsSince])).toEqual([
    ['2018', null],
    ['2019-2020', null],
  ])
})
