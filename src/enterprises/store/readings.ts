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

/** A second reading on the same day adds no row. */
export const saveReadings = async (db: Db, readings: readonly Reading[]): Promise<void> => {
  if (readings.length === 0) return
  const rows = readings.map(({ readOn, firstAt, ...rest }) => ({
    ...rest,
    read_on: readOn,
    first_at: firstAt,
  }))
  await tables(db)
    .insertInto('enterprises.reading')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
