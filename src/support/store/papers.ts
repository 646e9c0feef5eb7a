import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Enclosure, Paper } from '../model.ts'
import { tables } from './tables.ts'

interface By {
  readonly at: string
  readonly byWhom: string
}

export const savePaper = async (
  db: Db,
  { fileName, mediaType, ...paper }: Paper,
  { at, byWhom }: By,
): Promise<void> => {
  await tables(db)
    .insertInto('support.paper')
    .values({ ...paper, file_name: fileName, media_type: mediaType, at, by_whom: byWhom })
    .execute()
}

/** Those of them that this one brought and that are enclosed nowhere yet. */
export const listLoosePapers = (db: Db, ids: readonly string[], byWhom: string): Promise<readonly Paper[]> =>
  tables(db)
    .selectFrom('support.paper')
    .leftJoin('support.enclosure', 'paper', 'id')
    .select(['id', 'file', 'file_name as fileName', 'media_type as mediaType', 'size'])
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .where('by_whom', '=', byWhom)
    .where('paper', 'is', null)
    .orderBy('at')
    .orderBy('file_name')
    .execute()

interface Enclosing {
  readonly paper: string
  readonly invoice: bigint | null
}

export const saveEnclosures = async (
  db: Db,
  { application, step }: { readonly application: bigint; readonly step: bigint },
  enclosed: readonly Enclosing[],
): Promise<void> => {
  if (enclosed.length === 0) return
  await tables(db)
    .insertInto('support.enclosure')
    .values(enclosed.map(each => ({ ...each, application, step })))
    .execute()
}

export const enclosuresOf = (
  db: Db,
  applications: readonly bigint[],
): Promise<readonly (Enclosure & { readonly application: bigint })[]> =>
  tables(db)
    .selectFrom('support.enclosure')
    .innerJoin('support.paper', 'support.paper.id', 'support.enclosure.paper')
    .innerJoin('support.step', 'support.step.id', 'support.enclosure.step')
    .select(['support.paper.id', 'file', 'file_name as fileName', 'media_type as mediaType', 'size'])
    .select(['support.enclosure.application', 'invoice', 'support.step.kind as step'])
    .select(['support.paper.at', 'support.paper.by_whom as byWhom'])
    .where(sql<SqlBool>`support.enclosure.application = any(${applications}::bigint[])`)
    .orderBy('support.step.id')
    .orderBy('support.paper.at')
    .orderBy('support.paper.id')
    .execute()
