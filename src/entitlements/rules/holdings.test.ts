import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type Enterprise,
  enterpriseIdOf,
  type Product,
  productIdOf,
  siteIdOf,
} from '../../enterprises/model.ts'
import { dayOf } from '../../exact/day.ts'
import { exactOf } from '../../exact/number.ts'
import type { Period } from '../../exact/period.ts'
import { dictionaryInput, factIdOf, type KnownFact, type Variable } from '../../facts/model.ts'
import { variablesOf } from '../../facts/rules/dictionary.ts'
import { recognitionIdOf } from '../../recognition/model.ts'
import { priorityLists } from '../../sectors/index.ts'
import type { EnterpriseRecords, SiteNow } from '../model.ts'
import { derivationsInput } from './derivations.ts'
import { holdingsOf } from './holdings.ts'

const json = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), 'utf8'))
const variables = new Map<string, Variable>(
  ['hanoi', 'support'].flatMap(name =>
    variablesOf(dictionaryInput.parse(json(`dictionaries/${name}.json`))).map(
      variable => [variable.code, variable] as const,
    ),
  ),
)
const derivations = derivationsInput.parse(json('entitlements/derivations.json'))

const priorities = await priorityLists()

const id = enterpriseIdOf('dn-1')
const enterprise: Enterprise = {
  id,
  kind: 'company',
  taxCode: null,
  nameVi: 'Công ty A',
  nameEn: null,
  isSample: true,
  source: null,
}
const nothing: EnterpriseRecords = {
  enterprise,
  industries: [],
  sites: [],
  products: [],
  facts: [],
  titles: [],
}

const fact = (
  variable: string,
  text: string | null,
  more: Partial<Pick<KnownFact, 'period' | 'status' | 'subject'>> = {},
): KnownFact => ({
  id: factIdOf(`${variable} ${more.period ?? ''}`),
  subject: { kind: 'enterprise', id },
  variable,
  period: null,
  validFrom: null,
  validTo: null,
  version: 1,
  value: text === null ? { kind: 'unknown' } : { kind: 'value', text },
  currency: null,
  unit: null,
  document: null,
  page: null,
  source: null,
  reason: null,
  declaredBy: 'person:lan',
  recordedAt: '2026-03-20T02:00:00.000Z',
  status: 'declared',
  reviewedBy: null,
  reviewedAt: null,
  ground: null,
  ...more,
})
const year = (text: string): Period => text as Period

const site = (commune: string | null, kind: string | null, village: boolean | null): SiteNow => ({
  id: siteIdOf('cs-1'),
  isHeadOffice: true,
  isPlant: true,
  place: {
    site: siteIdOf('cs-1'),
    address: 'Số 1',
    commune,
    inCraftVillage: village,
    validFrom: null,
    validTo: null,
  },
  communeName: kind,
})
const product = (...supportingAreas: readonly string[]): Product => ({
  id: productIdOf('sp-1'),
  enterprise: id,
  nameVi: 'Trục',
  nameEn: null,
  sectorGroup: null,
  supportingAreas,
})

const held = (records: Partial<EnterpriseRecords>) =>
  holdingsOf(
    { ...nothing, ...records },
    {
      ...{ derivations, variables, year: 2025, today: dayOf('2026-10-20'), priorities },
      sizesOf: () => ['nho'],
    },
  )
const saidOf = (records: Partial<EnterpriseRecords>, code: string) =>
  held(records).facts.get(code)?.value ?? 'unknown'

const industry = (code: string, isMain = true) =>
  ({ enterprise: id, list: 'vsic-2018', code, isMain }) as const

