import { type SqlBool, sql } from 'kysely'
import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Db } from '../../platform/database.ts'
import type { Bank, Claim, Loan, Movement, RateRow, Schedule, Statement, Terms, Verdict } from '../model.ts'
import { type Stamp, tables } from './tables.ts'

/** Banks that take part, by their codes. */
export const listBanks = (db: Db): Promise<readonly Bank[]> =>
  tables(db).selectFrom('loans.bank').select(['unit', 'tax_code as taxCode']).orderBy('unit').execute()

/** False: the unit or the tax code is there already. */
export const saveBank = async (db: Db, { unit, taxCode }: Bank, { at, byWhom }: Stamp): Promise<boolean> => {
  const saved = await tables(db)
    .insertInto('loans.bank')
    .values({ unit, tax_code: taxCode, at, by_whom: byWhom })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return saved.numInsertedOrUpdatedRows === 1n
}

export interface LoanFilter {
  readonly ids?: readonly bigint[]
  readonly banks?: readonly string[]
}

const loans = (db: Db) =>
  tables(db)
    .selectFrom('loans.loan as loan')
    .innerJoin('loans.bank as bank', 'bank.unit', 'loan.bank')
    .select(['loan.id', 'loan.enterprise', 'loan.bank', 'loan.contract', 'loan.purpose'])
    .select(['loan.signed_on as signedOn', 'loan.ends_on as endsOn', 'loan.amount_vnd as amountVnd'])
    .select(['loan.purpose_words as purposeWords', 'loan.is_sample as isSample'])
    .select('bank.tax_code as bankTaxCode')

/** With everything that their standing follows from; a constant number of statements. */
export const listLoans = async (db: Db, { ids, banks }: LoanFilter = {}): Promise<readonly Loan[]> =>
  withStories(
    db,
    await loans(db)
      .$if(ids !== undefined, query => query.where(sql<SqlBool>`loan.id = any(${ids ?? []}::bigint[])`))
      .$if(banks !== undefined, query => query.where(sql<SqlBool>`loan.bank = any(${banks ?? []}::text[])`))
      .orderBy('loan.id')
      .execute(),
  )

/** What is done to one loan follows each other: whoever comes second waits for the first. */
export const lockLoan = async (db: Db, id: bigint): Promise<Loan | undefined> => {
  const locked = await tables(db)
    .selectFrom('loans.loan')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked && (await listLoans(db, { ids: [id] }))[0]
}

type Bare = Omit<Loan, 'schedules' | 'statements' | 'claims'>

const withStories = async (db: Db, found: readonly Bare[]): Promise<readonly Loan[]> => {
  const ids = found.map(({ id }) => id)
  const [schedules, statements, claims] = [
    Map.groupBy(await schedulesOf(db, ids), ({ loan }) => loan),
    Map.groupBy(await statementsOf(db, ids), ({ loan }) => loan),
    Map.groupBy(await claimsOf(db, ids), ({ loan }) => loan),
  ]
  return found.map(loan => ({
    ...loan,
    schedules: (schedules.get(loan.id) ?? []).map(withoutLoan),
    statements: (statements.get(loan.id) ?? []).map(withoutLoan),
    claims: (claims.get(loan.id) ?? []).map(withoutLoan),
  }))
}

const withoutLoan = <Row extends { readonly loan: bigint }>({ loan: _, ...row }: Row): Omit<Row, 'loan'> =>
  row

const schedulesOf = async (
  db: Db,
  loans: readonly bigint[],
): Promise<readonly (Schedule & { readonly loan: bigint })[]> => {
  const found = await tables(db)
    .selectFrom('loans.schedule')
    .select(['id', 'loan', 'reason', 'at', 'by_whom as byWhom'])
    .where(sql<SqlBool>`loan = any(${loans}::bigint[])`)
    .orderBy('id')
    .execute()
  const ids = found.map(({ id }) => id)
  const [movements, rates, verdicts] = [
    Map.groupBy(await movementsOf(db, ids), ({ schedule }) => schedule),
    Map.groupBy(await ratesOf(db, ids), ({ schedule }) => schedule),
    new Map((await verdictsOf(db, ids)).map(({ schedule, ...verdict }) => [schedule, verdict])),
  ]
  return found.map(schedule => ({
    ...schedule,
    movements: (movements.get(schedule.id) ?? []).map(({ schedule: _, ...movement }) => movement),
    rates: (rates.get(schedule.id) ?? []).map(({ schedule: _, ...rate }) => rate),
    verdict: verdicts.get(schedule.id) ?? null,
  }))
}

const movementsOf = (db: Db, schedules: readonly bigint[]) =>
  tables(db)
    .selectFrom('loans.movement')
    .select(['schedule', 'kind', 'on_day as onDay', 'amount_vnd as amountVnd', 'balance_vnd as balanceVnd'])
    .where(sql<SqlBool>`schedule = any(${schedules}::bigint[])`)
    .orderBy('schedule')
    .orderBy('row')
    .execute()

const ratesOf = (db: Db, schedules: readonly bigint[]) =>
  tables(db)
    .selectFrom('loans.rate')
    .select(['schedule', 'from_day as fromDay', 'rate'])
    .where(sql<SqlBool>`schedule = any(${schedules}::bigint[])`)
    .orderBy('schedule')
    .orderBy('from_day')
    .execute()

