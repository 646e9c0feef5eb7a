import type { Day } from '../../exact/day.ts'
import { type Exact, exactOf } from '../../exact/number.ts'
import type { KnownFact, Variable } from '../../facts/model.ts'
import type { Facts, FactValue, HeldValue } from '../../policies/model.ts'
import { sizeFacts } from '../../policies/rules/judge/size.ts'
import type { PriorityList } from '../../sectors/model.ts'
import { isPriority } from '../../sectors/rules/on.ts'
import type { EnterpriseRecords, Holding, HoldingMap, Holdings, Origin, SiteNow } from '../model.ts'
import { type Derivations, isAmong } from './derivations.ts'
import { employsManyWomen } from './women.ts'

/** What holdings are made by: the rules of the city, its variables, the year that counts, and which sizes are possible. */
export interface HoldingTerms {
  readonly derivations: Derivations
  readonly variables: ReadonlyMap<string, Variable>
  /** The year before the day. */
  readonly year: number
  readonly today: Day
  /** Which sectors documents put first. */
  readonly priorities: readonly PriorityList[]
  readonly sizesOf: (facts: Facts) => readonly string[]
}

/** What the records say of an enterprise, its plants and its products, in the words of policies. */
export const holdingsOf = (records: EnterpriseRecords, terms: HoldingTerms): Holdings => {
  const said = declared(records.facts, terms)
  const ofEnterprise = said.get(records.enterprise.id) ?? new Map<string, Holding>()
  return {
    enterprise: records.enterprise.id,
    facts: enterpriseFacts(records, ofEnterprise, terms),
    plants: records.sites
      .filter(({ isPlant }) => isPlant)
      .map(site => ({
        id: site.id,
        facts: new Map([...plantFacts(site, terms.derivations), ...(said.get(site.id) ?? [])]),
      })),
    products: records.products.map(({ id }) => ({ id, facts: said.get(id) ?? new Map() })),
  }
}

/** A judge asks for values alone. */
export const valuesOf = (...maps: readonly HoldingMap[]): Facts =>
  new Map(maps.flatMap(map => [...map].map(([code, { value }]) => [code, value] as const)))

const UNKNOWN: Holding = { value: 'unknown', origins: [], isAssumed: false }

/**
 * By subject and variable: of yearly figures that of last year, else, as an assumption, of the year before it; a
 * contested one is unknown (semantics.md, Values).
 */
const declared = (
  facts: readonly KnownFact[],
  { variables, year }: HoldingTerms,
): ReadonlyMap<string, Map<string, Holding>> => {
  const bySubject = new Map<string, Map<string, Holding>>()
  for (const old of [false, true])
    for (const fact of facts) {
      const variable = variables.get(fact.variable)
      if (variable === undefined || !('id' in fact.subject) || !isOf(fact, old ? year - 1 : year)) continue
      const own = bySubject.get(fact.subject.id) ?? new Map<string, Holding>()
      bySubject.set(fact.subject.id, own)
      const held = own.get(fact.variable)
      if (held === undefined)
        own.set(fact.variable, { ...holdingOf(fact, variable), isAssumed: old && fact.period !== null })
    }
  return bySubject
}

const isOf = ({ period }: KnownFact, year: number): boolean => period === null || period === String(year)

const holdingOf = (fact: KnownFact, variable: Variable): Omit<Holding, 'isAssumed'> => {
  const { id, value, status } = fact
  const kind = status === 'contested' ? 'contested' : 'declared'
  const origins: readonly Origin[] = [{ kind, fact: id, variable: variable.code }]
  if (kind === 'contested' || value.kind === 'unknown') return { value: 'unknown', origins }
  return value.kind === 'not-applicable'
    ? { value: 'not-applicable', origins }
    : { value: { value: readAs(variable, value.text) }, origins }
}

const readAs = ({ type }: Variable, text: string): FactValue => {
  if (type === 'boolean') return text === 'true'
  return type === 'money' || type === 'number' || type === 'integer' ? exactOf(text) : text
}

