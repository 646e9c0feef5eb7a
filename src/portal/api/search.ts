import { z } from 'zod'
import { defineOperation, nothingAsked } from '../../platform/api.ts'
import { countRecognitions } from '../counts.ts'
import { groupsFor, LONGEST_WORDS, nearTo } from '../finding.ts'
import { COUNTING, isMore, maybe, open } from './asked.ts'

export const home = defineOperation({
  ...open,
  id: 'getCounts',
  path: '/api/counts',
  shows: ['/'],
  tag: 'register',
  title: { vi: 'Bốn số đếm', en: 'The four counts' },
  about: 'Recognitions, distinct products, distinct enterprises, recognitions in force today: never mixed.',
  params: nothingAsked,
  query: nothingAsked,
  answer: z.object({
    day: z.string(),
    events: z.int(),
    products: z.int(),
    enterprises: z.int(),
    inForce: z.int(),
  }),
  example: {},
  answers: async ({ work }) => ({ day: work.today, ...(await countRecognitions(work)) }),
})

const found = z.object({ href: z.string(), title: z.string(), note: z.string() })

export const search = defineOperation({
  ...open,
  id: 'search',
  path: '/api/search',
  shows: ['/search'],
  tag: 'register',
  title: { vi: 'Tìm kiếm', en: 'Search' },
  about: `Everything that is public, in groups, a few of each; in the language of the request. ${COUNTING}`,
  params: nothingAsked,
  query: z.strictObject({ q: z.string().trim().min(1).max(LONGEST_WORDS) }),
  answer: z.object({
    groups: z.array(
      z.object({ title: z.string(), href: z.string(), total: z.int(), isMore, found: z.array(found) }),
    ),
    near: maybe.describe('The nearest words where nothing was found.'),
  }),
  example: { q: 'co khi' },
  answers: async ({ work }, { query }) => {
    const groups = await groupsFor(work, query.q)
    return { groups, near: groups.length === 0 ? await nearTo(work, query.q) : null }
  },
})
