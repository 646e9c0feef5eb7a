import type { TargetIndicator } from '../../../targets/model.ts'
import type { PlanWords } from './words.ts'

const recognised: TargetIndicator = {
  code: 'products-recognised',
  name: { vi: 'Sản phẩm được công nhận', en: 'Products recognised' },
  unit: { vi: 'sản phẩm', en: 'product' },
  measure: 'flow',
  definition: null,
  grown: null,
  isPublic: true,
  yearly: null,
  totals: [],
  counts: null,
  countsOverYears: null,
}

/** Two units, one sector, one enterprise. */
export const words: PlanWords = {
  units: new Set(['so-a', 'so-b']),
  groups: new Set(['xet-chon']),
  sectors: new Set(['det-may']),
  communes: new Set(['00004']),
  sizes: new Set(['nho', 'vua']),
  targets: new Set(['60-kh-ubnd-2021:products-recognised:2021']),
  dictionary: {
    indicators: new Map([[recognised.code, recognised]]),
    scopes: new Map([['programme', { vi: 'Chương trình', en: 'Programme' }]]),
  },
  enterprises: new Set(['den']),
  budgetLine: () => null,
}

export const taskWritten = (number: string) => ({ number, title: { vi: `Nhiệm vụ ${number}` } })

export const planWritten = (change: object = {}) => ({
  format: 'chuluc-plan-1',
  code: 'kh-2026',
  kind: 'yearly',
  name: { vi: 'Kế hoạch 2026' },
  period: { from: '2026-01-01', to: '2026-12-31' },
  document: { number: '12', symbol: 'KH-UBND', issuer: 'UBND', issuedOn: '2025-12-20' },
  goals: [{ code: 'muc-tieu', name: { vi: 'Mục tiêu' } }],
  ...change,
})
