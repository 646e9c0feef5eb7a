import {
  getEnterprise,
  listAliases,
  listCodes,
  listEnterprises,
  listIndustries,
  listPlaces,
  listProducts,
  listSites,
  listWithdrawn,
} from '../enterprises/index.ts'
import {
  type Code,
  type Enterprise,
  type EnterpriseId,
  enterpriseIdOf,
  type Place,
  type Site,
} from '../enterprises/model.ts'
import { currentIds, idsOf } from '../enterprises/rules/merges.ts'
import { communeOn, placeOn } from '../enterprises/rules/sites.ts'
import { type Day, isWithin } from '../exact/day.ts'
import { factsAsKnownOn } from '../facts/index.ts'
import type { KnownFact, Subject } from '../facts/model.ts'
import { heldOn } from '../facts/rules/validity.ts'
import type { Reading } from '../platform/kept.ts'
import { holderOn } from '../recognition/rules/holders.ts'
import { isTitle } from '../recognition/rules/status.ts'
import type { EnterpriseRecords, SiteNow } from './model.ts'
import { listTermsOn } from './store/titles.ts'

/** One enterprise, some, or every one that is not withdrawn. */
export type Wanted = EnterpriseId | readonly EnterpriseId[] | 'all'

/**
 * All that the rooms know of these enterprises in a constant number of statements; what was merged counts as the record
 * that was kept. `variables`: the figures that are asked.
 */
export const loadRecords = async (
  work: Reading,
  wanted: Wanted,
  variables: readonly string[],
): Promise<readonly EnterpriseRecords[]> => {
  const { db, today } = work
  const [aliases, communes] = [await listAliases(db), await listCodes(db, 'communes')]
  const withdrawn = await listWithdrawn(db, today)
  const current = currentIds(aliases, today)
  const kept = (id: EnterpriseId): EnterpriseId => current.get(id) ?? id
  const asked = typeof wanted === 'string' ? [wanted] : wanted
  const members =
    wanted === 'all' ? null : [...new Set(asked.flatMap(id => idsOf(aliases, enterpriseIdOf(id), today)))]
  const enterprises = await headsOf(
    work,
    members,
    each => kept(each.id) === each.id && !withdrawn.has(each.id),
  )
  const ids = members ?? [...enterprises.map(({ id }) => id), ...current.keys()]
  const found = await partsOf(work, { ids, kept, isAll: members === null, withdrawn }, variables)
  const siteOf = siteReader(found.places, communes, today)
  return enterprises.map(enterprise => ({
    enterprise,
    industries: found.industries.get(enterprise.id) ?? [],
    sites: (found.sites.get(enterprise.id) ?? []).flatMap(siteOf),
    products: found.products.get(enterprise.id) ?? [],
    facts: found.facts.get(enterprise.id) ?? [],
    titles: found.titles.get(enterprise.id) ?? [],
  }))
}

/** One is looked up by itself; where there are several, all that are known are gone through. */
const headsOf = async (
  { db }: Reading,
  members: readonly EnterpriseId[] | null,
  isWanted: (enterprise: Enterprise) => boolean,
): Promise<readonly Enterprise[]> => {
  const [id, ...others] = members ?? []
  if (id !== undefined && others.length === 0) return [await getEnterprise(db, id)]
  const among = members === null ? null : new Set(members)
  return (await listEnterprises(db)).filter(each => isWanted(each) && (among === null || among.has(each.id)))
}

interface Asked {
  readonly ids: readonly EnterpriseId[]
  readonly kept: (id: EnterpriseId) => EnterpriseId
  readonly isAll: boolean
  readonly withdrawn: ReadonlySet<string>
}

/** By the enterprise that each row counts as. */
const partsOf = async (
  { db, today, now }: Reading,
  { ids, kept, isAll, withdrawn }: Asked,
  variables: readonly string[],
) => {
  const grouped = <Row extends { readonly enterprise: EnterpriseId }>(rows: readonly Row[]) =>
    Map.groupBy(rows, row => kept(row.enterprise))
  const industries = await listIndustries(db, ids)
  const sites = await listSites(db, ids)
  const places = await listPlaces(db, ids)
  const products = (await listProducts(db, ids)).filter(({ id }) => !withdrawn.has(id))
  const titles = await listTermsOn(db, today, isAll ? null : ids)
  const subjects: readonly Subject[] = [
    ...ids.map(id => ({ kind: 'enterprise', id }) as const),
    ...sites.map(({ id }) => ({ kind: 'site', id }) as const),
    ...products.map(({ id }) => ({ kind: 'product', id }) as const),
  ]
  const makers = new Map<string, EnterpriseId>([
    ...ids.map(id => [id, id] as const),
    ...[...sites, ...products].map(each => [each.id, each.enterprise] as const),
  ])
  const facts = (await factsAsKnownOn(db, subjects, now, variables)).flatMap(fact => {
    const maker = 'id' in fact.subject ? makers.get(fact.subject.id) : undefined
    return maker === undefined ? [] : [{ maker, fact: asOf(fact, kept) }]
  })
  return {
    places: Map.groupBy(places, ({ site }) => site),
    industries: grouped(industries),
    sites: grouped(sites),
    products: grouped(products),
    facts: factsByMaker(facts, kept, today),
    titles: titlesByHolder(titles, kept, today),
  }
}

/** What was said of a duplicate is said of the record that was kept. */
const asOf = (fact: KnownFact, kept: Asked['kept']): KnownFact =>
  fact.subject.kind === 'enterprise'
    ? { ...fact, subject: { kind: 'enterprise', id: kept(fact.subject.id) } }
    : fact

/** Its own before those of its duplicates; of what is stated once, what holds on the day. */
const factsByMaker = (
  facts: readonly { readonly maker: EnterpriseId; readonly fact: KnownFact }[],
  kept: Asked['kept'],
  today: Day,
): ReadonlyMap<EnterpriseId, readonly KnownFact[]> => {
  const ordered = [
    ...facts.filter(({ maker }) => kept(maker) === maker),
    ...facts.filter(({ maker }) => kept(maker) !== maker),
  ]
  const groups = Map.groupBy(ordered, ({ maker }) => kept(maker))
  return new Map(
    [...groups].map(([id, own]) => {
      const all = own.map(({ fact }) => fact)
      return [id, [...heldOn(all, today), ...all.filter(({ period }) => period !== null)]]
    }),
  )
}

const titlesByHolder = (terms: Awaited<ReturnType<typeof listTermsOn>>, kept: Asked['kept'], today: Day) =>
  Map.groupBy(
    terms.filter(term => isTitle(term, term.rulings, today)),
    term => kept(holderOn(term, term.transfers, today)),
  )

const PLANTS: readonly Site['kind'][] = ['factory', 'workshop']

const siteReader =
  (places: ReadonlyMap<string, readonly Place[]>, communes: readonly Code[], today: Day) =>
  (site: Site): readonly SiteNow[] => {
    if (!isWithin(today, site.validFrom, site.validTo)) return []
    const place = placeOn(site, places.get(site.id) ?? [], today)
    const commune = place === null ? null : communeOn(place, communes, today)
    return [
      {
        id: site.id,
        isHeadOffice: site.kind === 'head-office',
        isPlant: PLANTS.includes(site.kind),
        place,
        communeName: commune?.nameVi ?? null,
      },
    ]
  }
