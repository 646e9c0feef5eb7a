import { type Db, roomDb } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { PublicKey } from '../model.ts'

type Tables = {
  readonly 'certificates.signing_key': {
    readonly kid: string
    readonly x: string
    readonly made_at: string
    readonly made_by: string
    readonly ground: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** The latest, which signs, first. */
export const listKeys = remembering(
  ['certificates.signing_key'],
  (db): Promise<readonly PublicKey[]> =>
    tables(db)
      .selectFrom('certificates.signing_key')
      .select(['kid', 'x', 'made_at as madeAt'])
      .orderBy('made_at', 'desc')
      .orderBy('kid')
      .execute(),
)

export const saveKey = async (
  db: Db,
  { madeAt, madeBy, ...key }: PublicKey & { readonly madeBy: string; readonly ground: string },
): Promise<void> => {
  await tables(db)
    .insertInto('certificates.signing_key')
    .values({ ...key, made_at: madeAt, made_by: madeBy })
    .execute()
}
