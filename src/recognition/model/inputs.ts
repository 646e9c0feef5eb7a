import { z } from 'zod'
import { enterpriseIdOf, productIdOf } from '../../enterprises/model.ts'
import { dayOf } from '../../exact/day.ts'
import { roundIdOf } from '../../selection/model.ts'
import { recognitionIdOf, rulingKinds, transferKinds } from '../model.ts'

/** What is sent to the actions of recognition. */

const word = z.string().trim().min(1, 'this must not be empty').max(300)
const words = z.string().trim().min(1, 'name the article or the reason').max(2000)
const day = z.iso.date('write a day such as "2026-11-21"').transform(dayOf)

/** How the recognition stood when the form was shown; left out: whoever asks was shown nothing. */
const version = z.string().max(40).optional()

const decision = z.strictObject({
  number: word.nullable(),
  symbol: word,
  issuer: word,
  decidedOn: day,
})

const term = z.strictObject({ months: z.int().min(1).max(600), isAssumed: z.boolean() })

const ENDS_LATER = {
  path: ['validTo'],
  message: 'the end must come after the first day',
  params: { vi: 'Ngày hết hiệu lực phải sau ngày bắt đầu.', en: 'The end must come after the first day.' },
}

export const recognitionInput = z
  .strictObject({
    id: z.string().min(1).max(200).transform(recognitionIdOf).optional(),
    product: word.transform(productIdOf),
    enterprise: word.transform(enterpriseIdOf),
    decision,
    validFrom: day,
    validTo: day.describe('The first day on which it no longer holds.'),
    term: term.nullable().default(null),
    dossier: word.nullable().default(null),
    round: word.transform(roundIdOf).nullable().default(null),
  })
  .refine(({ validFrom, validTo }) => validFrom < validTo, ENDS_LATER)
export type RecognitionInput = z.output<typeof recognitionInput>

export const rulingInput = z.strictObject({
  recognition: word.transform(recognitionIdOf),
  kind: z.enum(rulingKinds),
  effectiveOn: day,
  ground: words,
  document: word,
  version,
})
export type RulingInput = z.output<typeof rulingInput>

export const transferInput = z.strictObject({
  recognition: word.transform(recognitionIdOf),
  kind: z.enum(transferKinds),
  to: word.transform(enterpriseIdOf),
  effectiveOn: day,
  ground: words,
  document: word,
  version,
})
export type TransferInput = z.output<typeof transferInput>

export const anewInput = z.strictObject({
  recognition: word.transform(recognitionIdOf),
  decision,
  validFrom: day,
  term,
  ground: words,
  version,
})
export type AnewInput = z.output<typeof anewInput>

/** What an office says once for the dossiers of a round that it grants together. */
export const grantInput = z.strictObject({
  dossiers: z.array(word).min(1).max(2000),
  decision,
  validFrom: day,
  term,
})
export type GrantInput = z.output<typeof grantInput>
