import { expect, test } from 'vitest'
import type { Unit } from '../../access/model.ts'
import type { CriteriaSet } from '../../criteria/model.ts'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import { type Day, dayOf } from '../../exact/day.ts'
import { codeOf, concerns, ownersOn, scoredOf, unownedOn, variablesBehind } from './owners.ts'

const file: CriteriaSet = {
  format: 'chuluc-criteria-1',
  code: 'thu',
  version: '1',
  name: { vi: 'Bộ thử' },
  legalBasis: [],
  variables: {
    revenue: { name: { vi: 'Doanh thu' }, type: 'number', periodicity: 'year' },
    exports: { name: { vi: 'Xuất khẩu' }, type: 'number', periodicity: 'year' },
  },
  gates: [],
  tracks: {
    choose: 'declared',
    list: [
      { code: 'NEW', name: { vi: 'Mới' }, gates: [{ code: 'G', name: { vi: 'Tiềm năng' }, judged: true }] },
      {
        code: 'OLD',
        name: { vi: 'Cũ' },
        gates: [{ code: 'H', name: { vi: 'Doanh thu' }, rule: 'revenue > 1' }],
      },
    ],
  },
  criteria: [
    {
      code: 'A',
      name: { vi: 'Kinh tế' },
      max: 20,
      criteria: [
        {
          code: 'A1',
          name: { vi: 'Xuất khẩu' },
          value: 'exports / revenue@-1 + exports',
          bands: [
            { below: 1, points: 0 },
            { from: 1, points: 10 },
          ],
          notApplicable: 0,
        },
        { code: 'A2', name: { vi: 'Quy mô' }, max: 10 },
      ],
    },
    { code: 'B', name: { vi: 'Mẫu mã' }, max: 80 },
  ],
  max: 100,
  units: [
    { code: 'kh', name: { vi: 'Sở cũ' }, to: '2025-03-01', successor: 'tc' },
    { code: 'tc', name: { vi: 'Sở Tài chính' } },
    { code: 'hd', name: { vi: 'Hội đồng' } },
  ],
  assignments: [
    { criteria: ['A'], unit: 'kh' },
    { criteria: ['G'], unit: 'hd' },
  ],
}
const read = readCriteriaSet(file)
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const { set } = read
const unit = (code: string, validTo: Day | null = null, successor: string | null = null): Unit => ({
  code,
  kind: 'department',
  nameVi: code,
  nameEn: null,
  validFrom: null,
  validTo,
  successor,
  source: 'thử',
})
const ownersWith = (units: readonly Unit[], day: string) =>
  Object.fromEntries(ownersOn(set, units, dayOf(day)).map(({ scored, unit }) => [codeOf(scored), unit]))

test('leaves and judged gates are owned as the set says on the day; nobody owns what nobody was given', () => {
  expect(ownersWith([], '2025-02-28')).toEqual({ G: 'hd', A1: 'kh', A2: 'kh', B: null })
  expect(ownersWith([], '2025-03-01')).toEqual({ G: 'hd', A1: 'tc', A2: 'tc', B: null })
})

test('a unit that ended after the set was written is followed to its successor, or owns nothing more', () => {
  const later = dayOf('2026-07-01')
  expect(ownersWith([unit('tc', later, 'moi'), unit('moi')], '2026-08-01').A1).toBe('moi')
  expect(ownersWith([unit('tc', later)], '2026-08-01').A1).toBe(null)
})

test('what nobody owns on a day is named', () => {
  expect(unownedOn(set, [], dayOf('2025-03-01'))).toEqual(['B'])
  expect(unownedOn(set, [unit('tc', dayOf('2026-07-01'))], dayOf('2026-08-01'))).toEqual(['A1', 'A2', 'B'])
})

test('a gate of a track concerns those who are on it, or may be', () => {
  const [gate, leaf] = scoredOf(set)
  if (gate === undefined || leaf === undefined) throw new Error('nothing to score')
  expect(['NEW', 'OLD', null].map(track => concerns(gate, { track }))).toEqual([true, false, true])
  expect(concerns(leaf, { track: 'OLD' })).toBe(true)
})

test('behind a computed leaf stand the variables it names, each once; behind a judged one none', () => {
  expect(scoredOf(set).map(scored => [codeOf(scored), variablesBehind(scored)])).toEqual([
    ['G', []],
    ['A1', ['exports', 'revenue']],
    ['A2', []],
    ['B', []],
  ])
})
