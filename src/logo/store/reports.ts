import { type SqlBool, sql } from 'kysely'
import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { UseFile, UseLine, UsePlace, UseReport } from '../model/reports.ts'

type Tables = {
  readonly 'logo.use_report': {
    number: number
    enterprise: EnterpriseId
    year: number
    is_used: boolean
    places: readonly UsePlace[]
    details: string | null
    changes: string | null
    received_on: Day
    at: string
    by_whom: string
  }
  readonly 'logo.use_line': { report: number; product: ProductId; quantity: string | null }
  readonly 'logo.use_file': {
    report: number
    position: number
    file: string
    file_name: string
    media_type: string
    size: number
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Reports are numbered one after the other. */
export const lockReports = async (db: Db): Promise<void> => {
  await sql`lock table logo.use_report in share row exclusive mode`.execute(db)
}

/** Of these enterprises, or of all; the first first. */
export const listReports = async (
  db: Db,
  enterprises?: readonly EnterpriseId[],
): Promise<readonly UseReport[]> => {
  const asked =
    enterprises === undefined ? sql<SqlBool>`true` : sql<SqlBool>`enterprise = any(${enterprises}::text[])`
  const numbers = tables(db).selectFrom('logo.use_report').select('number').where(asked)
  const [reports, lines, files] = await Promise.all([
    tables(db).selectFrom('logo.use_report').selectAll().where(asked).orderBy('number').execute(),
    tables(db)
      .selectFrom('logo.use_line')
      .selectAll()
      .where('report', 'in', numbers)
      .orderBy('product')
      .execute(),
    tables(db)
      .selectFrom('logo.use_file')
      .selectAll()
      .where('report', 'in', numbers)
      .orderBy('position')
      .execute(),
  ])
  const linesOf = Map.groupBy(lines, ({ report }) => report)
  const filesOf = Map.groupBy(files, ({ report }) => report)
  return reports.map(({ is_used, received_on, by_whom, ...row }) => ({
    ...row,
    isUsed: is_used,
    lines: (linesOf.get(row.number) ?? []).map(lineOf),
    files: (filesOf.get(row.number) ?? []).map(fileOf),
    receivedOn: received_on,
    byWhom: by_whom,
  }))
}

const lineOf = ({ product, quantity }: Tables['logo.use_line']): UseLine => ({ product, quantity })
const fileOf = ({ report: _, file_name, media_type, ...file }: Tables['logo.use_file']): UseFile => ({
  ...file,
  fileName: file_name,
  mediaType: media_type,
})

/** Answers its number. */
export const saveReport = async (
  db: Db,
  { isUsed, lines, files, receivedOn, byWhom, ...report }: Omit<UseReport, 'number'>,
): Promise<number> => {
  const { number } = await tables(db)
    .insertInto('logo.use_report')
    .values({
      ...report,
      number: sql`(select coalesce(max(number), 0) + 1 from logo.use_report)`,
      is_used: isUsed,
      received_on: receivedOn,
      by_whom: byWhom,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  if (lines.length > 0)
    await tables(db)
      .insertInto('logo.use_line')
      .values(lines.map(line => ({ ...line, report: number })))
      .execute()
  if (files.length > 0) await saveFiles(db, number, files)
  return number
}

const saveFiles = async (db: Db, report: number, files: readonly UseFile[]): Promise<void> => {
  await tables(db)
    .insertInto('logo.use_file')
    .values(
      files.map(({ fileName, mediaType, ...file }) => ({
        ...file,
        report,
        file_name: fileName,
        media_type: mediaType,
      })),
    )
    .execute()
}
