import { sql } from 'kysely'
import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { RoundId } from '../../selection/model.ts'
import type { Guest, Session } from '../model.ts'

type Tables = {
  readonly 'calls.session': {
    id: string
    round: RoundId
    held_on: Day
    place: string
    commune: string | null
    topic: string | null
    planned_by: string
    planned_at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** The latest first. */
export const listSessions = (db: Db, round: RoundId): Promise<readonly Session[]> =>
  tables(db)
    .selectFrom('calls.session')
    .select(['id', 'held_on as heldOn', 'place', 'commune', 'topic'])
    .where('round', '=', round)
    .orderBy('held_on', 'desc')
    .orderBy('id')
    .execute()

/** Who was invited to the sessions of a round, and who came. */
export const listGuests = async (db: Db, round: RoundId): Promise<readonly Guest[]> => {
  const { rows } = await sql<Guest>`
    select mark.session, mark.enterprise, bool_or(mark.mark = 'invited') as "isInvited",
      (array_agg(mark.mark = 'attended' order by mark.id desc) filter (where mark.mark <> 'invited'))[1] as attended
    from calls.session_mark as mark
    join calls.session as session on session.id = mark.session
    where session.round = ${round}
    group by mark.session, mark.enterprise
    order by mark.session, mark.enterprise`.execute(db)
  return rows
}

export const saveSession = async (
  db: Db,
  round: RoundId,
  session: Session,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> => {
  await tables(db)
    .insertInto('calls.session')
    .values({
      id: session.id,
      round,
      held_on: session.heldOn,
      place: session.place,
      commune: session.commune,
      topic: session.topic,
      planned_by: by,
      planned_at: at,
    })
    .execute()
}

export type Mark = 'invited' | 'attended' | 'absent'

export const saveMarks = async (
  db: Db,
  session: string,
  marks: readonly { readonly enterprise: EnterpriseId; readonly mark: Mark }[],
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> => {
  await sql`
    insert into calls.session_mark (session, enterprise, mark, marked_by, marked_at)
    select ${session}, enterprise, mark, ${by}, ${at}
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as row (enterprise text, mark text)`.execute(db)
}
