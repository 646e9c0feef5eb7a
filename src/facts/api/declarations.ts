import { z } from 'zod'
import { listPeople } from '../../access/index.ts'
import { holding } from '../../access/permissions.ts'
import { type EnterpriseId, enterpriseIdOf } from '../../enterprises/model.ts'
import {
  actsForEnterprise,
  defineOperation,
  named,
  nothingAsked,
  ownEnterprise,
  paged,
  pageOf,
  pageQuery,
} from '../../platform/api.ts'
import type { Work } from '../../platform/work.ts'
import { declarableYears, loadDeclaration } from '../declaration.ts'
import { rowsOf, standingsOf } from '../pages/declaration-list.tsx'
import { receiptPage, seenReceipt } from '../pages/receipt.tsx'
import { type FieldState, partsOfField, type SectionState } from '../rules/declaring/answers.ts'
import { standingOf } from '../rules/declaring/standing.ts'
import { said } from './values.ts'

const receiptHead = {
  receipt: z.string(),
  year: z.string(),
  digest: z.string().describe('SHA-256 of what was sent.'),
  sentAt: z.string(),
}
const standing = {
  receipt: z.object(receiptHead).nullable().describe('The latest; null: nothing was sent.'),
  draft: z
    .object({ sections: z.int(), savedAt: z.string() })
    .nullable()
    .describe('What was typed and not sent; null: nothing.'),
}

const ownYears = defineOperation({
  id: 'listOwnDeclarations',
  path: '/api/own/declarations',
  tag: 'own',
  title: { vi: 'Các năm khai số liệu của doanh nghiệp tôi', en: 'The declarations of my enterprise' },
  about: 'Every year that may be declared today, and how far it is.',
  may: actsForEnterprise,
  scope: 'read:own',
  shows: ['/declarations'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(named('OwnDeclaration', z.object({ year: z.string(), ...standing }))),
  example: {},
  answers: async ({ work }, { query }) =>
    paged(await standingsOf(work, enterpriseIdOf(ownEnterprise(work))), query),
})

const states = ['sent', 'begun', 'none'] as const
const enterprise = z.object({ id: z.string(), nameVi: z.string(), nameEn: z.string().nullable() })

const everybodys = defineOperation({
  id: 'listDeclarations',
  path: '/api/office/declarations',
  tag: 'office',
  title: { vi: 'Doanh nghiệp đã khai, chưa khai', en: 'Who declared' },
  about: 'For the office: every enterprise and how far its declaration of a year is.',
  may: holding('office'),
  scope: 'read:office',
  shows: ['/declarations'],
  params: nothingAsked,
  query: pageQuery.extend({
    year: z.string().max(4).optional().describe('Without it, the last that is over.'),
    state: z.enum(states).optional(),
  }),
  answer: pageOf(named('DeclarationEntry', z.object({ enterprise, state: z.enum(states), ...standing }))),
  example: {},
  answers: async ({ work }, { query }) => {
    const years = declarableYears(work)
    const rows = await rowsOf(work, years.find(year => year === query.year) ?? years[0] ?? '')
    return paged(
      rows.filter(({ state }) => query.state === undefined || state === query.state),
      query,
    )
  },
})

const counts = z.object({
  figures: z.int(),
  answered: z.int(),
  missing: z.int(),
  wrong: z.int().describe('Cannot be read, or lacks its reason.'),
  unconfirmed: z.int().describe('Odd and not yet confirmed.'),
  changes: z.int().describe('What sending would declare or correct.'),
})
const subject = z.object({
  kind: z.enum(['enterprise', 'product', 'site', 'city']),
  id: z.string().optional(),
})
const known = z
  .object({ id: z.string(), version: z.int(), period: z.string().nullable(), value: said })
  .nullable()

const field = named(
  'DeclaredField',
  z.object({
    key: z.string(),
    subject,
    variable: z.string(),
    period: z.string().nullable(),
    typed: z.record(z.enum(partsOfField), z.string()).describe('As it lies in the form.'),
    said: said.nullable().describe('Null: nothing was answered, or it cannot be read.'),
    known: known.describe('What is declared for this period.'),
    last: known.describe('What is known of the period before.'),
    problem: z.string().nullable().describe('ambiguous, in-words, unreadable, two-answers, value, evidence'),
    odd: z
      .string()
      .nullable()
      .describe('unit-slip, many-times, sign, to-zero, small-money, negative, percent'),
    isConfirmed: z.boolean(),
    change: z.enum(['none', 'first', 'corrected', 'evidence']),
    document: z.string().nullable(),
    page: z.string().nullable(),
  }),
)

const declaration = named(
  'Declaration',
  z.object({
    enterprise,
    year: z.string(),
    standing: counts,
    sections: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['enterprise', 'product', 'site']),
        standing: counts,
        document: z.string().describe('For every figure that names no other.'),
        draft: z.object({ version: z.int(), savedAt: z.string(), savedBy: z.string() }).nullable(),
        fields: z.array(field),
      }),
    ),
    receipts: z.array(z.object({ ...receiptHead, sentBy: z.string() })),
  }),
)

