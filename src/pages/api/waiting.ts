import { z } from 'zod'
import { defineOperation, named, paged, pageOf, pageQuery } from '../../platform/api.ts'
import { getRound } from '../../selection/index.ts'
import { maySeeWholeRound } from '../../selection/permissions.ts'
import { waitingInRound } from '../round-waiting/content.ts'

const coded = z.object({ code: z.string(), name: z.string() })

const ofRound = defineOperation({
  id: 'listWaitingInRound',
  path: '/api/office/rounds/:round/waiting',
  tag: 'office',
  title: { vi: 'Việc đang chờ của một đợt', en: 'What waits in a round' },
  about:
    'Everything that waits, is late or is missing in a round, whoever’s turn it is, what is due first before the rest. Words are in the language asked for (lang=en).',
  may: maySeeWholeRound,
  scope: 'read:office',
  shows: ['/rounds/:round/waiting'],
  params: z.strictObject({ round: z.string().max(80) }),
  query: pageQuery,
  answer: pageOf(
    named(
      'Pending',
      z.object({
        kind: coded,
        about: z.string().describe('A product and its enterprise, a criterion, a person.'),
        note: z.string().nullable(),
        href: z.string().describe('The page on which it is done.'),
        turn: coded.describe('Whose turn it is.'),
        since: z.string().nullable(),
        dueOn: z.string().nullable(),
      }),
    ),
  ),
  example: { round: 'mh-2026' },
  answers: async ({ work }, { params, query }) =>
    paged(await waitingInRound(work, await getRound(work.db, params.round)), query),
})

export const operations = [ofRound]
