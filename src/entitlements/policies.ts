import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../platform/root.ts'
import type { Work } from '../platform/work.ts'
import { readPolicies, readShippedFacts, shippedPolicies } from '../policies/files.ts'
import type { ReadPolicy } from '../policies/model.ts'
import { sizeRule } from '../policies/rules/judge/size.ts'
import type { Sizes } from '../policies/rules/judge/through.ts'

/** The policies of today, and how a size follows from figures. */
export interface Current {
  readonly policies: readonly ReadPolicy[]
  readonly sizes: Sizes
}

export const currentPolicies = async (_: Work): Promise<Current> => {
  const facts = await readShippedFacts()
  const rule = sizeRule.parse(
    JSON.parse(readFileSync(join(projectRoot, 'data', 'codes', 'size-classes.json'), 'utf8')),
  )
  const policies = (await readPolicies(shippedPolicies, facts)).map(({ policy }) => policy)
  return { policies: policies.filter(({ validity }) => validity !== 'other-city'), sizes: { rule, facts } }
}
