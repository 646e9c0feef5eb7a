import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { clusterStatuses } from './model.ts'
import { listPublishedClusters } from './store.ts'

const word = z.string().nullable()

const cluster = named(
  'PublishedCluster',
  z.object({
    id: z.string(),
    name: z.string().describe('As the source writes it.'),
    nameVi: z.string(),
    commune: word,
    district: word.describe('As it was before districts ended on 2025-07-01.'),
    areaHa: word.describe('Hectares, exact decimal text.'),
    investor: word,
    status: z.enum(clusterStatuses).nullable(),
    founded: word.describe('As exact as the source: a day, month, quarter, half or year.'),
    foundingDecision: word,
    groundBroken: word,
    totalInvestmentVnd: word.describe('Whole đồng, as text.'),
    expectedCompletion: word,
    publishedOn: word,
    source: z.string().describe('The address where it was read.'),
    note: word,
  }),
)

const published = defineOperation({
  id: 'listPublishedClusters',
  path: '/api/published/clusters',
  tag: 'published',
  title: { vi: 'Cụm công nghiệp do nguồn công khai nêu', en: 'Industrial clusters that public sources name' },
  about: 'One row for each report of each source; a cluster may have several. Null: the source does not say.',
  may: everyone,
  scope: 'read:public',
  shows: ['/clusters'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(cluster),
  example: {},
  answers: async ({ work }, { query }) => paged(await listPublishedClusters(work.db), query),
})

export const operations = [published]
