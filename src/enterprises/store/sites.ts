import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { EnterpriseId, Place, Site, SiteId } from '../model.ts'
import { among, inParts } from './parts.ts'

type Tables = {
  readonly 'enterprises.site': {
    id: SiteId
    enterprise: EnterpriseId
    kind: Site['kind']
    valid_from: Day | null
    valid_to: Day | null
  }
  readonly 'enterprises.place': {
    site: SiteId
    address: string
    commune: string | null
    in_craft_village: boolean | null
    valid_from: Day | null
    valid_to: Day | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

export const listSites = (db: Db, enterprises: readonly EnterpriseId[]): Promise<readonly Site[]> =>
  tables(db)
    .selectFrom('enterprises.site')
    .select(['id', 'enterprise', 'kind', 'valid_from as validFrom', 'valid_to as validTo'])
    .where(among('enterprise', enterprises))
    .orderBy('enterprise')
    .orderBy('id')
    .execute()

/** Where these enterprises' sites lie and lay, oldest first. */
export const listPlaces = (db: Db, enterprises: readonly EnterpriseId[]): Promise<readonly Place[]> =>
  tables(db)
    .selectFrom('enterprises.place as place')
    .innerJoin('enterprises.site as site', 'site.id', 'place.site')
    .select([
      'place.site',
      'place.address',
      'place.commune',
      'place.in_craft_village as inCraftVillage',
      'place.valid_from as validFrom',
      'place.valid_to as validTo',
    ])
    .where(among('site.enterprise', enterprises))
    .orderBy('place.site')
    .orderBy('place.valid_from', order => order.asc().nullsFirst())
    .execute()

export const getSite = async (db: Db, id: SiteId): Promise<Site> => {
  const site = await tables(db)
    .selectFrom('enterprises.site')
    .select(['id', 'enterprise', 'kind', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (site === undefined) throw new NotFound('site', id)
  return site
}

export const saveSites = async (db: Db, sites: readonly Site[], places: readonly Place[]): Promise<void> => {
  for (const part of inParts(sites)) {
    const rows = part.map(({ id, enterprise, kind, ...period }) => ({
      id,
      enterprise,
      kind,
      ...days(period),
    }))
    await tables(db).insertInto('enterprises.site').values(rows).execute()
  }
  await savePlaces(db, places)
}

export const savePlaces = async (db: Db, places: readonly Place[]): Promise<void> => {
  for (const part of inParts(places)) {
    const rows = part.map(({ site, address, commune, inCraftVillage, ...period }) => ({
      site,
      address,
      commune,
      in_craft_village: inCraftVillage,
      ...days(period),
    }))
    await tables(db).insertInto('enterprises.place').values(rows).execute()
  }
}

const days = ({ validFrom, validTo }: { readonly validFrom: Day | null; readonly validTo: Day | null }) => ({
  valid_from: validFrom,
  valid_to: validTo,
})
