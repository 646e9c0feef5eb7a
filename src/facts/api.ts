import { z } from 'zod'
import { everyone, holding } from '../access/permissions.ts'
import { groundsFor, listProducts, listSites, noteReadings } from '../enterprises/index.ts'
import { type EnterpriseId, enterpriseIdOf } from '../enterprises/model.ts'
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
import type { Work } from '../platform/work.ts'
import { operations as declarations } from './api/declarations.ts'
import { said } from './api/values.ts'
import { periodicities, publications, type Subject, variableTypes } from './model.ts'
import { maySeeFigure } from './permissions.ts'
import { factsAsKnownOn } from './store/facts.ts'
import { listVariables } from './store/variables.ts'

const variable = named(
  'Variable',
  z.object({
    code: z.string(),
    nameVi: z.string(),
    nameEn: z.string().nullable(),
    type: z.enum(variableTypes),
    currency: z.string().nullable(),
    unit: z.string().nullable(),
    decimals: z.int().nullable(),
    subject: z.enum(['enterprise', 'product', 'site', 'city']).nullable(),
    periodicity: z.enum(periodicities),
    publication: z.enum(publications).describe('Who may see a figure of it.'),
    definition: z.string().nullable(),
    definitionEn: z.string().nullable().describe('The same in English; null: not written.'),
    clause: z.string().nullable(),
    source: z.string().nullable(),
  }),
)

const dictionary = defineOperation({
  id: 'listVariables',
  path: '/api/dictionary',
  tag: 'dictionary',
  title: { vi: 'Danh mục số liệu', en: 'The dictionary' },
  about: 'Every variable that can be declared: type, unit, whose figure it is, and who may see it.',
  may: everyone,
  scope: 'read:public',
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(variable),
  example: {},
  answers: async ({ work }, { query }) => paged(await listVariables(work.db), query),
})

const fact = named(
  'Fact',
  z.object({
    subject: z.object({ kind: z.enum(['enterprise', 'product', 'site', 'city']), id: z.string().optional() }),
    variable: z.string(),
    period: z.string().nullable(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    version: z.int(),
    value: said,
    currency: z.string().nullable(),
    unit: z.string().nullable(),
    document: z.string().nullable(),
    page: z.string().nullable(),
    status: z.enum(['declared', 'verified', 'contested']),
    recordedAt: z.string(),
  }),
)

const knownOn = pageQuery.extend({
  knownOn: z.iso
    .datetime()
    .optional()
    .describe('What the city knew at this moment, such as 2026-06-30T17:00:00Z; without it, now.'),
})

const own = defineOperation({
  id: 'listOwnFacts',
  path: '/api/own/facts',
  tag: 'own',
  title: { vi: 'Số liệu của doanh nghiệp tôi', en: 'The figures of my enterprise' },
  about: 'Of the enterprise, its products and sites: of each figure its latest version.',
  may: actsForEnterprise,
  scope: 'read:own',
  params: nothingAsked,
  query: knownOn,
  answer: pageOf(fact),
  example: {},
  answers: async ({ work }, { query }) => {
    const enterprise = enterpriseIdOf(ownEnterprise(work))
    return paged(await figuresOf(work, enterprise, query.knownOn), query)
  },
})

const office = defineOperation({
  id: 'listEnterpriseFacts',
  path: '/api/office/enterprises/:enterprise/facts',
  tag: 'office',
  title: { vi: 'Số liệu của một doanh nghiệp', en: 'The figures of an enterprise' },
  about: 'For the office and auditors. The enterprise sees that you read them.',
  may: holding('office', 'auditor'),
  scope: 'read:office',
  shows: ['/enterprises/:enterprise/figures'],
  params: z.strictObject({ enterprise: z.string().max(80) }),
  query: knownOn,
  answer: pageOf(fact),
  example: {},
  answers: async ({ work }, { params, query }) => {
    const enterprise = enterpriseIdOf(params.enterprise)
    const found = await figuresOf(work, enterprise, query.knownOn)
    await noteReadings(work, [enterprise], 'api')
    return paged(found, query)
  },
})

/** What this actor may see of an enterprise, its products and its sites. */
const figuresOf = async (work: Work, enterprise: EnterpriseId, moment: string = work.now) => {
  const { db, actor } = work
  const [products, sites, variables] = await Promise.all([
    listProducts(db, [enterprise]),
    listSites(db, [enterprise]),
    listVariables(db),
  ])
  const subjects: readonly Subject[] = [
    { kind: 'enterprise', id: enterprise },
    ...products.map(({ id }) => ({ kind: 'product', id }) as const),
    ...sites.map(({ id }) => ({ kind: 'site', id }) as const),
  ]
  const grounds = await groundsFor(work, enterprise)
  const classes = new Map(variables.map(({ code, publication }) => [code, publication]))
  const known = await factsAsKnownOn(db, subjects, moment)
  return known.filter(each => maySeeFigure(actor, classes.get(each.variable) ?? 'private', grounds))
}

export const operations = [dictionary, own, office, ...declarations]
