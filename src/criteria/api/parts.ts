import { z } from 'zod'
import { named } from '../../platform/api.ts'

export const difference = named(
  'CriteriaDifference',
  z.object({
    kind: z.enum(['added', 'removed', 'changed']),
    place: z.string().describe('criteria[C4.1].bands[fine].points'),
    aspect: z.enum(['rule', 'provenance']).describe('What the set rules, or only how it is known.'),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
)
