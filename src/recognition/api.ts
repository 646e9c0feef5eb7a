import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { listEnterprises, listProducts } from '../enterprises/index.ts'
import { defineOperation, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import type { Work } from '../platform/work.ts'
import { statuses } from './model.ts'
import { statusOn } from './rules.ts'
import { listPublishedRecognitions, listRecognitions } from './store.ts'

const entry = named(
  'Recognition',
  z.object({
    id: z.string(),
    product: z.object({ id: z.string(), nameVi: z.string(), nameEn: z.string().nullable() }),
    enterprise: z.object({ id: z.string(), nameVi: z.string(), nameEn: z.string().nullable() }),
    sectorGroup: z.string().nullable(),
    decision: z.object({
      number: z.string(),
      symbol: z.string(),
      issuer: z.string(),
      decidedOn: z.string(),
    }),
    validFrom: z.string(),
    validTo: z.string().describe('The first day on which it no longer holds.'),
    status: z.enum(statuses).describe('On the day of the request.'),
    isSample: z.boolean().describe('Invented (dữ liệu minh họa).'),
  }),
)

const register = defineOperation({
  id: 'listRecognitions',
  path: '/api/register',
  tag: 'register',
  title: { vi: 'Sổ công nhận', en: 'The register of recognitions' },
  about: 'Every recognition with its term and where it stands today.',
  may: everyone,
  scope: 'read:public',
  params: nothingAsked,
  query: pageQuery.extend({ status: z.enum(statuses).optional() }),
  answer: pageOf(entry),
  example: { status: 'in-force' },
  answers: async ({ work }, { query }) => {
    const entries = await entriesOf(work)
    return paged(
      entries.filter(({ status }) => query.status === undefined || status === query.status),
      query,
    )
  },
})

const entriesOf = async ({ db, today }: Work) => {
  const recognitions = await listRecognitions(db)
  const products = new Map((await listProducts(db)).map(each => [each.id, each]))
  const enterprises = new Map((await listEnterprises(db)).map(each => [each.id, each]))
  return recognitions.map(({ rulings, ...recognition }) => {
    const product = products.get(recognition.product)
    const enterprise = enterprises.get(recognition.enterprise)
    return {
      ...recognition,
      product,
      enterprise,
      sectorGroup: product?.sectorGroup ?? null,
      status: statusOn(recognition, rulings, today),
      isSample: enterprise?.isSample ?? false,
    }
  })
}

const cited = named(
  'PublishedRecognition',
  z.object({
    id: z.string(),
    year: z.int().nullable(),
    enterprise: z.string().nullable(),
    product: z.string().nullable(),
    sectorGroup: z.string().nullable(),
    isTopTen: z.literal(true).nullable().describe('Null: the source does not say.'),
    decision: z.string().nullable(),
    decidedOn: z.string().nullable(),
    publishedOn: z.string().nullable(),
    source: z.string().describe('The address where it was read.'),
    note: z.string().nullable(),
  }),
)

const published = defineOperation({
  id: 'listPublishedRecognitions',
  path: '/api/published/recognitions',
  tag: 'published',
  title: { vi: 'Công nhận do nguồn công khai nêu', en: 'Recognitions that public sources name' },
  about: 'What public sources say, row by row with its address; never mixed with our own register.',
  may: everyone,
  scope: 'read:public',
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(cited),
  example: {},
  answers: async ({ work }, { query }) => paged(await listPublishedRecognitions(work.db), query),
})

export const operations = [register, published]
