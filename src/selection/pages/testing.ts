import type { CriteriaSet } from '../../criteria/model.ts'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import { dayOf } from '../../exact/day.ts'
import { calculate } from '../freeze.ts'
import type { RoundHead } from '../loading/round.ts'
import type { DossierInput, Results } from '../model.ts'
import type { RankedRow } from '../parts/ranked-table.tsx'
import type { PublicResult } from '../rules/publication.ts'

/** A small round for the tests of pages: one passes, one is undecided, one lacks points, one fails a gate. */
export const smallSet: CriteriaSet = {
  format: 'chuluc-criteria-1',
  code: 'small',
  version: '2026',
  name: { vi: 'Bộ thử', en: 'Trial set' },
  legalBasis: [],
  variables: {
    revenue: {
      name: { vi: 'Doanh thu', en: 'Revenue' },
      type: 'money',
      currency: 'VND',
      periodicity: 'year',
    },
    exports: {
      name: { vi: 'Xuất khẩu', en: 'Exports' },
      type: 'money',
      currency: 'VND',
      periodicity: 'year',
    },
    inCity: { name: { vi: 'Trụ sở trong thành phố' }, type: 'boolean', publication: 'public' },
  },
  gates: [{ code: 'G1', name: { vi: 'Trụ sở trong thành phố' }, rule: 'inCity', clause: 'Điều 3' }],
  criteria: [
    {
      code: 'A',
      name: { vi: 'Kinh tế', en: 'Economy' },
      max: 50,
      overflow: 'clip',
      criteria: [
        {
          code: 'A1',
          name: { vi: 'Tỷ lệ xuất khẩu', en: 'Share of exports' },
          status: 'assumed',
          clause: 'Điều 5',
          value: 'exports / revenue',
          bands: [
            { below: '0.2', points: 10 },
            { from: '0.2', below: '0.5', points: 30 },
            { from: '0.5', points: 40 },
          ],
          notApplicable: 0,
          minimum: { points: 20 },
        },
        { code: 'A2', name: { vi: 'Quy mô' }, max: 20, step: '0.5' },
      ],
    },
    {
      code: 'B',
      name: { vi: 'Mẫu mã', en: 'Design' },
      bands: [
        { code: 'plain', name: { vi: 'đơn giản' }, points: 20 },
        { code: 'fine', name: { vi: 'đẹp' }, points: 50 },
      ],
    },
  ],
  max: 100,
  passMark: { points: 60 },
  honours: [{ code: 'TOP1', name: { vi: 'Top 1 sản phẩm' }, count: 1, atCut: 'all' }],
}

const dossier = (id: string, exports: DossierInput['facts'], a2: string, b: string): DossierInput => ({
  id,
  facts: {
    revenue: { value: '190912000000', status: 'verified', document: 'Báo cáo tài chính', page: 8 },
    inCity: { value: true, status: 'verified', document: 'Giấy đăng ký', page: 1 },
    ...exports,
  },
  judged: { A2: a2, B: { band: b } },
})

export const smallDossiers: readonly DossierInput[] = [
  dossier('D-pass', { exports: { value: '52310000000', status: 'verified' } }, '20', 'fine'),
  dossier('D-open', { exports: { value: '1', status: 'contested' } }, '5', 'fine'),
  dossier('D-short', { exports: { value: '47728000000', status: 'verified' } }, '9.5', 'plain'),
  dossier('D-gate', { exports: '95456000000', inCity: false }, '20', 'fine'),
]

export const resultsFor = (set: CriteriaSet, dossiers: readonly DossierInput[]): Results => {
  const read = readCriteriaSet(set)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return calculate(set, { period: '2025', dossiers, lots: {} })
}

export const rowOf = (result: PublicResult): RankedRow => ({
  result,
  product: `Sản phẩm ${result.id}`,
  enterprise: 'Công ty thử',
  sector: null,
  href: `/rounds/r/${result.id}`,
})

export const smallRound: RoundHead = {
  id: 'r',
  name: { vi: 'Đợt thử', en: 'Trial round' },
  course: { calendar: { sitting: dayOf('2026-11-10') }, state: 'closed', closedOn: dayOf('2026-11-28') },
  criteriaSet: { code: 'small', version: '2026', name: smallSet.name },
  isSample: false,
}
