import { randomInt, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonId } from '../../access/model.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Choice, MemberId, MotionId } from '../model.ts'

export interface OpenVote {
  readonly motion: MotionId
  readonly seat: MemberId
  readonly person: PersonId
  readonly choice: Choice
}

export interface Voter {
  readonly motion: MotionId
  readonly seat: MemberId
  readonly person: PersonId
}

type Tables = {
  readonly 'council.vote': {
    motion: bigint
    seat: MemberId
    person: PersonId
    choice: Choice
    by_whom: string
  }
  readonly 'council.voter': { motion: bigint; seat: MemberId; person: PersonId }
  readonly 'council.ballot': { id: string; motion: bigint; choice: Choice }
}

const tables = (db: Db) => roomDb<Tables>(db)
const motionText = sql<MotionId>`motion::text`.as('motion')

export const listOpenVotes = async (db: Db, motions: readonly MotionId[]): Promise<readonly OpenVote[]> =>
  motions.length === 0
    ? []
    : tables(db)
        .selectFrom('council.vote')
        .select([motionText, 'seat', 'person', 'choice'])
        .where('motion', 'in', motions.map(BigInt))
        .orderBy('seat')
        .execute()

export const listVoters = async (db: Db, motions: readonly MotionId[]): Promise<readonly Voter[]> =>
  motions.length === 0
    ? []
    : tables(db)
        .selectFrom('council.voter')
        .select([motionText, 'seat', 'person'])
        .where('motion', 'in', motions.map(BigInt))
        .orderBy('seat')
        .execute()

/** What lies in the box, in no order that says anything. */
export const listBallots = async (db: Db, motion: MotionId): Promise<readonly Choice[]> => {
  const rows = await tables(db)
    .selectFrom('council.ballot')
    .select('choice')
    .where('motion', '=', BigInt(motion))
    .orderBy('id')
    .execute()
  return rows.map(({ choice }) => choice)
}

export const saveOpenVote = async (db: Db, vote: OpenVote, byWhom: string): Promise<void> => {
  const { motion, ...rest } = vote
  await tables(db)
    .insertInto('council.vote')
    .values({ motion: BigInt(motion), by_whom: byWhom, ...rest })
    .execute()
}

/** The box is emptied, shaken and filled again, and so is the list of voters: no row tells when it came. */
export const saveSecretVote = async (db: Db, voter: Voter, choice: Choice): Promise<void> => {
  const motion = BigInt(voter.motion)
  const voters = await tables(db)
    .deleteFrom('council.voter')
    .where('motion', '=', motion)
    .returning(['seat', 'person'])
    .execute()
  const box = await tables(db)
    .deleteFrom('council.ballot')
    .where('motion', '=', motion)
    .returning('choice')
    .execute()
  const ballots = shuffled([...box.map(({ choice }) => choice), choice])
  await tables(db)
    .insertInto('council.ballot')
    .values(ballots.map(choice => ({ id: randomUUID(), motion, choice })))
    .execute()
  await tables(db)
    .insertInto('council.voter')
    .values(
      shuffled([...voters, { seat: voter.seat, person: voter.person }]).map(each => ({ motion, ...each })),
    )
    .execute()
}

const shuffled = <T>(items: readonly T[]): readonly T[] => {
  const left = [...items]
  return items.flatMap(() => left.splice(randomInt(left.length), 1))
}
