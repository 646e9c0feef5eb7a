import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../platform/root.ts'
import { type Procedures, proceduresInput } from './model.ts'

const read = (): Procedures =>
  proceduresInput.parse(
    JSON.parse(readFileSync(join(projectRoot, 'data', 'procedures', 'publication.json'), 'utf8')),
  )

/** What the law and the programme say of days; it ships with the program and is read once. */
export const procedures: Procedures = read()
