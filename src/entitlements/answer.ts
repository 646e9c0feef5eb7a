import { formatExact } from '../exact/number.ts'
import type { Exact } from '../exact/number.ts'
import type { Change } from '../policies/rules/judge/changes.ts'
import type { OwnEntitlements, OwnPolicy } from './own.ts'

/** The page as data: the same answers in the same order. */
export const entitlementsJson = ({ known, policies, size, first }: OwnEntitlements) => ({
  enterprise: known.records.enterprise.id,
  sizeClass: size.class,
  first: first.map(({ fact, opens }) => ({ fact: fact.code, opens })),
  policies: policies.map(policyJson),
})

const policyJson = ({ policy, group, judged, alternative, asked, since }: OwnPolicy) => ({
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
    termMonths: judged.amount.termMonths,
    unknown: judged.amount.unknown,
  },
  plant: alternative.plant,
  product: alternative.product,
  missing: asked.map(({ fact }) => fact.code),
  changes: judged.changes.map(({ reach, changes }) => ({ reach, changes: changes.map(changeJson) })),
  agency: policy.agency,
  desk: policy.desk,
  since,
})

const textOf = (value: Exact | null): string | null => (value === null ? null : formatExact(value))

const changeJson = ({ fact, op, value, reach }: Change): unknown => ({ fact, op, value: plain(value), reach })

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  return typeof value === 'object' && value !== null && 'n' in value ? formatExact(value as Exact) : value
}
