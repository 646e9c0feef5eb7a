import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type CriteriaSet, criteriaSetSchema } from '../model.ts'
import { aligned } from './compare/align.ts'
import { compareSets } from './compare.ts'

const base = {
  format: 'chuluc-criteria-1',
  code: 'loom-prize',
  version: '2026',
  name: { vi: 'Giải Khung cửi', en: 'Loom Prize' },
  legalBasis: [],
  variables: { revenue: { name: { vi: 'Doanh thu', en: 'Revenue' }, type: 'money', currency: 'VND' } },
  gates: [{ code: 'G1', name: { vi: 'Doanh thu' }, rule: 'revenue >= 1000000000', source: 'a' }],
  criteria: [
    {
      code: 'A1',
      name: { vi: 'Quy mô', en: 'Scale' },
      value: 'revenue',
      bands: [
        { below: '1000000000', points: 1 },
        { from: '1000000000', points: 5 },
      ],
      notApplicable: 0,
    },
    { code: 'B', name: { vi: 'Mẫu mã' }, max: 5 },
  ],
  passMark: { points: 6 },
}
const [A1, B] = base.criteria
const set = (changes: object = {}): CriteriaSet => criteriaSetSchema.parse({ ...base, ...changes })
const compared = (changes: object, language: 'vi' | 'en' = 'vi') => compareSets(set(), set(changes), language)
const lines = (changes: object) =>
  compared(changes).groups.flatMap(({ heading, entries }) =>
    entries.map(({ kind, label, rows }) => [
      heading,
      kind,
      label,
      ...rows.map(row => [row.before, row.after]),
    ]),
  )

it('a band that moved stands beside what it became, in the words of the decree', () => {
  const bands = [
    { below: '2000000000', points: 1 },
    { from: '2000000000', points: 7 },
  ]
  expect(lines({ criteria: [{ ...A1, bands }, B] })).toEqual([
    [
      'Tiêu chí và điểm',
      'changed',
      'A1',
      ['dưới 1 tỷ đồng: 1 điểm', 'dưới 2 tỷ đồng: 1 điểm'],
      ['từ 1 tỷ đồng trở lên: 5 điểm', 'từ 2 tỷ đồng trở lên: 7 điểm'],
    ],
  ])
})

it('a criterion that came, one that went, and a mark that moved', () => {
  const found = lines({
    criteria: [A1, { code: 'C', name: { vi: 'Sáng tạo' }, max: 4 }],
    passMark: { points: '6.5' },
  })
  expect(found.map(([heading, kind, label]) => [heading, kind, label])).toEqual([
    ['Tiêu chí và điểm', 'added', 'C'],
    ['Tiêu chí và điểm', 'removed', 'B'],
    ['Kết quả xét', 'changed', null],
  ])
  expect(found[2]?.[3]).toEqual([
    'Đạt khi đáp ứng mọi điều kiện và được từ 6 điểm trở lên',
    'Đạt khi đáp ứng mọi điều kiện và được từ 6,5 điểm trở lên',
  ])
})

it('points that moved are counted exactly, also where only the bands say the most', () => {
  const bands = [
    { below: '1000000000', points: 1 },
    { from: '1000000000', points: '5.1' },
  ]
  expect(compared({ criteria: [{ ...A1, bands }] }).moved).toEqual([
    { code: 'A1', name: A1?.name, before: '5', after: '5.1', change: '0.1' },
    { code: 'B', name: B?.name, before: '5', after: null, change: '-5' },
  ])
})

it('another source alone is no change of the rules', () => {
  const { groups, origins } = compared({ gates: [{ ...base.gates[0], source: 'b' }] })
  expect(groups).toEqual([])
  expect(origins.map(({ entries }) => entries.map(({ rows }) => rows))).toEqual([
    [[{ before: 'Nguồn: a', after: 'Nguồn: b' }]],
  ])
})

it('a criterion under another node says so', () => {
  const node = { code: 'N', name: { vi: 'Nhóm' }, criteria: [A1] }
  expect(lines({ criteria: [node, B] }).flat()).toContainEqual([null, 'Thuộc nhóm N'])
})

const files = globSync('data/criteria/*.json').map(path =>
  criteriaSetSchema.parse(JSON.parse(readFileSync(path, 'utf8'))),
)

it('no shipped set differs from itself, and each differs from every other', () => {
  for (const a of files)
    for (const b of files) {
      const { groups, origins, moved } = compareSets(a, b, 'vi')
      expect([groups.length === 0, origins.length + moved.length === 0 || a !== b]).toEqual([a === b, true])
    }
  expect(files.length).toBeGreaterThan(5)
})

it('two lists side by side hold everything of both', () => {
  expect(aligned(['a', 'b', 'c'], ['a', 'x', 'y', 'c', 'd'])).toEqual([
    [0, 0],
    [1, 1],
    [null, 2],
    [2, 3],
    [null, 4],
  ])
})
