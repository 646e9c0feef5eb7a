import { sql } from 'kysely'
import type { EnterpriseId, ProductId, SiteId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import type { Period } from '../../exact/period.ts'
import type { Db } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type {
  Fact,
  FactId,
  FactValue,
  FactVersion,
  Figure,
  KnownFact,
  Review,
  Subject,
  Verdict,
} from '../model.ts'
import { historyOf } from '../rules/reviews.ts'
import { partsOf } from './parts.ts'

interface FactRow {
  readonly id: FactId
  readonly enterprise: EnterpriseId | null
  readonly product: ProductId | null
  readonly site: SiteId | null
  readonly variable: string
  readonly period: Period | null
  readonly validFrom: Day | null
  readonly validTo: Day | null
  readonly version: number
  readonly kind: FactValue['kind']
  readonly value: string | null
  readonly currency: string | null
  readonly unit: string | null
  readonly document: string | null
  readonly page: string | null
  readonly source: string | null
  readonly reason: string | null
  readonly declaredBy: string
  readonly recordedAt: string
}

interface KnownRow extends FactRow {
  readonly verdict: Verdict | null
  readonly ground: string | null
  readonly reviewedBy: string | null
  readonly reviewedAt: string | null
}

const factColumns = sql`
  fact.id, fact.enterprise, fact.product, fact.site, fact.variable, fact.period,
  fact.valid_from as "validFrom", fact.valid_to as "validTo", fact.version, fact.kind, fact.value, fact.currency,
  fact.unit, fact.document, fact.page, fact.source, fact.reason, fact.declared_by as "declaredBy",
  fact.recorded_at as "recordedAt"`

/**
 * What was known of these subjects at a moment (ISO text, itself included): of each figure its latest version; where
 * variables are named, of these alone.
 */
export const factsAsKnownOn = async (
  db: Db,
  subjects: readonly Subject[],
  moment: string,
  variables: readonly string[] | null = null,
): Promise<readonly KnownFact[]> => {
  const { rows } = await sql<KnownRow>`
    select ${factColumns}, review.verdict, review.ground, review.reviewed_by as "reviewedBy",
      review.reviewed_at as "reviewedAt"
    from (
      select distinct on (enterprise, product, site, variable, period, valid_from) *
      from facts.fact
      where recorded_at <= ${moment} and (${ofSubjects(subjects)})
        and (${variables === null}::boolean or variable = any(${variables ?? []}::text[]))
      order by enterprise, product, site, variable, period, valid_from, version desc
    ) as fact
    left join lateral (
      select verdict, ground, reviewed_by, reviewed_at
      from facts.review
      where review.fact = fact.id and reviewed_at <= ${moment}
      order by reviewed_at desc, review.id desc
      limit 1
    ) as review on true
    order by fact.variable, fact.period desc nulls first, fact.valid_from desc nulls last, fact.id`.execute(
    db,
  )
  return rows.map(knownOf)
}

const ofSubjects = (subjects: readonly Subject[]) => {
  const ids = (kind: 'enterprise' | 'product' | 'site') =>
    subjects.flatMap(subject => (subject.kind === kind ? [subject.id] : []))
  const isCity = subjects.some(subject => subject.kind === 'city')
  return sql`enterprise = any(${ids('enterprise')}::text[])
    or product = any(${ids('product')}::text[])
    or site = any(${ids('site')}::text[])
    or (${isCity}::boolean and num_nonnulls(enterprise, product, site) = 0)`
}

export const getFact = async (db: Db, id: FactId): Promise<Fact> => {
  const { rows } = await sql<FactRow>`select ${factColumns} from facts.fact where id = ${id}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new NotFound('fact', id)
  return factOf(row)
}

/** Every version of a figure, oldest first. */
export const listVersions = async (db: Db, figure: Figure): Promise<readonly Fact[]> => {
  const { rows } = await sql<FactRow>`
    select ${factColumns} from facts.fact
    where (${ofSubjects([figure.subject])})
      and variable = ${figure.variable}
      and period is not distinct from ${figure.period}
      and valid_from is not distinct from ${figure.validFrom}::date
    order by version`.execute(db)
  return rows.map(factOf)
}

/** Every version of every figure of these subjects in a year (null: stated once), by figure, oldest first. */
export const listVersionsOf = async (
  db: Db,
  subjects: readonly Subject[],
  year: string | null,
): Promise<readonly Fact[]> => {
  const { rows } = await sql<FactRow>`
    select ${factColumns} from facts.fact
    where (${ofSubjects(subjects)}) and left(period, 4) is not distinct from ${year}
    order by enterprise nulls last, product, site, variable, period, valid_from, version`.execute(db)
  return rows.map(factOf)
}

/** The reviews of these facts in the order in which they were made. */
export const listReviews = async (db: Db, facts: readonly FactId[]): Promise<readonly Review[]> => {
  const { rows } = await sql<Review>`
    select fact, verdict, ground, document, page, reviewed_by as "reviewedBy", reviewed_at as "reviewedAt"
    from facts.review
    where fact = any(${facts}::text[])
    order by reviewed_at, id`.execute(db)
  return rows
}

/** A figure from its first version to its last, each with the moments between which it was known, and its reviews. */
export const factHistory = async (db: Db, figure: Figure): Promise<readonly FactVersion[]> => {
  const versions = await listVersions(db, figure)
  return historyOf(
    versions,
    await listReviews(
      db,
      versions.map(version => version.id),
    ),
  )
}

/**
 * Saves new versions; answers how many. A version that is already there is passed over: whoever asked for it came
 * second, and the action says so.
 */
export const saveFacts = async (db: Db, facts: readonly Fact[]): Promise<number> => {
  let saved = 0n
  for (const rows of partsOf(facts.map(rowOf))) {
    const { numAffectedRows } = await sql`
      insert into facts.fact (
        id, enterprise, product, site, variable, period, valid_from, valid_to, version, kind, value, currency, unit,
        document, page, source, reason, declared_by, recorded_at
      )
      select id, enterprise, product, site, variable, period, "validFrom", "validTo", version, kind, value, currency,
        unit, document, page, source, reason, "declaredBy", "recordedAt"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
        id text, enterprise text, product text, site text, variable text, period text, "validFrom" date,
        "validTo" date, version int, kind text, value text, currency text, unit text, document text, page text,
        source text, reason text, "declaredBy" text, "recordedAt" timestamptz
      )
      on conflict on constraint fact_version do nothing`.execute(db)
    saved += numAffectedRows ?? 0n
  }
  return Number(saved)
}

export const saveReviews = async (db: Db, reviews: readonly Review[]): Promise<void> => {
  for (const rows of partsOf(reviews)) {
    await sql`
      insert into facts.review (fact, verdict, ground, document, page, reviewed_by, reviewed_at)
      select fact, verdict, ground, document, page, "reviewedBy", "reviewedAt"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
        fact text, verdict text, ground text, document text, page text, "reviewedBy" text, "reviewedAt" timestamptz
      )`.execute(db)
  }
}

const columnsOf = (subject: Subject): Pick<FactRow, 'enterprise' | 'product' | 'site'> => ({
  enterprise: subject.kind === 'enterprise' ? subject.id : null,
  product: subject.kind === 'product' ? subject.id : null,
  site: subject.kind === 'site' ? subject.id : null,
})

const subjectOf = ({
  enterprise,
  product,
  site,
}: Pick<FactRow, 'enterprise' | 'product' | 'site'>): Subject => {
  if (enterprise !== null) return { kind: 'enterprise', id: enterprise }
  if (product !== null) return { kind: 'product', id: product }
  return site === null ? { kind: 'city' } : { kind: 'site', id: site }
}

const rowOf = ({ subject, value, ...rest }: Fact): FactRow => ({
  ...rest,
  ...columnsOf(subject),
  kind: value.kind,
  value: value.kind === 'value' ? value.text : null,
})

const factValueOf = (kind: FactValue['kind'], text: string | null): FactValue =>
  kind === 'value' ? { kind, text: text ?? '' } : { kind }

const factOf = ({ enterprise, product, site, kind, value, ...rest }: FactRow): Fact => ({
  ...rest,
  subject: subjectOf({ enterprise, product, site }),
  value: factValueOf(kind, value),
})

const knownOf = ({ verdict, ground, reviewedBy, reviewedAt, ...row }: KnownRow): KnownFact => ({
  ...factOf(row),
  status: verdict ?? 'declared',
  ground,
  reviewedBy,
  reviewedAt,
})
