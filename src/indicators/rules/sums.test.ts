import { describe, expect, test } from 'vitest'
import type { FigureKey, PublishedFigure, PublishedSum } from '../model.ts'
import { reconcile } from './sums.ts'

const key = (period: string, figure = 'products recognised'): FigureKey => ({
  period,
  figure,
  kind: 'outcome',
})
const printed = (period: string, value: string, change: Partial<PublishedFigure> = {}): PublishedFigure => ({
  ...key(period),
  about: 'programme',
  value,
  valueMax: null,
  unit: 'product',
  publishedOn: null,
  source: 'test',
  note: null,
  ...change,
})
const sum: PublishedSum = {
  code: 'two-years',
  nameVi: 'Hai năm',
  nameEn: 'Two years',
  counts: 'recognition events',
  parts: [key('2021'), key('2022')],
  whole: key('2021-2022'),
}
const parts = [printed('2021', '46'), printed('2022', '33')]
const found = (...figures: readonly PublishedFigure[]) => reconcile(figures, [sum])

describe('a sum of published figures', () => {
  test('adds up', () => {
    expect(found(...parts, printed('2021-2022', '79'))).toEqual([
      { outcome: 'adds-up', sum, parts: ['46', '33'], whole: '79' },
    ])
  })

  test('leaves a gap, exactly', () => {
    expect(found(...parts, printed('2021-2022', '79.5'))).toEqual([
      { outcome: 'unexplained', sum, parts: ['46', '33'], total: '79', whole: '79.5', gap: '0.5' },
    ])
    expect(found(...parts, printed('2021-2022', '70'))).toMatchObject([{ gap: '-9' }])
  })

  test.each<[string, readonly PublishedFigure[], readonly FigureKey[]]>([
    ['that nobody printed', [...parts], [key('2021-2022')]],
    ['on which sources differ', [...parts, printed('2022', '35'), printed('2021-2022', '79')], [key('2022')]],
    ['that is a range', [...parts, printed('2021-2022', '79', { valueMax: '90' })], [key('2021-2022')]],
    [
      'of which only the target is known',
      [...parts, printed('2021-2022', '79', { kind: 'target' })],
      [key('2021-2022')],
    ],
  ])('is unknown for want of a figure %s; never zero', (_, figures, missing) => {
    expect(found(...figures)).toEqual([{ outcome: 'unknown', sum, missing }])
  })

  test('is the same when two sources print the same figure', () => {
    expect(found(...parts, printed('2021-2022', '79'), printed('2021-2022', '79'))).toMatchObject([
      { outcome: 'adds-up' },
    ])
  })
})
