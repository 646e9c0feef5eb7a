import type { GeneratedAlways } from 'kysely'
import { type Db, roomDb } from '../platform/database.ts'
import type { CitedRows } from '../recognition/index.ts'
import type { Kept } from '../recognition/rules/published.ts'
import type { PublishedCluster } from './model.ts'

type Tables = {
  readonly 'clusters.published_cluster': {
    readonly id: GeneratedAlways<bigint>
    readonly name: string
    readonly name_vi: string
    readonly commune: string | null
    readonly district: string | null
    readonly area_ha: string | null
    readonly investor: string | null
    readonly status: PublishedCluster['status']
    readonly founded: string | null
    readonly founding_decision: string | null
    readonly ground_broken: string | null
    readonly total_investment_vnd: string | null
    readonly expected_completion: string | null
    readonly published_on: string | null
    readonly source: string
    readonly note: string | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** In the order of the file; sort by name with `Intl.Collator('vi')`, the database does not know how. */
export const listPublishedClusters = (db: Db): Promise<readonly Kept<PublishedCluster>[]> =>
  tables(db)
    .selectFrom('clusters.published_cluster')
    .select([
      'id',
      'name',
      'name_vi as nameVi',
      'commune',
      'district',
      'area_ha as areaHa',
      'investor',
      'status',
      'founded',
      'founding_decision as foundingDecision',
      'ground_broken as groundBroken',
      'total_investment_vnd as totalInvestmentVnd',
      'expected_completion as expectedCompletion',
      'published_on as publishedOn',
      'source',
      'note',
    ])
    .orderBy('id')
    .execute()

export const publishedClusters: CitedRows<PublishedCluster> = {
  table: 'clusters.published_cluster',
  list: listPublishedClusters,
  save: async (db, rows) => {
    await tables(db).insertInto('clusters.published_cluster').values(rows.map(clusterToRow)).execute()
  },
  remove: async (db, ids) => {
    await tables(db).deleteFrom('clusters.published_cluster').where('id', 'in', ids).execute()
  },
}

const clusterToRow = ({
  nameVi,
  areaHa,
  foundingDecision,
  groundBroken,
  totalInvestmentVnd,
  expectedCompletion,
  publishedOn,
  ...row
}: PublishedCluster) => ({
  ...row,
  name_vi: nameVi,
  area_ha: areaHa,
  founding_decision: foundingDecision,
  ground_broken: groundBroken,
  total_investment_vnd: totalInvestmentVnd,
  expected_completion: expectedCompletion,
  published_on: publishedOn,
})
