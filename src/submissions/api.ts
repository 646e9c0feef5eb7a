import { z } from 'zod'
import { anyOf, holding } from '../access/permissions.ts'
import { listAliases } from '../enterprises/index.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { idsOf } from '../enterprises/rules/merges.ts'
import {
  actsForEnterprise,
  defineOperation,
  named,
  nothingAsked,
  ownEnterprise,
  paged,
  pageOf,
  pageQuery,
} from '../platform/api.ts'
import { getRound } from '../selection/index.ts'
import { type ListedSubmission, listOf } from './listing.ts'
import { contentSchema } from './model.ts'
import { openForCheck } from './pages/check-dossier.tsx'
import { seenSending } from './pages/receipt.tsx'
import { maySeeChecks } from './permissions.ts'
import { listedStates } from './rules/checking.ts'

const receiptHead = z.object({
  receipt: z.string(),
  version: z.int(),
  digest: z.string().describe('SHA-256 of the canonical JSON that was sent.'),
  sentAt: z.string(),
  countsOn: z.string().describe('The day that counts for the deadline.'),
  isLate: z.boolean(),
  lacking: z.array(z.string()).describe('Items that were asked for and did not come.'),
})

const listed = named(
  'Submission',
  z.object({
    id: z.string(),
    round: z.string(),
    product: z.string(),
    enterprise: z.string(),
    state: z.enum(listedStates),
    last: receiptHead.nullable().describe('Null: nothing was sent.'),
    supplement: z
      .object({ items: z.array(z.string()), words: z.string(), dueOn: z.string() })
      .nullable()
      .describe('What it was given back for.'),
    checked: z.object({ done: z.int(), of: z.int(), wanting: z.array(z.string()) }),
  }),
)

const shown = ({ id, round, names, listed: state, last, supplement, checked }: ListedSubmission) => ({
  id,
  round,
  product: names.product,
  enterprise: names.enterprise,
  state,
  last,
  supplement,
  checked,
})

const own = defineOperation({
  id: 'listOwnSubmissions',
  path: '/api/own/submissions',
  tag: 'own',
  title: { vi: 'Hồ sơ của doanh nghiệp tôi', en: 'The dossiers my enterprise makes' },
  about: 'Every dossier that was begun, in every round, and where it stands.',
  may: actsForEnterprise,
  scope: 'read:own',
  shows: ['/rounds/:round/apply', '/rounds/:round/apply/:submission'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(listed),
  example: {},
  answers: async ({ work }, { query }) => {
    const ids = idsOf(await listAliases(work.db), enterpriseIdOf(ownEnterprise(work)), work.today)
    return paged((await listOf(work, { enterprises: ids })).map(shown), query)
  },
})

const ofRound = defineOperation({
  id: 'listSubmissions',
  path: '/api/office/rounds/:round/submissions',
  tag: 'office',
  title: { vi: 'Hồ sơ của một đợt và việc kiểm tra', en: 'The dossiers of a round and their check' },
  about: 'For the office: every dossier of the round from its first word, and what was found of it.',
  may: maySeeChecks,
  scope: 'read:office',
  shows: ['/rounds/:round/submissions'],
  params: z.strictObject({ round: z.string().max(80) }),
  query: pageQuery.extend({ state: z.enum(listedStates).optional() }),
  answer: pageOf(listed),
  example: { round: 'mh-2027' },
  answers: async ({ work }, { params, query }) => {
    const { id } = await getRound(work.db, params.round)
    const all = await listOf(work, { round: id })
    return paged(
      all.filter(({ listed: state }) => query.state === undefined || state === query.state).map(shown),
      query,
    )
  },
})

const finding = z.object({
  item: z.string(),
  receipt: z.string(),
  verdict: z.enum(['fine', 'wanting']),
  words: z.string().nullable(),
  foundAt: z.string(),
})

const checkOne = defineOperation({
  id: 'getSubmission',
  path: '/api/office/rounds/:round/submissions/:submission',
  tag: 'office',
  title: { vi: 'Một hồ sơ và kết quả kiểm tra', en: 'One dossier and its check' },
  about: 'For the office: the sendings of a dossier, what was found, what it was given back for.',
  may: maySeeChecks,
  scope: 'read:office',
  shows: ['/rounds/:round/submissions/:submission'],
  params: z.strictObject({ round: z.string().max(80), submission: z.string().max(200) }),
  query: nothingAsked,
  answer: z.object({
    id: z.string(),
    state: z.enum(['making', 'sent', 'returned', 'withdrawn', 'excluded']),
    sendings: z.array(receiptHead),
    findings: z.array(finding),
    supplements: z.array(z.object({ items: z.array(z.string()), words: z.string(), dueOn: z.string() })),
  }),
  example: { round: 'mh-2027', submission: 'mh-2027-001' },
  answers: async visit => {
    const { started, state, sendings, findings, supplements } = await openForCheck(visit)
    return { id: started.id, state, sendings, findings, supplements }
  },
})

const receipt = defineOperation({
  id: 'getSubmissionReceipt',
  path: '/api/own/submissions/receipts/:receipt',
  tag: 'own',
  title: { vi: 'Biên nhận nộp hồ sơ', en: 'A receipt of a dossier' },
  about: 'What was sent, whole; the digest is the SHA-256 of `content` written as canonical JSON (RFC 8785).',
  may: anyOf(actsForEnterprise, holding('office', 'auditor')),
  scope: 'read:own',
  shows: ['/submissions/receipts/:receipt'],
  params: z.strictObject({ receipt: z.string().max(120) }),
  query: nothingAsked,
  answer: receiptHead.extend({ content: contentSchema }),
  example: { receipt: 'HS-mh-2027-00001' },
  answers: async ({ work }, { params }) => {
    const { sending, content } = await seenSending(work, params.receipt)
    return { ...sending, content }
  },
})

export const operations = [own, receipt, ofRound, checkOne]
