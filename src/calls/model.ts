import { z } from 'zod'
import type { Day } from '../exact/day.ts'
import type { RoundId } from '../selection/model.ts'

/** The words of calls: what a round asks for, and how those are reached who have not applied. */

export interface Span {
  readonly from: number
  /** Null: about so many. */
  readonly to: number | null
}

/** A call as it was saved once. */
export interface CallVersion {
  readonly round: RoundId
  /** From 1, in the order of saving. */
  readonly number: number
  readonly text: { readonly vi: string; readonly en: string }
  readonly products: Span | null
  readonly enterprises: Span | null
  /** Null: the target is assumed. */
  readonly targetSource: string | null
  /** Null: not known. */
  readonly procedureCode: string | null
  /** Whom to ask and where to bring paper. */
  readonly desk: string
  /** Null: not known. */
  readonly graceDays: number | null
  /** Null: the grace is assumed. */
  readonly graceSource: string | null
  readonly reason: string | null
  readonly savedBy: string
  readonly savedAt: string
  /** Null: not announced (yet, or passed over by a later version). */
  readonly announcedOn: Day | null
}

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
/** Several lines; half characters and control characters could not be stored. */
export const lines = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .overwrite(text => text.replaceAll('\r\n', '\n'))
    .refine(text => !/(?![\n\r\t])[\p{Cc}\p{Cs}]/u.test(text), {
      params: {
        vi: 'Nội dung có ký tự hỏng: hãy gõ lại.',
        en: 'There is a broken character: type it again.',
      },
    })
const count = (most: number) => z.coerce.number().int().min(1).max(most)

export const MOST_GRACE = 60
const MOST_TARGET = 10_000

export const callInput = z
  .object({
    /** The last version the writer saw; 0: none. */
    version: z.coerce.number().int().min(0).max(1_000_000),
    textVi: lines(10_000),
    textEn: lines(10_000),
    productsFrom: count(MOST_TARGET).optional(),
    productsTo: count(MOST_TARGET).optional(),
    enterprisesFrom: count(MOST_TARGET).optional(),
    enterprisesTo: count(MOST_TARGET).optional(),
    targetSource: line(500).optional(),
    procedureCode: line(80).optional(),
    desk: lines(1000),
    graceDays: z.coerce.number().int().min(0).max(MOST_GRACE).optional(),
    graceSource: line(500).optional(),
    reason: lines(1000).optional(),
  })
  .superRefine((call, context) => {
    for (const kind of ['products', 'enterprises'] as const) {
      const [from, to] = [call[`${kind}From`], call[`${kind}To`]]
      if (to !== undefined && (from === undefined || from > to))
        context.addIssue({
          code: 'custom',
          path: [`${kind}To`],
          params: {
            vi: 'Số đầu phải có và không lớn hơn số cuối.',
            en: 'The first number must be given and not be the larger one.',
          },
        })
    }
  })
export type CallInput = z.output<typeof callInput>
