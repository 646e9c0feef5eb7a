import { describe, expect, it } from 'vitest'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import { adviceForGates, adviceForPoints } from './advice.ts'
import { readDossier } from './dossier.ts'
import { prepare } from './prepare.ts'

const money = { type: 'money', currency: 'VND', name: { vi: 'tiền' } }
const set = {
  format: 'chuluc-criteria-1',
  code: 'advice',
  version: '1',
  name: { vi: 'Lời khuyên' },
  legalBasis: [],
  variables: {
    revenue: money,
    exports: money,
    workers: { type: 'integer', name: { vi: 'lao động' } },
    years: { type: 'integer', name: { vi: 'năm' } },
  },
  gates: [{ code: 'G', name: { vi: 'Doanh thu' }, rule: 'revenue >= 1000 && years > 3' }],
  criteria: [
    {
      code: 'GROWTH',
      name: { vi: 'Tăng trưởng' },
      value: '(revenue - revenue@-1) / revenue@-1',
      bands: [
        { below: '0.1', points: 1 },
        { from: '0.1', below: '0.2', points: 5 },
        { from: '0.2', points: 9 },
      ],
      notApplicable: 0,
    },
    {
      code: 'SHARE',
      name: { vi: 'Tỷ lệ xuất khẩu' },
      value: 'exports / revenue',
      bands: [
        { upTo: '0.5', points: 0 },
        { above: '0.5', points: 10 },
      ],
      notApplicable: 0,
    },
  ],
  dependencies: [{ part: 'exports', whole: 'revenue' }],
}

const given = (facts: Record<string, string | number>) => {
  const read = readCriteriaSet(set)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const prepared = prepare(read.set, { period: '2025' })
  if (!prepared.ok) throw new Error(prepared.problem.reason)
  const dossier = readDossier(prepared.prepared, { id: 'd', facts }, 'd')
  if (!dossier.ok) throw new Error(JSON.stringify(dossier.problems))
  return [prepared.prepared, dossier.dossier] as const
}

describe('advice', () => {
  it('names for each single fact the least change that reaches the next band, in whole đồng; the past stays', () => {
    const facts = { revenue: '1050', 'revenue@2024': '1000', exports: '100', years: 4, workers: 5 }
    expect(adviceForPoints(...given(facts)).filter(({ code }) => code === 'GROWTH')).toEqual([
      {
        code: 'GROWTH',
        points: { from: '1.00', to: '5.00' },
        changes: [{ key: 'revenue', from: '1050', to: '1100' }],
      },
    ])
  })

  it('carries a change of a part through to its whole, and advises nobody to sell less', () => {
    const facts = { revenue: '1000', 'revenue@2024': '1000', exports: '400', years: 4 }
    const share = adviceForPoints(...given(facts)).filter(({ code }) => code === 'SHARE')
    // (400 + x) / (1000 + x) = 1/2 at x = 200; the band begins above one half, so one đồng more.
    expect(share).toEqual([
      {
        code: 'SHARE',
        points: { from: '0.00', to: '10.00' },
        changes: [
          { key: 'revenue', from: '1000', to: '1201' },
          { key: 'exports', from: '400', to: '601' },
        ],
      },
    ])
  })

  it('says what a failing gate wants, where one change is enough', () => {
    expect(adviceForGates(...given({ revenue: '999', years: 5 }))).toEqual([
      { code: 'G', points: null, changes: [{ key: 'revenue', from: '999', to: '1000' }] },
    ])
    expect(adviceForGates(...given({ revenue: '1000', years: 3 }))).toEqual([
      { code: 'G', points: null, changes: [{ key: 'years', from: '3', to: '4' }] },
    ])
    expect(adviceForGates(...given({ revenue: '999', years: 3 }))).toEqual([])
  })

  it('stays silent where a fact is not known, and at the top', () => {
    expect(adviceForPoints(...given({ revenue: '1300', 'revenue@2024': '1000', years: 4 }))).toEqual([])
  })
})
