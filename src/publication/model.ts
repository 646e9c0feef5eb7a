import { z } from 'zod'
import { type Day, dayOf } from '../exact/day.ts'

/** The words of publication: the proposed list, comments on it, the decision, complaints about it. */

export const commentWays = ['email', 'account', 'paper'] as const
export type CommentWay = (typeof commentWays)[number]

/** A rejection with its reason is an answer, too. */
export const commentStepKinds = ['accepted', 'rejected', 'merged', 'replied'] as const
export type CommentStepKind = (typeof commentStepKinds)[number]

/** What a comment led to. */
export const effects = ['none', 'score', 'fact', 'excluded', 'other'] as const
export type Effect = (typeof effects)[number]

export interface CommentStep {
  readonly kind: CommentStepKind
  readonly words: string | null
  /** The number of the comment it was merged into. */
  readonly into: number | null
  readonly effect: Effect | null
  /** Where what was done stands. */
  readonly link: string | null
  readonly onDay: Day
  readonly at: string
  readonly byWhom: string
}

export interface Comment {
  readonly id: string
  readonly list: string
  readonly round: string
  /** Null: its address is not verified yet, so it was not received. */
  readonly number: number | null
  readonly way: CommentWay
  /** Null: about the whole list. */
  readonly dossier: string | null
  readonly body: string
  /** The day that counts: of the form, or of the postmark. */
  readonly sentOn: Day
  readonly receivedAt: string | null
  readonly steps: readonly CommentStep[]
}

/** Who sent it is for the office alone. */
export interface Sender {
  readonly sender: string | null
  readonly email: string | null
  readonly postal: string | null
  readonly paperNumber: string | null
}

export type TurnKind = 'submitted' | 'approved' | 'sent-back'

export const complaintStepKinds = ['accepted', 'refused', 'settled', 'withdrawn', 'court'] as const
export type ComplaintStepKind = (typeof complaintStepKinds)[number]

export interface ComplaintStep {
  readonly kind: ComplaintStepKind
  readonly words: string | null
  readonly document: string | null
  readonly doneOn: Day
  readonly at: string
  readonly byWhom: string
}

export interface Complaint {
  readonly id: string
  readonly round: string
  readonly number: number
  /** The number of the first complaint, where this is the second. */
  readonly first: number | null
  readonly enterprise: string | null
  readonly sender: string
  readonly postal: string | null
  readonly body: string
  readonly learnedOn: Day
  readonly lodgedOn: Day
  readonly receivedOn: Day
  readonly isRemote: boolean
  readonly paperNumber: string | null
  readonly steps: readonly ComplaintStep[]
}

const name = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })
const inForce = { from: z.iso.date().nullable(), to: z.iso.date().nullable() }
const source = { status: z.literal('assumed').optional(), source: z.string().nullable() }

/** `data/procedures/publication.json`: what the law and the programme say of days, each with its source. */
export const proceduresInput = z.strictObject({
  format: z.literal('chuluc-procedures-1'),
  comments: z.array(
    z.strictObject({
      ...inForce,
      leastDays: z.int().min(0),
      /** Whether anyone reads the replies, without names, or the counts alone. */
      replies: z.enum(['public', 'counts']),
      ...source,
      note: name,
    }),
  ),
  complaints: z.array(
    z.strictObject({
      code: z.enum(['lodge', 'accept', 'settle', 'second', 'settle-second']),
      ...inForce,
      days: z.int().min(1),
      daysInRemoteAreas: z.int().min(1).optional(),
      basis: z.string(),
      ...source,
    }),
  ),
  note: name,
})
export type Procedures = z.infer<typeof proceduresInput>
export type CommentRule = Procedures['comments'][number]
export type ComplaintClock = Procedures['complaints'][number]

const day = z.iso.date().transform(dayOf)
const text = (most: number) => z.string().max(most)
/** Of a form: what was sent twice under one number is one deed. */
const form = z.string().regex(/^[\w-]{20,60}$/)

export const publishInput = z.strictObject({ until: day, ground: text(1000).optional() })

const aboutInput = { dossier: text(200).optional(), body: text(5000) }

export const commentInput = z.strictObject({
  ...aboutInput,
  form,
  sender: text(120).optional(),
  /** Of a visitor: who signed in needs none. */
  email: z.email().max(200).optional(),
})
export type CommentInput = z.infer<typeof commentInput>

export const paperCommentInput = z.strictObject({
  ...aboutInput,
  form,
  sender: text(200),
  postal: text(300).optional(),
  sentOn: day,
  paperNumber: text(60).optional(),
})

/** One step in the answering of a comment, as the office sends it. */
export const answerInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted'), seen: z.coerce.number().int() }),
  z.strictObject({ kind: z.literal('rejected'), seen: z.coerce.number().int(), reason: text(3000) }),
  z.strictObject({ kind: z.literal('merged'), seen: z.coerce.number().int(), into: z.coerce.number().int() }),
  z.strictObject({
    kind: z.literal('replied'),
    seen: z.coerce.number().int(),
    reply: text(5000),
    effect: z.enum(effects),
    link: z
      .string()
      .max(300)
      .regex(/^\/(?![/\\])/)
      .optional(),
  }),
])
export type AnswerInput = z.infer<typeof answerInput>

export const complaintInput = z.strictObject({
  form,
  body: text(8000),
  learnedOn: day,
  isRemote: z.literal('yes').optional(),
  first: z.coerce.number().int().optional(),
  postal: text(300).optional(),
})
export type ComplaintInput = z.infer<typeof complaintInput>

export const paperComplaintInput = complaintInput.extend({
  sender: text(200),
  enterprise: text(120).optional(),
  lodgedOn: day,
  receivedOn: day,
  paperNumber: text(60).optional(),
})
export type PaperComplaintInput = z.infer<typeof paperComplaintInput>

export const complaintStepInput = z.strictObject({
  kind: z.enum(complaintStepKinds),
  seen: z.coerce.number().int(),
  words: text(4000).optional(),
  document: text(120).optional(),
  doneOn: day,
})
export type ComplaintStepInput = z.infer<typeof complaintStepInput>

export const documentInput = z.strictObject({ number: text(60), issuedOn: day, issuer: text(200) })
export type DocumentInput = z.infer<typeof documentInput>

export const submitInput = z.strictObject({ words: text(3000).optional() })

/** Who sends back says what is to be made clear. */
export const decisionInput = z
  .strictObject({ verb: z.enum(['approve', 'send-back']), seen: text(60), words: text(3000).optional() })
  .refine(({ verb, words }) => verb === 'approve' || words !== undefined, {
    path: ['words'],
    params: { vi: 'Cần ghi nội dung cần làm rõ.', en: 'Write what is to be made clear.' },
  })
