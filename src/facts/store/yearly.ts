import { sql } from 'kysely'
import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import type { Db } from '../../platform/database.ts'
import type { FactId, FactValue, Verdict } from '../model.ts'

/** A version of a figure of a year, of an enterprise or a product. */
export interface YearlyVersion {
  readonly id: FactId
  readonly enterprise: EnterpriseId | null
  readonly product: ProductId | null
  readonly variable: string
  readonly year: number
  readonly version: number
  readonly kind: FactValue['kind']
  readonly text: string | null
  readonly recordedAt: string
}

/** What was made of it. */
export interface YearlyReview {
  readonly fact: FactId
  readonly verdict: Verdict
  readonly reviewedAt: string
}

export interface YearlyAsked {
  readonly variables: readonly string[]
  /** Enterprises and products; null: of all. */
  readonly subjects: readonly string[] | null
}

/** Figure by figure, oldest first. */
export const listYearlyVersions = async (db: Db, asked: YearlyAsked): Promise<readonly YearlyVersion[]> => {
  const { rows } = await sql<YearlyVersion>`
    select id, enterprise, product, variable, period::int as year, version, kind, value as text,
      recorded_at as "recordedAt"
    from facts.fact where ${areAsked(asked)}
    order by enterprise nulls last, product, variable, period, version`.execute(db)
  return rows
}

/** Of those figures, in the order in which they were made. */
export const listYearlyReviews = async (db: Db, asked: YearlyAsked): Promise<readonly YearlyReview[]> => {
  const { rows } = await sql<YearlyReview>`
    select review.fact, review.verdict, review.reviewed_at as "reviewedAt"
    from facts.fact join facts.review on review.fact = fact.id where ${areAsked(asked)}
    order by review.reviewed_at, review.id`.execute(db)
  return rows
}

const areAsked = ({ variables, subjects }: YearlyAsked) => {
  const ids = sql`any(${subjects ?? []}::text[])`
  const ofSubjects =
    subjects === null
      ? sql`num_nonnulls(enterprise, product) = 1`
      : sql`(enterprise = ${ids} or product = ${ids})`
  return sql`variable = any(${variables}::text[]) and length(period) = 4 and ${ofSubjects}`
}
