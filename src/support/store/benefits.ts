import { sql } from 'kysely'
import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { Activity, EntryForm, Source } from '../model.ts'
import { tables } from './tables.ts'

/** What an enterprise was given, in money or in kind, with where it came from. */
export interface Benefit {
  readonly id: bigint
  readonly application: bigint
  readonly enterprise: EnterpriseId
  readonly budgetLine: bigint
  readonly item: string
  readonly programme: string
  readonly policy: string
  readonly activity: Activity
  readonly source: Source
  readonly unit: string
  /** Below zero: it was recovered. */
  readonly amountVnd: bigint
  readonly form: EntryForm
  readonly paidOn: Day
  readonly document: string
  /** Stands beside another funding of the same cost because two people said so. */
  readonly isException: boolean
  readonly isSample: boolean
}

/** Every payment, and what of them was recovered, the latest first. */
export const listBenefits = remembering(
  [
    'support.payment',
    'support.recovery',
    'support.recovery_answer',
    'support.funding',
    'support.cost_line',
    'support.budget_line',
    'support.commitment',
    'support.application',
    'support.cycle',
  ],
  async (db: Db): Promise<readonly Benefit[]> => {
    const entries = tables(db)
      .selectFrom('support.payment')
      .select(['id', 'funding', 'amount_vnd', sql<EntryForm>`form`.as('form'), 'paid_on', 'document'])
      .unionAll(
        tables(db)
          .selectFrom('support.recovery')
          .innerJoin('support.recovery_answer', 'recovery', 'id')
          .select(['id', 'funding', sql<bigint>`-amount_vnd`.as('amount_vnd')])
          .select([sql<EntryForm>`'recovery'`.as('form'), 'on_day as paid_on', 'document'])
          .where('is_agreed', '=', true),
      )
    const rows = await tables(db)
      .selectFrom(entries.as('paid'))
      .innerJoin('support.funding as funding', 'funding.id', 'paid.funding')
      .innerJoin('support.cost_line as cost', 'cost.id', 'funding.cost_line')
      .innerJoin('support.budget_line as line', 'line.id', 'funding.budget_line')
      .innerJoin('support.commitment as committed', 'committed.proposal', 'funding.commitment')
      .innerJoin('support.application as applied', 'applied.id', 'committed.application')
      .innerJoin('support.cycle as cycle', 'cycle.id', 'applied.cycle')
      .select(['paid.id', 'paid.amount_vnd as amountVnd', 'paid.form', 'paid.paid_on as paidOn', 'document'])
      .select(['applied.id as application', 'applied.enterprise', 'applied.is_sample as isSample'])
      .select(['line.id as budgetLine', 'line.source', 'line.unit', 'line.activity', 'cost.item'])
      .select(['cycle.policy', 'cycle.programme', 'funding.exception'])
      .orderBy('paid.paid_on', 'desc')
      .orderBy('paid.form', 'desc')
      .orderBy('paid.id', 'desc')
      .execute()
    return rows.map(({ exception, ...row }) => ({ ...row, isException: exception !== null }))
  },
)

/** Exceptions by which a cost is funded once more, whether paid yet or not. */
export const listGivenExceptions = (db: Db) =>
  tables(db)
    .selectFrom('support.exception as asked')
    .innerJoin('support.exception_approval as agreed', 'agreed.exception', 'asked.id')
    .innerJoin('support.cost_line as cost', 'cost.id', 'asked.cost_line')
    .innerJoin('support.application as applied', 'applied.id', 'asked.application')
    .select(['asked.id', 'asked.application', 'cost.item', 'asked.reason', 'applied.enterprise'])
    .select(['asked.requested_by as requestedBy', 'agreed.approved_by as approvedBy'])
    .orderBy('asked.id')
    .execute()
