import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { listPublishedClusters } from '../clusters/index.ts'
import { listCodes } from '../enterprises/index.ts'
import { enterpriseKinds } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import { defineOperation, named, nothingAsked, pageOf, pageQuery } from '../platform/api.ts'
import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { statuses } from '../recognition/model.ts'
import { groupsFor, LONGEST_WORDS, nearTo } from './finding.ts'
import { COUNTED_TO, enterpriseSortings, productSortings, recognitionSortings } from './model.ts'
import { clustersByCommune } from './rules.ts'
import { listPublicRecognitions, listRecognisedProducts } from './store/products.ts'
import {
  countByCommune,
  countRecognitions,
  findRecognisedEnterprise,
  listRecognisedEnterprises,
  listRecognitionRows,
} from './store/recognitions.ts'

const code = z.string().max(80).optional()
const words = z.string().max(LONGEST_WORDS).default('').describe('With or without marks.')
const maybe = z.string().nullable()
const isSample = z.boolean().describe('Invented (dữ liệu minh họa).')
const status = z.enum(statuses).describe('On the day of the request.')
const validTo = z.string().describe('The first day on which it no longer holds.')
const COUNTING = `What bears the words asked for is counted up to ${COUNTED_TO} products: isMore says that there are more, and pages go on until one is not full.`
const isMore = z
  .boolean()
  .describe(`More than "total", which is then ${COUNTED_TO}; only where words were asked for.`)
const commune = maybe.describe("Of the maker's head office, a code of the list communes; null: not known.")

