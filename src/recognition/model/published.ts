import { z } from 'zod'
import { type Day, dayOf } from '../../exact/day.ts'

const day = z.iso.date('write a day such as "2026-11-21"').transform(dayOf)

/** What a public source says was recognised. Cited history: no term, no register, never invented. */
export interface PublishedRecognition {
  readonly year: number | null
  readonly enterprise: string | null
  readonly product: string | null
  readonly sectorGroup: string | null
  /** Null: the source does not say. */
  readonly isTopTen: true | null
  readonly decision: string | null
  readonly decidedOn: Day | null
  readonly publishedOn: string | null
  readonly source: string
  readonly note: string | null
}

const orUnknown = (text: string): string | null => (text === '' ? null : text)

/** Cells of a file of cited rows. An empty one is not known; it is never zero. */
export const cell = {
  text: z.string().trim().transform(orUnknown),
  count: z
    .string()
    .trim()
    .regex(/^\d{0,9}$/, 'this is no whole number; write one, or nothing where it is not known')
    .transform(text => (text === '' ? null : Number(text))),
  decimal: z
    .string()
    .trim()
    .regex(
      /^(-?(0|[1-9]\d*)(\.\d+)?)?$/,
      'this is no number; write one such as 12.5, or nothing where it is not known',
    )
    .transform(orUnknown),
  /** Whole đồng, kept as text. */
  dong: z
    .string()
    .trim()
    .regex(/^([1-9]\d{0,19}|0)?$/, 'write whole đồng without separators, or nothing where it is not known')
    .transform(orUnknown),
  /** The day a source appeared, or its month or year where it gives no more. */
  appeared: z
    .string()
    .trim()
    .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, 'write a day, a month or a year, such as 2025-11-15 or 2025-11')
    .transform(orUnknown),
  source: z.string().trim().min(1, 'a cited row without its source is worth nothing: write the address'),
} as const

export const publishedRecognitionRow = z
  .strictObject({
    year: cell.count,
    enterprise: cell.text,
    product: cell.text,
    sector_group: cell.text,
    top10: z.enum(['', '1']),
    decision_number: cell.text,
    decision_date: z.union([z.literal('').transform(() => null), day]),
    published_on: cell.appeared,
    source: cell.source,
    note: cell.text,
  })
  .refine(row => row.enterprise !== null || row.product !== null, {
    path: ['product'],
    message: 'neither the product nor the enterprise is named',
  })
  .transform(
    ({
      sector_group,
      top10,
      decision_number,
      decision_date,
      published_on,
      ...row
    }): PublishedRecognition => ({
      ...row,
      sectorGroup: sector_group,
      isTopTen: top10 === '1' ? true : null,
      decision: decision_number,
      decidedOn: decision_date,
      publishedOn: published_on,
    }),
  )
