import { sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import type { EnterpriseId, Reading } from '../model.ts'
import { among } from './parts.ts'

type Tables = {
  readonly 'enterprises.reading': {
    enterprise: EnterpriseId
    person: Reading['person']
    capacity: string
    what: Reading['what']
    read_on: Reading['readOn']
    first_at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Who from outside read these enterprises' figures, latest first. */
export const listReadings = (
  db: Db,
  enterprises: readonly EnterpriseId[],
  most: number,
): Promise<readonly Reading[]> =>
  tables(db)
    .selectFrom('enterprises.reading')
    .select(['enterprise', 'person', 'capacity', 'what', 'read_on as readOn', 'first_at as firstAt'])
    .where(among('enterprise', enterprises))
    .orderBy('first_at', 'desc')
    .orderBy('person')
    .limit(most)
    .execute()

/** One statement however many enterprises; a second reading on the same day adds no row. */
export const saveReadings = async (
  db: Db,
  enterprises: readonly EnterpriseId[],
  { person, capacity, what, readOn, firstAt }: Omit<Reading, 'enterprise'>,
): Promise<void> => {
  if (enterprises.length === 0) return
  await sql`
    insert into enterprises.reading (enterprise, person, capacity, what, read_on, first_at)
    select enterprise, ${person}, ${capacity}, ${what}, ${readOn}::date, ${firstAt}::timestamptz
    from unnest(${enterprises}::text[]) as read (enterprise)
    on conflict do nothing`.execute(db)
}
