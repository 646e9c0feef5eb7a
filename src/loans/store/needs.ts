import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Answer, Consent, Need, NeedEnd } from '../model.ts'
import { type Stamp, tables } from './tables.ts'

type Bare = Omit<Need, 'consents' | 'answers' | 'end'>

const needs = (db: Db) =>
  tables(db)
    .selectFrom('loans.need')
    .select(['id', 'enterprise', 'purpose', 'at', 'amount_vnd as amountVnd', 'term_months as termMonths'])
    .select(['purpose_words as purposeWords', 'needed_on as neededOn', 'stated_on as statedOn'])
    .select(['is_sample as isSample', 'by_whom as byWhom'])

/** With everything that was done; a constant number of statements. */
export const listNeeds = async (db: Db, ids?: readonly bigint[]): Promise<readonly Need[]> =>
  withStories(
    db,
    await needs(db)
      .$if(ids !== undefined, query => query.where(sql<SqlBool>`id = any(${ids ?? []}::bigint[])`))
      .orderBy('id')
      .execute(),
  )

export const lockNeed = async (db: Db, id: bigint): Promise<Need | undefined> => {
  const found = await needs(db).where('id', '=', id).forUpdate().executeTakeFirst()
  return found && (await withStories(db, [found]))[0]
}

const withStories = async (db: Db, found: readonly Bare[]): Promise<readonly Need[]> => {
  const ids = found.map(({ id }) => id)
  const [consents, answers, ends] = [
    Map.groupBy(await consentsOf(db, ids), ({ need }) => need),
    Map.groupBy(await answersOf(db, ids), ({ need }) => need),
    new Map((await endsOf(db, ids)).map(({ need, ...end }) => [need, end])),
  ]
  return found.map(need => ({
    ...need,
    consents: (consents.get(need.id) ?? []).map(({ need: _, ...consent }) => consent),
    answers: (answers.get(need.id) ?? []).map(({ need: _, ...answer }) => answer),
    end: ends.get(need.id) ?? null,
  }))
}

const consentsOf = (db: Db, ids: readonly bigint[]) =>
  tables(db)
    .selectFrom('loans.consent')
    .select(['need', 'scope', 'banks', 'on_day as onDay', 'at', 'by_whom as byWhom'])
    .where(sql<SqlBool>`need = any(${ids}::bigint[])`)
    .orderBy('id')
    .execute()

const answersOf = (db: Db, ids: readonly bigint[]) =>
  tables(db)
    .selectFrom('loans.answer')
    .select(['need', 'bank', 'kind', 'words', 'on_day as onDay', 'at', 'by_whom as byWhom'])
    .where(sql<SqlBool>`need = any(${ids}::bigint[])`)
    .orderBy('id')
    .execute()

const endsOf = (db: Db, ids: readonly bigint[]) =>
  tables(db)
    .selectFrom('loans.need_end')
    .select(['need', 'is_met as isMet', 'words', 'on_day as onDay', 'at', 'by_whom as byWhom'])
    .where(sql<SqlBool>`need = any(${ids}::bigint[])`)
    .execute()

/** The need that a form became. */
export const findNeedByForm = async (db: Db, form: string): Promise<bigint | undefined> =>
  (await tables(db).selectFrom('loans.need').select('id').where('form', '=', form).executeTakeFirst())?.id

export const saveNeed = async (
  db: Db,
  need: Omit<Bare, 'id' | 'at' | 'byWhom'> & { readonly form: string },
  { at, byWhom }: Stamp,
): Promise<bigint> => {
  const { id } = await tables(db)
    .insertInto('loans.need')
    .values({
      form: need.form,
      enterprise: need.enterprise,
      amount_vnd: need.amountVnd,
      purpose: need.purpose,
      purpose_words: need.purposeWords,
      term_months: need.termMonths,
      needed_on: need.neededOn,
      stated_on: need.statedOn,
      is_sample: need.isSample,
      at,
      by_whom: byWhom,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const saveConsent = async (
  db: Db,
  need: bigint,
  { scope, banks, onDay, at, byWhom }: Consent,
): Promise<void> => {
  await tables(db)
    .insertInto('loans.consent')
    .values({ need, scope, banks: [...banks], on_day: onDay, at, by_whom: byWhom })
    .execute()
}

export const saveAnswer = async (
  db: Db,
  need: bigint,
  { onDay, byWhom, ...answer }: Answer,
): Promise<void> => {
  await tables(db)
    .insertInto('loans.answer')
    .values({ ...answer, need, on_day: onDay, by_whom: byWhom })
    .execute()
}

export const saveEnd = async (
  db: Db,
  need: bigint,
  { isMet, words, onDay, at, byWhom }: NeedEnd,
): Promise<void> => {
  await tables(db)
    .insertInto('loans.need_end')
    .values({ need, is_met: isMet, words, on_day: onDay, at, by_whom: byWhom })
    .execute()
}
