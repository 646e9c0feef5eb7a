import { z } from 'zod'
import { type Exact, formatExact } from '../exact/number.ts'
import {
  defineOperation,
  localized,
  named,
  nothingAsked,
  type Operation,
  paged,
  pageOf,
  pageQuery,
} from '../platform/api.ts'
import type { Change } from '../policies/rules/judge/changes.ts'
import { openAnswers } from './model.ts'
import { type OwnPolicy, ownEntitlements } from './own.ts'
import { mayOpenOwnEntitlements, mayReadEntitled } from './permissions.ts'
import { groups } from './rules/looking.ts'
import { type Claimed, listUnclaimed } from './unclaimed.ts'

const amount = z.object({
  vnd: z.string().nullable().describe('Null: no cost is known of which it would be a share.'),
  rate: z.string().nullable().describe('1 is 100 %. Null: not known.'),
  ceilingVnd: z.string().nullable().describe('Null: not known; see `unknown`.'),
  per: z.string().nullable(),
  unknown: z.array(z.string()),
})

const scalar = z.union([z.string(), z.boolean()])
const change = z.object({
  fact: z.string(),
  op: z.string(),
  value: z
    .union([scalar, z.array(scalar)])
    .describe('Numbers as exact decimal text; a list where several are named.'),
  reach: z.string(),
})

const entitlement = named(
  'Entitlement',
  z.object({
    code: z.string(),
    version: z.string(),
    name: localized,
    group: z.enum(groups).describe('How it stands: `case` hangs on a project, loan or fair alone.'),
    answer: z.enum(['yes', 'no', 'unknown']),
    article: z.string().nullable(),
    why: localized,
    amount,
    plant: z.string().nullable().describe('The site for which the answer is.'),
    product: z.string().nullable(),
    missing: z.array(z.string()).describe('Facts that can still change it, the most informative first.'),
    changes: z.array(z.array(change)).describe('Every minimal set of changes, the nearest first.'),
    agency: z.string(),
    desk: z.string().nullable().describe('Null: not known.'),
    since: z.string().nullable().describe('Open from this day on. Null: it is not open.'),
  }),
)

const answered = ({ policy, group, judged, alternative, asked, since }: OwnPolicy) => ({
  code: policy.code,
  version: policy.version,
  name: policy.name,
  group,
  answer: judged.answer,
  article: judged.article,
  why: judged.why,
  amount: {
    vnd: textOf(judged.amount.vnd),
    rate: textOf(judged.amount.rate),
    ceilingVnd: textOf(judged.amount.ceilingVnd),
    per: judged.amount.per,
    unknown: [...judged.amount.unknown],
  },
  plant: alternative.plant,
  product: alternative.product,
  missing: asked.map(({ fact }) => fact.code),
  changes: judged.changes.map(({ changes }) => changes.map(changed)),
  agency: policy.agency,
  desk: policy.desk,
  since,
})

const textOf = (value: Exact | null): string | null => (value === null ? null : formatExact(value))

const changed = ({ fact, op, value, reach }: Change) => ({ fact, op, value: plain(value), reach })

const plain = (value: Change['value']): z.output<typeof change>['value'] =>
  isList(value) ? value.flatMap(plain) : scalarOf(value)

const isList = (value: Change['value']): value is Extract<Change['value'], readonly unknown[]> =>
  Array.isArray(value)

const scalarOf = (value: Exact | string | boolean): string | boolean =>
  typeof value === 'object' ? formatExact(value) : value

const own = defineOperation({
  id: 'ownEntitlements',
  path: '/api/entitlements',
  tag: 'support',
  title: { vi: 'Quyền lợi của doanh nghiệp', en: 'What the enterprise is entitled to' },
  about:
    'For the enterprise in whose name the key reads: every policy with its answer, amount and what is missing.',
  may: mayOpenOwnEntitlements,
  scope: 'read:own',
  shows: ['/entitlements', '/entitlements/:policy'],
  params: nothingAsked,
  query: nothingAsked,
  answer: z.object({ sizeClass: z.string().nullable(), policies: z.array(entitlement) }),
  example: {},
  answers: async ({ work }) => {
    const { size, policies } = await ownEntitlements(work)
    return { sizeClass: size.class, policies: policies.map(answered) }
  },
})

const unclaimed = named(
  'UnclaimedEntitlement',
  z.object({
    enterprise: z.string(),
    enterpriseName: localized,
    policy: z.string(),
    policyName: localized,
    answer: z.enum(openAnswers),
    ceilingVnd: z.string().nullable(),
    since: z.string(),
    age: z.int().describe('In days.'),
  }),
)

/** `claimed`: what later rooms know of who asked for what. */
export const operationsWith = (claimed: Claimed): readonly Operation[] => [
  own,
  defineOperation({
    id: 'listUnclaimedEntitlements',
    path: '/api/office/entitled',
    tag: 'support',
    title: { vi: 'Được hưởng mà chưa đề nghị', en: 'Entitled and not claimed' },
    about: 'What is open to each enterprise and was not asked for, the oldest first.',
    may: mayReadEntitled,
    scope: 'read:office',
    shows: ['/entitled'],
    params: nothingAsked,
    query: pageQuery,
    answer: pageOf(unclaimed),
    example: {},
    answers: async ({ work }, { query }) => paged(await listUnclaimed(work, claimed), query),
  }),
]