/** Facts of policies that are declared under another name: the variable of each. */
export const aliases: Readonly<Record<string, string>> = {
  'enterprise.revenuePriorYearVnd': 'enterprise.revenue',
  'enterprise.totalCapitalVnd': 'enterprise.totalCapital',
  womenOwned: 'enterprise.womenOwned',
  socialEnterprise: 'enterprise.isSocialEnterprise',
  extremelyDisadvantagedArea: 'enterprise.inExtremelyDisadvantagedArea',
}

/** A fact that is a set: each of its members is asked as a yes or no. */
export const sets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'enterprise.clusterLinkEvidence': {
    'enterprise.linkJointPurchase': 'joint-contract-purchase-materials',
    'enterprise.linkJointSale': 'joint-contract-sale-products',
    'enterprise.linkWithinCluster': 'contract-between-cluster-members',
    'enterprise.linkSharedBrand': 'jointly-used-brand',
  },
}

/** What was declared itself stands before what would follow from records. */
const enterpriseFacts = (
  records: EnterpriseRecords,
  said: ReadonlyMap<string, Holding>,
  terms: HoldingTerms,
): HoldingMap => {
  const renamed = Object.entries(aliases).map(
    ([code, variable]) => [code, said.get(variable) ?? UNKNOWN] as const,
  )
  const members = Object.entries(sets).map(([code, of]) => [code, setOf(of, said)] as const)
  const followed = new Map([...derived(records, said, terms), ...renamed, ...members])
  const stated = new Map([
    ...followed,
    ...[...said].filter(([code, held]) => isSaid(held) || !followed.has(code)),
  ])
  return new Map([...stated, ...sized(records, said, stated, terms)])
}

/** A size is that of a company: what is no enterprise of the law on enterprises has none, a unit has its parent's. */
const sized = (
  records: EnterpriseRecords,
  said: ReadonlyMap<string, Holding>,
  stated: HoldingMap,
  { derivations, sizesOf }: HoldingTerms,
): readonly (readonly [string, Holding])[] => {
  const { kind } = records.enterprise
  const classes = kind === 'company' ? sizesOf(valuesOf(stated)) : []
  const kinds = beneficiaryOf(records, said, classes, derivations)
  if (kind === 'company') return [['beneficiary.kind', kinds]]
  const none: Holding = { ...UNKNOWN, value: kind === 'dependent-unit' ? 'unknown' : 'not-applicable' }
  return [
    ['beneficiary.kind', kinds],
    [sizeFacts.class, none],
    ...sizeParts.map(code => [code, none] as const),
  ]
}

const setOf = (of: Readonly<Record<string, string>>, said: ReadonlyMap<string, Holding>): Holding => {
  const answers = Object.entries(of).map(([variable, member]) => ({ member, held: said.get(variable) }))
  const origins = answers.flatMap(({ held }) => held?.origins ?? [])
  if (answers.some(({ held }) => typeof held?.value !== 'object')) return { ...UNKNOWN, origins }
  const value = answers.filter(({ held }) => isTrue(held)).map(({ member }) => member)
  return { value: { value }, origins, isAssumed: false }
}

const isTrue = (held: Holding | undefined): boolean =>
  typeof held?.value === 'object' && held.value.value === true
const isSaid = (held: Holding | undefined): boolean => typeof held?.value === 'object'

const derived = (
  records: EnterpriseRecords,
  said: ReadonlyMap<string, Holding>,
  terms: HoldingTerms,
): readonly (readonly [string, Holding])[] => {
  const { derivations } = terms
  const seat = seatOf(records, said, derivations)
  return [
    ['enterprise.province', seat],
    ['enterprise.hqProvince', seat],
    ['enterprise.operatesInProvince', operatesIn(records, said, derivations)],
    ['enterprise.sector', sectorOf(records, derivations)],
    ['enterprise.businessField', fieldOf(records, derivations)],
    ['enterprise.makesSupportingIndustryProduct', supportingOf(records)],
    ['enterprise.inPrioritySector', priorityOf(records, terms)],
    ['highFemaleLabour', womenOf(said, derivations)],
  ]
}

