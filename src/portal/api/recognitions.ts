import { z } from 'zod'
import { defineOperation, named, nothingAsked, pageOf } from '../../platform/api.ts'
import { recognitionSortings } from '../model.ts'
import { listRecognitionRows } from '../store/recognitions.ts'
import { commune, isSample, maybe, names, narrowed, narrowing, open, part, status, validTo } from './asked.ts'

export const decision = z.object({
  number: maybe.describe('Null: not given yet.'),
  symbol: z.string(),
  issuer: z.string(),
  decidedOn: z.string(),
})

export const recognition = named(
  'Recognition',
  z.object({
    id: z.string(),
    product: z.string(),
    productVi: z.string(),
    productEn: maybe,
    enterprise: z.string(),
    enterpriseVi: z.string(),
    enterpriseEn: maybe,
    sectorGroup: maybe,
    commune,
    formerly: names
      .extend({ enterprise: z.string(), until: z.string() })
      .nullable()
      .describe(
        'To whom it was granted, where it passed on or its holder took another name; null: it did not.',
      ),
    decision,
    validFrom: z.string(),
    validTo,
    status,
    isSample,
  }),
)

export const recognitions = defineOperation({
  ...open,
  id: 'listRecognitions',
  path: '/api/recognitions',
  shows: ['/recognitions'],
  tag: 'register',
  title: { vi: 'Các lần công nhận', en: 'The recognitions' },
  about: 'Every recognition with its decision, its term and where it stands today.',
  params: nothingAsked,
  query: narrowing.extend({ sort: z.enum(recognitionSortings).default('recognised') }),
  answer: pageOf(recognition),
  example: { status: 'in-force' },
  answers: async ({ work }, { query }) =>
    part(await listRecognitionRows(work.db, { ...narrowed(work, query), sorting: query.sort }), query),
})
