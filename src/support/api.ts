import { z } from 'zod'
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
import type { Work } from '../platform/work.ts'
import { type CostTold, type Listed, listedFor, type Record, recordFor } from './loading.ts'
import { activities, paymentForms, states, stepKinds } from './model.ts'
import { mayApply, maySeeMoney } from './permissions.ts'
import { likenesses } from './rules/near.ts'
import { turnOf, turns } from './rules/state.ts'

const vnd = z.string().describe('Whole đồng.')
const textOf = (amount: bigint): string => String(amount)

const listed = named(
  'SupportApplication',
  z.object({
    id: z.string(),
    enterprise: z.string(),
    enterpriseName: z.string(),
    programme: z.string(),
    cycle: z.string(),
    policy: z.string(),
    unit: z.string().describe('Which owns the programme and decides.'),
    state: z.enum(states),
    turn: z.enum(turns).describe('Who does what comes next.'),
    requestedVnd: vnd,
    sentAt: z.string(),
    place: z.int().nullable().describe('In the queue of its cycle. Null: it does not wait there.'),
    isSample: z.boolean(),
  }),
)

const listedOf = ({ story, cycle, programme, state, ...each }: Listed) => ({
  id: textOf(story.id),
  enterprise: story.enterprise,
  enterpriseName: each.enterpriseName,
  programme: programme.code,
  cycle: cycle.id,
  policy: cycle.policy,
  unit: programme.unit,
  state,
  turn: turnOf(state),
  requestedVnd: textOf(each.requestedVnd),
  sentAt: each.sentAt,
  place: each.place,
  isSample: story.isSample,
})

const cost = z.object({
  item: z.string(),
  period: z.string().describe('Empty, 2026, 2026-10 or 2026-Q3.'),
  invoice: z.object({
    supplier: z.string().describe('Tax code.'),
    symbol: z.string(),
    number: z.string(),
    datedOn: z.string(),
    totalVnd: z.string().nullable().describe('Null: a loan.'),
  }),
  amountVnd: vnd,
  eligibleVnd: vnd,
  requestedVnd: vnd,
  fundedBy: z
    .array(z.object({ unit: z.string(), policy: z.string(), committedOn: z.string(), amountVnd: vnd }))
    .describe('Who funds the same cost in other applications.'),
  near: z
    .array(z.object({ number: z.string(), why: z.array(z.enum(likenesses)) }))
    .describe('Invoices that may be the same one.'),
})

const costOf = ({ cost, invoice, requestedVnd, standing, near }: CostTold) => ({
  item: cost.item,
  period: cost.period,
  invoice: {
    supplier: invoice.supplier,
    symbol: invoice.symbol,
    number: invoice.number,
    datedOn: invoice.datedOn,
    totalVnd: invoice.totalVnd === null ? null : textOf(invoice.totalVnd),
  },
  amountVnd: textOf(cost.amountVnd),
  eligibleVnd: textOf(cost.eligibleVnd),
  requestedVnd: textOf(requestedVnd),
  fundedBy: standing.map(({ unit, policy, committedOn, amountVnd }) => ({
    ...{ unit, policy, committedOn },
    amountVnd: textOf(amountVnd),
  })),
  near: near.map(({ invoice: { number }, why }) => ({ number, why: [...why] })),
})

const record = named(
  'SupportApplicationRecord',
  z.object({
    id: z.string(),
    enterprise: z.string(),
    purpose: z.string(),
    association: z.string().nullable(),
    bar: z
      .string()
      .nullable()
      .describe('Why its policy answers no: funded by an exception alone; null: it does not.'),
    cycle: z.string(),
    policy: z.string(),
    policyVersion: z.string(),
    activity: z.enum(activities),
    rate: z.string().describe('1 is 100 %.'),
    ceilingVnd: z.string().nullable().describe('Null: not known.'),
    state: z.enum(states),
    costs: z.array(cost),
    steps: z.array(
      z.object({ kind: z.enum(stepKinds), words: z.string().nullable(), onDay: z.string(), at: z.string() }),
    ),
    committedOn: z.string().nullable().describe('Null: no money is committed.'),
    fundings: z.array(z.object({ amountVnd: vnd, paidVnd: vnd, releasedVnd: vnd, isException: z.boolean() })),
    payments: z.array(
      z.object({ amountVnd: vnd, form: z.enum(paymentForms), paidOn: z.string(), document: z.string() }),
    ),
    recoveries: z.array(
      z.object({
        amountVnd: vnd,
        ground: z.string(),
        document: z.string(),
        decidedOn: z.string().nullable().describe('Null: nobody decided yet.'),
        isAgreed: z.boolean().nullable(),
      }),
    ),
    files: z.array(z.object({ id: z.string(), fileName: z.string(), mediaType: z.string(), size: z.int() })),
  }),
)

