import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, localized, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { loadCharts } from './charts.ts'

const chart = named(
  'DashboardChart',
  z.object({
    code: z.string(),
    title: localized.describe('What was found.'),
    unit: localized,
    labels: z.array(localized),
    series: z.array(
      z.object({
        name: localized,
        values: z
          .array(z.string().nullable())
          .describe('Exact decimal text, one for each label; null: not known, or withheld.'),
      }),
    ),
    source: localized,
    definition: localized,
    isOwn: z.boolean().describe('Made of the city’s own records, else of what public sources print.'),
    gaps: localized.nullable().describe('What is missing, and why.'),
  }),
)

const charts = defineOperation({
  id: 'listDashboardCharts',
  path: '/api/dashboards',
  tag: 'published',
  title: { vi: 'Chương trình qua các con số', en: 'The programme in figures' },
  about: 'Figures of the programme and the city as they are drawn, each with what was found in it.',
  may: everyone,
  scope: 'read:public',
  shows: ['/dashboards', '/dashboards/:chart'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(chart),
  example: {},
  answers: async ({ work }, { query }) =>
    paged(
      (await loadCharts(work)).map(({ drawnAs: _drawn, rowsAt: _rows, ...each }) => each),
      query,
    ),
})

export const operations = [charts]
