import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../platform/root.ts'
import { type Asked, askedSchema } from './model.ts'

/** What a round asks until the office sets it otherwise; a round keeps what it asked when the first dossier was begun. */
export const shippedAsked = (): Asked => {
  shipped ??= askedSchema.parse(
    JSON.parse(readFileSync(join(projectRoot, 'data', 'submissions', 'dossier.json'), 'utf8')),
  )
  return shipped
}
let shipped: Asked | undefined
