import { z } from 'zod'
import { code, decimal, named, provenance, rounding } from './words.ts'

/** Several people judge one criterion, each on a sheet of their own: a council, or several scorers of a unit. */

const share = z
  .union([z.string().regex(/^\d{1,4}\/[1-9]\d{0,3}$/, 'write a fraction such as "2/3"'), decimal])
  .describe('A share of one: "2/3", or a decimal such as "0.5".')

const quorum = z
  .union([
    z.strictObject({ share, ...provenance }),
    z.strictObject({ moreThan: share, ...provenance }),
    z.strictObject({ members: z.int().min(1).max(99), ...provenance }),
  ])
  .describe(
    'How many must have judged, of those who may judge the dossier after recusals: at least a share, more than a share, or so many.',
  )

const combine = z.strictObject({
  by: z
    .enum(['mean', 'trimmed-mean', 'median'])
    .describe(
      'The mean; the mean without the highest and lowest; the middle, or the mean of the two middle ones.',
    ),
  drop: z
    .int()
    .min(1)
    .max(20)
    .optional()
    .describe('Trimmed mean: how many of the highest, and how many of the lowest, do not count.'),
  rounding: rounding.describe(
    'How the result is rounded; it takes the place of a rounding of the criterion.',
  ),
  ...provenance,
})

const vote = z.strictObject({
  needs: z.enum(['more-than-half', 'two-thirds']).describe('Votes in favour that are needed.'),
  of: z
    .enum(['present', 'members'])
    .describe(
      'Of those who voted, abstentions included; or of all who may judge the dossier after recusals.',
    ),
  ballot: z.enum(['open', 'secret']).describe('Open: each vote has a name. Secret: only the count is kept.'),
  chairBreaksTie: z
    .boolean()
    .optional()
    .describe('True: where as many are in favour as against, the side of the chair decides.'),
  ...provenance,
})

export const panel = z.strictObject({
  code,
  name: named,
  unit: code.describe('The unit or body whose members judge.'),
  criteria: z.array(code).min(1).describe('Codes of criteria that people judge, or of judged gates.'),
  combine: combine.optional().describe('How the sheets of a criterion become its points.'),
  quorum,
  vote: vote.optional().describe('How a judged gate is voted on.'),
  ...provenance,
})
