import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { defineOperation, localized, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { comparedVersions } from './comparing.ts'
import { type Listed, policiesOn, policyAsked, versionsAsked } from './loading.ts'
import { activities } from './model.ts'
import { statuses } from './rules/versions.ts'
import { givenIn } from './words.ts'

const code = z.string().max(120)
const head = {
  code: z.string(),
  version: z.string().describe('The day of knowledge, such as 2026-02.'),
  name: localized,
  activity: z.enum(activities).nullable().describe('Null: not known.'),
  status: z
    .enum(statuses)
    .describe('On the day of the city. awaiting-decree is never promised, other-city never offered.'),
  agency: z.string(),
  given: localized.describe('What is given, in words.'),
  effectiveFrom: z.string().nullable().describe('Null: not known.'),
  effectiveTo: z.string().nullable().describe('The last day, included; null: no end known.'),
  sha256: z.string().describe('Of the file as canonical JSON (RFC 8785).'),
}
const policy = named('SupportPolicy', z.object(head))

const headOf = ({ policy, status, sha256 }: Listed) => ({
  code: policy.code,
  version: policy.version,
  name: policy.name,
  activity: policy.activity,
  status,
  agency: policy.agency,
  given: { vi: givenIn(policy.benefit, 'vi'), en: givenIn(policy.benefit, 'en') },
  effectiveFrom: policy.effectiveFrom,
  effectiveTo: policy.effectiveTo,
  sha256,
})

const list = defineOperation({
  id: 'listPolicies',
  path: '/api/policies',
  tag: 'policies',
  title: { vi: 'Các chính sách hỗ trợ', en: 'The support policies' },
  about: 'Each policy in the version that counts today.',
  may: everyone,
  scope: 'read:public',
  shows: ['/policies'],
  params: nothingAsked,
  query: pageQuery.extend({ status: z.enum(statuses).optional(), activity: z.enum(activities).optional() }),
  answer: pageOf(policy),
  example: {},
  answers: async ({ work }, { query }) => {
    const found = (await policiesOn(work)).filter(
      ({ status, policy: { activity } }) =>
        (query.status === undefined || status === query.status) &&
        (query.activity === undefined || activity === query.activity),
    )
    return paged(found.map(headOf), query)
  },
})

const one = defineOperation({
  id: 'getPolicy',
  path: '/api/policies/:policy',
  tag: 'policies',
  title: { vi: 'Một chính sách hỗ trợ', en: 'One support policy' },
  about: 'The whole policy as its file has it; its shape is docs/policy.schema.json.',
  may: everyone,
  scope: 'read:public',
  shows: ['/policies/:policy'],
  params: z.strictObject({ policy: code }),
  query: z.strictObject({ version: z.string().max(20).optional() }),
  answer: z.object({
    ...head,
    versions: z.array(z.string()).describe('The latest first.'),
    content: z.record(z.string(), z.unknown()),
  }),
  example: { policy: 'KC-MAY-MOC' },
  answers: async ({ work }, { params, query }) => {
    const { shown, versions } = await policyAsked(work, params.policy, query.version ?? null)
    return {
      ...headOf(shown),
      versions: versions.map(({ policy: { version } }) => version),
      content: JSON.parse(shown.content),
    }
  },
})

const compared = defineOperation({
  id: 'comparePolicyVersions',
  path: '/api/policies/:policy/changes-since/:earlier',
  tag: 'policies',
  title: {
    vi: 'Thay đổi giữa hai phiên bản của chính sách',
    en: 'What changed between two versions of a policy',
  },
  about: 'Every part in which the later version says something else, in words.',
  may: everyone,
  scope: 'read:public',
  shows: ['/policies/:policy/compare'],
  params: z.strictObject({ policy: code, earlier: z.string().max(20) }),
  query: z.strictObject({ version: z.string().max(20).optional() }),
  answer: z.object({
    changes: z.array(
      z.object({ part: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    ),
  }),
  example: { policy: 'KC-MAY-MOC', earlier: '2026-02' },
  answers: async ({ work }, { params, query }) => {
    const { from, to } = await versionsAsked(work, params.policy, {
      from: params.earlier,
      to: query.version ?? null,
    })
    const changes = comparedVersions(from.policy, to.policy, work.language)
    return {
      changes: changes
        .filter(({ isChanged }) => isChanged)
        .map(({ part, before, after }) => ({ part, before, after })),
    }
  },
})

export const operations = [list, one, compared]
