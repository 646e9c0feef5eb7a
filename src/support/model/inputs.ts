import { z } from 'zod'
import { taxCodeProblem } from '../../enterprises/rules/tax-code.ts'
import { type Day, parseDay } from '../../exact/day.ts'
import { activities, paymentForms, sources } from '../model.ts'

/** What the forms of support ask. */

const text = (most: number) => z.string().trim().min(1).max(most)
const day = z.iso.date().transform(text => parseDay(text) as Day)
const words = (vi: string, en: string) => ({ params: { vi, en } })

const OTHER_MONEY =
  /[$€¥£₩]|\b(usd|eur|jpy|cny|rmb|gbp|krw|sgd|thb|euro|yen|dollars?)\b|đô la|yên nhật|nhân dân tệ/i

const MOST_VND = 1_000_000_000_000_000n

/** "12.500.000", "12 500 000 đ": whole đồng, as people write them. */
const amountFrom = (least: bigint) =>
  z.string().transform((typed, context): bigint => {
    const plain = typed.replace(/\s*(đồng|đ|VND)\s*$/i, '').trim()
    const fault = (vi: string, en: string): never => {
      context.addIssue({ code: 'custom', ...words(vi, en) })
      return z.NEVER
    }
    if (/^[-−]/.test(plain)) return fault('Số tiền không được âm.', 'An amount is not negative.')
    if (OTHER_MONEY.test(plain))
      return fault('Chỉ nhận tiền đồng Việt Nam.', 'Only Vietnamese đồng are taken.')
    if (!/^(\d+|\d{1,3}([., \u00a0]\d{3})+)$/.test(plain))
      return fault('Ghi số đồng nguyên, ví dụ 12.500.000.', 'Write whole đồng, such as 12.500.000.')
    const amount = BigInt(plain.replace(/\D/g, ''))
    if (amount < least) return fault('Số tiền phải lớn hơn 0.', 'An amount is above zero.')
    return amount > MOST_VND
      ? fault('Số tiền lớn hơn mọi ngân sách: xem lại.', 'This is more than any budget: look again.')
      : amount
  })
export const vnd = amountFrom(1n)
export const vndOrNothing = amountFrom(0n)

/** "70%", "12,5 %" or "0.7" as an exact share. */
export const rate = z.string().transform((typed, context): string => {
  const percent = /^(\d{1,6})(?:[.,](\d{1,4}))?\s*%?$/.exec(typed.trim())
  const fault = (vi: string, en: string): never => {
    context.addIssue({ code: 'custom', ...words(vi, en) })
    return z.NEVER
  }
  if (percent === null)
    return fault('Ghi tỷ lệ phần trăm, ví dụ 50 hoặc 12,5.', 'Write per cent, such as 50 or 12,5.')
  const [, whole = '', fraction = ''] = percent
  const millionths = BigInt(whole + fraction.padEnd(4, '0'))
  if (millionths === 0n) return fault('Tỷ lệ phải lớn hơn 0.', 'A rate is above zero.')
  if (millionths > 1_000_000n) return fault('Tỷ lệ không được quá 100%.', 'A rate is not above 100 per cent.')
  return `${millionths / 1_000_000n}.${String(millionths % 1_000_000n).padStart(6, '0')}`
})

const code = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/)
const isLate = words('Ngày cuối trước ngày đầu.', 'The last day lies before the first.')

export const programmeInput = z.strictObject({
  code: code.optional(),
  nameVi: text(300),
  nameEn: text(300).optional(),
  unit: code,
  ground: text(500),
})

export const cycleInput = z
  .strictObject({
    programme: code,
    nameVi: text(300),
    nameEn: text(300).optional(),
    policy: text(80),
    /** Left out: the one that counts today. */
    policyVersion: text(80).optional(),
    activity: z.enum(activities),
    rate,
    ceilingVnd: vnd.optional(),
    opensOn: day,
    closesOn: day,
  })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, { path: ['closesOn'], ...isLate })

export const budgetInput = z.strictObject({
  source: z.enum(sources),
  unit: code,
  year: z.coerce.number().int().min(2000).max(2100),
  activity: z.enum(activities),
  policy: text(80).optional(),
  amountVnd: vnd,
  ground: text(500),
})

export const allotmentInput = z.strictObject({
  line: z.coerce.bigint(),
  direction: z.enum(['more', 'less']),
  amountVnd: vnd,
  ground: text(500),
})

