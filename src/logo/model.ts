import { z } from 'zod'
import type { EnterpriseId, ProductId } from '../enterprises/model.ts'
import { type Day, parseDay } from '../exact/day.ts'
import type { RecognitionId } from '../recognition/model.ts'

/** The words of the logo: its versions, who may use it for which product, and what became of that. */

export const standings = ['may', 'suspended', 'not-yet', 'transferred', 'revoked', 'expired'] as const
/** What an enterprise may do with the logo for one product on a day. */
export type Standing = (typeof standings)[number]

/** Follows from a recognition on a day; nothing of it is stored. */
export interface Licence {
  readonly recognition: RecognitionId
  readonly product: ProductId
  readonly enterprise: EnterpriseId
  readonly standing: Standing
  /** From when it stands so; null: it may be used, or not yet. */
  readonly since: Day | null
  /** The first day on which it may not be used any more, as far as is known; null: it may not be used now. */
  readonly until: Day | null
}

export const formats = ['svg', 'png', 'pdf'] as const
export type Format = (typeof formats)[number]

export interface LogoFile {
  /** From 1, in the order of the version. */
  readonly position: number
  readonly format: Format
  /** In pixels; null: it has no size of its own. */
  readonly width: number | null
  readonly height: number | null
  readonly file: string
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
}

/** What an enterprise accepts before it takes a file, in both languages. */
export interface Terms {
  readonly vi: string
  readonly en: string
}

/** The logo as the city gave it once: never changed. Whether it is in force follows from its turns. */
export interface LogoVersion {
  /** From 1. */
  readonly number: number
  readonly terms: Terms
  /** Of both texts: who accepted the same text once need not do so again. */
  readonly termsDigest: string
  /** The document by which the city gave it, or where it comes from. */
  readonly source: string
  /** No document that is known gives these terms. */
  readonly isAssumed: boolean
  readonly isSample: boolean
  readonly files: readonly LogoFile[]
  readonly enteredAt: string
  readonly enteredBy: string
}

/** A version is used from a day on; the last turn holds. */
export interface Turn {
  readonly version: number
  readonly validFrom: Day
  readonly ground: string
  readonly at: string
  readonly byWhom: string
}

export interface Acceptance {
  readonly enterprise: EnterpriseId
  readonly version: number
  readonly termsDigest: string
  readonly byWhom: string
  readonly at: string
}

const day = z.iso.date()
/** Every year has the day: no 29 February. */
const monthAndDay = z.string().refine(text => text !== '02-29' && parseDay(`2000-${text}`) !== null)
const text = (most: number) => z.string().trim().min(1).max(most)

/** The days of the programme: how long after an end, when a report is due. Data, with where they come from. */
export const rulesInput = z.strictObject({
  /** Days in which use stops after a title ended. */
  stopDays: z.int().min(0).max(400),
  /** Of the year after the one that is reported: `01-31`. */
  reportDue: monthAndDay,
  /** Of the year itself: from then on its report is taken. */
  reportOpens: monthAndDay,
  /** Days before that day on which enterprises are reminded, and days after it. */
  remindDays: z.array(z.int().min(0).max(300)).min(1),
  lateDays: z.array(z.int().min(1).max(300)).min(1),
  isAssumed: z.boolean(),
  source: z.string().min(1),
})
export type LogoRules = z.output<typeof rulesInput>

export const versionInput = z.strictObject({
  termsVi: text(20_000),
  termsEn: text(20_000),
  source: text(500),
  isAssumed: z
    .enum(['yes'])
    .optional()
    .transform(value => value === 'yes'),
})
export type VersionInput = z.output<typeof versionInput>

export const turnInput = z.strictObject({
  validFrom: day,
  reason: text(500),
  /** How many turns there were when it was decided. */
  seen: z.coerce.number().int().min(0).max(100_000),
})

export const acceptInput = z.strictObject({
  version: z.coerce.number().int().min(1).max(100_000),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  accept: z.enum(['yes']),
})

export const misuseStepKinds = ['looking', 'allowed', 'stopped', 'passed-on'] as const
export type MisuseStepKind = (typeof misuseStepKinds)[number]

/** What the office did about a report: words that its sender reads. */
export interface MisuseStep {
  readonly kind: MisuseStepKind
  readonly words: string
  readonly onDay: Day
  readonly at: string
  readonly byWhom: string
}

/** A use of the logo that somebody reported. */
export interface Misuse {
  readonly number: number
  readonly firm: string
  readonly place: string
  readonly body: string
  /** Null: who reported did not say. */
  readonly sender: string | null
  readonly contact: string | null
  readonly receivedOn: Day
  readonly receivedAt: string
  readonly steps: readonly MisuseStep[]
}

export const misuseInput = z.strictObject({
  firm: text(300),
  place: text(500),
  body: text(4000),
  sender: text(200).optional(),
  contact: text(200).optional(),
  form: z.uuid(),
})
export type MisuseInput = z.output<typeof misuseInput>

export const misuseStepInput = z.strictObject({
  kind: z.enum(misuseStepKinds),
  words: text(4000),
  seen: z.coerce.number().int().min(0).max(10_000),
})
export type MisuseStepInput = z.output<typeof misuseStepInput>
