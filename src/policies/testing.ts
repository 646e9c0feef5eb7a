import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from '../exact/json.ts'
import { projectRoot } from '../platform/root.ts'
import type { ReadPolicy } from './model.ts'
import { type PolicyFacts, readPolicyFacts } from './rules/facts.ts'
import { readPolicy } from './rules/read.ts'

type Parts = { readonly [key: string]: Json }

const shipped = readPolicyFacts(
  JSON.parse(readFileSync(join(projectRoot, 'data/dictionaries/policy-facts.json'), 'utf8')),
)
if (!shipped.ok) throw new Error('the shipped facts cannot be read')
export const shippedFacts: PolicyFacts = shipped.facts

export const known = { status: 'sourced', source: 'https://example.test/' } as const
export const leaf = (fact: string, op: string, value: Json): Parts => ({ fact, op, value, ...known })

/** A sound policy: half the cost for small firms, by size. */
export const policyOf = (parts: Parts = {}, benefit: Parts = {}): Parts => ({
  code: 'A',
  validity: 'in_force',
  asOf: '2026-02',
  nameVi: 'A',
  legalBasis: ['Nghị định 80/2021/NĐ-CP (26/8/2021, hiệu lực 15/10/2021), Điều 11'],
  agency: 'Sở Tài chính',
  effectiveFrom: '2021-10-15',
  effectiveTo: null,
  eligibility: [leaf('enterprise.sizeClass', 'in', ['nho', 'vua'])],
  benefit: {
    kind: 'cost-share',
    rate: 0.5,
    ceilingVnd: 100_000_000,
    per: 'năm',
    formula: 'min(0.5 * costVnd, 100000000)',
    ...known,
    ...benefit,
  },
  exclusions: [],
  documents: [],
  provenance: {},
  sources: [],
  notes: [],
  ...parts,
})

/** What is wrong, as `place: reason`; nothing: it is read. */
export const problemsOf = (policy: Json): readonly string[] => {
  const read = readPolicy(policy, shippedFacts)
  return read.ok ? [] : read.problems.map(({ place, reason }) => `${place}: ${reason}`)
}

export const readOf = (policy: Json): ReadPolicy => {
  const read = readPolicy(policy, shippedFacts)
  if (!read.ok) throw new Error(read.problems.map(({ place, reason }) => `${place}: ${reason}`).join('\n'))
  return read.policy
}
