import { z } from 'zod'
import { enterpriseKinds } from '../../enterprises/model.ts'
import { defineOperation, named, nothingAsked, pageOf } from '../../platform/api.ts'
import { NotFound } from '../../platform/errors.ts'
import { enterpriseSortings } from '../model.ts'
import { findRecognisedEnterprise, listRecognisedEnterprises } from '../store/recognitions.ts'
import { commune, isSample, maybe, names, narrowed, narrowing, open, part } from './asked.ts'
import { recognition } from './recognitions.ts'

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
    takenOver: z.array(names).describe('From whom it holds something.'),
    passedTo: z.array(names).describe('To whom something of its own passed.'),
    isSample,
  }),
)

export const enterprises = defineOperation({
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

export const oneEnterprise = defineOperation({
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
