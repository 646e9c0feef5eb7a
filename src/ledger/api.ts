import { z } from 'zod'
import {
  actsForEnterprise,
  defineOperation,
  named,
  nothingAsked,
  type Operation,
  paged,
  pageOf,
  pageQuery,
} from '../platform/api.ts'
import { activities, entryForms, sources } from '../support/model.ts'
import { mayOpenUnitLedger, mayReadWholeLedger } from './permissions.ts'
import { type Entry, entriesFor, reconciled, unreachedIn } from './reading.ts'
import { totalOf } from './rules/totals.ts'

const vnd = z.string().describe('Whole đồng.')

const entry = named(
  'LedgerEntry',
  z.object({
    application: z.string(),
    enterprise: z.string(),
    enterpriseName: z.string(),
    item: z.string(),
    programme: z.string(),
    policy: z.string(),
    activity: z.enum(activities),
    unit: z.string(),
    source: z.enum(sources),
    form: z.enum(entryForms),
    amountVnd: z.string().describe('Whole đồng; below zero: it was recovered.'),
    day: z.string(),
    document: z.string(),
    sector: z.string().nullable().describe('Null: the enterprise was never recognised.'),
    isException: z.boolean().describe('The cost is funded more than once because two people said so.'),
    isSample: z.boolean(),
  }),
)

const entryOf = ({ application, amountVnd, paidOn, ...each }: Entry) => ({
  application: String(application),
  enterprise: each.enterprise,
  enterpriseName: each.enterpriseName,
  item: each.item,
  programme: each.programme,
  policy: each.policy,
  activity: each.activity,
  unit: each.unit,
  source: each.source,
  form: each.form,
  amountVnd: String(amountVnd),
  day: paidOn,
  document: each.document,
  sector: each.sector,
  isException: each.isException,
  isSample: each.isSample,
})

const year = z
  .string()
  .regex(/^\d{4}$/)
  .optional()
const ofYear = (entries: readonly Entry[], year: string | undefined): readonly Entry[] =>
  year === undefined ? entries : entries.filter(each => each.year === year)

export const operations: readonly Operation[] = [
  defineOperation({
    id: 'getOwnLedger',
    path: '/api/own/ledger',
    tag: 'support',
    title: { vi: 'Sổ hỗ trợ của doanh nghiệp', en: 'What the own enterprise was given' },
    about: 'Every entry, the latest first, and their sum.',
    may: actsForEnterprise,
    scope: 'read:own',
    params: nothingAsked,
    query: z.strictObject({ year }),
    answer: z.object({ totalVnd: vnd, entries: z.array(entry) }),
    example: {},
    answers: async ({ work }, { query }) => {
      const entries = ofYear(await entriesFor(work), query.year)
      return { totalVnd: String(totalOf(entries).amountVnd), entries: entries.map(entryOf) }
    },
  }),
  defineOperation({
    id: 'listLedger',
    path: '/api/office/ledger',
    tag: 'support',
    title: { vi: 'Sổ hỗ trợ', en: 'The ledger' },
    about: 'Every entry that the reader may see, the latest first: what the own unit gave, or all.',
    may: mayOpenUnitLedger,
    scope: 'read:office',
    shows: ['/ledger'],
    params: nothingAsked,
    query: pageQuery.extend({ year }),
    answer: pageOf(entry),
    example: {},
    answers: async ({ work }, { query }) =>
      paged(ofYear(await entriesFor(work), query.year).map(entryOf), query),
  }),
  defineOperation({
    id: 'getReconciliation',
    path: '/api/office/ledger/reconciliation',
    tag: 'support',
    title: { vi: 'Đối chiếu sổ hỗ trợ với ngân sách', en: 'The ledger against the budgets' },
    about: 'Every kept sum counted again from its rows; `differences` is empty when all are right.',
    may: mayReadWholeLedger,
    scope: 'read:office',
    shows: ['/ledger/reconciliation'],
    params: nothingAsked,
    query: nothingAsked,
    answer: z.object({
      lines: z.array(
        z.object({
          id: z.string(),
          source: z.enum(sources),
          unit: z.string(),
          year: z.int(),
          activity: z.enum(activities),
          policy: z.string().nullable(),
          amountVnd: vnd,
          committedVnd: vnd,
          paidVnd: vnd,
          ledgerVnd: vnd,
        }),
      ),
      differences: z.array(
        z.object({ what: z.string(), id: z.string(), kept: z.string(), counted: z.string() }),
      ),
    }),
    example: {},
    answers: async ({ work }) => {
      const { lines, discrepancies } = await reconciled(work)
      return {
        lines: lines.map(({ id, source, unit, year, activity, policy, ...sums }) => ({
          ...{ id: String(id), source, unit, year, activity, policy },
          amountVnd: String(sums.amountVnd),
          committedVnd: String(sums.committedVnd),
          paidVnd: String(sums.paidVnd),
          ledgerVnd: String(sums.ledgerVnd),
        })),
        differences: discrepancies.map(({ what, id, kept, counted }) => ({
          ...{ what, id: String(id), kept: String(kept), counted: String(counted) },
        })),
      }
    },
  }),
  defineOperation({
    id: 'getUnreached',
    path: '/api/office/ledger/unreached',
    tag: 'support',
    title: { vi: 'Doanh nghiệp chưa được hỗ trợ', en: 'Reached by nothing' },
    about: 'Distinct enterprises with a recognition in force to which the ledger of a year gives nothing.',
    may: mayReadWholeLedger,
    scope: 'read:office',
    shows: ['/ledger/unreached'],
    params: nothingAsked,
    query: z.strictObject({ year }),
    answer: z.object({
      year: z.string(),
      holders: z.int().describe('`reached` and those of `unreached` together.'),
      reached: z.int(),
      inLedger: z.int().describe('Enterprises of the ledger of the year, with a recognition or without.'),
      unreached: z.array(z.object({ id: z.string(), name: z.string(), titles: z.int(), since: z.string() })),
    }),
    example: {},
    answers: async ({ work }, { query }) => {
      const found = await unreachedIn(work, query.year ?? work.today.slice(0, 4))
      return { ...found, unreached: [...found.unreached] }
    },
  }),
]
