import { z } from 'zod'
import { cell } from '../recognition/model/published.ts'

/** The words of industrial clusters, for now as public sources report them. */

export const clusterStatuses = [
  'proposed for the plan',
  'founded',
  'under construction',
  'operating',
] as const

/** One report of one source: a cluster may have several. Null: the source does not say. */
export interface PublishedCluster {
  /** As the source writes it, in any language. */
  readonly name: string
  readonly nameVi: string
  readonly commune: string | null
  /** As it was before districts ended on 2025-07-01. */
  readonly district: string | null
  /** Hectares, exact decimal text. */
  readonly areaHa: string | null
  readonly investor: string | null
  readonly status: (typeof clusterStatuses)[number] | null
  /** A day, month, quarter, half or year, as exact as the source. */
  readonly founded: string | null
  readonly foundingDecision: string | null
  readonly groundBroken: string | null
  /** Whole đồng, as text. */
  readonly totalInvestmentVnd: string | null
  readonly expectedCompletion: string | null
  readonly publishedOn: string | null
  readonly source: string
  readonly note: string | null
}

const name = z.string().trim().min(1, 'write the name')
const moment = z
  .string()
  .trim()
  .regex(
    /^(\d{4}(-\d{2}-\d{2}|-\d{2}|-H[12]|-Q[1-4])?)?$/,
    'write a day, month, quarter, half or year, such as 2024-09-20, 2022-Q2 or 2023',
  )
  .transform(text => (text === '' ? null : text))

export const publishedClusterRow = z
  .strictObject({
    name,
    name_vi: name,
    commune: cell.text,
    district: cell.text,
    area_ha: cell.decimal,
    investor: cell.text,
    status: z.union([z.literal('').transform(() => null), z.enum(clusterStatuses)]),
    founding_date: moment,
    founding_decision: cell.text,
    groundbreaking: moment,
    total_investment_vnd: cell.dong,
    expected_completion: moment,
    published_on: cell.appeared,
    source: cell.source,
    note: cell.text,
  })
  .transform(
    (row): PublishedCluster => ({
      name: row.name,
      nameVi: row.name_vi,
      commune: row.commune,
      district: row.district,
      areaHa: row.area_ha,
      investor: row.investor,
      status: row.status,
      founded: row.founding_date,
      foundingDecision: row.founding_decision,
      groundBroken: row.groundbreaking,
      totalInvestmentVnd: row.total_investment_vnd,
      expectedCompletion: row.expected_completion,
      publishedOn: row.published_on,
      source: row.source,
      note: row.note,
    }),
  )
