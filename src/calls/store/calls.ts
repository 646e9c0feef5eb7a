import type { Generated } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { RoundId } from '../../selection/model.ts'
import type { CallVersion, Span } from '../model.ts'

type Tables = {
  readonly 'calls.version': VersionTable
  readonly 'calls.announcement': {
    version: bigint
    announced_on: Day
    announced_by: string
    announced_at: string
  }
}

interface VersionTable {
  readonly id: Generated<bigint>
  readonly round: RoundId
  readonly number: number
  readonly text_vi: string
  readonly text_en: string
  readonly products_from: number | null
  readonly products_to: number | null
  readonly enterprises_from: number | null
  readonly enterprises_to: number | null
  readonly target_source: string | null
  readonly procedure_code: string | null
  readonly desk: string
  readonly grace_days: number | null
  readonly grace_source: string | null
  readonly reason: string | null
  readonly saved_by: string
  readonly saved_at: string
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Every version of every call, by round in the order of saving. */
export const listCalls = remembering(
  ['calls.version', 'calls.announcement'],
  async (db: Db): Promise<readonly CallVersion[]> => {
    const rows = await tables(db)
      .selectFrom('calls.version as version')
      .leftJoin('calls.announcement as announcement', 'announcement.version', 'version.id')
      .selectAll('version')
      .select('announcement.announced_on')
      .orderBy('round')
      .orderBy('number')
      .execute()
    return rows.map(row => ({
      round: row.round,
      number: row.number,
      text: { vi: row.text_vi, en: row.text_en },
      products: spanOf(row.products_from, row.products_to),
      enterprises: spanOf(row.enterprises_from, row.enterprises_to),
      targetSource: row.target_source,
      procedureCode: row.procedure_code,
      desk: row.desk,
      graceDays: row.grace_days,
      graceSource: row.grace_source,
      reason: row.reason,
      savedBy: row.saved_by,
      savedAt: row.saved_at,
      announcedOn: row.announced_on,
    }))
  },
)

const spanOf = (from: number | null, to: number | null): Span | null => (from === null ? null : { from, to })

export const listCallsOf = async (db: Db, round: RoundId): Promise<readonly CallVersion[]> =>
  (await listCalls(db)).filter(version => version.round === round)

export const saveVersion = async (db: Db, version: Omit<CallVersion, 'announcedOn'>): Promise<void> => {
  await tables(db)
    .insertInto('calls.version')
    .values({
      round: version.round,
      number: version.number,
      text_vi: version.text.vi,
      text_en: version.text.en,
      products_from: version.products?.from ?? null,
      products_to: version.products?.to ?? null,
      enterprises_from: version.enterprises?.from ?? null,
      enterprises_to: version.enterprises?.to ?? null,
      target_source: version.targetSource,
      procedure_code: version.procedureCode,
      desk: version.desk,
      grace_days: version.graceDays,
      grace_source: version.graceSource,
      reason: version.reason,
      saved_by: version.savedBy,
      saved_at: version.savedAt,
    })
    .execute()
}

export const saveAnnouncement = async (
  db: Db,
  { round, number }: Pick<CallVersion, 'round' | 'number'>,
  { on, by, at }: { readonly on: Day; readonly by: string; readonly at: string },
): Promise<void> => {
  await tables(db)
    .insertInto('calls.announcement')
    .columns(['version', 'announced_on', 'announced_by', 'announced_at'])
    .expression(db =>
      db
        .selectFrom('calls.version')
        .select(({ val }) => ['id', val(on).as('on'), val(by).as('by'), val(at).as('at')])
        .where('round', '=', round)
        .where('number', '=', number),
    )
    .execute()
}
