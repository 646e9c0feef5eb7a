import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { eventKinds, eventStatuses, organiserLevels } from './model.ts'
import { listPublishedEvents } from './store.ts'

const count = z.int().nullable()

const event = named(
  'PublishedEvent',
  z.object({
    id: z.string(),
    nameVi: z.string().nullable(),
    nameEn: z.string().nullable(),
    kind: z.enum(eventKinds),
    organiserLevel: z.enum(organiserLevels),
    starts: z.string().nullable().describe('A day, or a month where no day is known.'),
    ends: z.string().nullable(),
    place: z.string().nullable(),
    booths: count,
    boothsMax: count.describe('The upper end of a range.'),
    enterprises: count,
    enterprisesMax: count,
    countries: count,
    localities: count,
    visitors: count,
    contractsValueVnd: z.string().nullable().describe('Whole đồng, as text.'),
    status: z.enum(eventStatuses),
    publishedOn: z.string().nullable(),
    source: z.string().describe('The address where it was read.'),
    note: z.string().nullable(),
  }),
)

const published = defineOperation({
  id: 'listPublishedEvents',
  path: '/api/published/events',
  tag: 'published',
  title: {
    vi: 'Hội chợ, lễ tôn vinh do nguồn công khai nêu',
    en: 'Fairs and ceremonies that public sources name',
  },
  about: 'Null: the source does not say.',
  may: everyone,
  scope: 'read:public',
  shows: ['/fairs'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(event),
  example: {},
  answers: async ({ work }, { query }) => paged(await listPublishedEvents(work.db), query),
})

export const operations = [published]
