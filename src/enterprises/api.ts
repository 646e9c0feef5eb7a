import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import {
  actsForEnterprise,
  defineOperation,
  named,
  nothingAsked,
  ownEnterprise,
  paged,
  pageOf,
  pageQuery,
} from '../platform/api.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { groundsFor } from './actions/descriptions.ts'
import { noteReadings } from './actions/readings.ts'
import { operations as merges } from './api/merges.ts'
import { type EnterpriseId, enterpriseIdOf, enterpriseKinds, siteKinds, vsicLists } from './model.ts'
import { mayBrowse, maySeeEveryTaxCode, maySeeRecord, maySeeTaxCode } from './permissions.ts'
import { currentIds } from './rules/merges.ts'
import { listCodes } from './store/codes.ts'
import { getEnterprise, listIndustries } from './store/enterprises.ts'
import { listAliases } from './store/merges.ts'
import { listProducts } from './store/products.ts'
import { listRegister } from './store/register.ts'
import { listPlaces, listSites } from './store/sites.ts'

const code = named(
  'Code',
  z.object({
    list: z.string(),
    code: z.string(),
    nameVi: z.string(),
    nameEn: z.string().nullable(),
  }),
)

const codes = defineOperation({
  id: 'listCodes',
  path: '/api/codes/:list',
  tag: 'dictionary',
  title: { vi: 'Một danh mục mã', en: 'A list of codes' },
  about: 'Such as sector-groups, communes, vsic-2025.',
  may: everyone,
  scope: 'read:public',
  params: z.strictObject({ list: z.string().max(80) }),
  query: pageQuery,
  answer: pageOf(code),
  example: { list: 'sector-groups' },
  answers: async ({ work }, { params, query }) => paged(await listCodes(work.db, params.list), query),
})

const enterpriseHead = {
  id: z.string(),
  kind: z.enum(enterpriseKinds),
  taxCode: z.string().nullable().describe('Null: not known, or a personal number that you may not see.'),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  isSample: z.boolean().describe('Invented (dữ liệu minh họa).'),
}

const record = named(
  'EnterpriseRecord',
  z.object({
    ...enterpriseHead,
    industries: z.array(z.object({ list: z.enum(vsicLists), code: z.string(), isMain: z.boolean() })),
    sites: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(siteKinds),
        validFrom: z.string().nullable(),
        validTo: z.string().nullable(),
        places: z.array(
          z.object({
            address: z.string(),
            commune: z.string().nullable(),
            validFrom: z.string().nullable(),
            validTo: z.string().nullable(),
          }),
        ),
      }),
    ),
    products: z.array(
      z.object({
        id: z.string(),
        nameVi: z.string(),
        nameEn: z.string().nullable(),
        sectorGroup: z.string().nullable(),
        supportingAreas: z.array(z.string()),
      }),
    ),
  }),
)

const recordOf = async (work: Work, id: EnterpriseId) => {
  const { db, actor } = work
  const grounds = await groundsFor(work, id)
  if (!maySeeRecord(actor, grounds)) throw NotAllowed.secret(`see enterprise ${id}`)
  const enterprise = await getEnterprise(db, id)
  const [industries, sites, places, products] = await Promise.all([
    listIndustries(db, [id]),
    listSites(db, [id]),
    listPlaces(db, [id]),
    listProducts(db, [id]),
  ])
  const { taxCode } = enterprise
  return {
    ...enterprise,
    taxCode: taxCode !== null && maySeeTaxCode(actor, taxCode, grounds) ? taxCode : null,
    industries,
    sites: sites.map(site => ({ ...site, places: places.filter(place => place.site === site.id) })),
    products,
  }
}

const own = defineOperation({
  id: 'getOwnEnterprise',
  path: '/api/own/enterprise',
  tag: 'own',
  title: { vi: 'Doanh nghiệp của tôi', en: 'My enterprise' },
  about: 'The enterprise that the key acts for, with its sites and products.',
  may: actsForEnterprise,
  scope: 'read:own',
  params: nothingAsked,
  query: nothingAsked,
  answer: record,
  example: {},
  answers: ({ work }) => recordOf(work, enterpriseIdOf(ownEnterprise(work))),
})

const entry = named(
  'EnterpriseEntry',
  z.object({
    ...enterpriseHead,
    products: z.int(),
    sectorGroups: z.array(z.string()),
    commune: z.string().nullable(),
    address: z.string().nullable(),
  }),
)

const register = defineOperation({
  id: 'listEnterprises',
  path: '/api/office/enterprises',
  tag: 'office',
  title: { vi: 'Danh sách doanh nghiệp', en: 'The register of enterprises' },
  about: 'For officials and associations: by name, found with or without marks.',
  may: mayBrowse,
  scope: 'read:office',
  shows: ['/enterprises'],
  params: nothingAsked,
  query: pageQuery.extend({
    q: z.string().max(200).default('').describe('Name or the beginning of a tax code.'),
    kind: z.enum(enterpriseKinds).optional(),
    sectorGroup: z.string().max(80).optional(),
    commune: z.string().max(80).optional(),
  }),
  answer: pageOf(entry),
  example: { q: 'co khi' },
  answers: async ({ work }, { query: { q, page, size, ...filters } }) => {
    const { rows, total } = await listRegister(work.db, {
      words: q,
      sorting: 'name',
      isDescending: false,
      kind: filters.kind ?? null,
      sectorGroup: filters.sectorGroup ?? null,
      commune: filters.commune ?? null,
      hasProducts: null,
      withPersonalCodes: maySeeEveryTaxCode(work.actor),
      day: work.today,
      current: currentIds(await listAliases(work.db), work.today),
      limit: size,
      offset: (page - 1) * size,
    })
    return { items: rows, total, page, size }
  },
})

const one = defineOperation({
  id: 'getEnterprise',
  path: '/api/office/enterprises/:enterprise',
  tag: 'office',
  title: { vi: 'Một doanh nghiệp', en: 'One enterprise' },
  about: 'For officials and associations. The enterprise sees that you read it.',
  may: mayBrowse,
  scope: 'read:office',
  shows: ['/enterprises/:enterprise'],
  params: z.strictObject({ enterprise: z.string().max(80) }),
  query: nothingAsked,
  answer: record,
  example: {},
  answers: async ({ work }, { params }) => {
    const id = enterpriseIdOf(params.enterprise)
    const found = await recordOf(work, id)
    await noteReadings(work, [id], 'api')
    return found
  },
})

export const operations = [codes, own, register, one, ...merges]
