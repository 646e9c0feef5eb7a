import { sql } from 'kysely'
import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Db } from '../../platform/database.ts'
import type { FactId, Verdict } from '../model.ts'

/** Reviews that one official made on one day: each doubt by itself, what was verified together. */
export interface Reviewed {
  readonly verdict: Verdict
  readonly reviewedBy: string
  readonly at: string
  readonly count: number
  /** One of them. */
  readonly fact: FactId
  readonly variable: string
  readonly period: string | null
}

const MOST = 60

/** Of the figures of these subjects, by their ids; the latest first. */
export const listReviewed = async (
  db: Db,
  subjects: readonly string[],
  since: string,
): Promise<readonly Reviewed[]> => {
  const ids = sql`any(${subjects}::text[])`
  const { rows } = await sql<Reviewed>`
    select review.verdict, review.reviewed_by as "reviewedBy", max(review.reviewed_at) as at, count(*)::int as count,
      min(fact.id) as fact, min(fact.variable) as variable, min(fact.period) as period
    from facts.fact join facts.review on review.fact = fact.id
    where (fact.enterprise = ${ids} or fact.product = ${ids} or fact.site = ${ids}) and review.reviewed_at >= ${since}
    group by review.verdict, review.reviewed_by, (review.reviewed_at at time zone 'Asia/Ho_Chi_Minh')::date,
      case when review.verdict = 'contested' then fact.id end
    order by at desc, fact
    limit ${MOST}`.execute(db)
  return rows
}

export interface SentDeclaration {
  readonly enterprise: EnterpriseId
  /** As the receipt has it. */
  readonly name: string
  readonly year: string
  readonly at: string
}

/** The declarations that any enterprise sent, the latest first. */
export const listSent = async (db: Db, since: string): Promise<readonly SentDeclaration[]> => {
  const { rows } = await sql<SentDeclaration>`
    select enterprise, content::jsonb -> 'enterprise' ->> 'name' as name, year, sent_at as at
    from facts.declaration
    where sent_at >= ${since}
    order by sent_at desc, number desc
    limit ${MOST}`.execute(db)
  return rows
}

export interface AnsweredDoubt {
  readonly fact: FactId
  /** The id of the enterprise, product or site. */
  readonly subject: string
  readonly variable: string
  readonly period: string | null
  readonly at: string
}

/** What enterprises said to doubts, the latest first; what they said of a jump when they sent it is no answer. */
export const listAnswered = async (db: Db, since: string): Promise<readonly AnsweredDoubt[]> => {
  const { rows } = await sql<AnsweredDoubt>`
    select fact.id as fact, coalesce(fact.enterprise, fact.product, fact.site) as subject, fact.variable,
      fact.period, answer.answered_at as at
    from facts.answer join facts.fact on fact.id = answer.fact
    where answer.answered_at >= ${since} and exists (
      select 1 from facts.review
      where review.fact = fact.id and review.verdict = 'contested' and review.reviewed_at <= answer.answered_at
    )
    order by answer.answered_at desc, answer.id desc
    limit ${MOST}`.execute(db)
  return rows
}
