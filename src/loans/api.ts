import { z } from 'zod'
import {
  defineOperation,
  named,
  nothingAsked,
  type Operation,
  paged,
  pageOf,
  pageQuery,
} from '../platform/api.ts'
import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { type Listed, type LoanRecord, listedFor, recordFor } from './loading.ts'
import { movementKinds, purposes } from './model.ts'
import { operations as ofNeeds } from './needs-api.ts'
import { isBank, isSideOfLoans, maySeeAllLoans } from './permissions.ts'
import { endsOf, scheduleOf, standings, statementOf } from './rules/state.ts'

const vnd = z.string().describe('Whole đồng.')
const share = z.string().describe('Of a year; 1 is 100 %.')
const textOf = (amount: bigint): string => String(amount)

const listed = named(
  'Loan',
  z.object({
    id: z.string(),
    enterprise: z.string(),
    enterpriseName: z.string(),
    bank: z.string(),
    bankName: z.string(),
    contract: z.string(),
    signedOn: z.string(),
    endsOn: z.string(),
    amountVnd: vnd,
    purpose: z.enum(purposes),
    standing: z.enum(standings).describe('What the bank says of the schedule that stands.'),
    owedVnd: vnd.describe('Whole đồng, at the end of today.'),
    openQuarters: z.array(z.string()).describe('Over, and not confirmed by the bank.'),
    isSample: z.boolean(),
  }),
)

const listedOf = ({ loan, standing, owedVnd, open, enterpriseName, bankName }: Listed) => ({
  id: textOf(loan.id),
  enterprise: loan.enterprise,
  enterpriseName,
  bank: loan.bank,
  bankName,
  contract: loan.contract,
  signedOn: loan.signedOn,
  endsOn: loan.endsOn,
  amountVnd: textOf(loan.amountVnd),
  purpose: loan.purpose,
  standing,
  owedVnd: textOf(owedVnd),
  openQuarters: [...open],
  isSample: loan.isSample,
})

const record = named(
  'LoanRecord',
  listed.extend({
    purposeWords: z.string(),
    schedule: z.array(
      z.object({ onDay: z.string(), kind: z.enum(movementKinds), amountVnd: vnd, balanceVnd: vnd }),
    ),
    rates: z.array(z.object({ fromDay: z.string(), rate: share })),
    quarters: z.array(
      z.object({
        quarter: z.string(),
        openingVnd: vnd,
        closingVnd: vnd,
        interestPaidVnd: vnd.nullable().describe('Null: the bank has not confirmed it.'),
      }),
    ),
    claims: z
      .array(z.object({ application: z.string(), quarter: z.string(), policy: z.string(), subsidyVnd: vnd }))
      .describe('What was asked for the interest of quarters; to banks none are told.'),
  }),
)

const recordOf = (told: LoanRecord, { actor }: Work) => {
  const { loan, quarters } = told
  const { movements, rates } = scheduleOf(loan)
  return {
    ...listedOf(told),
    purposeWords: loan.purposeWords,
    schedule: movements.map(({ onDay, kind, amountVnd, balanceVnd }) => ({
      ...{ onDay, kind },
      amountVnd: textOf(amountVnd),
      balanceVnd: textOf(balanceVnd),
    })),
    rates: rates.map(({ fromDay, rate }) => ({ fromDay, rate })),
    quarters: quarters.map(quarter => {
      const [{ openingVnd, closingVnd }, statement] = [endsOf(movements, quarter), statementOf(loan, quarter)]
      return {
        quarter,
        openingVnd: textOf(openingVnd),
        closingVnd: textOf(closingVnd),
        interestPaidVnd: statement === null ? null : textOf(statement.interestPaidVnd),
      }
    }),
    claims: isBank(actor)
      ? []
      : loan.claims.map(({ application, quarter, policy, subsidyVnd }) => ({
          ...{ quarter, policy },
          application: textOf(application),
          subsidyVnd: textOf(subsidyVnd),
        })),
  }
}

const listQuery = pageQuery.extend({ standing: z.enum(standings).optional() })

const list = async (work: Work, query: z.output<typeof listQuery>) => {
  const all = await listedFor(work)
  const found = all.filter(({ standing }) => query.standing === undefined || standing === query.standing)
  return paged(found.map(listedOf), query)
}

const loanAsked = z.strictObject({ loan: z.string().max(20) })

const one = async (work: Work, loan: string) => {
  if (!/^\d{1,18}$/.test(loan)) throw new NotFound('loan', loan)
  return recordOf(await recordFor(work, BigInt(loan)), work)
}

const shared = { tag: 'loans' } as const

const ofLoans: readonly Operation[] = [
  defineOperation({
    ...shared,
    id: 'listOwnLoans',
    path: '/api/own/loans',
    title: {
      vi: 'Khoản vay của doanh nghiệp hoặc ngân hàng mình',
      en: 'Loans of the own enterprise or bank',
    },
    about: 'What an enterprise entered; a bank reads those that name it.',
    may: isSideOfLoans,
    scope: 'read:own',
    params: nothingAsked,
    query: listQuery,
    answer: pageOf(listed),
    example: {},
    answers: ({ work }, { query }) => list(work, query),
  }),
  defineOperation({
    ...shared,
    id: 'getOwnLoan',
    path: '/api/own/loans/:loan',
    title: {
      vi: 'Một khoản vay của doanh nghiệp hoặc ngân hàng mình',
      en: 'One loan of the own enterprise or bank',
    },
    about: 'Its schedule, its quarters and what was asked for their interest.',
    may: isSideOfLoans,
    scope: 'read:own',
    params: loanAsked,
    query: nothingAsked,
    answer: record,
    example: { loan: '1' },
    answers: ({ work }, { params }) => one(work, params.loan),
  }),
  defineOperation({
    ...shared,
    id: 'listLoans',
    path: '/api/office/loans',
    title: { vi: 'Khoản vay', en: 'Loans' },
    about: 'Those that the reader may see, the latest first.',
    may: maySeeAllLoans,
    scope: 'read:office',
    shows: ['/loans'],
    params: nothingAsked,
    query: listQuery,
    answer: pageOf(listed),
    example: {},
    answers: ({ work }, { query }) => list(work, query),
  }),
  defineOperation({
    ...shared,
    id: 'getLoan',
    path: '/api/office/loans/:loan',
    title: { vi: 'Một khoản vay', en: 'One loan' },
    about: 'Its schedule, its quarters and what was asked for their interest.',
    may: maySeeAllLoans,
    scope: 'read:office',
    shows: ['/loans/:loan'],
    params: loanAsked,
    query: nothingAsked,
    answer: record,
    example: { loan: '1' },
    answers: ({ work }, { params }) => one(work, params.loan),
  }),
]

export const operations: readonly Operation[] = [...ofLoans, ...ofNeeds]
