import { type SqlBool, sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import type { Db } from '../../platform/database.ts'
import type {
  Acceptance,
  Commitment,
  Exception,
  Funding,
  Payment,
  Proposal,
  ProposalLine,
  Release,
} from '../model.ts'
import { tables } from './tables.ts'

/** Rows of these applications; each list in the order in which its rows were written. */
const among = (ids: readonly bigint[]) => sql<SqlBool>`application = any(${ids}::bigint[])`

export const proposalsOf = async (db: Db, applications: readonly bigint[]): Promise<readonly Proposal[]> => {
  const rows = await tables(db)
    .selectFrom('support.proposal')
    .select(['id', 'application', 'budget_line as budgetLine', 'words', 'proposed_by as proposedBy'])
    .select('proposed_at as proposedAt')
    .where(among(applications))
    .orderBy('id')
    .execute()
  const lines = await tables(db)
    .selectFrom('support.proposal_line')
    .select(['proposal', 'cost_line as costLine', 'amount_vnd as amountVnd', 'combination', 'exception'])
    .where(among(applications))
    .orderBy('cost_line')
    .execute()
  const linesOf = Map.groupBy(lines, ({ proposal }) => proposal)
  return rows.map(row => ({
    ...row,
    lines: (linesOf.get(row.id) ?? []).map(({ proposal: _, ...line }) => line),
  }))
}

export const saveProposal = async (
  db: Db,
  { application, budgetLine, words, proposedBy, proposedAt, lines }: Omit<Proposal, 'id'>,
): Promise<bigint> => {
  const { id } = await tables(db)
    .insertInto('support.proposal')
    .values({ application, budget_line: budgetLine, words, proposed_by: proposedBy, proposed_at: proposedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tables(db)
    .insertInto('support.proposal_line')
    .values(lines.map(line => ({ ...rowOf(line), proposal: id, application })))
    .execute()
  return id
}

const rowOf = ({ costLine, amountVnd, combination, exception }: ProposalLine) => ({
  cost_line: costLine,
  amount_vnd: amountVnd,
  combination,
  exception,
})

/** The commitment of each of these applications that has one. */
export const commitmentsOf = async (
  db: Db,
  applications: readonly bigint[],
): Promise<ReadonlyMap<bigint, Commitment>> => {
  const rows = await tables(db)
    .selectFrom('support.commitment')
    .select(['application', 'proposal', 'budget_line as budgetLine', 'proposed_by as proposedBy'])
    .select(['approved_by as approvedBy', 'committed_on as committedOn', 'approved_at as approvedAt'])
    .where(among(applications))
    .execute()
  const fundings = await tables(db)
    .selectFrom('support.funding')
    .select(['id', 'commitment', 'cost_line as costLine', 'amount_vnd as amountVnd', 'combination'])
    .select(['exception', 'released_vnd as releasedVnd', 'paid_vnd as paidVnd'])
    .where(sql<SqlBool>`commitment = any(${rows.map(({ proposal }) => proposal)}::bigint[])`)
    .orderBy('cost_line')
    .execute()
  const fundingsOf = Map.groupBy(fundings, ({ commitment }) => commitment)
  return new Map(
    rows.map(({ application, ...row }) => [
      application,
      { ...row, fundings: (fundingsOf.get(row.proposal) ?? []).map(({ commitment: _, ...each }) => each) },
    ]),
  )
}

/** The database refuses it where a budget, a share or another funding says no. */
export const saveCommitment = async (
  db: Db,
  { id, application, budgetLine, proposedBy, lines }: Proposal,
  approved: { readonly approvedBy: string; readonly committedOn: Day; readonly approvedAt: string },
): Promise<void> => {
  await tables(db)
    .insertInto('support.commitment')
    .values({
      proposal: id,
      application,
      budget_line: budgetLine,
      proposed_by: proposedBy,
      approved_by: approved.approvedBy,
      committed_on: approved.committedOn,
      approved_at: approved.approvedAt,
    })
    .execute()
  await tables(db)
    .insertInto('support.funding')
    .values(lines.map(line => ({ ...rowOf(line), commitment: id, budget_line: budgetLine })))
    .execute()
}

/** Active fundings of these cost lines, whoever gave them, with the application and the policy of each. */
export const listActiveFundings = (db: Db, costLines: readonly bigint[]): Promise<readonly ActiveFunding[]> =>
  tables(db)
    .selectFrom('support.funding')
    .innerJoin('support.commitment', 'support.commitment.proposal', 'support.funding.commitment')
    .innerJoin('support.application', 'support.application.id', 'support.commitment.application')
    .innerJoin('support.cycle', 'support.cycle.id', 'support.application.cycle')
    .innerJoin('support.budget_line', 'support.budget_line.id', 'support.funding.budget_line')
    .select(['support.funding.cost_line as costLine', 'support.commitment.application'])
    .select([
      'support.cycle.policy',
      'support.budget_line.unit',
      'support.commitment.committed_on as committedOn',
    ])
    .select(sql<bigint>`support.funding.amount_vnd - released_vnd`.as('amountVnd'))
    .where(sql<SqlBool>`support.funding.cost_line = any(${costLines}::bigint[])`)
    .where(sql<SqlBool>`released_vnd < support.funding.amount_vnd`)
    .orderBy('support.funding.id')
    .execute()

export interface ActiveFunding {
  readonly costLine: bigint
  readonly application: bigint
  readonly policy: string
  readonly unit: string
  readonly committedOn: Day
  readonly amountVnd: bigint
}

/** Holds it for the rest of the transaction. */
export const lockFundings = (db: Db, commitment: bigint): Promise<readonly Funding[]> =>
  tables(db)
    .selectFrom('support.funding')
    .select(['id', 'cost_line as costLine', 'amount_vnd as amountVnd', 'combination', 'exception'])
    .select(['released_vnd as releasedVnd', 'paid_vnd as paidVnd'])
    .where('commitment', '=', commitment)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()

export const exceptionsOf = (db: Db, applications: readonly bigint[]): Promise<readonly Exception[]> =>
  tables(db)
    .selectFrom('support.exception as asked')
    .leftJoin('support.exception_approval as agreed', 'agreed.exception', 'asked.id')
    .select(['asked.id', 'cost_line as costLine', 'application', 'reason'])
    .select(['asked.requested_by as requestedBy', 'requested_at as requestedAt'])
    .select(['agreed.approved_by as approvedBy', 'agreed.approved_at as approvedAt'])
    .where(among(applications))
    .orderBy('asked.id')
    .execute()

export const saveException = async (
  db: Db,
  asked: Pick<Exception, 'costLine' | 'application' | 'reason' | 'requestedBy' | 'requestedAt'>,
): Promise<bigint> => {
  const { id } = await tables(db)
    .insertInto('support.exception')
    .values({
      cost_line: asked.costLine,
      application: asked.application,
      reason: asked.reason,
      requested_by: asked.requestedBy,
      requested_at: asked.requestedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const saveExceptionApproval = async (
  db: Db,
  { id, requestedBy }: Pick<Exception, 'id' | 'requestedBy'>,
  { approvedBy, at }: { readonly approvedBy: string; readonly at: string },
): Promise<void> => {
  await tables(db)
    .insertInto('support.exception_approval')
    .values({ exception: id, requested_by: requestedBy, approved_by: approvedBy, approved_at: at })
    .execute()
}

export const acceptancesOf = async (
  db: Db,
  commitments: readonly bigint[],
): Promise<ReadonlyMap<bigint, Acceptance>> => {
  const rows = await tables(db)
    .selectFrom('support.acceptance')
    .select(['commitment', 'document', 'accepted_on as acceptedOn', 'at', 'by_whom as byWhom'])
    .where(sql<SqlBool>`commitment = any(${commitments}::bigint[])`)
    .execute()
  return new Map(rows.map(({ commitment, ...row }) => [commitment, row]))
}

export const saveAcceptance = async (
  db: Db,
  commitment: bigint,
  { document, acceptedOn, at, byWhom }: Acceptance,
): Promise<void> => {
  await tables(db)
    .insertInto('support.acceptance')
    .values({ commitment, document, accepted_on: acceptedOn, at, by_whom: byWhom })
    .execute()
}

export const paymentsOf = (
  db: Db,
  commitments: readonly bigint[],
): Promise<readonly (Payment & { readonly commitment: bigint })[]> =>
  tables(db)
    .selectFrom('support.payment')
    .select([
      'id',
      'commitment',
      'funding',
      'amount_vnd as amountVnd',
      'form',
      'paid_on as paidOn',
      'document',
    ])
    .select(['at', 'by_whom as byWhom'])
    .where(sql<SqlBool>`commitment = any(${commitments}::bigint[])`)
    .orderBy('id')
    .execute()

export const savePayments = async (
  db: Db,
  commitment: bigint,
  payments: readonly Omit<Payment, 'id'>[],
): Promise<void> => {
  await tables(db)
    .insertInto('support.payment')
    .values(
      payments.map(({ amountVnd, paidOn, byWhom, ...payment }) => ({
        ...payment,
        commitment,
        amount_vnd: amountVnd,
        paid_on: paidOn,
        by_whom: byWhom,
      })),
    )
    .execute()
}

export const releasesOf = (
  db: Db,
  commitments: readonly bigint[],
): Promise<readonly (Release & { readonly commitment: bigint })[]> =>
  tables(db)
    .selectFrom('support.release')
    .innerJoin('support.funding', 'support.funding.id', 'support.release.funding')
    .select(['support.funding.commitment', 'support.release.funding', 'support.release.reason'])
    .select(['support.release.amount_vnd as amountVnd', 'support.release.on_day as onDay'])
    .select(['support.release.at', 'support.release.by_whom as byWhom'])
    .where(sql<SqlBool>`support.funding.commitment = any(${commitments}::bigint[])`)
    .orderBy('support.release.id')
    .execute()

export const saveReleases = async (db: Db, releases: readonly Release[]): Promise<void> => {
  await tables(db)
    .insertInto('support.release')
    .values(
      releases.map(({ amountVnd, onDay, byWhom, ...release }) => ({
        ...release,
        amount_vnd: amountVnd,
        on_day: onDay,
        by_whom: byWhom,
      })),
    )
    .execute()
}
