import { z } from 'zod'
import { everyone } from '../access/permissions.ts'
import { parseDay } from '../exact/day.ts'
import { defineOperation, localized, named, nothingAsked, paged, pageOf, pageQuery } from '../platform/api.ts'
import { NotFound } from '../platform/errors.ts'
import { getReadable, type ListedRecognition, listRegister } from './listed.ts'
import { recognitionIdOf, rulingKinds, statuses, transferKinds } from './model.ts'
import { mayReadRegister } from './permissions.ts'
import { countRegister } from './register.ts'
import { groupings } from './rules/counting.ts'
import { listPublishedRecognitions } from './store/published.ts'

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
  shows: ['/reported-products'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(cited),
  example: {},
  answers: async ({ work }, { query }) => paged(await listPublishedRecognitions(work.db), query),
})

const group = named(
  'RegisterCount',
  z.object({
    year: z.string().optional().describe('Of the decision.'),
    sector: z.string().nullable().optional().describe('When it was granted; null: not known.'),
    commune: z.string().nullable().optional().describe('When it was granted; null: not known.'),
    events: z.int().describe('Recognitions decided until the day.'),
    products: z.int().describe('Distinct products among them: groups do not add up.'),
    enterprises: z.int().describe('Distinct enterprises among them: groups do not add up.'),
    enterpriseYears: z.int().describe('An enterprise once for each year.'),
    titles: z.int().describe('Recognitions in force on the day, a product renewed early once.'),
  }),
)

const day = z.iso.date()

const counts = defineOperation({
  id: 'countRegister',
  path: '/api/register/counts',
  tag: 'register',
  title: { vi: 'Đếm sổ công nhận', en: 'Counts of the register' },
  about:
    'The four counters, which never mix, and enterprise-years. What each counts stands on the page /how-we-count.',
  may: everyone,
  scope: 'read:public',
  shows: ['/how-we-count'],
  params: nothingAsked,
  query: z.strictObject({
    by: z
      .string()
      .regex(new RegExp(`^(${groupings.join('|')})(,(${groupings.join('|')}))*$`))
      .optional()
      .describe(`Any of ${groupings.join(', ')}, with commas between.`),
    asOf: day.optional().describe('Today without it.'),
    knownOn: day.optional().describe('As it was known at the end of that day.'),
  }),
  answer: z.object({
    by: z.array(z.enum(groupings)),
    asOf: z.string(),
    knownOn: z.string().nullable(),
    groups: z.array(group),
  }),
  example: { by: 'year,sector' },
  answers: async ({ work }, { query: { by = '', asOf, knownOn } }) => {
    const question = {
      by: groupings.filter(each => by.split(',').includes(each)),
      asOf: parseDay(asOf ?? '') ?? work.today,
      knownOn: parseDay(knownOn ?? ''),
    }
    return { ...question, groups: await countRegister(work, question) }
  },
})

const decision = z.object({
  number: z.string().nullable().describe('Null: not given yet.'),
  symbol: z.string(),
  issuer: z.string(),
  decidedOn: z.string(),
})
const dated = {
  effectiveOn: z.string(),
  ground: z.string(),
  document: z.string().nullable(),
  recordedAt: z.string(),
}

const entry = named(
  'RegisterEntry',
  z.object({
    id: z.string(),
    product: z.string(),
    productName: localized,
    enterprise: z.string().describe('To whom it was granted.'),
    holder: z.string().describe('Who holds it today.'),
    holderName: localized,
    decision,
    validFrom: z.string(),
    validTo: z.string().describe('The first day on which it no longer holds.'),
    term: z.object({ months: z.int(), isAssumed: z.boolean() }).nullable(),
    dossier: z.string().nullable(),
    round: z.string().nullable(),
    follows: z.string().nullable().describe('The recognition that it renews without a gap.'),
    sectorGroup: z.string().nullable(),
    commune: z.string().nullable(),
    recordedAt: z.string(),
    status: z.enum(statuses).describe('Today.'),
    rulings: z.array(z.object({ kind: z.enum(rulingKinds), ...dated })),
    transfers: z.array(
      z.object({
        kind: z.enum(transferKinds),
        from: z.string(),
        to: z.string(),
        toName: z.string(),
        ...dated,
      }),
    ),
    honours: z.array(z.object({ code: z.string(), name: localized, rank: z.int().nullable() })),
  }),
)

const said = ({ recognition, product, holder, holderName, status }: ListedRecognition) => ({
  ...recognition,
  productName: product,
  holder,
  holderName,
  status,
})

const register = defineOperation({
  id: 'listRegister',
  path: '/api/office/register',
  tag: 'register',
  title: { vi: 'Sổ công nhận', en: 'The register of recognitions' },
  about:
    'Every recognition with what was ruled about it; of a round, or all. The public list names no grounds.',
  may: mayReadRegister,
  scope: 'read:office',
  shows: ['/register', '/rounds/:round/recognitions', '/rounds/:round/recognitions/honours'],
  params: nothingAsked,
  query: pageQuery.extend({ round: z.string().max(80).optional() }),
  answer: pageOf(entry),
  example: {},
  answers: async ({ work }, { query }) => {
    const all = await listRegister(work)
    const { round } = query
    return paged(
      all.filter(({ recognition }) => round === undefined || recognition.round === round).map(said),
      query,
    )
  },
})

const one = defineOperation({
  id: 'getRecognition',
  path: '/api/office/register/:recognition',
  tag: 'register',
  title: { vi: 'Một lần công nhận', en: 'One recognition' },
  about: 'With the grounds and documents of what was ruled about it.',
  may: mayReadRegister,
  scope: 'read:office',
  shows: ['/register/:recognition'],
  params: z.strictObject({ recognition: z.string().max(200) }),
  query: nothingAsked,
  answer: entry,
  example: { recognition: 'cn-mh-2025-002' },
  answers: async ({ work }, { params }) => {
    const { id } = await getReadable(work, recognitionIdOf(params.recognition))
    const found = (await listRegister(work)).find(({ recognition }) => recognition.id === id)
    if (found === undefined) throw new NotFound('recognition', id)
    return said(found)
  },
})

export const operations = [published, counts, register, one]
