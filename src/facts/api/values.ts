import { z } from 'zod'
import { named } from '../../platform/api.ts'

/** What is said of a figure, wherever the API says it. */
export const said = named(
  'Said',
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('value'), text: z.string().describe('Exact text.') }),
      z.object({ kind: z.literal('unknown') }),
      z.object({ kind: z.literal('not-applicable') }),
    ])
    .describe('Unknown and not applicable are neither zero nor false.'),
)

/** Which figure it is, and on what it rests. */
export const factParts = {
  subject: z.object({ kind: z.enum(['enterprise', 'product', 'site', 'city']), id: z.string().optional() }),
  variable: z.string(),
  period: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  version: z.int(),
  currency: z.string().nullable(),
  unit: z.string().nullable(),
  document: z.string().nullable(),
  page: z.string().nullable(),
}
