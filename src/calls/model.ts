import { z } from 'zod'
import type { EnterpriseId, ProductId } from '../enterprises/model.ts'
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

/** An enterprise that appears eligible by the figures known on a day: the product that stands best, and by which track. */
export interface Candidate {
  readonly enterprise: EnterpriseId
  readonly product: ProductId | null
  readonly track: string | null
  readonly eligibility: 'eligible' | 'possible' | 'judged'
  /** The keys of the facts that can still decide. */
  readonly missing: readonly string[]
}

export const ways = ['phone', 'visit', 'mail', 'message', 'meeting'] as const
export type Way = (typeof ways)[number]
export const contactOutcomes = ['will-apply', 'considers', 'needs-help', 'declines', 'not-reached'] as const
export type ContactOutcome = (typeof contactOutcomes)[number]

/** Somebody of the office spoke with an enterprise, or tried. */
export interface Contact {
  readonly enterprise: EnterpriseId
  readonly contactedOn: Day
  readonly way: Way
  readonly withWhom: string | null
  readonly outcome: ContactOutcome
  readonly note: string | null
  readonly nextStep: string | null
  readonly nextOn: Day | null
  readonly notedBy: string
  readonly notedAt: string
}

export const contactInput = z
  .object({
    contactedOn: z.iso.date(),
    way: z.enum(ways),
    withWhom: line(200).optional(),
    outcome: z.enum(contactOutcomes),
    note: lines(2000).optional(),
    nextStep: line(300).optional(),
    nextOn: z.iso.date().optional(),
  })
  .superRefine(({ contactedOn, nextStep, nextOn }, context) => {
    if (nextOn === undefined) return
    if (nextStep === undefined)
      context.addIssue({
        code: 'custom',
        path: ['nextStep'],
        params: { vi: 'Ngày hẹn cần có việc tiếp theo.', en: 'A day needs what is to be done then.' },
      })
    if (nextOn < contactedOn)
      context.addIssue({
        code: 'custom',
        path: ['nextOn'],
        params: { vi: 'Ngày hẹn không thể trước ngày liên hệ.', en: 'This is before the day of contact.' },
      })
  })
export type ContactInput = z.output<typeof contactInput>

/** A session at a cluster or craft village where applying is explained. */
export interface Session {
  readonly id: string
  readonly heldOn: Day
  readonly place: string
  readonly commune: string | null
  readonly topic: string | null
}

export const sessionInput = z.object({
  heldOn: z.iso.date(),
  place: line(300).min(1),
  commune: z.string().max(20).optional(),
  topic: line(300).optional(),
})
export type SessionInput = z.output<typeof sessionInput>

/** Whether an enterprise was invited to a session, and whether it came; null: not noted. */
export interface Guest {
  readonly session: string
  readonly enterprise: EnterpriseId
  readonly isInvited: boolean
  readonly attended: boolean | null
}
