import type { CriteriaSet, Criterion } from '../../criteria/model.ts'
import type { Random } from '../../exact/random.ts'
import type { RoundInput } from '../../selection/model.ts'
import type { SampleDossier, SampleEnterprise, SampleProduct, SampleRound } from '../model.ts'

export interface RoundPlan {
  readonly year: number
  readonly dossiers: number
  readonly isClosed: boolean
  /** How many of a hundred judgements have been given. */
  readonly judged: number
  /** Where the year is not the usual one. */
  readonly unusual?: Pick<RoundInput, 'period' | 'calendar'>
}

/** Receives dossiers on the day of the city, so that newcomers can try: half a year before the others would. */
export const EARLY: RoundPlan = {
  year: 2027,
  dossiers: 0,
  isClosed: false,
  judged: 0,
  unusual: {
    period: '2025',
    calendar: {
      opens: '2026-10-01',
      closes: '2026-11-30',
      verification: '2027-02-26',
      sitting: '2027-04-15',
      publication: '2027-04-20',
      'comments-until': '2027-04-30',
    },
  },
}

/** A round of the sample city under a set: the figures judged are those of the year before. */
export const inventRound = (
  random: Random,
  set: CriteriaSet,
  enterprises: readonly SampleEnterprise[],
  plan: RoundPlan,
): SampleRound => {
  const { year } = plan
  const pairs = enterprises.flatMap(enterprise =>
    enterprise.products.map(product => ({ enterprise, product })),
  )
  const chosen = spread(pairs, plan.dossiers, (year * 7) % pairs.length)
  return {
    input: { ...roundInput(set, year), ...plan.unusual },
    closedOn: plan.isClosed ? `${year}-11-28` : null,
    dossiers: chosen.map((pair, index) => inventDossier(random, set, { ...pair, plan, index })),
  }
}

const roundInput = (set: CriteriaSet, year: number): RoundInput => ({
  id: `mh-${year}`,
  name: { vi: `Đợt xét chọn năm ${year} (minh họa)`, en: `Selection round ${year} (sample)` },
  criteriaSet: { code: set.code, version: set.version },
  period: String(year - 1),
  legalDocument: null,
  isSample: true,
  calendar: {
    opens: `${year}-04-10`,
    closes: `${year}-06-30`,
    verification: `${year}-09-30`,
    sitting: `${year}-11-10`,
    publication: `${year}-11-14`,
    'comments-until': `${year}-11-24`,
  },
})

/** So many items, evenly over the list, from a place in it. */
const spread = <T>(items: readonly T[], count: number, from: number): readonly T[] =>
  Array.from({ length: Math.min(count, items.length) }, (_, index) => {
    const at = (from + Math.floor((index * items.length) / count)) % items.length
    return items[at]
  }).filter(item => item !== undefined)

interface Applying {
  readonly enterprise: SampleEnterprise
  readonly product: SampleProduct
  readonly plan: RoundPlan
  readonly index: number
}

const inventDossier = (
  random: Random,
  set: CriteriaSet,
  { enterprise, product, plan, index }: Applying,
): SampleDossier => ({
  id: `mh-${plan.year}-${String(index + 1).padStart(3, '0')}`,
  enterprise: enterprise.id,
  product: product.id,
  track: trackOf(enterprise, product),
  receivedOn: `${plan.year}-0${random.between(4, 6)}-${random.between(11, 28)}`,
  judged: judgedCodes(set)
    .filter(() => plan.isClosed || random.chance(plan.judged))
    .map(thing => inventJudgement(random, thing)),
})

export const trackOf = (enterprise: SampleEnterprise, product: SampleProduct): string => {
  if (enterprise.sector === 'thu-cong-my-nghe') return 'HANDICRAFT'
  return product.isHighTech ? 'HIGH_TECH' : 'GENERAL'
}

const judgedCodes = (set: CriteriaSet): readonly Criterion[] => {
  const leaves = (criteria: readonly Criterion[]): readonly Criterion[] =>
    criteria.flatMap(each => (each.criteria ? leaves(each.criteria) : [each]))
  return leaves(set.criteria).filter(leaf => leaf.value === undefined)
}

/** A judge of the sample city leans to the upper half. */
const inventJudgement = (random: Random, leaf: Criterion): SampleDossier['judged'][number] => {
  const bands = leaf.bands ?? []
  if (bands.length > 0) {
    const at = Math.max(random.between(0, bands.length - 1), random.between(0, bands.length - 1))
    return { code: leaf.code, given: { band: bands[at]?.code ?? '' } }
  }
  const halves = Number(leaf.max ?? 0) * 2
  const given = Math.max(random.between(0, halves), random.between(0, halves))
  return { code: leaf.code, given: halfText(given) }
}

const halfText = (halves: number): string => `${Math.trunc(halves / 2)}${halves % 2 === 0 ? '' : '.5'}`