const verdictsOf = (db: Db, schedules: readonly bigint[]) =>
  tables(db)
    .selectFrom('loans.verdict')
    .select(['schedule', 'is_confirmed as isConfirmed', 'words', 'at', 'by_whom as byWhom'])
    .where(sql<SqlBool>`schedule = any(${schedules}::bigint[])`)
    .execute()

const statementsOf = (
  db: Db,
  loans: readonly bigint[],
): Promise<readonly (Statement & { readonly loan: bigint })[]> =>
  tables(db)
    .selectFrom('loans.statement as statement')
    .innerJoin('loans.schedule as schedule', 'schedule.id', 'statement.schedule')
    .select(['statement.id', 'schedule.loan', 'statement.schedule', 'statement.quarter', 'statement.words'])
    .select(['statement.opening_vnd as openingVnd', 'statement.closing_vnd as closingVnd'])
    .select(['statement.interest_paid_vnd as interestPaidVnd', 'statement.at', 'statement.by_whom as byWhom'])
    .where(sql<SqlBool>`schedule.loan = any(${loans}::bigint[])`)
    .orderBy('statement.id')
    .execute()

const claimsOf = (
  db: Db,
  loans: readonly bigint[],
): Promise<readonly (Claim & { readonly loan: bigint })[]> =>
  tables(db)
    .selectFrom('loans.claim as claim')
    .innerJoin('loans.statement as statement', 'statement.id', 'claim.statement')
    .innerJoin('loans.schedule as schedule', 'schedule.id', 'statement.schedule')
    .select(['schedule.loan', 'claim.application', 'claim.statement', 'statement.quarter', 'claim.policy'])
    .select(['claim.policy_version as policyVersion', 'claim.yearly_rate as yearlyRate'])
    .select(['claim.dong_days as dongDays', 'claim.subsidy_vnd as subsidyVnd'])
    .select(['claim.at', 'claim.by_whom as byWhom'])
    .where(sql<SqlBool>`schedule.loan = any(${loans}::bigint[])`)
    .orderBy('claim.application')
    .execute()

/** The loan that a form became. */
export const findByForm = async (db: Db, form: string): Promise<bigint | undefined> =>
  (await tables(db).selectFrom('loans.loan').select('id').where('form', '=', form).executeTakeFirst())?.id

type NewLoan = Terms & {
  readonly form: string
  readonly enterprise: EnterpriseId
  readonly isSample: boolean
}

/** Null: this contract is there already. */
export const saveLoan = async (
  db: Db,
  { signedOn, endsOn, amountVnd, purposeWords, isSample, ...loan }: NewLoan,
  { at, byWhom }: Stamp,
): Promise<bigint | null> => {
  const saved = await tables(db)
    .insertInto('loans.loan')
    .values({
      ...loan,
      signed_on: signedOn,
      ends_on: endsOn,
      amount_vnd: amountVnd,
      purpose_words: purposeWords,
      is_sample: isSample,
      at,
      by_whom: byWhom,
    })
    .onConflict(conflict => conflict.constraint('loan_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return saved?.id ?? null
}

export interface NewSchedule {
  readonly movements: readonly Movement[]
  readonly rates: readonly RateRow[]
  readonly reason: string | null
}

export const saveSchedule = async (
  db: Db,
  loan: bigint,
  { movements, rates, reason }: NewSchedule,
  { at, byWhom }: Stamp,
): Promise<bigint> => {
  const { id } = await tables(db)
    .insertInto('loans.schedule')
    .values({ loan, reason, at, by_whom: byWhom })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tables(db)
    .insertInto('loans.movement')
    .values(
      movements.map(({ onDay, kind, amountVnd, balanceVnd }, index) => ({
        schedule: id,
        row: index + 1,
        on_day: onDay,
        kind,
        amount_vnd: amountVnd,
        balance_vnd: balanceVnd,
      })),
    )
    .execute()
  await tables(db)
    .insertInto('loans.rate')
    .values(rates.map(({ fromDay, rate }) => ({ schedule: id, from_day: fromDay, rate })))
    .execute()
  return id
}

export const saveVerdict = async (
  db: Db,
  schedule: bigint,
  { isConfirmed, words, at, byWhom }: Verdict,
): Promise<void> => {
  await tables(db)
    .insertInto('loans.verdict')
    .values({ schedule, is_confirmed: isConfirmed, words, at, by_whom: byWhom })
    .execute()
}

export const saveStatement = async (
  db: Db,
  { openingVnd, closingVnd, interestPaidVnd, byWhom, ...statement }: Omit<Statement, 'id'>,
): Promise<void> => {
  await tables(db)
    .insertInto('loans.statement')
    .values({
      ...statement,
      opening_vnd: openingVnd,
      closing_vnd: closingVnd,
      interest_paid_vnd: interestPaidVnd,
      by_whom: byWhom,
    })
    .execute()
}

export const saveClaim = async (
  db: Db,
  { policyVersion, yearlyRate, dongDays, subsidyVnd, byWhom, ...claim }: Omit<Claim, 'quarter'>,
): Promise<void> => {
  await tables(db)
    .insertInto('loans.claim')
    .values({
      ...claim,
      policy_version: policyVersion,
      yearly_rate: yearlyRate,
      dong_days: dongDays,
      subsidy_vnd: subsidyVnd,
      by_whom: byWhom,
    })
    .execute()
}