/** In the city where the commune of the head office is one of its list, or where that was declared. */
const seatOf = (
  { sites }: EnterpriseRecords,
  said: ReadonlyMap<string, Holding>,
  { province }: Derivations,
): Holding => {
  const seat = sites.find(({ isHeadOffice, place }) => isHeadOffice && place?.commune != null)
  if (seat !== undefined) return inCity(province.name, [{ kind: 'site', site: seat.id }])
  const told = said.get('enterprise.headOfficeInHanoi')
  return isTrue(told) ? inCity(province.name, told?.origins ?? []) : elsewhere(told)
}

const inCity = (name: string, origins: readonly Origin[]): Holding => ({
  value: { value: name },
  origins,
  isAssumed: false,
})

/** Declared to lie elsewhere: where is not known, only that it is none of this city's. */
const elsewhere = (told: Holding | undefined): Holding =>
  isSaid(told) ? { value: { value: ELSEWHERE }, origins: told?.origins ?? [], isAssumed: false } : UNKNOWN
const ELSEWHERE = ''

const operatesIn = (
  { sites }: EnterpriseRecords,
  said: ReadonlyMap<string, Holding>,
  { province }: Derivations,
): Holding => {
  const here = sites.filter(({ place }) => place?.commune != null)
  if (here.length > 0)
    return inCity(
      province.name,
      here.map(({ id }) => ({ kind: 'site', site: id })),
    )
  const told = [said.get('enterprise.factoryInHanoi'), said.get('enterprise.headOfficeInHanoi')]
  const yes = told.find(isTrue)
  if (yes !== undefined) return inCity(province.name, yes.origins)
  return told.every(isSaid) ? elsewhere(told[0]) : UNKNOWN
}

/** Every sector that its industries or its titles put it in; without industries nothing is known. */
const sectorOf = ({ industries, titles }: EnterpriseRecords, rules: Derivations): Holding => {
  const byTitle = titles.length > 0 ? [rules.sectorOfTitles] : []
  if (industries.length === 0 && byTitle.length === 0) return UNKNOWN
  const value = rules.sectors
    .filter(({ divisions }) => industries.some(({ code }) => isAmong(code, divisions)))
    .map(({ code }) => code)
  const codes = [...new Set(industries.map(({ code }) => code))]
  return {
    value: { value: [...value, ...byTitle] },
    origins: [
      ...codes.map((code): Origin => ({ kind: 'industry', code })),
      ...titles.map(({ id }): Origin => ({ kind: 'title', recognition: id })),
    ],
    isAssumed: true,
  }
}

/** By what it mainly does; where no industry is the main one, by the first. */
const fieldOf = ({ industries }: EnterpriseRecords, { businessFields }: Derivations): Holding => {
  const main = industries.find(({ isMain }) => isMain) ?? industries[0]
  const field = businessFields.find(({ divisions }) => main !== undefined && isAmong(main.code, divisions))
  if (main === undefined || field === undefined) return UNKNOWN
  return {
    value: { value: field.code },
    origins: [{ kind: 'industry', code: main.code }],
    isAssumed: field.status === 'inferred',
  }
}

/** That no product names an area says nothing: nobody may have looked. */
const supportingOf = ({ products }: EnterpriseRecords): Holding => {
  const origins = products
    .filter(({ supportingAreas }) => supportingAreas.length > 0)
    .map(({ id }): Origin => ({ kind: 'product', product: id }))
  return origins.length === 0 ? UNKNOWN : { value: { value: true }, origins, isAssumed: false }
}

