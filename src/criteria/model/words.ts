import { z } from 'zod'

/** What every part of a criteria set is written with. */

export const decimal = z
  .union([z.string().regex(/^-?\d{1,40}(\.\d{1,40})?$/, 'write a decimal such as "12.5"'), z.number()])
  .describe('An exact decimal: text such as "12.5", or a JSON number of at most 15 significant digits.')

export const code = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, 'a code is letters, digits, dot, dash or underscore')

export const named = z
  .strictObject({ vi: z.string().min(1), en: z.string().min(1).optional() })
  .describe('A name in Vietnamese and, where there is one, in English.')

const knowledge = z
  .enum(['sourced', 'inferred', 'assumed', 'unknown'])
  .describe('How this is known: read in a source, inferred from one, assumed (giả định), or not known.')

/** Where a part of the set comes from. Every object of the set may carry these four. */
export const provenance = {
  clause: z.string().optional().describe('The clause of the legal document, as a person would cite it.'),
  status: knowledge.optional(),
  source: z.string().optional().describe('The address or document where this was read.'),
  note: z.string().optional(),
}

export const rounding = z.strictObject({
  mode: z.enum(['half-up', 'half-even', 'down']),
  decimals: z.int().min(0).max(10),
})

export type Provenance = {
  readonly clause?: string | undefined
  readonly status?: z.infer<typeof knowledge> | undefined
  readonly source?: string | undefined
  readonly note?: string | undefined
}
