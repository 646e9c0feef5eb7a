import { z } from 'zod'
import { everyone } from '../../access/permissions.ts'
import {
  defineOperation,
  localized,
  named,
  nothingAsked,
  paged,
  pageOf,
  pageQuery,
} from '../../platform/api.ts'
import type { Work } from '../../platform/work.ts'
import { loadRound } from '../loading/round.ts'
import { countsOf, loadPublished } from '../loading/seen.ts'
import { getRound, listRounds, type Round } from '../store/rounds.ts'
import { ofRound } from './words.ts'

const round = named(
  'Round',
  z.object({
    id: z.string().describe('mh-2025'),
    name: localized,
    period: z.string().describe('The reference period of its figures.'),
    state: z.enum(['open', 'closed']),
    closedOn: z.string().nullable(),
    calendar: z.record(z.string(), z.string()).describe('Days by kind: opens, closes, sitting, …'),
    criteriaSet: z.object({ code: z.string(), version: z.string() }),
    legalDocument: z.string().nullable(),
    isSample: z.boolean().describe('Invented (dữ liệu minh họa).'),
    counts: z
      .object({ dossiers: z.int(), enterprises: z.int(), passed: z.int().nullable() })
      .nullable()
      .describe('Null while nothing of the round is published.'),
  }),
)

const shownRound = async (work: Work, found: Round): Promise<unknown> => {
  const published = await loadPublished(work, found)
  const { course } = (await loadRound(work, found)).head
  const counts = published && countsOf(published)
  return { ...found, turns: undefined, state: course.state, closedOn: course.closedOn, counts }
}

const roundsOperation = defineOperation({
  id: 'listRounds',
  path: '/api/rounds',
  tag: 'rounds',
  title: { vi: 'Các đợt xét chọn', en: 'The rounds' },
  about:
    'Every round with its calendar, the criteria set it is bound to, and counts once its result is published.',
  may: everyone,
  scope: 'read:public',
  shows: ['/rounds'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(round),
  example: {},
  answers: async ({ work }, { query }) => {
    const list = paged(await listRounds(work.db), query)
    return { ...list, items: await Promise.all(list.items.map(each => shownRound(work, each))) }
  },
})

const roundOperation = defineOperation({
  id: 'getRound',
  path: '/api/rounds/:round',
  tag: 'rounds',
  title: { vi: 'Một đợt xét chọn', en: 'One round' },
  about: 'The round, as listRounds has it.',
  may: everyone,
  scope: 'read:public',
  shows: ['/rounds/:round'],
  params: ofRound,
  query: nothingAsked,
  answer: round,
  example: { round: 'mh-2025' },
  answers: async ({ work }, { params }) => shownRound(work, await getRound(work.db, params.round)),
})

export const operations = [roundsOperation, roundOperation]
