import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { listPublishedRecognitions } from './store/published.ts'

const cited = named(
  'PublishedRecognition',
  z.object({
    id: z.string(),
    year: z.int().nullable(),
    enterprise: z.string().nullable(),
    product: z.string().nullable(),
    sectorGroup: z.string().nullable(),
    isTopTen: z.literal(true).nullable().describe('Null: the source does not say.'),
    decision: z.string().nullable(),
    decidedOn: z.string().nullable(),
    publishedOn: z.string().nullable(),
    source: z.string().describe('The address where it was read.'),
    note: z.string().nullable(),
  }),
)

const published = defineOperation({
  id: 'listPublishedRecognitions',
  path: '/api/published/recognitions',
  tag: 'published',
  title: { vi: 'Công nhận do nguồn công khai nêu', en: 'Recognitions that public sources name' },
  about: 'What public sources say, row by row with its address; never mixed with our own register.',
  may: everyone,
  scope: 'read:public',
  shows: ['/reported-products'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(cited),
  example: {},
  answers: async ({ work }, { query }) => paged(await listPublishedRecognitions(work.db), query),
})

export const operations = [published]
