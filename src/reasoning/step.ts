import { z } from 'zod'

/** A value in an explanation: number as exact text ("0.25", "1/3"), truth, text, unknown or not applicable. */
export const shownValue = z.union([
  z.boolean(),
  z.string(),
  z.strictObject({ unknown: z.literal(true) }),
  z.strictObject({ notApplicable: z.literal(true) }),
])
export type ShownValue = z.infer<typeof shownValue>

/** One step of an explanation: an operation over steps, a fact with where it comes from, or a literal. */
export const step: z.ZodType<Step> = z.lazy(() =>
  z.union([
    z.strictObject({ op: z.string(), value: shownValue, of: z.array(step) }),
    z.strictObject({
      fact: z.string(),
      value: shownValue,
      period: z.string().optional(),
      status: z.enum(['declared', 'verified', 'contested']).optional(),
      document: z.string().optional(),
      page: z.union([z.string(), z.number()]).optional(),
      source: z.string().optional(),
    }),
    z.strictObject({ literal: shownValue }),
  ]),
)
export type Step = OperationStep | FactStep | LiteralStep
export interface OperationStep {
  readonly op: string
  readonly value: ShownValue
  readonly of: readonly Step[]
}
export interface FactStep {
  readonly fact: string
  readonly value: ShownValue
  readonly status?: 'declared' | 'verified' | 'contested' | undefined
  readonly period?: string | undefined
  readonly document?: string | undefined
  readonly page?: string | number | undefined
  readonly source?: string | undefined
}
export interface LiteralStep {
  readonly literal: ShownValue
}
