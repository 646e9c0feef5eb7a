import { z } from 'zod'
import type { Document } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import { dayOf, parseDay } from '../exact/day.ts'
import type { RoundId } from '../selection/model.ts'

/** What who judges a criterion of a dossier wants to know from its enterprise. */
export interface Question {
  readonly id: string
  readonly round: RoundId
  readonly dossier: string
  readonly enterprise: string
  readonly product: string
  readonly code: string
  /** Whose sheet it stands on; null: a panel judges, and the question is its asker's alone. */
  readonly unit: string | null
  readonly words: string
  readonly askedBy: string
  readonly askedAt: string
  /** In the order in which they were taken. */
  readonly steps: readonly Step[]
}

export interface Step {
  readonly step: 'forwarded' | 'answered' | 'declined'
  readonly words: string
  /** The last day for an answer, of what was forwarded. */
  readonly dueOn: Day | null
  readonly side: 'office' | 'enterprise'
  readonly byWhom: string
  readonly at: string
  readonly enclosure: Enclosure | null
}

/** A document that goes with an answer. */
export interface Enclosure extends Pick<Document, 'file' | 'fileName' | 'mediaType' | 'size'> {
  /** Where in it the answer stands. */
  readonly page: string | null
}

export const states = ['asked', 'forwarded', 'answered', 'declined'] as const
export type State = (typeof states)[number]

const needed = { vi: 'Hãy viết nội dung.', en: 'Write something.' }
const words = z
  .string()
  .trim()
  .max(2000)
  .refine(text => text !== '', { params: needed })

const day = z
  .string()
  .trim()
  .refine(text => parseDay(text) !== null, { params: { vi: 'Chọn ngày.', en: 'Choose a day.' } })
  .transform(text => dayOf(text))

export const askInput = z.object({ words })
export const forwardInput = z.object({ words, dueOn: day })
export const declineInput = z.object({ words })
export const replyInput = z.object({
  words,
  page: z
    .string()
    .trim()
    .max(40)
    .transform(text => (text === '' ? null : text))
    .default(null),
})
