import type { Unit } from '../../../access/model.ts'
import { dayOf } from '../../../exact/day.ts'
import type { Beneficiaries, Beneficiary, BeneficiaryRule, Task } from '../../model.ts'
import type { OverlapWorld } from './find.ts'
import type { FieldWords } from './words.ts'

/** Tasks, enterprises and units to test with. */

export const anyone: BeneficiaryRule = {
  sectors: null,
  communes: null,
  sizes: null,
  isTitled: null,
  isSupporting: null,
}

export const listed = (...enterprises: readonly string[]): Beneficiaries => ({ kind: 'list', enterprises })
export const ruled = (rule: Partial<BeneficiaryRule>): Beneficiaries => ({
  kind: 'rule',
  rule: { ...anyone, ...rule },
})

export const year = (of: number) => ({ from: dayOf(`${of}-01-01`), to: dayOf(`${of}-12-31`) })

export const taskOf = (id: string, said: Partial<Task> = {}): Task => ({
  id,
  plan: 'ke-hoach',
  code: id,
  goal: null,
  standing: 'sourced',
  note: null,
  title: { vi: id, en: null },
  group: null,
  lead: null,
  coordinating: [],
  beneficiaries: null,
  purpose: null,
  period: null,
  budgetLine: null,
  product: null,
  indicators: [],
  evidence: null,
  ...said,
})

export const enterpriseOf = (id: string, said: Partial<Beneficiary> = {}): Beneficiary => ({
  id,
  name: id,
  sectors: [],
  communes: [],
  size: null,
  isTitled: false,
  isSupporting: false,
  ...said,
})

export const unitOf = (code: string, successor: string | null = null): Unit => ({
  code,
  kind: 'department',
  nameVi: code,
  nameEn: null,
  validFrom: null,
  validTo: successor === null ? null : dayOf('2025-03-01'),
  successor,
  source: 'test',
})

export const worldOf = (field: FieldWords, said: Partial<OverlapWorld> = {}): OverlapWorld => ({
  enterprises: [],
  units: [],
  field,
  periods: new Map(),
  ...said,
})
