import { type Generated, sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { Misuse, MisuseStep, MisuseStepKind } from '../model.ts'

type Tables = {
  readonly 'logo.misuse': {
    number: number
    form: string
    secret_hash: string
    firm: string
    place: string
    body: string
    sender: string | null
    contact: string | null
    received_on: Day
    received_at: string
  }
  readonly 'logo.misuse_step': {
    id: Generated<bigint>
    misuse: number
    kind: MisuseStepKind
    words: string
    on_day: Day
    at: string
    by_whom: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Reports are numbered, and answered, one after the other. */
export const lockMisuse = async (db: Db): Promise<void> => {
  await sql`lock table logo.misuse in share row exclusive mode`.execute(db)
}

/** The latest first, with what became of each. */
export const listMisuse = async (db: Db): Promise<readonly Misuse[]> => {
  const [reports, steps] = await Promise.all([
    tables(db).selectFrom('logo.misuse').selectAll().orderBy('number', 'desc').execute(),
    tables(db).selectFrom('logo.misuse_step').selectAll().orderBy('id').execute(),
  ])
  const stepsOf = Map.groupBy(steps, ({ misuse }) => misuse)
  return reports.map(({ form: _, secret_hash: __, received_on, received_at, ...row }) => ({
    ...row,
    receivedOn: received_on,
    receivedAt: received_at,
    steps: (stepsOf.get(row.number) ?? []).map(({ on_day, by_whom, kind, words, at }) => ({
      kind,
      words,
      at,
      onDay: on_day,
      byWhom: by_whom,
    })),
  }))
}

/** The number of the report that a form became, or that a link opens. */
export const findMisuse = async (
  db: Db,
  by: { readonly form: string } | { readonly secretHash: string },
): Promise<number | undefined> => {
  const found = await tables(db)
    .selectFrom('logo.misuse')
    .select('number')
    .where('form' in by ? 'form' : 'secret_hash', '=', 'form' in by ? by.form : by.secretHash)
    .executeTakeFirst()
  return found?.number
}

export const saveMisuse = async (
  db: Db,
  {
    receivedOn,
    receivedAt,
    secretHash,
    ...report
  }: Omit<Misuse, 'steps' | 'number'> & {
    readonly form: string
    readonly secretHash: string
  },
): Promise<number> => {
  const { number } = await tables(db)
    .insertInto('logo.misuse')
    .values({
      ...report,
      number: sql`(select coalesce(max(number), 0) + 1 from logo.misuse)`,
      secret_hash: secretHash,
      received_on: receivedOn,
      received_at: receivedAt,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

export const saveMisuseStep = async (
  db: Db,
  misuse: number,
  { onDay, byWhom, ...step }: MisuseStep,
): Promise<void> => {
  await tables(db)
    .insertInto('logo.misuse_step')
    .values({ ...step, misuse, on_day: onDay, by_whom: byWhom })
    .execute()
}
