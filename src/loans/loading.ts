import { listEnterpriseNames } from '../enterprises/index.ts'
import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { barredAmong, doersAmong, nameIn, unitNames } from '../support/index.ts'
import { type Told, toldOf } from './actions/ensure.ts'
import { type Options, optionsFor } from './options.ts'
import { banksOf, maySeeAllLoans } from './permissions.ts'
import type { Quarter } from './rules/quarter.ts'
import { balanceOn } from './rules/schedule.ts'
import { quartersOf, scheduleOf, statementOf } from './rules/state.ts'
import { listLoans } from './store/loans.ts'

/** A loan in a list. */
export interface Listed extends Told {
  readonly enterpriseName: string
  readonly bankName: string
  readonly owedVnd: bigint
  /** Quarters that are over and of which its bank said nothing. */
  readonly open: readonly Quarter[]
}

/** Those that the actor may see, the latest first. */
export const listedFor = async (work: Work): Promise<readonly Listed[]> => {
  const { actor, db, language, today } = work
  const banks = banksOf(actor)
  const isBankAlone = banks.length > 0 && !maySeeAllLoans(actor)
  const told = await toldOf(work, await listLoans(db, isBankAlone ? { banks } : {}))
  const enterprises = await listEnterpriseNames(db, [...new Set(told.map(({ loan }) => loan.enterprise))])
  const names = new Map(enterprises.map(each => [each.id, nameIn(each, language)]))
  const bankName = await unitNames(db, language)
  return told
    .map(each => ({
      ...each,
      enterpriseName: names.get(each.loan.enterprise) ?? each.loan.enterprise,
      bankName: bankName(each.loan.bank),
      owedVnd: balanceOn(scheduleOf(each.loan).movements, today),
      open: quartersOf(each.loan, today).filter(quarter => statementOf(each.loan, quarter) === null),
    }))
    .toReversed()
}

/** Of quarters the last alone waits: earlier ones a bank confirms when somebody needs them. */
export const isMine = ({ loan, standing, grounds, open }: Listed, { actor, today }: Work): boolean => {
  if (grounds.isOwn) return standing === 'rejected'
  if (!banksOf(actor).includes(loan.bank)) return false
  const last = quartersOf(loan, today).at(-1)
  return standing === 'waiting' || (standing === 'confirmed' && last !== undefined && open.includes(last))
}

export interface LoanRecord extends Listed {
  readonly quarters: readonly Quarter[]
  readonly options: Options
  /** Applications that the policy answers with no, each with its exception. */
  readonly barred: Awaited<ReturnType<typeof barredAmong>>
  readonly unitName: (code: string) => string
  readonly doer: (byWhom: string) => string
}

/** Everything about one loan, for who may see it. */
export const recordFor = async (work: Work, id: bigint): Promise<LoanRecord> => {
  const [told] = await toldOf(work, await listLoans(work.db, { ids: [id] }))
  if (told === undefined) throw new NotFound('loan', String(id))
  const { loan } = told
  const [named] = await listEnterpriseNames(work.db, [loan.enterprise])
  const unitName = await unitNames(work.db, work.language)
  const quarters = quartersOf(loan, work.today)
  const barred = await barredAmong(
    work.db,
    loan.claims.map(({ application }) => application),
  )
  return {
    ...told,
    enterpriseName: named === undefined ? loan.enterprise : nameIn(named, work.language),
    bankName: unitName(loan.bank),
    owedVnd: balanceOn(scheduleOf(loan).movements, work.today),
    quarters,
    open: quarters.filter(quarter => statementOf(loan, quarter) === null),
    options: await optionsFor(work, loan),
    barred,
    unitName,
    doer: await doersAmong(work.db, [
      ...loan.schedules.flatMap(({ byWhom, verdict }) => [byWhom, verdict?.byWhom ?? '']),
      ...[...loan.statements, ...loan.claims].map(({ byWhom }) => byWhom),
      ...[...barred.values()].flatMap(each => [each?.requestedBy ?? '', each?.approvedBy ?? '']),
    ]),
  }
}
