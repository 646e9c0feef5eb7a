import type { Generated } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { RoundId } from '../../selection/model.ts'
import type { TurnKind } from '../model.ts'
import type { ListChange } from '../rules/changes.ts'

/** A list as it was published. */
export interface PublishedList {
  readonly id: string
  readonly round: RoundId
  readonly publishedOn: Day
  readonly commentsUntil: Day
  readonly at: string
  readonly byWhom: string
  readonly ground: string | null
  readonly sha256: string
  readonly content: string
}

export type ListHead = Omit<PublishedList, 'content'>

export interface Turn {
  readonly id: string
  readonly list: string
  readonly kind: TurnKind
  readonly words: string | null
  readonly sha256: string | null
  readonly changes: readonly ListChange[] | null
  readonly turnedOn: Day
  readonly at: string
  readonly byWhom: string
}

export interface ChangeGround {
  readonly list: string
  readonly dossier: string
  readonly words: string
  readonly at: string
  readonly byWhom: string
}

/** Number and day of a signed decision. */
export interface DecisionDocument {
  readonly turn: string
  readonly number: string
  readonly issuedOn: Day
  readonly issuer: string
  readonly at: string
  readonly byWhom: string
}

type Tables = {
  readonly 'publication.list': {
    id: Generated<bigint>
    round: RoundId
    published_on: Day
    comments_until: Day
    at: string
    by_whom: string
    ground: string | null
    sha256: string
    content: string
  }
  readonly 'publication.turn': {
    id: Generated<bigint>
    list: bigint
    kind: TurnKind
    words: string | null
    sha256: string | null
    changes: string | null
    turned_on: Day
    at: string
    by_whom: string
  }
  readonly 'publication.change_ground': {
    id: Generated<bigint>
    list: bigint
    dossier: string
    words: string
    at: string
    by_whom: string
  }
  readonly 'publication.document': {
    id: Generated<bigint>
    turn: bigint
    number: string
    issued_on: Day
    issuer: string
    at: string
    by_whom: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

const HEAD = ['id', 'round', 'published_on', 'comments_until', 'at', 'by_whom', 'ground', 'sha256'] as const

/** In the order in which they were published; of all rounds, for these are a few a year. */
export const listLists = remembering(['publication.list'], async (db: Db): Promise<readonly ListHead[]> => {
  const rows = await tables(db).selectFrom('publication.list').select(HEAD).orderBy('id').execute()
  return rows.map(({ id, published_on, comments_until, by_whom, ...row }) => ({
    ...row,
    id: String(id),
    publishedOn: published_on,
    commentsUntil: comments_until,
    byWhom: by_whom,
  }))
})

export const getListContent = async (db: Db, id: string): Promise<string> => {
  const { content } = await tables(db)
    .selectFrom('publication.list')
    .select('content')
    .where('id', '=', BigInt(id))
    .executeTakeFirstOrThrow()
  return content
}

export const saveList = async (db: Db, list: Omit<PublishedList, 'id'>): Promise<string> => {
  const { publishedOn, commentsUntil, byWhom, ...row } = list
  const { id } = await tables(db)
    .insertInto('publication.list')
    .values({ ...row, published_on: publishedOn, comments_until: commentsUntil, by_whom: byWhom })
    .returning('id')
    .executeTakeFirstOrThrow()
  return String(id)
}

/** Turns of all lists, in their order. */
export const listTurns = remembering(['publication.turn'], async (db: Db): Promise<readonly Turn[]> => {
  const rows = await tables(db).selectFrom('publication.turn').selectAll().orderBy('id').execute()
  return rows.map(({ id, list, turned_on, by_whom, changes, ...row }) => ({
    ...row,
    id: String(id),
    list: String(list),
    // jsonb comes out read.
    changes: changes as unknown as readonly ListChange[] | null,
    turnedOn: turned_on,
    byWhom: by_whom,
  }))
})

export const saveTurn = async (db: Db, turn: Omit<Turn, 'id'>): Promise<void> => {
  const { list, turnedOn, byWhom, changes, ...row } = turn
  await tables(db)
    .insertInto('publication.turn')
    .values({
      ...row,
      list: BigInt(list),
      turned_on: turnedOn,
      by_whom: byWhom,
      changes: changes === null ? null : JSON.stringify(changes),
    })
    .execute()
}

/** Of all lists, in the order in which they were given: the last for a dossier holds. */
export const listChangeGrounds = remembering(
  ['publication.change_ground'],
  async (db: Db): Promise<readonly ChangeGround[]> => {
    const rows = await tables(db)
      .selectFrom('publication.change_ground')
      .select(['list', 'dossier', 'words', 'at', 'by_whom'])
      .orderBy('id')
      .execute()
    return rows.map(({ list, by_whom, ...row }) => ({ ...row, list: String(list), byWhom: by_whom }))
  },
)

export const saveChangeGrounds = async (db: Db, grounds: readonly ChangeGround[]): Promise<void> => {
  if (grounds.length === 0) return
  await tables(db)
    .insertInto('publication.change_ground')
    .values(grounds.map(({ list, byWhom, ...row }) => ({ ...row, list: BigInt(list), by_whom: byWhom })))
    .execute()
}

/** In the order in which they were recorded: the last of a decision holds. */
export const listDocuments = remembering(
  ['publication.document'],
  async (db: Db): Promise<readonly DecisionDocument[]> => {
    const rows = await tables(db).selectFrom('publication.document').selectAll().orderBy('id').execute()
    return rows.map(({ turn, number, issued_on, issuer, at, by_whom }) => ({
      turn: String(turn),
      number,
      issuedOn: issued_on,
      issuer,
      at,
      byWhom: by_whom,
    }))
  },
)

export const findDocument = async (db: Db, turn: string): Promise<DecisionDocument | undefined> =>
  (await listDocuments(db)).findLast(document => document.turn === turn)

export const saveDocument = async (db: Db, document: DecisionDocument): Promise<void> => {
  const { turn, issuedOn, byWhom, ...row } = document
  await tables(db)
    .insertInto('publication.document')
    .values({ ...row, turn: BigInt(turn), issued_on: issuedOn, by_whom: byWhom })
    .execute()
}
