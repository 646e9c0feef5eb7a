import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'

type Tables = {
  readonly 'entitlements.followed': {
    id: number
    sequence: bigint
    on_day: Day | null
    policies: string | null
  }
}

/** Up to where the answers follow what was done: the journal, the day on which all were judged, and by which policies. */
export interface Followed {
  readonly sequence: bigint
  readonly onDay: Day | null
  readonly policies: string | null
}

/** Held for the rest of the transaction: one process at a time. */
export const lockFollowed = (db: Db): Promise<Followed> =>
  roomDb<Tables>(db)
    .selectFrom('entitlements.followed')
    .select(['sequence', 'on_day as onDay', 'policies'])
    .forUpdate()
    .executeTakeFirstOrThrow()

export const saveFollowed = async (db: Db, { sequence, onDay, policies }: Followed): Promise<void> => {
  await roomDb<Tables>(db)
    .updateTable('entitlements.followed')
    .set({ sequence, on_day: onDay, policies })
    .execute()
}
