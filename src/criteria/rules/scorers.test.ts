import { describe, expect, it } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import { criteriaSetSchema } from '../model.ts'
import { scorerOn } from './scorers.ts'

const set = criteriaSetSchema.parse({
  format: 'chuluc-criteria-1',
  code: 'thu',
  version: '1',
  name: { vi: 'Bộ thử' },
  legalBasis: [],
  variables: {},
  gates: [{ code: 'G', name: { vi: 'Điều kiện' }, judged: true }],
  criteria: [
    {
      code: 'C',
      name: { vi: 'Chất lượng' },
      criteria: [
        { code: 'C1', name: { vi: 'Hệ thống' }, max: 5 },
        { code: 'C2', name: { vi: 'Số hóa' }, max: 5 },
      ],
    },
    { code: 'D', name: { vi: 'Môi trường' }, max: 5 },
  ],
  units: [
    { code: 'tttt', name: { vi: 'Sở TTTT' }, to: '2025-03-01', successor: 'khcn' },
    { code: 'khcn', name: { vi: 'Sở KHCN' } },
    { code: 'huyen', name: { vi: 'UBND huyện' }, to: '2025-07-01' },
    { code: 'hoi-dong', name: { vi: 'Hội đồng' } },
  ],
  assignments: [
    { criteria: ['C'], unit: 'khcn', from: '2023-04-07' },
    { criteria: ['C2'], unit: 'tttt', from: '2023-04-07' },
    { criteria: ['D'], unit: 'huyen', from: '2023-04-07' },
    { criteria: ['G'], unit: 'hoi-dong', from: '2023-04-07', to: '2026-01-01' },
  ],
})

describe('who scores', () => {
  it.each([
    ['a leaf under an assigned node', 'C1', '2024-01-01', 'khcn'],
    ['a leaf with an assignment of its own', 'C2', '2025-02-28', 'tttt'],
    ['the successor from the day the unit ended', 'C2', '2025-03-01', 'khcn'],
    ['nobody before the assignment', 'C1', '2023-04-06', null],
    ['nobody after a unit that has no successor', 'D', '2025-07-01', null],
    ['a judged gate', 'G', '2025-12-31', 'hoi-dong'],
    ['nobody after the assignment', 'G', '2026-01-01', null],
  ])('is %s', (_, code, day, unit) => {
    expect(scorerOn(set, code, dayOf(day))).toBe(unit)
  })
})
