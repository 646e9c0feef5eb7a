import type { EnterpriseId } from '../../enterprises/model.ts'
import { type Day, dayIn } from '../../exact/day.ts'
import type { Recognition, Recorded, Ruling } from '../model.ts'
import { isTitle } from './status.ts'

/**
 * Four counters that never share a name, and a fifth that is published without saying so: the years of enterprises
 * added up. What each counts stands on the page "how we count".
 */
export interface Counts {
  /** Recognitions decided until the day: one for each product and decision. It never falls. */
  readonly events: number
  /** Products with at least one; a product recognised anew, also by the successor of its maker, is the same one. */
  readonly products: number
  /** Enterprises to which at least one was granted; a merged duplicate is the record that was kept. */
  readonly enterprises: number
  /** An enterprise counts once for each year: neither recognitions nor enterprises. */
  readonly enterpriseYears: number
  /** Recognitions in force on the day; a product renewed early counts once, where its later recognition counts. */
  readonly titles: number
}

export const groupings = ['year', 'sector', 'commune'] as const
export type Grouping = (typeof groupings)[number]

export interface CountQuestion {
  readonly by: readonly Grouping[]
  readonly asOf: Day
  /** Null: all that is known now. */
  readonly knownOn: Day | null
}

/** The year of the decision; sector group and commune as they were when it was granted, null: not known. */
export interface Group {
  readonly year?: string
  readonly sector?: string | null
  readonly commune?: string | null
}

export interface CountedGroup extends Counts, Group {}

/** What the counters need to know of a recognition. */
export interface Counted
  extends Recorded,
    Pick<Recognition, 'id' | 'product' | 'enterprise' | 'validFrom' | 'validTo' | 'follows'>,
    Pick<Recognition, 'sectorGroup' | 'commune'> {
  readonly decidedOn: Day
  readonly rulings: readonly (Recorded & Pick<Ruling, 'kind' | 'effectiveOn'>)[]
}

/** For each duplicate the enterprise that it counts as. */
export type SameAs = ReadonlyMap<EnterpriseId, EnterpriseId>

/** The plain definition: reads every recognition for every group. What is quick is held against it. */
export const recount = (
  register: readonly Counted[],
  sameAs: SameAs,
  { by, asOf, knownOn }: CountQuestion,
): readonly CountedGroup[] => {
  const isKnown = ({ recordedAt }: Recorded) => knownOn === null || dayIn(Date.parse(recordedAt)) <= knownOn
  const events = register.filter(each => isKnown(each) && each.decidedOn <= asOf)
  const titles = currentAmong(
    events.filter(each => isTitle(each, each.rulings.filter(isKnown), asOf)),
    register,
  )
  const enterpriseOf = ({ enterprise }: Counted) => sameAs.get(enterprise) ?? enterprise
  const groups = new Map(events.map(each => [keyOf(groupOf(each, by)), groupOf(each, by)]))
  return [...groups]
    .map(([key, group]) => {
      const isIn = (each: Counted) => keyOf(groupOf(each, by)) === key
      const own = events.filter(isIn)
      return {
        ...group,
        events: own.length,
        products: new Set(own.map(each => identityOf(each, register))).size,
        enterprises: new Set(own.map(enterpriseOf)).size,
        enterpriseYears: new Set(own.map(each => `${yearOf(each)} ${enterpriseOf(each)}`)).size,
        titles: titles.filter(isIn).length,
      }
    })
    .toSorted(inOrder)
}

/** Of the titles of one product the one that began last. */
const currentAmong = (titles: readonly Counted[], register: readonly Counted[]): readonly Counted[] => {
  const byProduct = Map.groupBy(titles, each => identityOf(each, register))
  return [...byProduct.values()].flatMap(own => own.toSorted(latestFirst)[0] ?? [])
}

const latestFirst = (a: Pick<Counted, 'validFrom' | 'id'>, b: Pick<Counted, 'validFrom' | 'id'>): number =>
  a.validFrom === b.validFrom ? (a.id < b.id ? 1 : -1) : a.validFrom < b.validFrom ? 1 : -1

/** What makes recognitions those of one product: that of the first one which they follow. */
const identityOf = (recognition: Counted, register: readonly Counted[]): string => {
  const { follows } = recognition
  const earlier = follows === null ? undefined : register.find(({ id }) => id === follows)
  return earlier === undefined ? recognition.product : identityOf(earlier, register)
}

const yearOf = ({ decidedOn }: Counted): string => decidedOn.slice(0, 4)

const groupOf = (each: Counted, by: readonly Grouping[]): Group => ({
  ...(by.includes('year') ? { year: yearOf(each) } : {}),
  ...(by.includes('sector') ? { sector: each.sectorGroup } : {}),
  ...(by.includes('commune') ? { commune: each.commune } : {}),
})

const keyOf = ({ year, sector, commune }: Group): string => JSON.stringify([year, sector, commune])

/** By year, sector group and commune; what is not known comes last. */
export const inOrder = (a: Group, b: Group): number =>
  compare(a.year, b.year) || compare(a.sector, b.sector) || compare(a.commune, b.commune)

const compare = (a: string | null | undefined, b: string | null | undefined): number => {
  if (a === b) return 0
  if (a == null || b == null) return a == null ? 1 : -1
  return a < b ? -1 : 1
}

/** Nothing was recognised. */
export const nothing: Counts = { events: 0, products: 0, enterprises: 0, enterpriseYears: 0, titles: 0 }