describe('a fact of a policy follows from the records', () => {
  test.each<[string, Partial<EnterpriseRecords>, string, unknown]>([
    ['nothing known', {}, 'enterprise.province', 'unknown'],
    [
      'a head office in a commune of the city',
      { sites: [site('xa-a', 'xã Đại Yên', null)] },
      'enterprise.province',
      { value: 'Hà Nội' },
    ],
    [
      'a declared head office',
      { facts: [fact('enterprise.headOfficeInHanoi', 'true')] },
      'enterprise.hqProvince',
      { value: 'Hà Nội' },
    ],
    [
      'declared to be elsewhere',
      { facts: [fact('enterprise.headOfficeInHanoi', 'false')] },
      'enterprise.hqProvince',
      { value: '' },
    ],
    [
      'a contested head office',
      { facts: [fact('enterprise.headOfficeInHanoi', 'true', { status: 'contested' })] },
      'enterprise.hqProvince',
      'unknown',
    ],
    [
      'only the workshop is known to be elsewhere',
      { facts: [fact('enterprise.factoryInHanoi', 'false')] },
      'enterprise.operatesInProvince',
      'unknown',
    ],
    [
      'a declared workshop',
      { facts: [fact('enterprise.factoryInHanoi', 'true')] },
      'enterprise.operatesInProvince',
      { value: 'Hà Nội' },
    ],
    [
      'an industry of manufacturing',
      { industries: [industry('2592')] },
      'enterprise.sector',
      { value: ['manufacturing-or-processing', 'manufacturing-processing'] },
    ],
    [
      'a title',
      { titles: [{ id: recognitionIdOf('cn-1'), validTo: dayOf('2027-01-01') }] },
      'enterprise.sector',
      { value: ['key-industrial-product'] },
    ],
    [
      'what it mainly does',
      { industries: [industry('2592', false), industry('4659')] },
      'enterprise.businessField',
      { value: 'trade-services' },
    ],
    [
      'a product with an area of supporting industry',
      { products: [product('linh-kien-phu-tung')] },
      'enterprise.makesSupportingIndustryProduct',
      { value: true },
    ],
    [
      'a product without one says nothing',
      { products: [product()] },
      'enterprise.makesSupportingIndustryProduct',
      'unknown',
    ],
    [
      'declared to make none',
      { facts: [fact('enterprise.makesSupportingIndustryProduct', 'false')] },
      'enterprise.makesSupportingIndustryProduct',
      { value: false },
    ],
    [
      'an unanswered declaration leaves the record',
      {
        products: [product('linh-kien-phu-tung')],
        facts: [fact('enterprise.makesSupportingIndustryProduct', null)],
      },
      'enterprise.makesSupportingIndustryProduct',
      { value: true },
    ],
    [
      'a figure of last year',
      { facts: [fact('enterprise.revenue', '70000000000', { period: year('2025') })] },
      'enterprise.revenuePriorYearVnd',
      { value: exactOf('70000000000') },
    ],
    [
      'a figure of three years ago',
      { facts: [fact('enterprise.revenue', '70000000000', { period: year('2023') })] },
      'enterprise.revenuePriorYearVnd',
      'unknown',
    ],
    [
      'fifty women of a hundred',
      {
        facts: [
          fact('enterprise.femaleEmployees', '50', { period: year('2025') }),
          fact('enterprise.employees', '100', { period: year('2025') }),
        ],
      },
      'highFemaleLabour',
      { value: true },
    ],
    [
      'forty women of a hundred',
      {
        facts: [
          fact('enterprise.femaleEmployees', '40', { period: year('2025') }),
          fact('enterprise.employees', '100', { period: year('2025') }),
        ],
      },
      'highFemaleLabour',
      { value: false },
    ],
    [
      'a set with one member not answered',
      { facts: [fact('enterprise.linkSharedBrand', 'true')] },
      'enterprise.clusterLinkEvidence',
      'unknown',
    ],
    [
      'a set whose members are answered',
      {
        facts: ['JointPurchase', 'JointSale', 'WithinCluster', 'SharedBrand'].map(name =>
          fact(`enterprise.link${name}`, String(name === 'SharedBrand')),
        ),
      },
      'enterprise.clusterLinkEvidence',
      { value: ['jointly-used-brand'] },
    ],
    [
      'a company by its size',
      { industries: [industry('2592')] },
      'beneficiary.kind',
      { value: ['doanh-nghiep-nho', 'co-so-san-xuat-cong-nghiep'] },
    ],
    [
      'a household, whatever its size',
      { enterprise: { ...enterprise, kind: 'household' } },
      'beneficiary.kind',
      { value: ['ho-kinh-doanh'] },
    ],
    [
      'a dependent unit asks as its parent',
      { enterprise: { ...enterprise, kind: 'dependent-unit' } },
      'beneficiary.kind',
      'unknown',
    ],
    [
      'who invests in a cluster',
      { facts: [fact('enterprise.investsInClusterInfrastructure', 'true')] },
      'beneficiary.kind',
      { value: ['doanh-nghiep-nho', 'chu-dau-tu-ha-tang-ccn-doanh-nghiep'] },
    ],
  ])('%s', (_, records, code, expected) => {
    expect(saidOf(records, code)).toEqual(expected)
  })
})

