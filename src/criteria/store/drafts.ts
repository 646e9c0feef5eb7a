import { sql } from 'kysely'
import { type Db, roomDb } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { programmeCodeOf } from '../model.ts'

/** A draft as it stands: its latest revision, and what became of it. */
export interface Draft {
  readonly id: string
  readonly code: string
  /** Null: it was begun from nothing. */
  readonly fromVersion: string | null
  /** The code of the programme of the set it was begun from; null: none is named. */
  readonly programme: string | null
  readonly startedAt: string
  readonly startedBy: string
  readonly revision: number
  /** JSON text; not yet a set. */
  readonly content: string
  readonly savedAt: string
  readonly savedBy: string
  /** Null while it is open. */
  readonly end: DraftEnd | null
}

export interface DraftEnd {
  /** The version it was adopted as; null: it was given up. */
  readonly version: string | null
  readonly endedAt: string
  readonly endedBy: string
  readonly ground: string
}

export interface Revision {
  readonly draft: string
  readonly revision: number
  readonly content: string
  readonly part: string
  readonly savedAt: string
  readonly savedBy: string
}

type Tables = {
  readonly 'criteria.version': { code: string; version: string; programme: string | null }
  readonly 'criteria.draft': {
    id: bigint
    code: string
    from_version: string | null
    started_at: string
    started_by: string
  }
  readonly 'criteria.draft_revision': {
    draft: bigint
    revision: number
    content: string
    part: string
    saved_at: string
    saved_by: string
  }
  readonly 'criteria.draft_end': {
    draft: bigint
    version: string | null
    ended_at: string
    ended_by: string
    ground: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

const drafts = (db: Db) =>
  tables(db)
    .selectFrom('criteria.draft as draft')
    .innerJoin('criteria.draft_revision as saved', 'saved.draft', 'draft.id')
    .leftJoin('criteria.draft_end as ended', 'ended.draft', 'draft.id')
    .leftJoin('criteria.version as base', join =>
      join.onRef('base.code', '=', 'draft.code').onRef('base.version', '=', 'draft.from_version'),
    )
    .where('saved.revision', '=', eb =>
      eb
        .selectFrom('criteria.draft_revision as latest')
        .select(eb => eb.fn.max('latest.revision').as('revision'))
        .whereRef('latest.draft', '=', 'draft.id'),
    )
    .select([
      'draft.id',
      'draft.code',
      'draft.from_version as fromVersion',
      'base.programme',
      'draft.started_at as startedAt',
      'draft.started_by as startedBy',
      'saved.revision',
      'saved.content',
      'saved.saved_at as savedAt',
      'saved.saved_by as savedBy',
      'ended.version',
      'ended.ended_at as endedAt',
      'ended.ended_by as endedBy',
      'ended.ground',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>

const draftOf = ({ id, programme, version, endedAt, endedBy, ground, ...rest }: Row): Draft => ({
  ...rest,
  programme: programmeCodeOf(programme),
  id: String(id),
  end: endedAt === null || endedBy === null || ground === null ? null : { version, endedAt, endedBy, ground },
})

/** Ids are whole numbers; anything else names nothing. */
const idOf = (id: string): bigint => {
  if (!/^\d{1,15}$/.test(id)) throw new NotFound('draft of a criteria set', id)
  return BigInt(id)
}

export const listDrafts = async (db: Db): Promise<readonly Draft[]> =>
  (await drafts(db).orderBy('draft.id', 'desc').execute()).map(draftOf)

export const getDraft = async (db: Db, id: string): Promise<Draft> => {
  const found = await drafts(db).where('draft.id', '=', idOf(id)).executeTakeFirst()
  if (found === undefined) throw new NotFound('draft of a criteria set', id)
  return draftOf(found)
}

/** Nobody else saves the draft while this transaction lasts. */
export const lockDraft = async (db: Db, id: string): Promise<Draft> => {
  await sql`select id from criteria.draft where id = ${idOf(id)} for update`.execute(db)
  return getDraft(db, id)
}

export const getRevision = async (db: Db, draft: string, revision: number): Promise<string> => {
  const found = await tables(db)
    .selectFrom('criteria.draft_revision')
    .select('content')
    .where('draft', '=', idOf(draft))
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('revision of a draft', `${draft} ${revision}`)
  return found.content
}

export const saveDraft = async (
  db: Db,
  draft: Pick<Draft, 'code' | 'fromVersion' | 'startedAt' | 'startedBy'>,
): Promise<string> => {
  const found = await sql<{ id: bigint }>`
    insert into criteria.draft (code, from_version, started_at, started_by)
    values (${draft.code}, ${draft.fromVersion}, ${draft.startedAt}, ${draft.startedBy})
    returning id`.execute(db)
  return String(found.rows[0]?.id)
}

export const saveRevision = async (db: Db, { draft, savedAt, savedBy, ...rest }: Revision): Promise<void> => {
  await tables(db)
    .insertInto('criteria.draft_revision')
    .values({ ...rest, draft: idOf(draft), saved_at: savedAt, saved_by: savedBy })
    .execute()
}

export const saveDraftEnd = async (db: Db, draft: string, end: DraftEnd): Promise<void> => {
  await tables(db)
    .insertInto('criteria.draft_end')
    .values({
      draft: idOf(draft),
      version: end.version,
      ended_at: end.endedAt,
      ended_by: end.endedBy,
      ground: end.ground,
    })
    .execute()
}
