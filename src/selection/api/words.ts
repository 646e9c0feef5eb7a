import { z } from 'zod'
import { named } from '../../platform/api.ts'
import { step } from '../../reasoning/step.ts'
import { resultSchema } from '../model.ts'

/** Steps hold steps: without a name of its own the document could not say so. */
named('Step', step)

const withheld = named(
  'Withheld',
  z.object({ withheld: z.literal(true) }).describe('A value that is not published.'),
)
const orWithheld = <Schema extends z.ZodType>(schema: Schema) => z.union([withheld, schema])
const points = z.string().describe('Exact decimal text.')
const why = z.looseObject({
  by: z.enum(['rule', 'judgement', 'vote', 'computed', 'banded', 'judged', 'panel', 'sum']),
})

const publishedResult = named(
  'PublishedResult',
  z.object({
    ...resultSchema.shape,
    total: orWithheld(points.nullable()),
    totalRange: orWithheld(z.array(points)),
    track: orWithheld(z.string().nullable()),
    gates: z.array(
      z.object({
        code: z.string(),
        track: z.string().optional(),
        holds: orWithheld(z.boolean().nullable()),
        why: orWithheld(why),
      }),
    ),
    criteria: z.array(
      z.object({
        code: z.string(),
        points: orWithheld(points.nullable()),
        range: orWithheld(z.array(points)),
        max: points,
        minimum: z.object({ needs: points, met: orWithheld(z.boolean().nullable()) }).optional(),
        why: orWithheld(why).describe('The tree of the explanation: clause, band, and steps down to facts.'),
      }),
    ),
  }),
)

/** What a dossier is called. */
export const names = {
  product: z.string(),
  enterprise: z.string(),
  sector: z.string().nullable(),
}
export const namedResult = named('NamedResult', z.object({ ...names, result: publishedResult }))

export const ofRound = z.strictObject({ round: z.string().max(80) })
export const ofDossier = z.strictObject({ round: z.string().max(80), dossier: z.string().max(200) })
