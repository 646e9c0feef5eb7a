import { z } from 'zod'
import { defineOperation, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { loadProposals } from './loading.ts'
import { groundKinds, stances, states, stepKinds } from './model.ts'
import { maySeeAll } from './permissions.ts'

const words = z.string().nullable()
const proposal = named(
  'PolicyProposal',
  z.object({
    id: z.string(),
    title: z.string(),
    words: z.string(),
    unit: words.describe('Of which unit or association; null: the office itself.'),
    proposedAt: z.string(),
    state: z.enum(states).describe('On the day of the answer.'),
    isSample: z.boolean(),
    grounds: z.array(
      z.object({
        kind: z.enum(groundKinds),
        words: z.string(),
        enterprises: z.int().nullable().describe('Of an obstacle: how many it concerns; null: not known.'),
        figure: z
          .object({
            of: z.object({ kind: z.enum(['indicator', 'release']), code: z.string() }),
            value: z.string().describe('Exact decimal text.'),
            knownOn: z.string(),
          })
          .nullable(),
        source: words,
      }),
    ),
    asked: z.array(
      z.object({
        kind: z.enum(['unit', 'enterprise']),
        party: z.string(),
        name: z.string(),
        dueOn: z.string(),
        isLate: z.boolean(),
        opinion: z.object({ stance: z.enum(stances), words, at: z.string() }).nullable(),
      }),
    ),
    steps: z.array(
      z.object({
        step: z.enum(stepKinds),
        words,
        document: words,
        documentOn: words,
        at: z.string(),
      }),
    ),
  }),
)

const listPolicyProposals = defineOperation({
  id: 'listPolicyProposals',
  path: '/api/office/proposals',
  tag: 'office',
  title: { vi: 'Đề xuất chính sách', en: 'Policy proposals' },
  about: 'From an idea through opinions and submission to a decision, with what speaks for each.',
  may: maySeeAll,
  scope: 'read:office',
  shows: ['/proposals', '/proposals/:proposal'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(proposal),
  example: {},
  answers: async ({ work }, { query }) => paged(await loadProposals(work), query),
})

export const operations = [listPolicyProposals]
