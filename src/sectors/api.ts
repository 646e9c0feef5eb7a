import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, localized, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { priorityLists } from './index.ts'
import { scopes } from './model.ts'

const day = z.string().nullable()
const list = named(
  'PriorityList',
  z.object({
    code: z.string(),
    scope: z.enum(scopes),
    document: z.object({
      number: z.string(),
      issuer: z.string(),
      issuedOn: day,
      name: localized,
      clause: z.string().nullable(),
    }),
    source: z.string().describe('The address where it was read.'),
    periods: z.array(
      z.object({
        from: day.describe('The first day; null: not known.'),
        to: day.describe('The day after the last one; null: open.'),
        isWhole: z.boolean().describe('False: the source names only some sectors.'),
        status: z.enum(['sourced', 'inferred']),
        sectors: z
          .array(
            z.object({
              code: z.string(),
              name: localized,
              groups: z.array(z.string()).describe('Sector groups wholly within it.'),
              within: z.array(z.string()).describe('Sector groups of which it is a part.'),
              areas: z.array(z.string()).describe('Areas of supporting industry.'),
              industries: z.array(z.string()).describe('Beginnings of VSIC codes.'),
              status: z.enum(['sourced', 'assumed']).describe('Of these ties.'),
            }),
          )
          .nullable()
          .describe('Null: no source names them.'),
        note: localized.nullable(),
      }),
    ),
  }),
)

const listPrioritySectors = defineOperation({
  id: 'listPrioritySectors',
  path: '/api/priority-sectors',
  tag: 'published',
  title: { vi: 'Ngành ưu tiên theo giai đoạn', en: 'Priority sectors by period' },
  about: 'What each document puts first, from when to when. Not named is not left out: see isWhole.',
  may: everyone,
  scope: 'read:public',
  shows: ['/priority-sectors'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(list),
  example: {},
  answers: async (_, { query }) => paged(await priorityLists(), query),
})

export const operations = [listPrioritySectors]