const recordOf = ({ story, cycle, state, costs }: Record) => ({
  id: textOf(story.id),
  enterprise: story.enterprise,
  purpose: story.purpose,
  association: story.association,
  bar: story.bar,
  cycle: cycle.id,
  policy: cycle.policy,
  policyVersion: cycle.policyVersion,
  activity: cycle.activity,
  rate: cycle.rate,
  ceilingVnd: cycle.ceilingVnd === null ? null : textOf(cycle.ceilingVnd),
  state,
  costs: costs.map(costOf),
  steps: story.steps.map(({ kind, words, onDay, at }) => ({ kind, words, onDay, at })),
  committedOn: story.commitment?.committedOn ?? null,
  fundings: (story.commitment?.fundings ?? []).map(each => ({
    amountVnd: textOf(each.amountVnd),
    paidVnd: textOf(each.paidVnd),
    releasedVnd: textOf(each.releasedVnd),
    isException: each.exception !== null,
  })),
  payments: story.payments.map(({ amountVnd, form, paidOn, document }) => ({
    ...{ form, paidOn, document },
    amountVnd: textOf(amountVnd),
  })),
  recoveries: story.recoveries.map(({ amountVnd, ground, document, answer }) => ({
    ...{ ground, document },
    amountVnd: textOf(amountVnd),
    decidedOn: answer?.onDay ?? null,
    isAgreed: answer?.isAgreed ?? null,
  })),
  files: story.enclosures.map(({ id, fileName, mediaType, size }) => ({ id, fileName, mediaType, size })),
})

const listQuery = pageQuery.extend({ state: z.enum(states).optional() })

const list = async (work: Work, query: z.output<typeof listQuery>) => {
  const all = await listedFor(work)
  return paged(
    all.filter(({ state }) => query.state === undefined || state === query.state).map(listedOf),
    query,
  )
}

const applicationAsked = z.strictObject({ application: z.string().max(20) })

const one = async (work: Work, application: string) => {
  if (!/^\d{1,18}$/.test(application)) throw new NotFound('application', application)
  return recordOf(await recordFor(work, BigInt(application)))
}

const shared = { tag: 'support' } as const

export const operations: readonly Operation[] = [
  defineOperation({
    ...shared,
    id: 'listOwnSupportApplications',
    path: '/api/own/support',
    title: { vi: 'Hồ sơ hỗ trợ của doanh nghiệp', en: 'Applications for support of the own enterprise' },
    about: 'Those of the enterprise in whose name the key reads, or that the association proposed.',
    may: mayApply,
    scope: 'read:own',
    params: nothingAsked,
    query: listQuery,
    answer: pageOf(listed),
    example: {},
    answers: ({ work }, { query }) => list(work, query),
  }),
  defineOperation({
    ...shared,
    id: 'getOwnSupportApplication',
    path: '/api/own/support/:application',
    title: { vi: 'Một hồ sơ hỗ trợ', en: 'One application for support' },
    about: 'Its costs, steps and money.',
    may: mayApply,
    scope: 'read:own',
    params: applicationAsked,
    query: nothingAsked,
    answer: record,
    example: { application: '1' },
    answers: ({ work }, { params }) => one(work, params.application),
  }),
  defineOperation({
    ...shared,
    id: 'listSupportApplications',
    path: '/api/office/support',
    title: { vi: 'Hồ sơ đề nghị hỗ trợ', en: 'Applications for support' },
    about: 'Those that the reader may see, the latest first: of the own unit, or all.',
    may: maySeeMoney,
    scope: 'read:office',
    shows: ['/support'],
    params: nothingAsked,
    query: listQuery,
    answer: pageOf(listed),
    example: {},
    answers: ({ work }, { query }) => list(work, query),
  }),
  defineOperation({
    ...shared,
    id: 'getSupportApplication',
    path: '/api/office/support/:application',
    title: { vi: 'Một hồ sơ đề nghị hỗ trợ', en: 'One application for support, as its unit reads it' },
    about: 'Its costs, who else funds them, what may be the same invoice, steps and money.',
    may: maySeeMoney,
    scope: 'read:office',
    shows: ['/support/:application'],
    params: applicationAsked,
    query: nothingAsked,
    answer: record,
    example: { application: '1' },
    answers: ({ work }, { params }) => one(work, params.application),
  }),
]
