import { listAliases, listEnterpriseNames, listProducts } from '../enterprises/index.ts'
import { type EnterpriseId, enterpriseIdOf } from '../enterprises/model.ts'
import { currentId } from '../enterprises/rules/merges.ts'
import { formatExact } from '../exact/number.ts'
import { VIETNAMESE } from '../exact/text.ts'
import { figureName, listPublishedFigures } from '../indicators/index.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { shippedSizes } from '../policies/index.ts'
import { listBenefits } from '../support/index.ts'
import { firstRecognised, panelsOf } from '../targets/index.ts'
import {
  type Contribution,
  type Difference,
  type EventTime,
  eventTimes,
  type Matched,
  type Pair,
  type SizeStep,
  type Subject,
} from './model.ts'
import { contributions } from './rules/contributions.ts'
import { difference, type Measured } from './rules/differences.ts'
import { matched } from './rules/matching.ts'

/** One comparison: of the recognised, or of the supported. */
export interface Compared {
  readonly matched: Omit<Matched, 'pairs'> & { readonly pairs: number }
  readonly revenue: readonly Timed[]
  readonly employees: readonly Timed[]
  /** Of revenue in a year that is pretended to be the first, two years too early: it should find nothing. */
  readonly placebo: Difference
}

export interface Timed {
  readonly time: EventTime
  readonly difference: Difference
}

export interface Effects {
  readonly recognised: Compared
  readonly supported: Compared
  readonly contributions: readonly NamedContribution[]
}

/** With what the indicators call the cohort. */
export interface NamedContribution extends Contribution {
  readonly name: Localized
}

export interface NamedPair {
  readonly year: number
  readonly treated: { readonly id: string; readonly name: string }
  readonly other: { readonly id: string; readonly name: string }
}

/** What anyone may read: means of ten pairs and more. */
export const loadEffects = async (work: Work): Promise<Effects> => {
  const { recognised, supported } = await subjectsOf(work)
  return {
    recognised: compared(recognised),
    supported: compared(supported),
    contributions: contributions(await listPublishedFigures(work.db)).map(each => ({
      ...each,
      name: { vi: figureName(each.cohort, 'vi'), en: each.cohort },
    })),
  }
}

/** Who stands beside whom, for the office. */
export const loadPairs = async (work: Work): Promise<readonly NamedPair[]> => {
  const { recognised } = await subjectsOf(work)
  const { pairs } = matched(recognised, STEPS)
  const ids = pairs.flatMap(({ treated, other }) => [treated.id, other.id]).map(enterpriseIdOf)
  const names = new Map<string, string>(
    (await listEnterpriseNames(work.db, ids)).map(({ id, nameVi }) => [id, nameVi]),
  )
  const named = ({ id }: Subject) => ({ id, name: names.get(id) ?? id })
  return pairs
    .map(({ treated, other, year }: Pair) => ({ year, treated: named(treated), other: named(other) }))
    .toSorted((a, b) => a.year - b.year || VIETNAMESE.compare(a.treated.name, b.treated.name))
}

/** Article 5 of Decree 80/2021: those of industry. */
const STEPS: readonly SizeStep[] = (shippedSizes.columns['industry-construction-agriculture'] ?? []).map(
  step => ({
    class: step.class,
    maxEmployees: Number(formatExact(step.maxEmployees)),
    maxRevenueVnd: Number(formatExact(step.maxRevenueVnd)),
  }),
)

const compared = (subjects: readonly Subject[]): Compared => {
  const { pairs, ...counts } = matched(subjects, STEPS)
  const timed = (measured: Measured) =>
    eventTimes.map(time => ({ time, difference: difference(pairs, measured, time) }))
  return {
    matched: { ...counts, pairs: pairs.length },
    revenue: timed('revenue'),
    employees: timed('employees'),
    placebo: difference(matched(subjects, STEPS, -2).pairs, 'revenue', 0),
  }
}

const subjectsOf = async (work: Work) => {
  const panels = await panelsOf(work, ['enterprise.revenue', 'enterprise.employees'])
  const sectors = new Map(
    (await listProducts(work.db)).map(({ enterprise, sectorGroup }) => [enterprise, sectorGroup]),
  )
  const revenue = panels.get('enterprise.revenue') ?? new Map()
  const employees = panels.get('enterprise.employees') ?? new Map()
  const of = (years: ReadonlyMap<EnterpriseId, number>) =>
    [...revenue.keys()].toSorted().map(
      (id): Subject => ({
        ...{ id, sector: sectors.get(id) ?? null, first: years.get(id) ?? null },
        revenue: revenue.get(id) ?? new Map(),
        employees: employees.get(id) ?? new Map(),
      }),
    )
  return { recognised: of(await firstRecognised(work)), supported: of(await firstSupported(work)) }
}

/** The year in which each enterprise was given something for the first time. */
const firstSupported = async ({ db, today }: Work): Promise<ReadonlyMap<EnterpriseId, number>> => {
  const aliases = await listAliases(db)
  const years = new Map<EnterpriseId, number>()
  for (const { enterprise, paidOn } of await listBenefits(db)) {
    const [id, year] = [currentId(aliases, enterprise, today), Number(paidOn.slice(0, 4))]
    years.set(id, Math.min(year, years.get(id) ?? year))
  }
  return years
}
