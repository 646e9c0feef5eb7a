import { z } from 'zod'
import { holding } from '../../access/permissions.ts'
import { factParts, said } from '../../facts/index.ts'
import {
  actsForEnterprise,
  defineOperation,
  named,
  nothingAsked,
  paged,
  pageOf,
  pageQuery,
} from '../../platform/api.ts'
import type { Work } from '../../platform/work.ts'
import { loadFigure, namesOf, type Told } from '../facts/loading.ts'
import { load, waits } from '../facts/verification-loading.ts'
import { rowsOf, scopeOf } from '../facts/verification-rows.ts'

const statuses = z.enum(['declared', 'verified', 'contested'])
const told = {
  ...factParts,
  id: z.string(),
  value: said,
  status: statuses,
  isAnswered: z.boolean().describe('A doubt was answered, and nobody looked at it since.'),
  versions: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      value: said,
      reason: z.string().nullable(),
      declaredBy: z.string().nullable(),
      recordedAt: z.string(),
    }),
  ),
  reviews: z.array(
    z.object({
      fact: z.string(),
      verdict: z.enum(['verified', 'contested']),
      ground: z.string().nullable(),
      reviewedBy: z.string().nullable(),
      reviewedAt: z.string(),
    }),
  ),
  answers: z.array(
    z.object({
      fact: z.string(),
      words: z.string(),
      document: z.string().nullable(),
      page: z.string().nullable(),
      answeredBy: z.string().nullable(),
      answeredAt: z.string(),
    }),
  ),
}

type NameOf = (actor: string) => string | null

const toldOf = ({ latest, status, isAnswered, versions, reviews, answers }: Told, nameOf: NameOf) => ({
  ...latest,
  status,
  isAnswered,
  versions: versions.map(each => ({ ...each, declaredBy: nameOf(each.declaredBy) })),
  reviews: reviews.map(each => ({ ...each, reviewedBy: nameOf(each.reviewedBy) })),
  answers: answers.map(each => ({ ...each, answeredBy: nameOf(each.answeredBy) })),
})

const readingVerification = holding('office', 'scorer', 'inspector', 'auditor')
const enterprise = z.object({ id: z.string(), nameVi: z.string(), nameEn: z.string().nullable() })

const queue = defineOperation({
  id: 'listVerification',
  path: '/api/office/verification',
  tag: 'office',
  title: { vi: 'Số liệu chờ thẩm tra', en: 'What waits to be verified' },
  about:
    'By enterprise and year, what waits longest first; of a scorer only what their unit scores with. Counts alone.',
  may: readingVerification,
  scope: 'read:office',
  shows: ['/verification'],
  params: nothingAsked,
  query: pageQuery.extend({
    year: z.string().max(4).optional().describe('A year, or once.'),
    variable: z.string().max(120).optional(),
    unit: z.string().max(80).optional().describe('Only what this unit scores with.'),
  }),
  answer: pageOf(
    named(
      'WaitingToBeVerified',
      z.object({
        enterprise,
        year: z.string().nullable().describe('Null: figures that are stated once.'),
        declared: z.int(),
        answered: z.int(),
        contested: z.int(),
        since: z.string(),
      }),
    ),
  ),
  example: {},
  answers: async (visit, { query }) => {
    const { work } = visit
    const rows = (await rowsOf(work, await scopeOf(work), visit.query))
      .filter(({ year }) => query.year === undefined || (year ?? 'once') === query.year)
      .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
    return paged(rows, query)
  },
})

const one = defineOperation({
  id: 'getVerification',
  path: '/api/office/verification/:enterprise/:year',
  tag: 'office',
  title: { vi: 'Số liệu một doanh nghiệp để thẩm tra', en: 'The figures of an enterprise to verify' },
  about: 'Those the actor may contest, or read as an auditor. The enterprise sees that you read them.',
  may: readingVerification,
  scope: 'read:office',
  shows: ['/verification/:enterprise/:year'],
  params: z.strictObject({
    enterprise: z.string().max(80),
    year: z.string().max(4).describe('A year, or once.'),
  }),
  query: nothingAsked,
  answer: z.object({
    enterprise,
    year: z.string().nullable(),
    figures: z.array(
      z.object({
        ...told,
        waits: z.boolean().describe('Whether somebody should look at it.'),
        before: z.object({ period: z.string().nullable(), value: said }).nullable(),
        mayVerify: z.boolean(),
        mayContest: z.boolean(),
      }),
    ),
  }),
  example: { year: '2025' },
  answers: async visit => {
    const { looking, year, figures, nameOf, may } = await load(visit)
    return {
      enterprise: looking.enterprise,
      year,
      figures: figures.map(each => ({
        ...toldOf(each, nameOf),
        waits: waits(each),
        before: each.before,
        mayVerify: may.verify(each),
        mayContest: may.contest(each),
      })),
    }
  },
})

const story = named('FigureStory', z.object(told))
const storyOf = async (work: Work, id: string) => {
  const { told } = await loadFigure(work, id)
  return toldOf(told, await namesOf(work))
}

const storyParts = {
  shows: ['/facts/:fact'],
  params: z.strictObject({ fact: z.string().max(80) }),
  query: nothingAsked,
  answer: story,
  example: {},
}

const ownStory = defineOperation({
  id: 'getOwnFact',
  path: '/api/own/facts/:fact',
  tag: 'own',
  title: { vi: 'Một số liệu của doanh nghiệp tôi', en: 'One figure of my enterprise' },
  about:
    'Everything that was ever said of the figure: versions, reviews, answers. Of others it is not found.',
  may: actsForEnterprise,
  scope: 'read:own',
  ...storyParts,
  answers: ({ work }, { params }) => storyOf(work, params.fact),
})

const officeStory = defineOperation({
  id: 'getFact',
  path: '/api/office/facts/:fact',
  tag: 'office',
  title: { vi: 'Một số liệu', en: 'One figure' },
  about: 'As getOwnFact has it, for those who may see the figure. The enterprise sees that you read it.',
  may: readingVerification,
  scope: 'read:office',
  ...storyParts,
  answers: ({ work }, { params }) => storyOf(work, params.fact),
})

export const operations = [ownStory, queue, one, officeStory]
