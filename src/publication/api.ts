import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, localized, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { getRound } from '../selection/index.ts'
import { ensureWithoutInterest } from './actions/ensure.ts'
import { effects } from './model.ts'
import { mayReadComplaints, mayReadDecision } from './permissions.ts'
import { procedures } from './procedures.ts'
import { readComments } from './reading.ts'
import { answerTo, commentRuleOn, isAnswered, isLate, stateOf, unansweredAmong } from './rules/comments.ts'
import { complaintState, dueOf } from './rules/complaints.ts'
import { loadSnapshot } from './snapshot.ts'
import { listsOf, standingOf } from './standing.ts'
import { listComments } from './store/comments.ts'
import { listComplaints } from './store/complaints.ts'

const ofRound = z.strictObject({ round: z.string().max(80) })

const proposedProduct = named(
  'ProposedProduct',
  z.object({
    dossier: z.string(),
    product: localized,
    enterprise: localized,
    sector: localized.nullable(),
    result: z
      .looseObject({})
      .describe('The publishable explanation, exactly as it was published; see PublishedResult.'),
  }),
)

const proposed = named(
  'ProposedList',
  z.object({
    round: z.string(),
    publishedOn: z.string(),
    commentsUntil: z.string().describe('The last day for comments, included.'),
    sha256: z.string().describe('Of the canonical JSON that /rounds/{round}/proposed?format=json gives.'),
    products: z.array(proposedProduct),
  }),
)

const proposedOperation = defineOperation({
  id: 'getProposedList',
  path: '/api/rounds/:round/proposed',
  tag: 'rounds',
  title: { vi: 'Danh sách đề xuất công nhận', en: 'The proposed products' },
  about:
    'The list as it was published for comments; after the decision it stays. Not found before it is published.',
  may: everyone,
  scope: 'read:public',
  shows: ['/rounds/:round/proposed'],
  params: ofRound,
  query: nothingAsked,
  answer: proposed,
  example: { round: 'mh-2025' },
  answers: async ({ work }, { params }) => {
    const list = (await listsOf(work, await getRound(work.db, params.round))).at(-1)
    if (list === undefined) throw new NotFound('proposed list', params.round)
    return { ...list, products: (await loadSnapshot(work, list)).products }
  },
})

const reply = named(
  'CommentReply',
  z.object({
    number: z.int(),
    dossier: z.string().nullable().describe('Null: about the whole list.'),
    answered: z.enum(['replied', 'rejected']),
    words: z.string(),
    effect: z.enum(effects).nullable(),
    answeredOn: z.string(),
  }),
)

const repliesOperation = defineOperation({
  id: 'listReplies',
  path: '/api/rounds/:round/replies',
  tag: 'rounds',
  title: { vi: 'Trả lời góp ý', en: 'Replies to comments' },
  about: 'The replies to comments on the proposed list. Nobody who wrote is named.',
  may: everyone,
  scope: 'read:public',
  shows: ['/rounds/:round/comments'],
  params: ofRound,
  query: pageQuery,
  answer: pageOf(reply),
  example: { round: 'mh-2025' },
  answers: async ({ work }, { params, query }) => paged(await repliesOf(work, params.round), query),
})

const repliesOf = async (work: Work, id: string) => {
  const round = await getRound(work.db, id)
  const list = (await listsOf(work, round)).at(-1)
  if (list === undefined || commentRuleOn(procedures, list.publishedOn)?.replies !== 'public') return []
  const comments = await listComments(work.db, round.id)
  return comments.flatMap(comment => {
    const step = comment.number === null ? undefined : answerTo(comment, comments)
    if (step === undefined) return []
    const { number, dossier } = comment
    return [
      {
        number,
        dossier,
        answered: step.kind,
        words: step.words,
        effect: step.effect,
        answeredOn: step.onDay,
      },
    ]
  })
}

const comment = named(
  'Comment',
  z.object({
    number: z.int(),
    dossier: z.string().nullable(),
    body: z.string(),
    way: z.enum(['email', 'account', 'paper']),
    sentOn: z.string().describe('The day that counts: of the form, or of the postmark.'),
    receivedAt: z.string(),
    isLate: z.boolean(),
    state: z.string(),
    isAnswered: z.boolean(),
  }),
)

