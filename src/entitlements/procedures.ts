import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../platform/root.ts'
import { type Derivations, derivationsInput } from './rules/derivations.ts'

/** How facts of policies follow from records; it ships with the programme and is read once. */
export const derivations: Derivations = derivationsInput.parse(
  JSON.parse(readFileSync(join(projectRoot, 'data', 'entitlements', 'derivations.json'), 'utf8')),
)
