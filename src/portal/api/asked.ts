import { z } from 'zod'
import { everyone } from '../../access/permissions.ts'
import { pageQuery } from '../../platform/api.ts'
import type { Work } from '../../platform/work.ts'
import { statuses } from '../../recognition/model.ts'
import { LONGEST_WORDS } from '../finding.ts'
import { COUNTED_TO } from '../model.ts'

export const code = z.string().max(80).optional()
export const words = z.string().max(LONGEST_WORDS).default('').describe('With or without marks.')
export const maybe = z.string().nullable()
export const names = z.object({ nameVi: z.string(), nameEn: maybe })
export const isSample = z.boolean().describe('Invented (dữ liệu minh họa).')
export const status = z.enum(statuses).describe('On the day of the request.')
export const validTo = z.string().describe('The first day on which it no longer holds.')
export const COUNTING = `What bears the words asked for is counted up to ${COUNTED_TO} products: isMore says that there are more, and pages go on until one is not full.`
export const isMore = z
  .boolean()
  .describe(`More than "total", which is then ${COUNTED_TO}; only where words were asked for.`)
export const commune = maybe.describe(
  "Of the holder's head office, a code of the list communes; null: not known.",
)

export const narrowing = pageQuery.extend({
  q: words,
  sectorGroup: code,
  commune: code.describe('"-": not known.'),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .describe('Of the decision.'),
  status: z.enum(statuses).optional(),
  enterprise: code,
  descending: z.stringbool().default(false),
})

export type Narrowing = Omit<z.output<typeof narrowing>, 'page' | 'size'> & { page: number; size: number }

export const narrowed = ({ today }: Work, { q, page, size, descending, ...asked }: Narrowing) => ({
  words: q,
  isDescending: descending,
  sectorGroup: asked.sectorGroup ?? null,
  commune: asked.commune ?? null,
  year: asked.year ?? null,
  status: asked.status ?? null,
  enterprise: asked.enterprise ?? null,
  day: today,
  limit: size,
  offset: (page - 1) * size,
})

export const part = <Row>(
  found: { readonly rows: readonly Row[]; readonly total: number },
  { page, size }: { readonly page: number; readonly size: number },
) => ({ items: found.rows, total: found.total, page, size })

export const open = { may: everyone, scope: 'read:public' } as const
