import { z } from 'zod'
import {
  type DocumentId,
  documentKinds,
  type EnterpriseId,
  enterpriseKinds,
  type ProductId,
} from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import type { RoundId } from '../selection/model.ts'

/** The words of submissions: a dossier while it is made, what a round asks of it, what was sent, what was found. */

export type SubmissionId = string & { readonly submissionId: unique symbol }
export const submissionIdOf = (text: string): SubmissionId => text as SubmissionId

const both = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })
const code = z.string().regex(/^[a-z][a-z-]{0,39}$/, 'a code is small letters and dashes')
const provenance = {
  status: z.enum(['sourced', 'inferred', 'assumed', 'unknown']),
  source: z.string().optional(),
  note: both.optional(),
}
/** Left out: everyone is asked. */
const asksWhom = {
  tracks: z.array(z.string().min(1)).min(1).optional(),
  applicants: z.array(z.enum(enterpriseKinds)).min(1).optional(),
  isRequired: z.boolean(),
}

const question = z.strictObject({
  code,
  name: both,
  hint: both.optional(),
  ...asksWhom,
  longest: z.int().min(100).max(20_000),
  ...provenance,
})

const paper = z.strictObject({
  code,
  name: both,
  kind: z.enum(documentKinds),
  ...asksWhom,
  /** Where the office can have it without asking the enterprise; null: only the enterprise has it. */
  elsewhere: both.nullable(),
  ...provenance,
})

const receiving = z.strictObject({
  /** After the days of grace of the call: received and named late, or refused. */
  late: z.enum(['receive', 'refuse']),
  supplementDays: z.int().min(1).max(90),
  ...provenance,
})

/** What a round asks of a dossier beside the figures of its criteria set. */
export const askedSchema = z.strictObject({
  format: z.literal('chuluc-dossier-1'),
  status: provenance.status,
  note: both.optional(),
  receiving,
  files: z.strictObject({
    largestMb: z.int().min(1).max(20),
    mostPerPaper: z.int().min(1).max(50),
    largestDossierMb: z.int().min(1).max(2000),
  }),
  questions: z.array(question),
  papers: z.array(paper),
})
export type Asked = z.infer<typeof askedSchema>
export type Question = Asked['questions'][number]
export type Paper = Asked['papers'][number]

export const receivingInput = z.object({
  late: z.enum(['receive', 'refuse']),
  supplementDays: z.coerce.number().int().min(1).max(90),
  ground: z.string().trim().min(1).max(500),
})

export interface StartedSubmission {
  readonly id: SubmissionId
  readonly round: RoundId
  readonly enterprise: EnterpriseId
  readonly product: ProductId
  readonly startedBy: string
  readonly startedAt: string
}

/** A dossier that came on paper. */
export interface PaperIntake {
  readonly number: string
  readonly receivedOn: Day
  readonly postmarkedOn: Day | null
}

/** By name of the input, what was typed. */
export type PartContent = Readonly<Record<string, string>>

export interface SavedPart {
  readonly part: string
  readonly version: number
  readonly content: PartContent
  readonly editor: string
  readonly sequence: number
  readonly savedBy: string
  readonly savedAt: string
}

/** A file that was put with a paper. */
export interface Attachment {
  readonly paper: string
  readonly document: DocumentId
}

export interface SendingHead {
  readonly receipt: string
  readonly submission: SubmissionId
  readonly round: RoundId
  readonly number: number
  readonly version: number
  readonly digest: string
  /** What can be checked in it. */
  readonly items: readonly string[]
  /** What was asked for and did not come. */
  readonly lacking: readonly string[]
  readonly countsOn: Day
  readonly isLate: boolean
  readonly sentBy: string
  readonly sentAt: string
}

export interface Sending extends SendingHead {
  readonly checked: string
  /** Canonical JSON, exactly the bytes of the digest. */
  readonly content: string
}

export interface Finding {
  readonly submission: SubmissionId
  readonly receipt: string
  readonly item: string
  readonly verdict: 'fine' | 'wanting'
  readonly words: string | null
  readonly foundBy: string
  readonly foundAt: string
}

export interface Supplement {
  readonly submission: SubmissionId
  readonly receipt: string
  readonly items: readonly string[]
  readonly words: string
  readonly dueOn: Day
  readonly askedBy: string
  readonly askedAt: string
}

const sentFigure = z.strictObject({
  key: z.string(),
  name: both,
  value: z.string().nullable(),
  kind: z.enum(['value', 'unknown', 'not-applicable', 'missing']),
  status: z.enum(['declared', 'verified', 'contested']).nullable(),
  fact: z.string().nullable(),
  document: z.string().nullable(),
  page: z.string().nullable(),
})

const sentFile = z.strictObject({
  document: z.string(),
  title: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
})

/** What was sent, whole: enough to say years later what was in it. */
export const contentSchema = z.strictObject({
  format: z.literal('chuluc-submission-1'),
  receipt: z.string(),
  submission: z.string(),
  version: z.int(),
  round: z.strictObject({
    id: z.string(),
    name: both,
    criteriaSet: z.strictObject({ code: z.string(), version: z.string() }),
  }),
  enterprise: z.strictObject({ id: z.string(), name: z.string(), taxCode: z.string().nullable() }),
  product: z.strictObject({ id: z.string(), name: z.string() }),
  track: z.string().nullable(),
  applicant: z.string().nullable(),
  contact: z.record(z.string(), z.string()),
  answers: z.array(z.strictObject({ code: z.string(), name: both, text: z.string() })),
  undertakings: z.array(z.strictObject({ variable: z.string(), name: both, given: z.boolean() })),
  figures: z.array(sentFigure),
  papers: z.array(
    z.strictObject({ code: z.string(), name: both, isRequired: z.boolean(), files: z.array(sentFile) }),
  ),
  onPaper: z
    .strictObject({ number: z.string(), receivedOn: z.string(), postmarkedOn: z.string().nullable() })
    .nullable(),
  countsOn: z.string(),
  isLate: z.boolean(),
  sentBy: z.string(),
  sentAt: z.string(),
})
export type SentContent = z.infer<typeof contentSchema>

export const startInput = z.object({ product: z.string().min(1).max(80) })

const day = z.iso.date().transform(text => text as Day)
const line = z.string().trim().min(1).max(300)

export const paperInput = z
  .object({
    product: z.string().min(1).max(80),
    number: line.max(100),
    receivedOn: day,
    postmarkedOn: day.nullable().default(null),
  })
  .refine(({ receivedOn, postmarkedOn }) => postmarkedOn === null || postmarkedOn <= receivedOn, {
    path: ['postmarkedOn'],
    params: {
      vi: 'Dấu bưu điện không thể sau ngày nhận.',
      en: 'A postmark cannot be later than the day of receipt.',
    },
  })

export const reasonInput = z.object({ reason: z.string().trim().min(1).max(1000) })

export const supplementInput = z.object({
  items: z
    .union([z.string(), z.array(z.string())])
    .transform(items => (typeof items === 'string' ? [items] : items))
    .pipe(z.array(z.string().max(80)).min(1).max(60)),
  words: z.string().trim().min(1).max(2000),
  dueOn: day,
})