/** Put first by a document in force, with one of its products or industries; the documents are where it comes from. */
const priorityOf = (
  { products, industries }: EnterpriseRecords,
  { priorities, today }: HoldingTerms,
): Holding => {
  const { verdict, grounds } = isPriority(
    priorities,
    {
      groups: products.flatMap(({ sectorGroup }) => sectorGroup ?? []),
      areas: products.flatMap(({ supportingAreas }) => supportingAreas),
      industries: industries.map(({ code }) => code),
    },
    today,
  )
  const documents = new Set(grounds.map(({ list }) => list.document.number))
  const origins = [...documents].map((document): Origin => ({ kind: 'priority', document }))
  if (verdict === 'unknown') return { ...UNKNOWN, origins }
  const isAssumed = grounds.every(
    ({ sector, period }) => sector.status === 'assumed' || period.status === 'inferred',
  )
  return { value: { value: verdict === 'yes' }, origins, isAssumed }
}

const womenOf = (said: ReadonlyMap<string, Holding>, { femaleLabour }: Derivations): Holding => {
  const from = ['enterprise.femaleEmployees', 'enterprise.employees']
  const [women, all] = from.map(code => numberIn(said.get(code)))
  if (women == null || all == null) return UNKNOWN
  const value = employsManyWomen(femaleLabour, women, all)
  return {
    value: { value },
    origins: [{ kind: 'derived', from }],
    isAssumed: femaleLabour.status === 'inferred',
  }
}

const numberIn = (held: Holding | undefined): Exact | null => {
  if (typeof held?.value !== 'object') return null
  const { value } = held.value
  return typeof value === 'object' && 'n' in value ? value : null
}

/** What a size follows from, besides the field of business. */
const sizeParts = [sizeFacts.employees, sizeFacts.revenue, sizeFacts.capital] as const

/** As which of the kinds that a policy names it may ask; a dependent unit asks as its parent, which is not known here. */
const beneficiaryOf = (
  { enterprise, industries }: EnterpriseRecords,
  said: ReadonlyMap<string, Holding>,
  classes: readonly string[],
  { beneficiaries, industrialDivisions, industrialEstablishment }: Derivations,
): Holding => {
  const { bySize, byKind, clusterInvestor } = beneficiaries
  const origins: readonly Origin[] = [{ kind: 'record' }, { kind: 'derived', from: [sizeFacts.class] }]
  const [size, ...others] = classes
  const byItself = size !== undefined && others.length === 0 ? bySize[size] : byKind[enterprise.kind]
  if (byItself === undefined) return { ...UNKNOWN, origins }
  const isIndustrial = industries.some(({ code }) => isAmong(code, industrialDivisions))
  const investor = clusterInvestor[enterprise.kind]
  const isInvestor = isTrue(said.get('enterprise.investsInClusterInfrastructure'))
  const value = [
    byItself,
    ...(isIndustrial ? [industrialEstablishment] : []),
    ...(isInvestor && investor !== undefined ? [investor] : []),
  ]
  return { value: { value }, origins, isAssumed: false }
}

/** Where a plant lies, in the words of khuyến công: a ward counts unless it is in a craft village, or may be. */
const plantFacts = (
  { id, place, communeName }: SiteNow,
  { localities, craftVillage, province }: Derivations,
): readonly (readonly [string, Holding])[] => {
  const origins: readonly Origin[] = [{ kind: 'site', site: id }]
  const held = (value: HeldValue): Holding => ({ value, origins, isAssumed: false })
  const village = place?.inCraftVillage === true ? [craftVillage] : []
  const locality = localities.find(({ commune }) => communeName?.toLowerCase().startsWith(`${commune} `))
  const mayBeVillage = place?.inCraftVillage == null
  const known = [...village, ...(locality === undefined ? [] : [locality.code])]
  const isOpen = village.length === 0 && (locality === undefined || (mayBeVillage && !locality.isEnough))
  return [
    ['plant.province', held(place?.commune == null ? 'unknown' : { value: province.name })],
    ['plant.localityOrCraftVillage', held(isOpen ? 'unknown' : { value: known })],
  ]
}
