import { expect, test } from 'vitest'
import type { Beneficiaries, Beneficiary, BeneficiaryRule } from '../model.ts'
import { among, isAmong } from './beneficiaries.ts'

const anybody: BeneficiaryRule = {
  sectors: null,
  communes: null,
  sizes: null,
  isTitled: null,
  isSupporting: null,
}
const loom: Beneficiary = {
  id: 'loom',
  name: 'Dệt Minh Họa',
  sectors: ['det-may-da-giay'],
  communes: ['00004'],
  size: 'nho',
  isTitled: true,
  isSupporting: false,
}
const forge: Beneficiary = { ...loom, id: 'forge', sectors: ['co-khi-che-tao'], size: null, isTitled: false }

test.each<{ asks: string; rule: Partial<BeneficiaryRule>; loom: boolean | null; forge: boolean | null }>([
  { asks: 'nothing', rule: {}, loom: true, forge: true },
  { asks: 'a sector', rule: { sectors: ['det-may-da-giay'] }, loom: true, forge: false },
  {
    asks: 'one of two sectors',
    rule: { sectors: ['det-may-da-giay', 'co-khi-che-tao'] },
    loom: true,
    forge: true,
  },
  { asks: 'another commune', rule: { communes: ['00008'] }, loom: false, forge: false },
  { asks: 'a title', rule: { isTitled: true }, loom: true, forge: false },
  { asks: 'no title', rule: { isTitled: false }, loom: false, forge: true },
  { asks: 'a supporting industry', rule: { isSupporting: true }, loom: false, forge: false },
  { asks: 'a size, which of one is not known', rule: { sizes: ['nho'] }, loom: true, forge: null },
  { asks: 'a size of who fails already', rule: { sizes: ['nho'], isTitled: true }, loom: true, forge: false },
  { asks: 'no sector at all', rule: { sectors: [] }, loom: false, forge: false },
])('a rule that asks $asks', ({ rule, loom: ofLoom, forge: ofForge }) => {
  const beneficiaries: Beneficiaries = { kind: 'rule', rule: { ...anybody, ...rule } }
  expect([isAmong(beneficiaries, loom), isAmong(beneficiaries, forge)]).toEqual([ofLoom, ofForge])
})

test('a list names its own, prose nobody, and who is not known stands apart', () => {
  expect(among({ kind: 'list', enterprises: ['forge'] }, [loom, forge])).toEqual({
    sure: [forge],
    unknown: [],
  })
  expect(among({ kind: 'prose', words: 'doanh nghiệp dệt may' }, [loom])).toEqual({ sure: [], unknown: [] })
  expect(among({ kind: 'rule', rule: { ...anybody, sizes: ['nho'] } }, [loom, forge])).toEqual({
    sure: [loom],
    unknown: [forge],
  })
})