describe('in a priority sector', () => {
  const maker = (sectorGroup: string): Product => ({ ...product(), sectorGroup })
  const priorityOf = (records: Partial<EnterpriseRecords>, today = dayOf('2026-10-20')) => {
    const terms = { derivations, variables, year: 2025, today, priorities, sizesOf: () => [] }
    return holdingsOf({ ...nothing, ...records }, terms).facts.get('enterprise.inPrioritySector')
  }
  test('a sector group that lies within one is, by the documents that say so', () => {
    expect(priorityOf({ products: [maker('cong-nghe-thong-tin')] })).toEqual({
      value: { value: true },
      origins: [
        { kind: 'priority', document: '23-NQ/TW' },
        { kind: 'priority', document: '6126/QĐ-UBND' },
      ],
      isAssumed: true,
    })
  })
  test.each([
    ['where the sector is only a part of the group', { products: [maker('det-may-da-giay')] }],
    ['not being named in a list that is not whole', { products: [maker('thu-cong-my-nghe')] }],
    ['of whom nothing is known', {}],
  ])('%s is not known', (_, records) => {
    expect(priorityOf(records)?.value).toBe('unknown')
  })
  test('an industry was put first until the end of its period', () => {
    const records = { industries: [industry('2410')] }
    expect(priorityOf(records, dayOf('2025-12-31'))?.value).toEqual({ value: true })
    expect(priorityOf(records, dayOf('2026-01-01'))?.value).toBe('unknown')
  })
})

test('while the size is unknown, so is as what a company may ask', () => {
  const terms = {
    ...{ derivations, variables, year: 2025, today: dayOf('2026-10-20'), priorities: [] },
    sizesOf: () => ['nho', 'vua'],
  }
  expect(holdingsOf(nothing, terms).facts.get('beneficiary.kind')?.value).toBe('unknown')
})

describe('where a plant lies', () => {
  test.each<[string, SiteNow, unknown]>([
    [
      'in a rural commune',
      site('xa-a', 'xã Đại Yên', null),
      { value: ['xa-thuoc-thanh-pho-truc-thuoc-trung-uong'] },
    ],
    ['in a ward that may hold a craft village', site('phuong-a', 'Phường Phú Lương', null), 'unknown'],
    [
      'in a ward outside any craft village',
      site('phuong-a', 'Phường Phú Lương', false),
      { value: ['phuong'] },
    ],
    [
      'in a ward, in a craft village',
      site('phuong-a', 'Phường Phú Lương', true),
      { value: ['lang-nghe-duoc-UBND-tinh-cong-nhan', 'phuong'] },
    ],
    ['nowhere known', site(null, null, false), 'unknown'],
  ])('%s', (_, plant, expected) => {
    expect(held({ sites: [plant] }).plants[0]?.facts.get('plant.localityOrCraftVillage')?.value).toEqual(
      expected,
    )
  })
})

test('a figure of the year before last stands in for last year, as an assumption', () => {
  const revenue = (...years: readonly string[]) =>
    held({
      facts: years.map((each, index) =>
        fact('enterprise.revenue', String(index + 1), { period: year(each) }),
      ),
    }).facts.get('enterprise.revenuePriorYearVnd')
  expect(revenue('2024')).toMatchObject({ value: { value: exactOf(1) }, isAssumed: true })
  expect(revenue('2024', '2025')).toMatchObject({ value: { value: exactOf(2) }, isAssumed: false })
})

test('what is no company has no size, whatever its figures', () => {
  const facts = held({
    enterprise: { ...enterprise, kind: 'household' },
    facts: [fact('enterprise.insuredEmployees', '5', { period: year('2025') })],
  }).facts
  expect(facts.get('enterprise.sizeClass')?.value).toBe('not-applicable')
  expect(facts.get('enterprise.insuredEmployees')?.value).toBe('not-applicable')
})

test('each says where it comes from', () => {
  const facts = held({
    sites: [site('xa-a', 'xã Đại Yên', null)],
    facts: [fact('enterprise.womenOwned', 'true')],
  }).facts
  expect(facts.get('enterprise.province')?.origins).toEqual([{ kind: 'site', site: 'cs-1' }])
  expect(facts.get('womenOwned')?.origins).toEqual([
    { kind: 'declared', fact: 'enterprise.womenOwned ', variable: 'enterprise.womenOwned' },
  ])
})
