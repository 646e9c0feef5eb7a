import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { FactId } from '../model.ts'
import { partsOf } from './parts.ts'

/** What an enterprise says about a figure of its own: to an odd jump when it is sent, or to a doubt. */
export interface Answer {
  readonly fact: FactId
  readonly words: string
  readonly document: string | null
  readonly page: string | null
  readonly answeredBy: string
  readonly answeredAt: string
}

export const listAnswers = async (db: Db, facts: readonly FactId[]): Promise<readonly Answer[]> => {
  const { rows } = await sql<Answer>`
    select fact, words, document, page, answered_by as "answeredBy", answered_at as "answeredAt"
    from facts.answer
    where fact = any(${facts}::text[])
    order by answered_at, id`.execute(db)
  return rows
}

export const saveAnswers = async (db: Db, answers: readonly Answer[]): Promise<void> => {
  for (const rows of partsOf(answers)) {
    await sql`
      insert into facts.answer (fact, words, document, page, answered_by, answered_at)
      select fact, words, document, page, "answeredBy", "answeredAt"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
        fact text, words text, document text, page text, "answeredBy" text, "answeredAt" timestamptz
      )`.execute(db)
  }
}
