import { expect, test } from 'vitest'
import type { CriteriaSet } from '../../criteria/model.ts'
import type { Step } from '../../reasoning/step.ts'
import type { Result, Results } from '../model.ts'
import { publicList, publicView, WITHHELD } from './publication.ts'

const name = (vi: string) => ({ vi })
const bands = [
  { below: '0.2', points: 6 },
  { from: '0.2', points: 12 },
]

const set: CriteriaSet = {
  format: 'chuluc-criteria-1',
  code: 'thu',
  version: '2026',
  name: name('Bộ thử'),
  legalBasis: [],
  variables: {
    revenue: { name: name('Doanh thu'), type: 'money', currency: 'VND' },
    exports: { name: name('Xuất khẩu'), type: 'money', currency: 'VND', publication: 'points-only' },
    workers: { name: name('Lao động'), type: 'integer', publication: 'public' },
    factories: { name: name('Nhà máy'), type: 'integer', publication: 'public' },
    debt: { name: name('Nợ'), type: 'money', currency: 'VND', publication: 'private' },
    losses: { name: name('Lỗ'), type: 'money', currency: 'VND' },
  },
  gates: [
    { code: 'G1', name: name('Doanh thu'), rule: 'revenue >= 100000000000 && workers > 10' },
    { code: 'G2', name: name('Không vi phạm'), judged: true, publication: 'private' },
  ],
  criteria: [
    { code: 'A', name: name('Xuất khẩu'), value: 'exports / revenue', bands, notApplicable: 0 },
    { code: 'B', name: name('Lao động'), value: 'workers / factories', bands, notApplicable: 0 },
    {
      code: 'C',
      name: name('Lao động, chỉ nêu điểm'),
      value: 'workers + 1',
      bands,
      notApplicable: 0,
      publication: 'points-only',
    },
  ],
}

const withPrivate: CriteriaSet = {
  ...set,
  criteria: [
    {
      code: 'N',
      name: name('Tài chính'),
      criteria: [
        {
          code: 'P',
          name: name('Nợ'),
          value: 'debt / losses',
          bands,
          notApplicable: 0,
          publication: 'private',
        },
        { code: 'Q', name: name('Đánh giá'), max: 10 },
      ],
    },
    ...set.criteria,
    { code: 'factories', name: name('Chấm riêng'), max: 5, publication: 'private' },
  ],
}

const ratio = (of: readonly [string, string], value: string, values: readonly [string, string]): Step => ({
  op: '/',
  value,
  of: [
    {
      fact: of[0],
      value: values[0],
      status: 'verified',
      document: `Báo cáo ${values[0]}`,
      page: 3,
      source: 'Thuế',
    },
    { fact: of[1], value: values[1], status: 'verified', document: `Báo cáo ${values[1]}`, page: 8 },
  ],
})

const gate = (revenue: string): Step => ({
  op: '&&',
  value: true,
  of: [
    {
      op: '>=',
      value: true,
      of: [{ fact: 'revenue', value: revenue, document: 'BCTC' }, { literal: '100000000000' }],
    },
    { op: '>', value: true, of: [{ fact: 'workers', value: '212', page: 4 }, { literal: '10' }] },
  ],
})

interface Figures {
  readonly exports: string
  readonly revenue: string
  readonly share: string
}

const shownBand = { from: '0.2', points: '12.00' }
const computed = (code: string, step: Step): Result['criteria'][number] => ({
  code,
  points: '12.00',
  range: ['12.00', '12.00'],
  max: '12.00',
  why: { by: 'computed', clause: 'Điều 5', bandsOf: null, band: shownBand, step },
})

const result = ({ exports, revenue, share }: Figures): Result => ({
  id: 'D1',
  rank: 1,
  rankRange: null,
  total: '36.00',
  totalRange: ['36.00', '36.00'],
  outcome: 'pass',
  class: null,
  track: null,
  honours: [],
  seat: null,
  gates: [
    { code: 'G1', holds: true, why: { by: 'rule', clause: 'Điều 3', step: gate(revenue) } },
    { code: 'G2', holds: true, why: { by: 'judgement', judged: true } },
  ],
  criteria: [
    computed('A', ratio(['exports', 'revenue@2024'], share, [exports, revenue])),
    computed('B', ratio(['workers', 'factories'], '106', ['212', '2'])),
    computed('C', { op: '+', value: '213', of: [{ fact: 'workers', value: '212' }, { literal: '1' }] }),
  ],
  missing: [],
})

const one = result({ exports: '52310000000', revenue: '190912000000', share: '52310/190912' })
const other = result({ exports: '71000000000', revenue: '200000000000', share: '0.355' })

test('the public view of two dossiers that differ in their business figures alone is the same', () => {
  expect(one).not.toEqual(other)
  expect(publicView(one, set)).toEqual(publicView(other, set))
})

test('points and bands stay; a figure, what is reckoned from it and the words beside it go', () => {
  const [a, b, c] = publicView(one, set).criteria
  expect(a).toEqual({
    code: 'A',
    points: '12.00',
    range: ['12.00', '12.00'],
    max: '12.00',
    why: {
      by: 'computed',
      clause: 'Điều 5',
      bandsOf: null,
      band: shownBand,
      step: {
        op: '/',
        value: WITHHELD,
        of: [
          { fact: 'exports', value: WITHHELD },
          { fact: 'revenue@2024', value: WITHHELD },
        ],
      },
    },
  })
  expect(b).toEqual(one.criteria[1])
  expect(c?.why).toEqual({
    by: 'computed',
    clause: 'Điều 5',
    bandsOf: null,
    band: shownBand,
    step: { op: '+', value: WITHHELD, of: [{ fact: 'workers', value: WITHHELD }, { literal: '1' }] },
  })
})

