import { expect, test } from 'vitest'
import type { PublishedRecognition } from '../../recognition/model/published.ts'
import { readPublished, readSums } from '../files.ts'
import type { PublishedFigure, PublishedSum } from '../model.ts'
import { type Contradiction, contradictionsIn } from './contradictions.ts'
import { reconcile } from './sums.ts'

const figure = (value: string, change: Partial<PublishedFigure> = {}): PublishedFigure => ({
  about: 'programme',
  period: '2024',
  figure: 'products recognised',
  kind: 'outcome',
  value,
  valueMax: null,
  unit: 'product',
  publishedOn: null,
  source: 'A',
  note: null,
  ...change,
})

const row = (
  product: string | null,
  enterprise: string | null,
  year: number | null = 2024,
): PublishedRecognition => ({
  year,
  enterprise,
  product,
  sectorGroup: null,
  isTopTen: null,
  decision: null,
  decidedOn: null,
  publishedOn: null,
  source: 'A',
  note: null,
})

const sum: PublishedSum = {
  code: 'two',
  nameVi: 'Hai năm',
  nameEn: 'Two years',
  counts: 'recognition events',
  parts: [
    { period: '2023', figure: 'products recognised', kind: 'outcome' },
    { period: '2024', figure: 'products recognised', kind: 'outcome' },
  ],
  whole: { period: '2023-2024', figure: 'products recognised', kind: 'outcome' },
}

const inWords = (found: Contradiction): string => {
  switch (found.kind) {
    case 'figures':
      return `${found.key.period}: ${found.values.map(({ value, sources }) => `${value} (${sources.join('+')})`).join(' / ')}`
    case 'enterprises':
      return `${found.year} ${found.product}: ${found.enterprises.join(' / ')}`
    case 'sum':
      return `${found.found.sum.code}: ${found.found.total} not ${found.found.whole}`
  }
}

test.each<[string, PublishedFigure[], PublishedRecognition[], string[]]>([
  ['nothing is printed', [], [], []],
  ['two sources print the same number', [figure('36'), figure('36.0', { source: 'B' })], [], []],
  ['one year has two counts', [figure('36'), figure('33', { source: 'B' })], [], ['2024: 36 (A) / 33 (B)']],
  [
    'of three sources two agree',
    [figure('36'), figure('33', { source: 'B' }), figure('36', { source: 'C' })],
    [],
    ['2024: 36 (A+C) / 33 (B)'],
  ],
  ['a source contradicts itself', [figure('36'), figure('33')], [], ['2024: 36 (A) / 33 (A)']],
  [
    'a number and a range',
    [figure('36'), figure('30', { valueMax: '40' })],
    [],
    ['2024: 36 (A) / 30–40 (A)'],
  ],
  [
    'a result and a claim of the same year are two things',
    [figure('36'), figure('60', { kind: 'claim' })],
    [],
    [],
  ],
  ['the same figure in another unit', [figure('36'), figure('25', { unit: 'enterprise' })], [], []],
  ['the same figure of another year', [figure('36'), figure('33', { period: '2023' })], [], []],
  [
    'a product stands under two enterprises',
    [],
    [row('Đèn LED', 'Công ty A'), row('đèn led', 'Công ty B')],
    ['2024 Đèn LED: Công ty A / Công ty B'],
  ],
  ['the same row by two sources', [], [row('Đèn LED', 'Công ty A'), row('Đèn LED', 'CÔNG TY A')], []],
  [
    'recognised again, in another year, of another maker',
    [],
    [row('Đèn', 'A', 2021), row('Đèn', 'B', 2024)],
    [],
  ],
  ['a product without its enterprise says nothing', [], [row('Đèn', null), row('Đèn', 'B')], []],
  [
    'rows without a year are not set against each other',
    [],
    [row('Đèn', 'A', null), row('Đèn', 'B', null)],
    [],
  ],
  [
    'parts do not make the whole',
    [figure('33', { period: '2023' }), figure('36'), figure('70', { period: '2023-2024' })],
    [],
    ['two: 69 not 70'],
  ],
  [
    'a sum of which one part is printed twice is not known, and the part is named',
    [
      figure('33', { period: '2023' }),
      figure('36'),
      figure('37', { source: 'B' }),
      figure('70', { period: '2023-2024' }),
    ],
    [],
    ['2024: 36 (A) / 37 (B)'],
  ],
])('%s', (_, figures, recognitions, expected) => {
  const reconciled = reconcile(figures, [sum])
  expect(contradictionsIn({ figures, recognitions, reconciled }).map(inWords)).toEqual(expected)
})

test('the shipped rows keep all their contradictions, the 24 among them', async () => {
  const { figures, recognitions } = await readPublished()
  const found = contradictionsIn({ figures, recognitions, reconciled: reconcile(figures, await readSums()) })
  expect(found.map(inWords)).toEqual([
    'products-2018-2024: 265 not 289',
    'products-2021-2024: 148 not 172',
    'enterprises-2021-2024: 104 not 114',
  ])
})