const fieldOf = ({ field: { key, subject, variable, period }, problem, jump, ...state }: FieldState) => ({
  ...state,
  key,
  subject,
  variable: variable.code,
  period,
  problem: problem?.problem ?? null,
  odd: jump?.jump ?? null,
})

const declarationOf = async (work: Work, id: EnterpriseId, asked: string) => {
  const { declarer, year, sections, drafts, receipts } = await loadDeclaration(work, id, asked)
  const people = new Map((await listPeople(work.db)).map(({ id, name }) => [`person:${id}`, name]))
  const nameOf = (actor: string) => people.get(actor) ?? actor
  const sectionOf = (state: SectionState) => {
    const { id, kind } = state.section
    const draft = drafts.find(({ section }) => section === id)
    return {
      id,
      kind,
      standing: standingOf([state]),
      document: state.document,
      draft: draft === undefined ? null : { ...draft, savedBy: nameOf(draft.savedBy) },
      fields: state.fields.map(fieldOf),
    }
  }
  return {
    enterprise: declarer.enterprise,
    year,
    standing: standingOf(sections),
    sections: sections.map(sectionOf),
    receipts: receipts.map(each => ({ ...each, sentBy: nameOf(each.sentBy) })),
  }
}

const pages = [
  '/declarations/:enterprise/:year',
  '/declarations/:enterprise/:year/check',
  '/declarations/:enterprise/:year/:section',
]

const ownYear = defineOperation({
  id: 'getOwnDeclaration',
  path: '/api/own/declarations/:year',
  tag: 'own',
  title: { vi: 'Số liệu một năm của doanh nghiệp tôi', en: 'One declaration of my enterprise' },
  about: 'Every figure that the year asks for: what is known, what was typed over it, what is wrong or odd.',
  may: actsForEnterprise,
  scope: 'read:own',
  shows: pages,
  params: z.strictObject({ year: z.string().max(20) }),
  query: nothingAsked,
  answer: declaration,
  example: { year: '2025' },
  answers: ({ work }, { params }) => declarationOf(work, enterpriseIdOf(ownEnterprise(work)), params.year),
})

const oneYear = defineOperation({
  id: 'getDeclaration',
  path: '/api/office/declarations/:enterprise/:year',
  tag: 'office',
  title: { vi: 'Số liệu một năm của một doanh nghiệp', en: 'One declaration' },
  about: 'For the office: as getOwnDeclaration has it. The enterprise sees that you read it.',
  may: holding('office'),
  scope: 'read:office',
  shows: pages,
  params: z.strictObject({ enterprise: z.string().max(80), year: z.string().max(20) }),
  query: nothingAsked,
  answer: declaration,
  example: { year: '2025' },
  answers: ({ work }, { params }) => declarationOf(work, enterpriseIdOf(params.enterprise), params.year),
})

const receipt = named(
  'Receipt',
  z.object({
    ...receiptHead,
    enterprise,
    sender: z.string(),
    isWhole: z.boolean().describe('Whether the digest still holds.'),
    figures: z.array(
      z.object({
        subject,
        variable: z.string(),
        period: z.string().nullable(),
        version: z.int(),
        value: said,
        currency: z.string().nullable(),
        unit: z.string().nullable(),
        document: z.string().nullable(),
        page: z.string().nullable(),
        change: z.enum(['first', 'corrected', 'evidence', 'kept']),
        reason: z.string().nullable(),
        because: z.string().nullable(),
      }),
    ),
  }),
)

const receiptOf = async (work: Work, number: string) => {
  const found = await receiptPage(work, await seenReceipt(work, number))
  return { ...found, ...found.receipt, enterprise: found.enterprise }
}

const receiptParts = {
  shows: ['/declarations/receipts/:receipt'],
  params: z.strictObject({ receipt: z.string().max(80) }),
  query: nothingAsked,
  answer: receipt,
  example: {},
}

const ownReceipt = defineOperation({
  id: 'getOwnReceipt',
  path: '/api/own/receipts/:receipt',
  tag: 'own',
  title: { vi: 'Một biên nhận của doanh nghiệp tôi', en: 'One receipt of my enterprise' },
  about: 'What was sent, when and by whom. Receipts of others are not found.',
  may: actsForEnterprise,
  scope: 'read:own',
  ...receiptParts,
  answers: ({ work }, { params }) => receiptOf(work, params.receipt),
})

const oneReceipt = defineOperation({
  id: 'getReceipt',
  path: '/api/office/receipts/:receipt',
  tag: 'office',
  title: { vi: 'Một biên nhận', en: 'One receipt' },
  about: 'For the office and auditors. The enterprise sees that you read it.',
  may: holding('office', 'auditor'),
  scope: 'read:office',
  ...receiptParts,
  answers: ({ work }, { params }) => receiptOf(work, params.receipt),
})

export const operations = [ownYears, ownYear, ownReceipt, everybodys, oneYear, oneReceipt]
