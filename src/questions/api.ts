import { z } from 'zod'
import { defineOperation, named, paged, pageOf, pageQuery } from '../platform/api.ts'
import { getRound } from '../selection/index.ts'
import { maySeeWholeRound } from '../selection/permissions.ts'
import { shownQuestions } from './loading.ts'
import { states } from './model.ts'

const question = named(
  'Question',
  z.object({
    id: z.string(),
    dossier: z.string(),
    criterion: z.string(),
    unit: z.string().nullable().describe('Whose sheet it stands on; null: of a panel.'),
    words: z.string(),
    askedBy: z.string(),
    askedAt: z.string(),
    state: z.enum(states),
    steps: z.array(
      z.object({
        step: z.enum(['forwarded', 'answered', 'declined']),
        words: z.string(),
        dueOn: z.string().nullable().describe('The last day for an answer, of what was forwarded.'),
        side: z.enum(['office', 'enterprise']),
        at: z.string(),
        enclosure: z
          .object({ fileName: z.string(), mediaType: z.string(), size: z.int(), page: z.string().nullable() })
          .nullable()
          .describe('The document that goes with it.'),
      }),
    ),
  }),
)

const ofRound = defineOperation({
  id: 'listQuestions',
  path: '/api/office/rounds/:round/questions',
  tag: 'office',
  title: { vi: 'Câu hỏi khi chấm của một đợt', en: 'Questions of a round' },
  about: 'What was asked while scoring, what was sent on to the enterprise, and what came of it.',
  may: maySeeWholeRound,
  scope: 'read:office',
  shows: ['/rounds/:round/questions', '/rounds/:round/questions/:question'],
  params: z.strictObject({ round: z.string().max(80) }),
  query: pageQuery,
  answer: pageOf(question),
  example: { round: 'mh-2026' },
  answers: async ({ work }, { params, query }) => {
    const all = await shownQuestions(work, await getRound(work.db, params.round))
    return paged(
      all.map(({ code, ...each }) => ({ ...each, criterion: code })),
      query,
    )
  },
})

export const operations = [ofRound]