test('a gate says whether it holds, and a private one not even that', () => {
  expect(publicView(one, set).gates).toEqual([
    {
      code: 'G1',
      holds: true,
      why: {
        by: 'rule',
        clause: 'Điều 3',
        step: {
          op: '&&',
          value: WITHHELD,
          of: [
            {
              op: '>=',
              value: WITHHELD,
              of: [{ fact: 'revenue', value: WITHHELD }, { literal: '100000000000' }],
            },
            { op: '>', value: true, of: [{ fact: 'workers', value: '212', page: 4 }, { literal: '10' }] },
          ],
        },
      },
    },
    { code: 'G2', holds: WITHHELD, why: WITHHELD },
  ])
})

test('an unknown or inapplicable figure looks like any other that is withheld', () => {
  const figures = { exports: '1', revenue: '1', share: '1' }
  const step = (value: Step): Result => ({ ...result(figures), criteria: [computed('A', value)] })
  const views = [
    { op: '/', value: '1', of: [{ fact: 'exports', value: '1' }] },
    { op: '/', value: { unknown: true }, of: [{ fact: 'exports', value: { unknown: true } }] },
    { op: '/', value: { notApplicable: true }, of: [{ fact: 'exports', value: '0' }] },
  ] as const
  const [first, ...rest] = views.map(view => publicView(step(view), set))
  expect(rest).toEqual([first, first])
})

const inPrivate = (points: string, n: string, total: string): Result => ({
  ...one,
  total,
  totalRange: [total, total],
  criteria: [
    {
      code: 'total',
      points: total,
      range: [total, total],
      max: '58.00',
      why: sum(['N', 'A', 'B', 'C'], total),
    },
    {
      code: 'N',
      points: n,
      range: [n, n],
      max: '22.00',
      minimum: { needs: '5.00', met: true },
      why: sum(['P', 'Q'], n),
    },
    { ...computed('P', ratio(['debt', 'losses'], '0.1', ['10', '100'])), points, range: [points, points] },
    { code: 'Q', points: '9.00', range: ['9.00', '9.00'], max: '10.00', why: { by: 'judged', points: '9' } },
    ...one.criteria,
  ],
})
const sum = (of: readonly string[], total: string) => ({
  by: 'sum' as const,
  of: [...of],
  sum: [total, total] as [string, string],
  clipped: false,
})

test('the points of a private criterion show nowhere, nor in any sum that would give them away', () => {
  const few = inPrivate('6.00', '15.00', '51.00')
  const many = inPrivate('12.00', '21.00', '57.00')
  expect(few).not.toEqual(many)
  const view = publicView(few, withPrivate)
  expect(view).toEqual(publicView(many, withPrivate))
  expect(view.total).toEqual(WITHHELD)
  expect(view.totalRange).toEqual(WITHHELD)
  const hidden = { points: WITHHELD, range: WITHHELD, why: WITHHELD }
  expect(view.criteria.slice(0, 4)).toEqual([
    { code: 'total', max: '58.00', ...hidden },
    { code: 'N', max: '22.00', minimum: { needs: '5.00', met: WITHHELD }, ...hidden },
    { code: 'P', max: '12.00', ...hidden },
    { code: 'Q', points: '9.00', range: ['9.00', '9.00'], max: '10.00', why: { by: 'judged', points: '9' } },
  ])
})

test('what is missing is named, unless the name is private or speaks of a private part', () => {
  const missing = [
    'G1',
    'G2',
    'P',
    'Q',
    'applicant',
    'debt',
    'exports',
    'factories',
    'losses',
    'revenue@2024',
  ]
  expect(publicView({ ...one, missing }, withPrivate).missing).toEqual([
    'G1',
    'Q',
    'applicant',
    'exports',
    'revenue@2024',
  ])
})

test('the track that a private gate decided stays private', () => {
  const tracks = (publication: 'private' | 'public'): CriteriaSet => ({
    ...set,
    tracks: {
      choose: 'first',
      list: [
        { code: 'T', name: name('T'), gates: [{ code: 'G3', name: name('G3'), judged: true, publication }] },
      ],
    },
  })
  expect(publicView({ ...one, track: 'T' }, tracks('private')).track).toEqual(WITHHELD)
  expect(publicView({ ...one, track: 'T' }, tracks('public')).track).toBe('T')
})

const round = (...outcomes: readonly Result['outcome'][]): Results => ({
  criteriaSet: { code: 'thu', version: '2026' },
  period: '2025',
  results: outcomes.map((outcome, at) => ({ ...one, id: `D${at}`, outcome })),
})

test('the public list holds those who pass, and learns nothing of those who fail', () => {
  const list = publicList(round('pass', 'fail', 'pass'), set)
  expect(list).toEqual(publicList(round('pass', 'fail', 'pass', 'fail'), set))
  expect(list.published && list.results.map(({ id }) => id)).toEqual(['D0', 'D2'])
})

test('nothing is published while an outcome is unknown, or from a preview', () => {
  expect(publicList(round('pass', 'unknown'), set)).toEqual({
    published: false,
    because: 'undecided',
    undecided: 1,
  })
  expect(publicList({ ...round('pass'), preview: true }, set)).toEqual({
    published: false,
    because: 'preview',
    undecided: 0,
  })
})

test('without a pass mark those whose rank is decided are listed', () => {
  const results = round(null, null)
  const failed = {
    ...results,
    results: results.results.map((each, at) => (at === 1 ? { ...each, rank: null } : each)),
  }
  const list = publicList(failed, set)
  expect(list.published && list.results.map(({ id }) => id)).toEqual(['D0'])
})
