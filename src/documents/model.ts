import { z } from 'zod'

/** A kind of paper whose template an officer may replace; the room that owns the matter says what it is. */
export interface TemplateKind {
  /** `certificate`: also the name of the template that comes with the program, `data/templates/certificate.typ`. */
  readonly code: string
  readonly name: { readonly vi: string; readonly en: string }
  /** Invented data of everything a template may set, to be looked at before it is used: an ordinary one, and a long one. */
  readonly samples: readonly unknown[]
}

/** As it was sent; number 0 came with the program. */
export interface Template {
  readonly kind: string
  readonly number: number
  readonly note: string | null
  readonly sentAt: string | null
  readonly sentBy: string | null
  readonly sha256: string
}

export interface Turn {
  readonly number: number
  readonly ground: string
  readonly at: string
  readonly byWhom: string
}

/** More is no template of one page. */
const LONGEST = 200_000

export const templateInput = z.strictObject({
  source: z
    .string()
    .min(1)
    .max(LONGEST)
    .refine(source => !source.includes('\u0000') && !source.includes('\uFFFD'), {
      params: { vi: 'Tệp không phải là văn bản UTF-8.', en: 'The file is no text in UTF-8.' },
    }),
  note: z.string().max(300),
})
export type TemplateInput = z.output<typeof templateInput>

export const turnInput = z.strictObject({
  number: z.coerce.number().int().min(0).max(100_000),
  reason: z.string().max(500),
})
