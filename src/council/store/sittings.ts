import { type ColumnType, type Generated, sql } from 'kysely'
import type { PersonId } from '../../access/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { RoundId } from '../../selection/model.ts'
import {
  type AgendaItem,
  type Event,
  type Happening,
  type ItemId,
  itemIdOf,
  type Motion,
  type MotionId,
  motionIdOf,
  type SittingId,
  sittingIdOf,
  type Tally,
  type VoteRule,
} from '../model.ts'

export interface Sitting {
  readonly id: SittingId
  readonly round: RoundId
  readonly number: number
  readonly day: Day
  readonly begins: string
  readonly place: string
  readonly convenedOn: Day
  readonly convenedBy: string
  readonly urgentReason: string | null
}

type Tables = {
  readonly 'council.sitting': {
    id: Generated<bigint>
    round: RoundId
    number: number
    day: Day
    begins: string
    place: string
    convened_on: Day
    convened_by: string
    urgent_reason: string | null
  }
  readonly 'council.item': {
    id: Generated<bigint>
    sitting: bigint
    position: number
    dossier: string | null
    title: string | null
  }
  readonly 'council.motion': {
    id: Generated<bigint>
    sitting: bigint
    item: bigint | null
    words: string
    needs: VoteRule['needs']
    of: VoteRule['of']
    ballot: VoteRule['ballot']
    chair_breaks_tie: boolean
    gate: string | null
  }
  readonly 'council.event': {
    id: Generated<bigint>
    sitting: bigint
    kind: Happening
    at: string
    by_whom: string
    person: PersonId | null
    item: bigint | null
    motion: bigint | null
    words: string | null
    tally: ColumnType<Tally | null, string | null, string | null>
    strikes: bigint | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)
const textOr = (id: bigint | null): string | null => (id === null ? null : String(id))

const sittingRows = (db: Db) =>
  tables(db)
    .selectFrom('council.sitting')
    .select([
      sql<string>`id::text`.as('id'),
      'round',
      'number',
      'day',
      'begins',
      'place',
      'convened_on as convenedOn',
      'convened_by as convenedBy',
      'urgent_reason as urgentReason',
    ])

const sittingOf = (row: Omit<Sitting, 'id'> & { readonly id: string }): Sitting => ({
  ...row,
  id: sittingIdOf(row.id),
})

/** Of all rounds, for these are a few a year. */
export const listAllSittings = remembering(
  ['council.sitting'],
  async (db: Db): Promise<readonly Sitting[]> =>
    (await sittingRows(db).orderBy('round').orderBy('number').execute()).map(sittingOf),
)

/** Of these rounds, the first one first. */
export const listSittings = async (db: Db, rounds: readonly RoundId[]): Promise<readonly Sitting[]> =>
  (await listAllSittings(db)).filter(({ round }) => rounds.includes(round))

export const findSitting = async (db: Db, round: RoundId, number: number): Promise<Sitting | undefined> =>
  (await listSittings(db, [round])).find(sitting => sitting.number === number)

/** One deed after another: each sees what the one before it left. */
export const lockSitting = async (db: Db, id: SittingId): Promise<void> => {
  await tables(db)
    .selectFrom('council.sitting')
    .select('id')
    .where('id', '=', BigInt(id))
    .forUpdate()
    .execute()
}

export const saveSitting = async (db: Db, sitting: Omit<Sitting, 'id'>): Promise<SittingId> => {
  const { convenedOn, convenedBy, urgentReason, ...rest } = sitting
  const { id } = await tables(db)
    .insertInto('council.sitting')
    .values({ ...rest, convened_on: convenedOn, convened_by: convenedBy, urgent_reason: urgentReason })
    .returning('id')
    .executeTakeFirstOrThrow()
  return sittingIdOf(String(id))
}

export const listItems = async (
  db: Db,
  sittings: readonly SittingId[],
): Promise<readonly (AgendaItem & { readonly sitting: SittingId })[]> => {
  if (sittings.length === 0) return []
  const rows = await tables(db)
    .selectFrom('council.item')
    .selectAll()
    .where('sitting', 'in', sittings.map(BigInt))
    .orderBy('position')
    .execute()
  return rows.map(({ id, sitting, ...row }) => ({
    ...row,
    id: itemIdOf(String(id)),
    sitting: sittingIdOf(String(sitting)),
  }))
}

export const saveItems = async (
  db: Db,
  sitting: SittingId,
  items: readonly Omit<AgendaItem, 'id'>[],
): Promise<void> => {
  if (items.length === 0) return
  await tables(db)
    .insertInto('council.item')
    .values(items.map(item => ({ ...item, sitting: BigInt(sitting) })))
    .execute()
}

/** In this order from now on. */
export const saveOrder = async (db: Db, sitting: SittingId, ordered: readonly ItemId[]): Promise<void> => {
  const own = tables(db).updateTable('council.item').where('sitting', '=', BigInt(sitting))
  // Two points never bear the same number: all step aside first.
  await own.set({ position: sql<number>`position + ${ordered.length}` }).execute()
  const numbers = sql`unnest(${ordered.map(String)}::bigint[]) with ordinality as ordered (id, number)`
  await sql`update council.item set position = ordered.number from ${numbers}
    where council.item.id = ordered.id and council.item.sitting = ${BigInt(sitting)}`.execute(db)
}

export const listMotions = async (
  db: Db,
  sittings: readonly SittingId[],
): Promise<readonly (Motion & { readonly sitting: SittingId })[]> => {
  if (sittings.length === 0) return []
  const rows = await tables(db)
    .selectFrom('council.motion')
    .selectAll()
    .where('sitting', 'in', sittings.map(BigInt))
    .orderBy('id')
    .execute()
  return rows.map(({ id, sitting, item, words, needs, of, ballot, chair_breaks_tie, gate }) => ({
    id: motionIdOf(String(id)),
    sitting: sittingIdOf(String(sitting)),
    item: item === null ? null : itemIdOf(String(item)),
    words,
    rule: { needs, of, ballot, chairBreaksTie: chair_breaks_tie },
    gate,
  }))
}

export const saveMotion = async (
  db: Db,
  sitting: SittingId,
  { item, words, rule, gate }: Omit<Motion, 'id'>,
): Promise<MotionId> => {
  const { needs, of, ballot, chairBreaksTie } = rule
  const { id } = await tables(db)
    .insertInto('council.motion')
    .values({
      sitting: BigInt(sitting),
      item: item === null ? null : BigInt(item),
      words,
      needs,
      of,
      ballot,
      chair_breaks_tie: chairBreaksTie,
      gate,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return motionIdOf(String(id))
}

/** Of these sittings, in the order in which they were recorded. */
export const listEvents = async (
  db: Db,
  sittings: readonly SittingId[],
): Promise<readonly (Event & { readonly sitting: SittingId })[]> => {
  if (sittings.length === 0) return []
  const rows = await tables(db)
    .selectFrom('council.event')
    .selectAll()
    .where('sitting', 'in', sittings.map(BigInt))
    .orderBy('id')
    .execute()
  return rows.map(({ id, sitting, by_whom, item, motion, strikes, ...row }) => ({
    ...row,
    id: String(id),
    sitting: sittingIdOf(String(sitting)),
    byWhom: by_whom,
    item: item === null ? null : itemIdOf(String(item)),
    motion: motion === null ? null : motionIdOf(String(motion)),
    strikes: textOr(strikes),
  }))
}

/** Which of these sittings are closed. */
export const listClosed = async (db: Db, sittings: readonly SittingId[]): Promise<readonly SittingId[]> => {
  if (sittings.length === 0) return []
  const rows = await tables(db)
    .selectFrom('council.event')
    .select('sitting')
    .where('sitting', 'in', sittings.map(BigInt))
    .where('kind', '=', 'closed')
    .execute()
  return rows.map(({ sitting }) => sittingIdOf(String(sitting)))
}

export const saveEvent = async (
  db: Db,
  sitting: SittingId,
  { kind, at, byWhom, person, item, motion, words, tally, strikes }: Omit<Event, 'id'>,
): Promise<void> => {
  const number = (id: string | null) => (id === null ? null : BigInt(id))
  await tables(db)
    .insertInto('council.event')
    .values({
      sitting: BigInt(sitting),
      kind,
      at,
      by_whom: byWhom,
      person,
      item: number(item),
      motion: number(motion),
      words,
      tally: tally === null ? null : JSON.stringify(tally),
      strikes: number(strikes),
    })
    .execute()
}
