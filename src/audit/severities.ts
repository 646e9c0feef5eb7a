import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../platform/root.ts'

const schema = z.strictObject({
  source: z.string(),
  severities: z
    .array(
      z.strictObject({
        code: z.string(),
        name: z.strictObject({ vi: z.string(), en: z.string() }),
        tone: z.enum(['plain', 'wait', 'no']),
      }),
    )
    .min(1),
})

/** How grave a finding is, as the programme orders it. */
export const { severities } = schema.parse(
  JSON.parse(readFileSync(join(projectRoot, 'data/audit/severities.json'), 'utf8')),
)
