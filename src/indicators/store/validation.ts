import type { GeneratedAlways } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { FollowKind, FollowUp } from '../model/validation.ts'

type Tables = {
  readonly 'indicators.follow_up': {
    id: GeneratedAlways<bigint>
    rule: string
    subject: string
    year: number
    kind: FollowKind
    words: string | null
    by_whom: string
    at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** In the order in which they happened. */
export const listFollowUps = remembering(
  ['indicators.follow_up'],
  (db: Db): Promise<readonly FollowUp[]> =>
    tables(db)
      .selectFrom('indicators.follow_up')
      .select(['rule', 'subject', 'year', 'kind', 'words', 'by_whom as by', 'at'])
      .orderBy('at')
      .orderBy('id')
      .execute(),
)

export const saveFollowUps = async (db: Db, rows: readonly FollowUp[]): Promise<void> => {
  if (rows.length === 0) return
  await tables(db)
    .insertInto('indicators.follow_up')
    .values(rows.map(({ by, ...row }) => ({ ...row, by_whom: by })))
    .execute()
}