export const combinationInput = z
  .strictObject({ policy: text(80), otherPolicy: text(80), ground: text(500), validFrom: day })
  .refine(({ policy, otherPolicy }) => policy !== otherPolicy, {
    path: ['otherPolicy'],
    ...words('Hai chính sách phải khác nhau.', 'The two policies must differ.'),
  })

const seen = z.string().regex(/^[\d.]{1,80}$/)
const reason = text(2000)

/** What each deed of an application asks; amounts by cost line or funding stand beside, as `amount-12`. */
export const seenInput = z.strictObject({ seen })
export const reasonInput = z.strictObject({ seen, words: reason })
export const appraisalInput = z.object({ seen, words: reason }).catchall(vndOrNothing)
export const proposalInput = z
  .object({ seen, budgetLine: z.coerce.bigint(), words: reason.optional() })
  .catchall(vndOrNothing)
export const exceptionInput = z.strictObject({ seen, words: reason, costLine: z.coerce.bigint() })
export const allowInput = z.strictObject({ seen, exception: z.coerce.bigint() })
export const recoveryInput = z.object({ seen, words: reason, document: text(300) }).catchall(vndOrNothing)
export const acceptanceInput = z.strictObject({ seen, document: text(300), acceptedOn: day })
export const paymentInput = z
  .object({ seen, form: z.enum(paymentForms), paidOn: day, document: text(300) })
  .catchall(vndOrNothing)

/** `amount-12` by 12. */
export const amountsIn = (filled: Readonly<Record<string, unknown>>): ReadonlyMap<bigint, bigint> =>
  new Map(
    Object.entries(filled).flatMap(([field, value]) => {
      const number = /^amount-(\d{1,18})$/.exec(field)?.[1]
      return number === undefined || typeof value !== 'bigint' ? [] : [[BigInt(number), value] as const]
    }),
  )

const said = z
  .enum(['yes', 'no', 'unknown'])
  .transform(value => (value === 'unknown' ? null : value === 'yes'))

export const applyInput = z.object({
  form: z.uuid(),
  cycle: text(100),
  enterprise: text(80).optional(),
  purpose: text(2000),
  womenOwned: said,
  manyWomen: said,
  socialEnterprise: said,
  insteadOf: z.union([text(80).transform(code => [code]), z.array(text(80)).max(40)]).optional(),
  choiceReason: text(1000).optional(),
  vouches: text(2000).optional(),
})

/** A seller may be a person: a household. */
const problemOf = (typed: string) => taxCodeProblem(typed.replace(/[\s.]/g, ''), 'household')?.problem
const supplier = z
  .string()
  .refine(typed => problemOf(typed) !== 'shape', {
    ...words(
      'Mã số thuế có 10 chữ số, 12 chữ số, hoặc 10 chữ số và -001.',
      'A tax code has 10 or 12 digits, or 10 and -001.',
    ),
    abort: true,
  })
  .refine(typed => problemOf(typed) === undefined, {
    ...words(
      'Không có mã số thuế này: đề nghị xem lại từng chữ số trên hóa đơn.',
      'There is no such tax code: look again at each digit on the invoice.',
    ),
  })
const period = z.string().refine(typed => /^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/.test(typed), {
  ...words('Ghi kỳ như 2026, 2026-10 hoặc 2026-Q3.', 'Write a period such as 2026, 2026-10 or 2026-Q3.'),
})

/** One item of an invoice as a form sends it, each field with the number of its row. */
export const costInput = z.strictObject({
  supplier,
  symbol: text(40).refine(typed => /^[0-9A-Za-z][0-9A-Za-z/.-]*$/.test(typed.replace(/\s/g, '')), {
    ...words('Ký hiệu chỉ gồm chữ không dấu, số, gạch.', 'A symbol has letters, digits and dashes.'),
  }),
  number: z.string().refine(typed => /^\d{1,20}$/.test(typed.replace(/\s/g, '')) && /[1-9]/.test(typed), {
    ...words(
      'Số hóa đơn chỉ gồm chữ số và khác 0.',
      'The number of an invoice has digits alone, not only zeros.',
    ),
  }),
  datedOn: day,
  totalVnd: vnd,
  item: text(300).refine(typed => /[\p{L}\d]/u.test(typed), {
    ...words('Ghi tên khoản chi.', 'Name the item.'),
  }),
  period: period.optional().transform(value => value ?? ''),
  amountVnd: vnd,
  requestedVnd: vnd,
})
export const costFields = Object.keys(costInput.shape) as readonly (keyof typeof costInput.shape)[]
