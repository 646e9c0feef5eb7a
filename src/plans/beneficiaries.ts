import {
  listAliases,
  listCodes,
  listEnterprises,
  listPlaces,
  listProducts,
  listSites,
  listWithdrawn,
} from '../enterprises/index.ts'
import { currentIds } from '../enterprises/rules/merges.ts'
import { communeOn, placeOn } from '../enterprises/rules/sites.ts'
import { listProfiles } from '../entitlements/index.ts'
import { isWithin } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import type { Beneficiary } from './model.ts'

/** Every enterprise as rules of beneficiaries see it today; what was merged counts as the record that was kept. */
export const listBeneficiaries = async (work: Work): Promise<readonly Beneficiary[]> => {
  const { db, today, language } = work
  const [current, withdrawn] = [currentIds(await listAliases(db), today), await listWithdrawn(db, today)]
  const enterprises = (await listEnterprises(db)).filter(({ id }) => !current.has(id) && !withdrawn.has(id))
  const names = new Map<string, string>(current)
  const kept = (id: string): string => names.get(id) ?? id
  const products = Map.groupBy(
    (await listProducts(db)).filter(({ id }) => !withdrawn.has(id)),
    ({ enterprise }) => kept(enterprise),
  )
  const profiles = new Map((await listProfiles(db, null)).map(each => [kept(each.enterprise), each]))
  const communes = await communesNow(work, kept)
  return enterprises.map(({ id, nameVi, nameEn }) => {
    const own = products.get(id) ?? []
    const profile = profiles.get(id)
    return {
      id,
      name: language === 'vi' ? nameVi : (nameEn ?? nameVi),
      sectors: [...new Set(own.flatMap(({ sectorGroup }) => sectorGroup ?? []))],
      communes: communes.get(id) ?? [],
      size: profile?.size ?? null,
      isTitled: (profile?.titles ?? 0) > 0,
      isSupporting: own.some(({ supportingAreas }) => supportingAreas.length > 0),
    }
  })
}

/** Where the sites of each enterprise lie today. */
const communesNow = async (
  { db, today }: Work,
  kept: (id: string) => string,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const ids = (await listEnterprises(db)).map(({ id }) => id)
  const [codes, sites] = [await listCodes(db, 'communes'), await listSites(db, ids)]
  const places = Map.groupBy(await listPlaces(db, ids), ({ site }) => site)
  const found = sites.flatMap(site => {
    if (!isWithin(today, site.validFrom, site.validTo)) return []
    const place = placeOn(site, places.get(site.id) ?? [], today)
    const commune = place === null ? null : communeOn(place, codes, today)
    return commune === null ? [] : [{ enterprise: kept(site.enterprise), commune: commune.code }]
  })
  return new Map(
    [...Map.groupBy(found, ({ enterprise }) => enterprise)].map(([id, own]) => [
      id,
      [...new Set(own.map(({ commune }) => commune))],
    ]),
  )
}