const commentsOperation = defineOperation({
  id: 'listComments',
  path: '/api/office/rounds/:round/comments',
  tag: 'office',
  title: { vi: 'Mọi ý kiến góp ý của một đợt', en: 'Every comment on a round' },
  about: 'For the office, leader and auditors; who wrote is on the pages of the office alone.',
  may: mayReadDecision,
  scope: 'read:office',
  shows: ['/rounds/:round/comments/:comment'],
  params: ofRound,
  query: pageQuery,
  answer: pageOf(comment),
  example: { round: 'mh-2025' },
  answers: async ({ work }, { params, query }) => {
    const round = await getRound(work.db, params.round)
    const lists = new Map((await listsOf(work, round)).map(list => [list.id, list]))
    const all = await readComments(work, round)
    const list = paged(all, query)
    return {
      ...list,
      items: list.items.map(each => ({
        ...each,
        isLate: isLate(each.sentOn, lists.get(each.list)?.commentsUntil ?? each.sentOn),
        state: stateOf(each),
        isAnswered: isAnswered(each, all),
      })),
    }
  },
})

const decision = named(
  'RoundDecision',
  z.object({
    state: z.enum(['published', 'submitted', 'approved', 'sent-back']),
    proposed: z.int(),
    notProposed: z.int(),
    unanswered: z.array(z.int()).describe('Numbers of comments.'),
    blocks: z.array(z.string()).describe('What stands between the round and its final list.'),
    changes: z.array(
      z.object({ dossier: z.string(), kind: z.enum(['entered', 'left', 'changed', 'moved']) }),
    ),
  }),
)

const decisionOperation = defineOperation({
  id: 'getRoundDecision',
  path: '/api/office/rounds/:round/decision',
  tag: 'office',
  title: { vi: 'Quyết định của một đợt', en: 'The decision of a round' },
  about: 'What is proposed, what changed since it was published, what is left before the final list.',
  may: mayReadDecision,
  scope: 'read:office',
  shows: ['/rounds/:round/decision'],
  params: ofRound,
  query: nothingAsked,
  answer: decision,
  example: { round: 'mh-2026' },
  answers: async ({ work }, { params }) => {
    await ensureWithoutInterest(work)
    const standing = await standingOf(work, await getRound(work.db, params.round))
    return {
      state: standing.state,
      proposed: standing.proposal.products.length,
      notProposed: standing.proposal.failed.length,
      unanswered: unansweredAmong(standing.comments).map(({ number }) => number),
      blocks: standing.blocks.map(({ block }) => block),
      changes: standing.changes,
    }
  },
})

const complaint = named(
  'Complaint',
  z.object({
    number: z.int(),
    first: z.int().nullable().describe('The first complaint, where this is the second.'),
    sender: z.string(),
    body: z.string(),
    learnedOn: z.string(),
    lodgedOn: z.string(),
    receivedOn: z.string(),
    state: z.string(),
    dueOn: z.string().nullable().describe('The last day of the clock that runs now.'),
  }),
)

const complaintsOperation = defineOperation({
  id: 'listComplaints',
  path: '/api/office/rounds/:round/complaints',
  tag: 'office',
  title: { vi: 'Sổ khiếu nại của một đợt', en: 'The register of complaints of a round' },
  about: 'For the office, leader and auditors, with the clock that runs.',
  may: mayReadComplaints,
  scope: 'read:office',
  shows: ['/rounds/:round/complaints', '/rounds/:round/complaints/:complaint'],
  params: ofRound,
  query: pageQuery,
  answer: pageOf(complaint),
  example: { round: 'mh-2025' },
  answers: async ({ work }, { params, query }) => {
    const { id } = await getRound(work.db, params.round)
    const found = (await listComplaints(work.db)).filter(({ round }) => round === id)
    const list = paged(found, query)
    return {
      ...list,
      items: list.items.map(each => ({
        ...each,
        state: complaintState(each),
        dueOn: dueOf(each, procedures)?.until ?? null,
      })),
    }
  },
})

export const operations = [
  proposedOperation,
  repliesOperation,
  commentsOperation,
  decisionOperation,
  complaintsOperation,
]
