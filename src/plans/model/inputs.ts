import { z } from 'zod'
import { parseDay } from '../../exact/day.ts'
import { activities } from '../../support/model.ts'
import type { Beneficiaries, Period } from '../model.ts'
import { planKinds } from '../model.ts'
import { isOfItsLength } from '../rules/file/faults.ts'

const said = (vi: string, en: string) => ({ params: { vi, en } })

const text = (most: number) => z.string().trim().min(1).max(most)
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
const day = z
  .string()
  .refine(typed => parseDay(typed) !== null, said('Chọn một ngày có thật.', 'Choose a day that exists.'))
  .transform(typed => parseDay(typed) ?? z.NEVER)
const seen = z.string().regex(/^[\d.]{1,80}$/)
/** A field that may be sent several times. */
const several = z
  .union([z.string().max(200), z.array(z.string().max(200)).max(500)])
  .optional()
  .transform(sent => (sent === undefined ? [] : typeof sent === 'string' ? [sent] : sent))

const isLate = said('Ngày kết thúc trước ngày bắt đầu.', 'The last day lies before the first.')

export const planInput = z
  .strictObject({
    code: code.refine(
      typed => typed !== 'new' && typed !== 'load',
      said('Mã này để dành.', 'This code is kept back.'),
    ),
    kind: z.enum(planKinds),
    nameVi: text(500),
    nameEn: text(500).optional(),
    from: day,
    to: day,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], ...isLate })
  .refine(({ kind, from, to }) => to < from || isOfItsLength(kind, { from, to }), {
    path: ['to'],
    ...said(
      'Kế hoạch năm không dài quá một năm; kế hoạch năm năm phải dài hơn một năm.',
      'A yearly plan lasts a year at most, a five-year plan longer.',
    ),
  })

export const adoptionInput = z.strictObject({
  number: text(20),
  symbol: text(40).refine(
    typed => /^[\p{L}\d][\p{L}\d.-]*(\/[\p{L}\d.-]+)*$/u.test(typed),
    said('Ghi ký hiệu như KH-UBND.', 'Write a symbol such as KH-UBND.'),
  ),
  issuer: text(300),
  issuedOn: day,
})

const kinds = ['none', 'rule', 'list', 'prose'] as const

export const taskInput = z
  .strictObject({
    seen: seen.optional(),
    number: z
      .string()
      .regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/)
      .optional(),
    titleVi: text(500),
    titleEn: text(500).optional(),
    goal: code.optional(),
    group: code.optional(),
    lead: code.optional(),
    coordinating: several,
    for: z.enum(kinds),
    sectors: several,
    communes: several,
    sizes: several,
    titled: z.literal('yes').optional(),
    supporting: z.literal('yes').optional(),
    firms: text(20_000).optional(),
    forWords: text(2000).optional(),
    purpose: z.enum(activities).optional(),
    from: day.optional(),
    to: day.optional(),
    budgetLine: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    product: text(2000).optional(),
    indicators: several,
    evidence: text(2000).optional(),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ['to'],
    ...said('Ghi cả ngày bắt đầu và ngày kết thúc.', 'Write both days.'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ['to'], ...isLate })
  .refine(typed => typed.for !== 'list' || typed.firms !== undefined, {
    path: ['firms'],
    ...said('Ghi mã số thuế, mỗi dòng một doanh nghiệp.', 'Write tax codes, one enterprise a line.'),
  })
  .refine(typed => typed.for !== 'prose' || typed.forWords !== undefined, {
    path: ['forWords'],
    ...said('Ghi đối tượng thụ hưởng.', 'Say for whom it is.'),
  })
export type TaskTyped = z.output<typeof taskInput>

const orNone = (list: readonly string[]): readonly string[] | null => (list.length === 0 ? null : list)

/** For whom a typed task is; a list is still as it was typed. */
export const beneficiariesIn = (typed: TaskTyped): Beneficiaries | null => {
  switch (typed.for) {
    case 'none':
      return null
    case 'prose':
      return { kind: 'prose', words: typed.forWords ?? '' }
    case 'list':
      return { kind: 'list', enterprises: (typed.firms ?? '').split(/[\s,;]+/).filter(each => each !== '') }
    case 'rule':
      return {
        kind: 'rule',
        rule: {
          sectors: orNone(typed.sectors),
          communes: orNone(typed.communes),
          sizes: orNone(typed.sizes),
          isTitled: typed.titled === 'yes' ? true : null,
          isSupporting: typed.supporting === 'yes' ? true : null,
        },
      }
  }
}

export const periodIn = ({ from, to }: TaskTyped): Period | null =>
  from === undefined || to === undefined ? null : { from, to }

const words = text(3000)

/** What each deed of a task asks. Their forms stand on one page: no two fields have one name. */
export const assignInput = z.strictObject({ seen, lead: code, coordinating: several, reason: words })
export const deadlineInput = z.strictObject({ seen, toDay: day, why: words })
export const removeInput = z.strictObject({ seen, ground: words })
export const reportInput = z.strictObject({
  seen,
  percent: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine(value => value <= 100, said('Tỷ lệ không quá 100.', 'It is not above 100.')),
  again: z.literal('yes').optional(),
  words,
  link: z
    .string()
    .max(500)
    .refine(
      typed => /^https?:\/\/[^\s]+$/.test(typed),
      said('Ghi địa chỉ đầy đủ, bắt đầu bằng https://.', 'Write a whole address that begins with https://.'),
    )
    .optional(),
  indicator: code.optional(),
  value: z
    .string()
    .transform(typed => typed.replace(/[\s.]/g, '').replace(',', '.'))
    .refine(
      typed => /^-?\d{1,18}(\.\d{1,6})?$/.test(typed),
      said('Ghi một số, ví dụ 12,5.', 'Write a number, such as 12,5.'),
    )
    .optional(),
})
export const ruleInput = z.strictObject({ seen, opinion: words.optional() })
export const returnInput = z.strictObject({ seen, missing: words })
export const closeInput = z.strictObject({ seen, looked: words })
export const instructInput = z.strictObject({ seen, instruction: words, dueOn: day.optional() })
export const keepInput = z.strictObject({
  task: z.string().regex(/^\d{1,18}$/),
  other: z.string().regex(/^\d{1,18}$/),
  reason: words,
})
export const nextInput = z.strictObject({
  code,
  nameVi: text(500),
  nameEn: text(500).optional(),
  tasks: several,
})
