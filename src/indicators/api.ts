import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { figureKinds } from './model.ts'
import { listPublishedFigures } from './store.ts'

const figure = named(
  'PublishedFigure',
  z.object({
    id: z.string(),
    about: z.enum(['programme', 'city']),
    period: z.string(),
    figure: z.string(),
    value: z.string().describe('Exact decimal text, as printed.'),
    valueMax: z.string().nullable().describe('The upper end of a range.'),
    unit: z.string(),
    kind: z.enum(figureKinds),
    publishedOn: z.string().nullable(),
    source: z.string().describe('The address where it was read.'),
    note: z.string().nullable(),
  }),
)

const published = defineOperation({
  id: 'listPublishedFigures',
  path: '/api/published/figures',
  tag: 'published',
  title: { vi: 'Số liệu do nguồn công khai nêu', en: 'Figures that public sources print' },
  about: 'As printed: they contradict each other, and none is corrected.',
  may: everyone,
  scope: 'read:public',
  shows: ['/figures', '/indicators'],
  params: nothingAsked,
  query: pageQuery.extend({ about: z.enum(['programme', 'city']).optional() }),
  answer: pageOf(figure),
  example: { about: 'programme' },
  answers: async ({ work }, { query }) => {
    const figures = await listPublishedFigures(work.db)
    return paged(
      figures.filter(({ about }) => query.about === undefined || about === query.about),
      query,
    )
  },
})

export const operations = [published]
