import { z } from 'zod'
import { type Day, dayOf, parseDay } from '../exact/day.ts'

/** The words of policy proposals: an idea, who was asked about it, what was submitted and what was decided. */

export const groundKinds = ['obstacle', 'figure'] as const
export type GroundKind = (typeof groundKinds)[number]

interface Said {
  readonly byWhom: string
  readonly at: string
}

/** An indicator with its value as it was known on a day, or a release, whose value never changes, as it was cited on a day. */
export interface CitedFigure {
  readonly of: { readonly kind: 'indicator' | 'release'; readonly code: string }
  readonly value: string
  readonly knownOn: Day
}

/** What speaks for it. */
export interface Ground extends Said {
  readonly kind: GroundKind
  readonly words: string
  /** Of an obstacle: how many enterprises it concerns; null: not known. */
  readonly enterprises: number | null
  readonly figure: CitedFigure | null
  readonly source: string | null
}

export const stances = ['agree', 'agree-with-changes', 'disagree', 'no-opinion'] as const
export type Stance = (typeof stances)[number]

export interface Opinion extends Said {
  readonly stance: Stance
  readonly words: string | null
}

/** A unit, an association or an enterprise whose opinion is asked. */
export interface Asked extends Said {
  readonly id: string
  readonly kind: 'unit' | 'enterprise'
  readonly party: string
  /** The last day for an opinion. */
  readonly dueOn: Day
  /** In the order in which they were given; the last holds. */
  readonly opinions: readonly Opinion[]
}

export const stepKinds = ['submitted', 'adopted', 'rejected', 'returned', 'withdrawn'] as const
export type StepKind = (typeof stepKinds)[number]

export interface Step extends Said {
  readonly step: StepKind
  readonly words: string | null
  /** Number and symbol of the submission report or of the decision. */
  readonly document: string | null
  readonly documentOn: Day | null
}

export interface Proposal {
  readonly id: string
  readonly title: string
  readonly words: string
  /** Null: the office itself. */
  readonly unit: string | null
  readonly proposedBy: string
  readonly proposedAt: string
  readonly isSample: boolean
  readonly grounds: readonly Ground[]
  readonly asked: readonly Asked[]
  readonly steps: readonly Step[]
}

export const states = [
  'idea',
  'consulting',
  'consulted',
  'submitted',
  'adopted',
  'rejected',
  'returned',
  'withdrawn',
] as const
export type State = (typeof states)[number]

const needed = { vi: 'Hãy viết nội dung.', en: 'Write something.' }
const words = z
  .string()
  .trim()
  .max(10_000)
  .refine(text => text !== '', { params: needed })
/** What was not sent is as empty as what was left empty. */
const required = z.string().default('').pipe(words)
const title = z
  .string()
  .default('')
  .pipe(words)
  .refine(text => text.length <= 300, {
    params: { vi: 'Tối đa 300 ký tự.', en: 'At most 300 letters.' },
  })
const optional = z
  .string()
  .trim()
  .max(10_000)
  .transform(text => (text === '' ? null : text))
  .nullable()
  .default(null)
const day = z
  .string()
  .trim()
  .default('')
  .refine(text => parseDay(text) !== null, { params: { vi: 'Chọn ngày.', en: 'Choose a day.' } })
  .transform(text => dayOf(text))
const many = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform(value => (typeof value === 'string' ? [value] : [...new Set(value)]))

export const proposeInput = z.object({ title, words: required })
export const obstacleInput = z.object({
  words: required,
  enterprises: z
    .string()
    .trim()
    .default('')
    .refine(text => /^(|[1-9]\d{0,5})$/.test(text), {
      params: {
        vi: 'Ghi số doanh nghiệp, hoặc để trống nếu chưa biết.',
        en: 'Write how many, or leave it empty where not known.',
      },
    })
    .transform(text => (text === '' ? null : Number(text))),
  source: optional,
})
export const figureInput = z.object({
  indicator: required,
  value: z
    .string()
    .trim()
    .default('')
    .refine(text => /^-?(0|[1-9]\d{0,20})([.,]\d{1,10})?$/.test(text), {
      params: { vi: 'Ghi một số, ví dụ 12,5.', en: 'Write a number such as 12.5.' },
    })
    .transform(text => text.replace(',', '.')),
  knownOn: day,
  words: required,
  source: optional,
})
export const releaseInput = z.object({ release: required, words: required })
export const askInput = z.object({
  units: many,
  /** Tax codes, one a line. */
  enterprises: z
    .string()
    .max(2000)
    .default('')
    .transform(text => [...new Set(text.split(/[\s,;]+/).filter(Boolean))]),
  dueOn: day,
})
export const opinionInput = z.object({
  asked: z.string().max(20).default(''),
  stance: z.enum(stances),
  words: optional,
})
export const submitInput = z.object({ words: required })
export const decideInput = z
  .object({
    step: z.enum(['adopted', 'rejected', 'returned']),
    document: optional,
    documentOn: z
      .string()
      .trim()
      .default('')
      .refine(text => text === '' || parseDay(text) !== null, {
        params: { vi: 'Chọn ngày.', en: 'Choose a day.' },
      })
      .transform(text => (text === '' ? null : dayOf(text))),
    words: optional,
  })
  .refine(({ step, document }) => step !== 'adopted' || document !== null, {
    path: ['document'],
    params: {
      vi: 'Ghi số, ký hiệu văn bản ban hành.',
      en: 'Write the number of the document that adopts it.',
    },
  })
  .refine(({ document, documentOn }) => (document === null) === (documentOn === null), {
    path: ['documentOn'],
    params: { vi: 'Văn bản phải có cả số và ngày.', en: 'A document has both a number and a day.' },
  })
  .refine(({ step, words }) => step === 'adopted' || words !== null, {
    path: ['words'],
    params: { vi: 'Nêu lý do.', en: 'Say why.' },
  })
export const withdrawInput = z.object({ words: required })
