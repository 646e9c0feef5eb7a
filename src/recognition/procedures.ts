import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../platform/root.ts'

const proceduresInput = z.strictObject({
  format: z.literal('chuluc-recognition-1'),
  reminders: z.strictObject({
    daysBefore: z.array(z.int().min(1).max(3660)).min(1),
    status: z.enum(['assumed', 'sourced']),
    note: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  }),
})

/** How many days before an end people are reminded; it ships with the program and is read once. */
export const { reminders } = proceduresInput.parse(
  JSON.parse(readFileSync(join(projectRoot, 'data', 'procedures', 'recognition.json'), 'utf8')),
)
