import type { Generated } from 'kysely'
import { type PersonId, personIdOf } from '../../access/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { RoundId } from '../../selection/model.ts'
import type { Comment, CommentStep, CommentStepKind, CommentWay, Effect, Sender } from '../model.ts'

type Tables = {
  readonly 'publication.comment': {
    id: Generated<bigint>
    list: bigint
    round: RoundId
    number: number | null
    way: CommentWay
    dossier: string | null
    body: string
    sent_on: Day
    sender: string | null
    email: string | null
    postal: string | null
    person: PersonId | null
    paper_number: string | null
    form: string
    secret_hash: string | null
    at: string
    received_at: string | null
    by_whom: string
  }
  readonly 'publication.comment_step': {
    id: Generated<bigint>
    comment: bigint
    kind: CommentStepKind
    words: string | null
    into_comment: bigint | null
    effect: Effect | null
    link: string | null
    on_day: Day
    at: string
    by_whom: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** A comment with who sent it: for whoever answers it, and for telling its sender. */
export interface SentComment extends Comment, Sender {
  readonly person: PersonId | null
}

/** Of a round, in the order in which they came; with every step that was taken. */
export const listComments = async (db: Db, round: RoundId): Promise<readonly SentComment[]> =>
  (await listAllComments(db)).filter(comment => comment.round === round)

export const listAllComments = remembering(
  ['publication.comment', 'publication.comment_step'],
  async (db: Db): Promise<readonly SentComment[]> => {
    const [comments, steps] = await Promise.all([
      tables(db).selectFrom('publication.comment').selectAll().orderBy('number').orderBy('id').execute(),
      tables(db)
        .selectFrom('publication.comment_step as step')
        .leftJoin('publication.comment as into', 'into.id', 'step.into_comment')
        .selectAll('step')
        .select('into.number as into_number')
        .orderBy('step.id')
        .execute(),
    ])
    const stepsOf = Map.groupBy(steps, ({ comment }) => comment)
    return comments.map(row => commentOf(row, (stepsOf.get(row.id) ?? []).map(stepOf)))
  },
)

interface CommentRow {
  readonly id: bigint
  readonly list: bigint
  readonly round: RoundId
  readonly number: number | null
  readonly way: CommentWay
  readonly dossier: string | null
  readonly body: string
  readonly sent_on: Day
  readonly sender: string | null
  readonly email: string | null
  readonly postal: string | null
  readonly person: PersonId | null
  readonly paper_number: string | null
  readonly received_at: string | null
}

const commentOf = (row: CommentRow, steps: readonly CommentStep[]): SentComment => ({
  id: String(row.id),
  list: String(row.list),
  round: row.round,
  number: row.number,
  way: row.way,
  dossier: row.dossier,
  body: row.body,
  sentOn: row.sent_on,
  receivedAt: row.received_at,
  sender: row.sender,
  email: row.email,
  postal: row.postal,
  person: row.person,
  paperNumber: row.paper_number,
  steps,
})

interface StepRow {
  readonly kind: CommentStepKind
  readonly words: string | null
  readonly effect: Effect | null
  readonly link: string | null
  readonly on_day: Day
  readonly at: string
  readonly by_whom: string
  readonly into_number: number | null
}

const stepOf = (row: StepRow): CommentStep => ({
  kind: row.kind,
  words: row.words,
  into: row.into_number,
  effect: row.effect,
  link: row.link,
  onDay: row.on_day,
  at: row.at,
  byWhom: row.by_whom,
})

export interface NewComment {
  readonly list: string
  readonly round: RoundId
  /** Null until its address is verified. */
  readonly number: number | null
  readonly way: CommentWay
  readonly dossier: string | null
  readonly body: string
  readonly sentOn: Day
  readonly sender: string | null
  readonly email: string | null
  readonly postal: string | null
  readonly person: string | null
  readonly paperNumber: string | null
  readonly form: string
  readonly secretHash: string | null
  readonly at: string
  readonly byWhom: string
}

/** False where this form was sent before. */
export const saveComment = async (db: Db, comment: NewComment): Promise<boolean> => {
  const { list, sentOn, person, paperNumber, secretHash, byWhom, number, ...row } = comment
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('publication.comment')
    .values({
      ...row,
      number,
      list: BigInt(list),
      sent_on: sentOn,
      person: person === null ? null : personIdOf(person),
      paper_number: paperNumber,
      secret_hash: secretHash,
      received_at: number === null ? null : row.at,
      by_whom: byWhom,
    })
    .onConflict(conflict => conflict.column('form').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The next number of the round; the caller holds the lock of the round. */
export const nextCommentNumber = async (db: Db, round: RoundId): Promise<number> => {
  const { last } = await tables(db)
    .selectFrom('publication.comment')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('round', '=', round)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Of what form; undefined: none was sent with it. */
export const findByForm = (db: Db, form: string): Promise<{ number: number | null } | undefined> =>
  tables(db).selectFrom('publication.comment').select('number').where('form', '=', form).executeTakeFirst()

/** To whom a secret link belongs. */
export const findBySecret = async (
  db: Db,
  secretHash: string,
): Promise<{ readonly id: string; readonly round: RoundId } | undefined> => {
  const row = await tables(db)
    .selectFrom('publication.comment')
    .select(['id', 'round'])
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return row && { id: String(row.id), round: row.round }
}

export const saveReceipt = async (
  db: Db,
  { id, number, at }: { readonly id: string; readonly number: number; readonly at: string },
): Promise<void> => {
  await tables(db)
    .updateTable('publication.comment')
    .set({ number, received_at: at })
    .where('id', '=', BigInt(id))
    .where('number', 'is', null)
    .execute()
}

export const saveCommentStep = async (
  db: Db,
  comment: string,
  step: Omit<CommentStep, 'into'> & { readonly intoId: string | null },
): Promise<void> => {
  const { onDay, byWhom, intoId, ...row } = step
  await tables(db)
    .insertInto('publication.comment_step')
    .values({
      ...row,
      comment: BigInt(comment),
      into_comment: intoId === null ? null : BigInt(intoId),
      on_day: onDay,
      by_whom: byWhom,
    })
    .execute()
}
