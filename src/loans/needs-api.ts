import { z } from 'zod'
import type { Day } from '../exact/day.ts'
import {
  defineOperation,
  named,
  nothingAsked,
  type Operation,
  paged,
  pageOf,
  pageQuery,
} from '../platform/api.ts'
import { NotFound } from '../platform/errors.ts'
import { answerKinds, consentScopes, purposes } from './model.ts'
import { countNeeds, type NeedListed, needFor, needsFor } from './needs-reading.ts'
import { mayCountNeeds, mayOpenNeeds } from './permissions.ts'
import { consentOf, isOverdue } from './rules/needs.ts'

const need = named(
  'FinancingNeed',
  z.object({
    id: z.string(),
    enterprise: z.string(),
    enterpriseName: z.string(),
    amountVnd: z.string().describe('Whole đồng.'),
    purpose: z.enum(purposes),
    purposeWords: z.string(),
    termMonths: z.int(),
    neededOn: z.string(),
    statedOn: z.string(),
    consent: z.enum(consentScopes).describe('Which banks may see it now.'),
    answers: z
      .array(z.object({ bank: z.string(), kind: z.enum(answerKinds), words: z.string(), onDay: z.string() }))
      .describe('To a bank its own alone.'),
    isOverdue: z.boolean().describe('Open, and no bank answered for long.'),
    isEnded: z.boolean(),
    isSample: z.boolean(),
  }),
)

const needOf = ({ need, grounds, enterpriseName }: NeedListed, today: Day) => ({
  id: String(need.id),
  enterprise: need.enterprise,
  enterpriseName,
  amountVnd: String(need.amountVnd),
  purpose: need.purpose,
  purposeWords: need.purposeWords,
  termMonths: need.termMonths,
  neededOn: need.neededOn,
  statedOn: need.statedOn,
  consent: consentOf(need).scope,
  answers: need.answers
    .filter(({ bank }) => grounds.isOwn || grounds.shownTo.includes(bank))
    .map(({ bank, kind, words, onDay }) => ({ bank, kind, words, onDay })),
  isOverdue: isOverdue(need, today),
  isEnded: need.end !== null,
  isSample: need.isSample,
})

const counted = named(
  'FinancingNeedCounts',
  z.object({
    open: z.int(),
    waiting: z.int().describe('Open, some bank may see them, and none answered.'),
    banks: z.array(
      z.object({
        bank: z.string(),
        name: z.string(),
        shown: z.int(),
        answered: z.int(),
        oldestDays: z.int().nullable().describe('Of those without its answer. Null: none waits.'),
      }),
    ),
  }),
)

const shared = { tag: 'loans' } as const

export const operations: readonly Operation[] = [
  defineOperation({
    ...shared,
    id: 'listOwnFinancingNeeds',
    path: '/api/own/financing-needs',
    title: { vi: 'Nhu cầu vốn được xem', en: 'Financing needs that the reader may see' },
    about: 'An enterprise reads its own; a bank those that it may see now by consent.',
    may: mayOpenNeeds,
    scope: 'read:own',
    shows: ['/financing-needs'],
    params: nothingAsked,
    query: pageQuery,
    answer: pageOf(need),
    example: {},
    answers: async ({ work }, { query }) =>
      paged(
        (await needsFor(work)).map(each => needOf(each, work.today)),
        query,
      ),
  }),
  defineOperation({
    ...shared,
    id: 'getOwnFinancingNeed',
    path: '/api/own/financing-needs/:need',
    title: { vi: 'Một nhu cầu vốn', en: 'One financing need' },
    about: 'What is looked for, and what banks answered.',
    may: mayOpenNeeds,
    scope: 'read:own',
    shows: ['/financing-needs/:need'],
    params: z.strictObject({ need: z.string().max(20) }),
    query: nothingAsked,
    answer: need,
    example: { need: '1' },
    answers: async ({ work }, { params }) => {
      if (!/^\d{1,18}$/.test(params.need)) throw new NotFound('need', params.need)
      return needOf(await needFor(work, BigInt(params.need)), work.today)
    },
  }),
  defineOperation({
    ...shared,
    id: 'countFinancingNeeds',
    path: '/api/office/financing-needs',
    title: {
      vi: 'Nhu cầu vốn: số lượng và thời gian chờ',
      en: 'Financing needs: how many, and how long they wait',
    },
    about: 'Counts alone: what they are for is told to the banks that the enterprise lets see.',
    may: mayCountNeeds,
    scope: 'read:office',
    params: nothingAsked,
    query: nothingAsked,
    answer: counted,
    example: {},
    answers: async ({ work }) => {
      const { open, banks, waiting } = await countNeeds(work)
      return {
        open,
        waiting: waiting.length,
        banks: banks.map(({ bank, name, shown, answered, oldest }) => ({
          ...{ bank, name, shown, answered },
          oldestDays: oldest,
        })),
      }
    },
  }),
]
