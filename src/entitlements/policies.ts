import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../platform/root.ts'
import type { Work } from '../platform/work.ts'
import { listPolicies, shippedSizes } from '../policies/index.ts'
import type { ReadPolicy } from '../policies/model.ts'
import { readPolicyFacts } from '../policies/rules/facts.ts'
import type { Sizes } from '../policies/rules/judge/through.ts'

/** The policies of today that can ever be offered here, and how a size follows from figures. */
export interface Current {
  readonly policies: readonly ReadPolicy[]
  readonly sizes: Sizes
}

export const currentPolicies = async ({ db, today }: Pick<Work, 'db' | 'today'>): Promise<Current> => {
  const versions = await listPolicies(db, today)
  const policies = versions.map(({ policy }) => policy).filter(({ validity }) => validity !== 'other-city')
  return { policies, sizes }
}

const dictionary = readPolicyFacts(
  JSON.parse(readFileSync(join(projectRoot, 'data', 'dictionaries', 'policy-facts.json'), 'utf8')),
)
const sizes: Sizes = { rule: shippedSizes, facts: dictionary.ok ? dictionary.facts : new Map() }
