import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'

/** What other rooms publish of enterprises, as the cube needs it: of these, or of all (null). */

type Tables = {
  readonly 'enterprises.public_enterprise': { id: EnterpriseId }
  readonly 'enterprises.public_product': {
    id: ProductId
    enterprise: EnterpriseId
    sector_group: string | null
    supporting_areas: readonly string[]
  }
  readonly 'enterprises.public_seat': {
    enterprise: EnterpriseId
    commune: string
    valid_from: Day | null
    valid_to: Day | null
  }
}

type Among = readonly EnterpriseId[] | null

const tables = (db: Db) => roomDb<Tables>(db)

export const listCubeEnterprises = (db: Db, among: Among) =>
  tables(db)
    .selectFrom('enterprises.public_enterprise')
    .select('id')
    .$if(among !== null, query => query.where('id', 'in', among ?? []))
    .orderBy('id')
    .execute()

export const listCubeProducts = (db: Db, among: Among) =>
  tables(db)
    .selectFrom('enterprises.public_product')
    .select(['id', 'enterprise', 'sector_group as sector', 'supporting_areas as areas'])
    .$if(among !== null, query => query.where('enterprise', 'in', among ?? []))
    .orderBy('id')
    .execute()

export const listCubeSeats = (db: Db, among: Among) =>
  tables(db)
    .selectFrom('enterprises.public_seat')
    .select(['enterprise', 'commune', 'valid_from as from', 'valid_to as to'])
    .$if(among !== null, query => query.where('enterprise', 'in', among ?? []))
    .orderBy('valid_from', order => order.asc().nullsFirst())
    .execute()
