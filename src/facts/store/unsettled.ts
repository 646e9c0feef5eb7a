import { type RawBuilder, sql } from 'kysely'
import type { EnterpriseId, ProductId, SiteId } from '../../enterprises/model.ts'
import type { Db } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { Subject } from '../model.ts'

/** How many figures of a subject and a year wait, and for whom. */
export interface Unsettled {
  readonly subject: Exclude<Subject, { kind: 'city' }>
  /** "2025"; null: figures that are stated once. */
  readonly year: string | null
  /** Declared or corrected, and nobody looked at them yet. */
  readonly declared: number
  /** Contested and not answered: these wait for the enterprise. */
  readonly contested: number
  /** Contested and answered: these wait for the official again. */
  readonly answered: number
  /** Since when the longest waits: ISO text in UTC. */
  readonly since: string
}

interface Row extends Omit<Unsettled, 'subject'> {
  readonly enterprise: EnterpriseId | null
  readonly product: ProductId | null
  readonly site: SiteId | null
}

/** Some variables of some subjects, by their ids; null: all. */
export interface Among {
  readonly variables: readonly string[] | null
  readonly subjects: readonly string[] | null
}

/** Of latest versions only: those without review, and those whose last review contests them. A figure counts once. */
export const countUnsettled = remembering(
  ['facts.fact', 'facts.review', 'facts.answer'],
  async (db: Db, among: readonly Among[]): Promise<readonly Unsettled[]> => {
    const asked = sql.join([sql`false`, ...among.map(isAmong)], sql` or `)
    const { rows } = await sql<Row>`
      with corrected as (
        select variable, coalesce(period, '') as period, coalesce(enterprise, product, site) as subject,
          coalesce(valid_from, '-infinity') as valid_from, max(version) as version
        from facts.fact
        where version > 1
        group by 1, 2, 3, 4
      ),
      candidate as (
        select fact.*, null::timestamptz as contested_at
        from facts.fact
        where kind <> 'unknown' and num_nonnulls(enterprise, product, site) = 1 and (${asked})
          and not exists (select 1 from facts.review where review.fact = fact.id)
        union all
        select fact.*, contest.reviewed_at
        from facts.review as contest join facts.fact on fact.id = contest.fact
        where contest.verdict = 'contested' and (${asked}) and not exists (
          select 1 from facts.review as later
          where later.fact = contest.fact and (later.reviewed_at, later.id) > (contest.reviewed_at, contest.id)
        )
      ),
      waiting as (
        select candidate.*, contested_at is not null and exists (
          select 1 from facts.answer where answer.fact = candidate.id and answered_at >= contested_at
        ) as is_answered
        from candidate
        left join corrected on corrected.variable = candidate.variable
          and corrected.period = coalesce(candidate.period, '')
          and corrected.subject = coalesce(candidate.enterprise, candidate.product, candidate.site)
          and corrected.valid_from = coalesce(candidate.valid_from, '-infinity')
        where candidate.version >= coalesce(corrected.version, 1)
      )
      select enterprise, product, site, left(period, 4) as year,
        (count(*) filter (where contested_at is null))::int as declared,
        (count(*) filter (where contested_at is not null and not is_answered))::int as contested,
        (count(*) filter (where is_answered))::int as answered,
        min(coalesce(contested_at, recorded_at)) as since
      from waiting
      group by enterprise, product, site, left(period, 4)
      order by enterprise, product, site, year`.execute(db)
    return rows.map(({ enterprise, product, site, ...row }) => ({
      ...row,
      subject: subjectOf(enterprise, product, site),
    }))
  },
)

/** Each of the three has an index of its own. */
const isAmong = ({ variables, subjects }: Among): RawBuilder<boolean> => {
  const ids = sql`any(${subjects ?? []}::text[])`
  return sql.join(
    [
      sql`true`,
      ...(variables === null ? [] : [sql`variable = any(${variables}::text[])`]),
      ...(subjects === null ? [] : [sql`(enterprise = ${ids} or product = ${ids} or site = ${ids})`]),
    ],
    sql` and `,
  )
}

const subjectOf = (
  enterprise: EnterpriseId | null,
  product: ProductId | null,
  site: SiteId | null,
): Unsettled['subject'] => {
  if (enterprise !== null) return { kind: 'enterprise', id: enterprise }
  if (product !== null) return { kind: 'product', id: product }
  if (site !== null) return { kind: 'site', id: site }
  throw new Error('a figure of nobody waits for nobody')
}