const narrowing = pageQuery.extend({
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

type Narrowing = Omit<z.output<typeof narrowing>, 'page' | 'size'> & { page: number; size: number }

const narrowed = ({ today }: Work, { q, page, size, descending, ...asked }: Narrowing) => ({
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

const part = <Row>(
  found: { readonly rows: readonly Row[]; readonly total: number },
  { page, size }: { readonly page: number; readonly size: number },
) => ({ items: found.rows, total: found.total, page, size })

const decision = z.object({
  number: z.string(),
  symbol: z.string(),
  issuer: z.string(),
  decidedOn: z.string(),
})

const recognition = named(
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
    decision,
    validFrom: z.string(),
    validTo,
    status,
    isSample,
  }),
)

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

const enterprise = named(
  'RecognisedEnterprise',
  z.object({
    id: z.string(),
    kind: z.enum(enterpriseKinds),
    nameVi: z.string(),
    nameEn: maybe,
    commune,
    sectorGroups: z.array(z.string()),
    products: z.int().describe('Ever recognised.'),
    inForce: z.int().describe('Of these, with a recognition in force.'),
    lastOn: z.string(),
    isSample,
  }),
)

const open = { may: everyone, scope: 'read:public' } as const

const home = defineOperation({
  ...open,
  id: 'getCounts',
  path: '/api/counts',
  shows: ['/'],
  tag: 'register',
  title: { vi: 'Bốn số đếm', en: 'The four counts' },
  about: 'Recognitions, distinct products, distinct enterprises, recognitions in force today: never mixed.',
  params: nothingAsked,
  query: nothingAsked,
  answer: z.object({
    day: z.string(),
    events: z.int(),
    products: z.int(),
    enterprises: z.int(),
    inForce: z.int(),
  }),
  example: {},
  answers: async ({ work: { db, today } }) => ({ day: today, ...(await countRecognitions(db, today)) }),
})

const recognitions = defineOperation({
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

const products = defineOperation({
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

const oneProduct = defineOperation({
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

const enterprises = defineOperation({
  ...open,
  id: 'listRecognisedEnterprises',
  path: '/api/recognised-enterprises',
  shows: ['/recognised-enterprises'],
  tag: 'register',
  title: { vi: 'Doanh nghiệp có sản phẩm được công nhận', en: 'Enterprises with recognised products' },
  about: 'What is public of each: no figure that it declared.',
  params: nothingAsked,
  query: narrowing.extend({ sort: z.enum(enterpriseSortings).default('name') }),
  answer: pageOf(enterprise),
  example: {},
  answers: async ({ work }, { query }) =>
    part(await listRecognisedEnterprises(work.db, { ...narrowed(work, query), sorting: query.sort }), query),
})

const oneEnterprise = defineOperation({
  ...open,
  id: 'getRecognisedEnterprise',
  path: '/api/recognised-enterprises/:enterprise',
  shows: ['/recognised-enterprises/:enterprise'],
  tag: 'register',
  title: { vi: 'Một doanh nghiệp có sản phẩm được công nhận', en: 'One enterprise with recognised products' },
  about: 'With its recognitions, the latest first.',
  params: z.strictObject({ enterprise: z.string().max(80) }),
  query: nothingAsked,
  answer: enterprise.extend({ recognitions: z.array(recognition) }),
  example: {},
  answers: async ({ work }, { params }) => {
    const found = await findRecognisedEnterprise(work.db, params.enterprise, work.today)
    if (found === undefined) throw new NotFound('enterprise', params.enterprise)
    return { ...found.enterprise, recognitions: found.recognitions }
  },
})

const communeOf = { code: maybe, products: z.int(), enterprises: z.int() }

const byCommune = defineOperation({
  ...open,
  id: 'countRecognitionsByCommune',
  path: '/api/communes/recognitions',
  shows: ['/recognitions/map'],
  tag: 'register',
  title: { vi: 'Công nhận theo xã, phường', en: 'Recognitions by commune' },
  about: 'Products and enterprises with a recognition in force today; communes that are not named have none.',
  params: nothingAsked,
  query: nothingAsked,
  answer: z.object({ day: z.string(), communes: z.array(z.object(communeOf)) }),
  example: {},
  answers: async ({ work: { db, today } }) => ({
    day: today satisfies Day,
    communes: (await countByCommune(db, today)).map(({ commune, ...counts }) => ({
      code: commune,
      ...counts,
    })),
  }),
})

const clusterPlace = z.object({
  code: z.string().describe('Of the list communes; where it has none, the name and district.'),
  commune: z.string(),
  district: maybe,
  count: z.int(),
})

const clusters = defineOperation({
  ...open,
  id: 'countClustersByCommune',
  path: '/api/communes/clusters',
  shows: ['/clusters/map'],
  tag: 'published',
  title: { vi: 'Cụm công nghiệp theo xã, phường', en: 'Industrial clusters by commune' },
  about: 'As public sources place them; a cluster counts once however many sources report it.',
  params: nothingAsked,
  query: nothingAsked,
  answer: z.object({ communes: z.array(clusterPlace) }),
  example: {},
  answers: async ({ work: { db } }) => {
    const [rows, codes] = await Promise.all([
      listPublishedClusters(db),
      listCodes(db, 'communes', 'districts'),
    ])
    return { communes: clustersByCommune(rows, codes) }
  },
})

const found = z.object({ href: z.string(), title: z.string(), note: z.string() })

const search = defineOperation({
  ...open,
  id: 'search',
  path: '/api/search',
  shows: ['/search'],
  tag: 'register',
  title: { vi: 'Tìm kiếm', en: 'Search' },
  about: `Everything that is public, in groups, a few of each; in the language of the request. ${COUNTING}`,
  params: nothingAsked,
  query: z.strictObject({ q: z.string().trim().min(1).max(LONGEST_WORDS) }),
  answer: z.object({
    groups: z.array(
      z.object({ title: z.string(), href: z.string(), total: z.int(), isMore, found: z.array(found) }),
    ),
    near: maybe.describe('The nearest words where nothing was found.'),
  }),
  example: { q: 'co khi' },
  answers: async ({ work }, { query }) => {
    const groups = await groupsFor(work, query.q)
    return { groups, near: groups.length === 0 ? await nearTo(work, query.q) : null }
  },
})

export const operations = [
  home,
  search,
  recognitions,
  products,
  oneProduct,
  enterprises,
  oneEnterprise,
  byCommune,
  clusters,
]
