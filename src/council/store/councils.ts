import type { ColumnType, Generated } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { PersonId } from '../../access/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { RoundId } from '../../selection/model.ts'
import type { Decree, Member, MemberId, WorkingRules } from '../model.ts'

export interface Council {
  readonly round: RoundId
  readonly rules: WorkingRules
  /** The decisions that composed it, the first one first. */
  readonly decrees: readonly Decree[]
  /** Everybody who ever sat in it. */
  readonly members: readonly Member[]
}

type Tables = {
  readonly 'council.council': {
    round: RoundId
    rules: ColumnType<WorkingRules, string, string>
  }
  readonly 'council.decree': {
    id: Generated<bigint>
    round: RoundId
    number: string
    symbol: string
    issuer: string
    issued_on: Day
  }
  readonly 'council.member': {
    id: MemberId
    round: RoundId
    person: PersonId
    part: Member['part']
    unit: string | null
    votes: boolean
    stands_in_for: MemberId | null
    position: number
    valid_from: Day
    valid_to: Day | null
    appointed_by: bigint
    ended_by: bigint | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Of all rounds, for these are a few a year. */
export const listCouncils = remembering(
  ['council.council', 'council.decree', 'council.member'],
  (db: Db): Promise<readonly Council[]> =>
    tables(db)
      .selectFrom('council.council')
      .select(['round', 'rules'])
      .select(council => [
        jsonArrayFrom(
          council
            .selectFrom('council.decree')
            .select(['number', 'symbol', 'issuer', 'issued_on as issuedOn'])
            .whereRef('council.decree.round', '=', 'council.council.round')
            .orderBy('council.decree.id'),
        ).as('decrees'),
        jsonArrayFrom(
          council
            .selectFrom('council.member')
            .select(['id', 'person', 'part', 'unit', 'votes', 'position'])
            .select(['stands_in_for as standsInFor', 'valid_from as from', 'valid_to as to'])
            .whereRef('council.member.round', '=', 'council.council.round')
            .orderBy('valid_from')
            .orderBy('position')
            .orderBy('id'),
        ).as('members'),
      ])
      .execute(),
)

export const findCouncil = async (db: Db, round: RoundId): Promise<Council | undefined> =>
  (await listCouncils(db)).find(council => council.round === round)

/** Nothing else changes the composition while this transaction lasts. */
export const lockCouncil = async (db: Db, round: RoundId): Promise<Council | undefined> => {
  await tables(db)
    .selectFrom('council.council')
    .select('round')
    .where('round', '=', round)
    .forUpdate()
    .execute()
  return findCouncil(db, round)
}

export const saveCouncil = async (db: Db, round: RoundId, rules: WorkingRules): Promise<void> => {
  await tables(db)
    .insertInto('council.council')
    .values({ round, rules: JSON.stringify(rules) })
    .execute()
}

export const saveDecree = async (db: Db, round: RoundId, decree: Decree): Promise<bigint> => {
  const { issuedOn, ...rest } = decree
  const { id } = await tables(db)
    .insertInto('council.decree')
    .values({ round, issued_on: issuedOn, ...rest })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Members before those who stand in for them. */
export const saveMembers = async (
  db: Db,
  round: RoundId,
  decree: bigint,
  members: readonly Member[],
): Promise<void> => {
  const inOrder = members.toSorted((a, b) => Number(a.standsInFor !== null) - Number(b.standsInFor !== null))
  await tables(db)
    .insertInto('council.member')
    .values(
      inOrder.map(({ id, person, part, unit, votes, standsInFor, position, from, to }) => ({
        id,
        round,
        person,
        part,
        unit,
        votes,
        stands_in_for: standsInFor,
        position,
        valid_from: from,
        valid_to: to,
        appointed_by: decree,
        ended_by: null,
      })),
    )
    .execute()
}

export const saveMemberEnd = async (
  db: Db,
  ids: readonly MemberId[],
  end: { readonly on: Day; readonly decree: bigint },
): Promise<void> => {
  await tables(db)
    .updateTable('council.member')
    .set({ valid_to: end.on, ended_by: end.decree })
    .where('id', 'in', ids)
    .execute()
}
