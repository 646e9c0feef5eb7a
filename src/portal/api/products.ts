import { z } from 'zod'
import { defineOperation, named, nothingAsked, pageOf } from '../../platform/api.ts'
import { NotFound } from '../../platform/errors.ts'
import { productSortings } from '../model.ts'
import { listPublicRecognitions, listRecognisedProducts } from '../store/products.ts'
import {
  COUNTING,
  isMore,
  isSample,
  maybe,
  type Narrowing,
  narrowed,
  narrowing,
  open,
  part,
  status,
  validTo,
} from './asked.ts'
import { decision } from './recognitions.ts'

const product = named(
  'RecognisedProduct',
  z.object({
    id: z.string(),
    nameVi: z.string(),
    nameEn: maybe,
    enterprise: z.string(),
    enterpriseVi: z.string(),
    enterpriseEn: maybe,
    sectorGroup: maybe,
    decidedOn: z.string(),
    validFrom: z.string(),
    validTo,
    status,
    isSample,
  }),
)

export const products = defineOperation({
  ...open,
  id: 'listRecognisedProducts',
  path: '/api/products',
  shows: ['/products'],
  tag: 'register',
  title: { vi: 'Sản phẩm được công nhận', en: 'Recognised products' },
  about: `Each product that was recognised at least once, with its latest recognition. ${COUNTING}`,
  params: nothingAsked,
  query: narrowing.omit({ commune: true }).extend({ sort: z.enum(productSortings).default('name') }),
  answer: pageOf(product).extend({ isMore }),
  example: { q: 'co khi' },
  answers: async ({ work }, { query }) => {
    const found = await listRecognisedProducts(work.db, { ...narrowed(work, query), sorting: query.sort })
    return { ...part(found, query), isMore: found.isMore }
  },
})

const ruling = z.object({ kind: z.enum(['suspended', 'reinstated', 'revoked']), effectiveOn: z.string() })

export const oneProduct = defineOperation({
  ...open,
  id: 'getRecognisedProduct',
  path: '/api/products/:product',
  shows: ['/products/:product'],
  tag: 'register',
  title: { vi: 'Một sản phẩm được công nhận', en: 'One recognised product' },
  about: 'With every recognition, the latest first, and what was ruled about it: its kind and day.',
  params: z.strictObject({ product: z.string().max(80) }),
  query: nothingAsked,
  answer: product.extend({
    recognitions: z.array(
      z.object({ id: z.string(), decision, validFrom: z.string(), validTo, rulings: z.array(ruling) }),
    ),
  }),
  example: {},
  answers: async ({ work }, { params }) => {
    const query = { ...narrowed(work, FIRST), sorting: 'name' as const, product: params.product }
    const [known, recognitions] = await Promise.all([
      listRecognisedProducts(work.db, query),
      listPublicRecognitions(work.db, params.product),
    ])
    const [found] = known.rows
    if (found === undefined) throw new NotFound('product', params.product)
    return { ...found, recognitions }
  },
})

const FIRST: Narrowing = { q: '', descending: false, page: 1, size: 200 }
