import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../platform/root.ts'
import { sizeRule } from './rules/judge/size.ts'

/** The size classes of Decree 80 article 5. */
export const shippedSizes = sizeRule.parse(
  JSON.parse(readFileSync(join(projectRoot, 'data', 'codes', 'size-classes.json'), 'utf8')),
)
