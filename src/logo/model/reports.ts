import { z } from 'zod'
import type { EnterpriseId, ProductId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'

/** The yearly report on use: who owes it, and what it says. */

export const usePlaces = ['product', 'packaging', 'signs', 'website', 'print', 'fairs', 'other'] as const
/** Where the logo was shown. */
export type UsePlace = (typeof usePlaces)[number]

/** An enterprise that might use the logo in a year says how it did. Nothing of it is stored. */
export interface Duty {
  readonly enterprise: EnterpriseId
  readonly year: number
  /** For which it might use it on some day of the year. */
  readonly products: readonly ProductId[]
  /** The first day on which the report is taken, and the last on which it is in time. */
  readonly opensOn: Day
  readonly dueOn: Day
}

export const dutyStates = ['due', 'late', 'given', 'given-late'] as const
export type DutyState = (typeof dutyStates)[number]

export interface UseLine {
  readonly product: ProductId
  /** How many bear the logo, as exact text; null: not known. */
  readonly quantity: string | null
}

export interface UseFile {
  /** From 1. */
  readonly position: number
  readonly file: string
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
}

export interface UseReport {
  /** Of the receipt. */
  readonly number: number
  readonly enterprise: EnterpriseId
  readonly year: number
  readonly isUsed: boolean
  readonly places: readonly UsePlace[]
  readonly lines: readonly UseLine[]
  /** Where exactly: an address, the name of a fair. */
  readonly details: string | null
  /** In how it is used, since the report before. */
  readonly changes: string | null
  readonly files: readonly UseFile[]
  readonly receivedOn: Day
  readonly at: string
  readonly byWhom: string
}

const words = z.string().trim().min(1).max(2000).optional()
/** What is sent once is one text, several times a list. */
const several = <Value extends z.ZodType<string>>(value: Value) =>
  z
    .union([z.array(value).max(200), value.transform(only => [only])])
    .optional()
    .transform(given => [...new Set(given ?? [])])

export const useReportInput = z.strictObject({
  isUsed: z.enum(['yes', 'no']).transform(value => value === 'yes'),
  places: several(z.enum(usePlaces)),
  products: several(z.string().min(1).max(200)),
  details: words,
  changes: words,
  confirm: z.enum(['yes']),
  /** The number of the report of that year that was seen; 0: there was none. */
  seen: z.coerce.number().int().min(0).max(10_000_000),
})

/** The field of a product's quantity. */
export const quantityField = (product: string): string => `quantity ${product}`

/** Quantities by their fields: digits, in groups if one likes. */
export const quantitiesInput = z.record(
  z.string(),
  z
    .string()
    .transform(text => text.replace(/[\s.,]/g, ''))
    .refine(text => /^\d{1,12}$/.test(text), {
      params: {
        vi: 'Số lượng là một số nguyên, ví dụ 12.000.',
        en: 'A quantity is a whole number, such as 12,000.',
      },
    })
    .transform(text => text.replace(/^0+(?=\d)/, '')),
)

export type UseReportInput = Omit<z.output<typeof useReportInput>, 'confirm'> & {
  readonly quantities: z.output<typeof quantitiesInput>
}
