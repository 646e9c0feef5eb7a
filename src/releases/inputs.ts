import { z } from 'zod'
import { parseDay } from '../exact/day.ts'
import { counters } from './model.ts'

/** What the office fills in. */

const year = z.coerce.number().int().min(2000).max(2100)
const code = z
  .string()
  .trim()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const words = z.string().trim().min(1).max(400)

/** Which count of the register, and for what it stands. */
export const countInput = z
  .object({
    counter: z.enum(counters),
    from: year,
    to: year.optional(),
    sector: z.string().trim().max(80).optional(),
    asOf: z.iso.date(),
    revises: code.optional(),
    reason: words.optional(),
  })
  .refine(({ from, to }) => to === undefined || from <= to, {
    path: ['to'],
    params: { vi: 'Năm cuối phải sau năm đầu.', en: 'The last year must come after the first.' },
  })
  .refine(({ asOf }) => parseDay(asOf) !== null, {
    path: ['asOf'],
    params: { vi: 'Ngày chốt không có trong lịch.', en: 'There is no such day.' },
  })
  .refine(({ revises, reason }) => revises === undefined || reason !== undefined, {
    path: ['reason'],
    params: { vi: 'Cần nêu lý do thay thế.', en: 'Say why it stands in its place.' },
  })
export type CountInput = z.output<typeof countInput>

/** Which value of an indicator. */
export const indicatorInput = z
  .object({
    indicator: code,
    year,
    asOf: z.iso.date(),
    revises: code.optional(),
    reason: words.optional(),
  })
  .refine(({ asOf }) => parseDay(asOf) !== null, {
    path: ['asOf'],
    params: { vi: 'Ngày chốt không có trong lịch.', en: 'There is no such day.' },
  })
  .refine(({ year, asOf }) => Number(asOf.slice(0, 4)) >= year, {
    path: ['asOf'],
    params: { vi: 'Ngày chốt phải trong hoặc sau năm đó.', en: 'The cut-off lies in that year or after it.' },
  })
  .refine(({ revises, reason }) => revises === undefined || reason !== undefined, {
    path: ['reason'],
    params: { vi: 'Cần nêu lý do thay thế.', en: 'Say why it stands in its place.' },
  })
export type IndicatorInput = z.output<typeof indicatorInput>

export type ReleaseInput = CountInput | IndicatorInput

export const appearanceInput = z.object({
  document: words,
  page: z.string().trim().max(40).optional(),
  address: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
  on: z
    .string()
    .trim()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
    .optional(),
})
export type AppearanceInput = z.output<typeof appearanceInput>

export const publishInput = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) })

export const draftInput = z.object({ draft: z.string().trim().min(1).max(100_000) })
