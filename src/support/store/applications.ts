import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Application, Claim, Step, Story } from '../model.ts'
import { acceptancesOf, commitmentsOf, exceptionsOf, paymentsOf, proposalsOf, releasesOf } from './money.ts'
import { enclosuresOf } from './papers.ts'
import { recoveriesOf } from './recoveries.ts'
import { tables } from './tables.ts'

export interface ApplicationFilter {
  readonly ids?: readonly bigint[]
  readonly enterprises?: readonly string[]
  readonly cycles?: readonly string[]
  readonly association?: string
}

const applications = (db: Db) =>
  tables(db)
    .selectFrom('support.application')
    .select(['id', 'cycle', 'enterprise', 'purpose', 'association', 'women_owned as womenOwned'])
    .select(['many_women as manyWomen', 'social_enterprise as socialEnterprise'])
    .select(['instead_of as insteadOf', 'choice_reason as choiceReason', 'bar', 'is_sample as isSample'])

/** With everything that their state follows from; a constant number of statements. */
export const listStories = async (db: Db, filter: ApplicationFilter = {}): Promise<readonly Story[]> => {
  const { ids, enterprises, cycles, association } = filter
  const found = await applications(db)
    .$if(ids !== undefined, query => query.where(sql<SqlBool>`id = any(${ids ?? []}::bigint[])`))
    .$if(enterprises !== undefined, query =>
      query.where(sql<SqlBool>`enterprise = any(${enterprises ?? []}::text[])`),
    )
    .$if(cycles !== undefined, query => query.where(sql<SqlBool>`cycle = any(${cycles ?? []}::text[])`))
    .$if(association !== undefined, query => query.where('association', '=', association ?? ''))
    .orderBy('id')
    .execute()
  return withStories(db, found)
}

/** Which enterprise ever applied under which policy. */
export const listAskedPolicies = (
  db: Db,
): Promise<readonly { readonly enterprise: string; readonly policy: string }[]> =>
  tables(db)
    .selectFrom('support.application as application')
    .innerJoin('support.cycle as cycle', 'cycle.id', 'application.cycle')
    .select(['application.enterprise', 'cycle.policy'])
    .distinct()
    .execute()

const withStories = async (db: Db, found: readonly Application[]): Promise<readonly Story[]> => {
  const ids = found.map(({ id }) => id)
  const commitments = await commitmentsOf(db, ids)
  const numbers = [...commitments.values()].map(({ proposal }) => proposal)
  const [steps, claims, proposals, exceptions] = [
    Map.groupBy(await stepsOf(db, ids), ({ application }) => application),
    Map.groupBy(await claimsOf(db, ids), ({ application }) => application),
    Map.groupBy(await proposalsOf(db, ids), ({ application }) => application),
    Map.groupBy(await exceptionsOf(db, ids), ({ application }) => application),
  ]
  const enclosures = Map.groupBy(await enclosuresOf(db, ids), ({ application }) => application)
  const acceptances = await acceptancesOf(db, numbers)
  const payments = Map.groupBy(await paymentsOf(db, numbers), ({ commitment }) => commitment)
  const releases = Map.groupBy(await releasesOf(db, numbers), ({ commitment }) => commitment)
  const recoveries = Map.groupBy(await recoveriesOf(db, numbers), ({ commitment }) => commitment)
  return found.map(application => {
    const commitment = commitments.get(application.id) ?? null
    const number = commitment?.proposal ?? 0n
    return {
      ...application,
      steps: (steps.get(application.id) ?? []).map(({ application: _, ...step }) => step),
      claims: (claims.get(application.id) ?? []).map(({ application: _, ...claim }) => claim),
      proposals: proposals.get(application.id) ?? [],
      exceptions: exceptions.get(application.id) ?? [],
      commitment,
      acceptance: acceptances.get(number) ?? null,
      payments: payments.get(number) ?? [],
      releases: releases.get(number) ?? [],
      recoveries: (recoveries.get(number) ?? []).map(({ commitment: _, ...each }) => each),
      enclosures: (enclosures.get(application.id) ?? []).map(({ application: _, ...each }) => each),
    }
  })
}

const stepsOf = (db: Db, ids: readonly bigint[]) =>
  tables(db)
    .selectFrom('support.step')
    .select(['application', 'kind', 'words', 'unit', 'on_day as onDay', 'at', 'by_whom as byWhom'])
    .where(sql<SqlBool>`application = any(${ids}::bigint[])`)
    .orderBy('id')
    .execute()

/** As they stand after every supplement; what is asked no more is left out. */
const standingClaims = (db: Db) =>
  tables(db)
    .selectFrom('support.claim')
    .leftJoin(
      tables(db)
        .selectFrom('support.claim_change')
        .select(['application', 'cost_line', 'requested_vnd'])
        .distinctOn(['application', 'cost_line'])
        .orderBy('application')
        .orderBy('cost_line')
        .orderBy('id', 'desc')
        .as('changed'),
      join =>
        join
          .onRef('changed.application', '=', 'support.claim.application')
          .onRef('changed.cost_line', '=', 'support.claim.cost_line'),
    )
    .select(['support.claim.application', 'support.claim.cost_line as costLine'])
    .select(sql<bigint>`coalesce(changed.requested_vnd, support.claim.requested_vnd)`.as('requestedVnd'))
    .where(sql<SqlBool>`changed.requested_vnd is distinct from 0`)
    .orderBy('support.claim.application')
    .orderBy('support.claim.cost_line')

const claimsOf = (db: Db, ids: readonly bigint[]) =>
  standingClaims(db).where(sql<SqlBool>`support.claim.application = any(${ids}::bigint[])`).execute()

/** Steps of one application follow each other: whoever comes second waits for the first. */
export const lockApplication = async (db: Db, id: bigint): Promise<Story | undefined> => {
  const found = await applications(db).where('id', '=', id).forUpdate().executeTakeFirst()
  return found && (await withStories(db, [found]))[0]
}

/** The application that a form became. */
export const findByForm = async (db: Db, form: string): Promise<bigint | undefined> =>
  (
    await tables(db)
      .selectFrom('support.application')
      .select('id')
      .where('form', '=', form)
      .executeTakeFirst()
  )?.id

export const saveApplication = async (
  db: Db,
  {
    womenOwned,
    manyWomen,
    socialEnterprise,
    insteadOf,
    choiceReason,
    isSample,
    ...rest
  }: Omit<Application, 'id'> & {
    readonly form: string
  },
): Promise<bigint> => {
  const { id } = await tables(db)
    .insertInto('support.application')
    .values({
      ...rest,
      women_owned: womenOwned,
      many_women: manyWomen,
      social_enterprise: socialEnterprise,
      instead_of: [...insteadOf],
      choice_reason: choiceReason,
      is_sample: isSample,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const saveStep = async (
  db: Db,
  application: bigint,
  { onDay, byWhom, ...step }: Step,
): Promise<bigint> => {
  const { id } = await tables(db)
    .insertInto('support.step')
    .values({ ...step, application, on_day: onDay, by_whom: byWhom })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const saveClaims = async (db: Db, application: bigint, claims: readonly Claim[]): Promise<void> => {
  if (claims.length === 0) return
  await tables(db)
    .insertInto('support.claim')
    .values(
      claims.map(({ costLine, requestedVnd }) => ({
        application,
        cost_line: costLine,
        requested_vnd: requestedVnd,
      })),
    )
    .execute()
}

/** What is asked from now on for costs that were claimed before; 0: nothing any more. */
export const saveClaimChanges = async (
  db: Db,
  application: bigint,
  changes: readonly Claim[],
  { at, byWhom }: { readonly at: string; readonly byWhom: string },
): Promise<void> => {
  if (changes.length === 0) return
  await tables(db)
    .insertInto('support.claim_change')
    .values(
      changes.map(({ costLine, requestedVnd }) => ({
        application,
        cost_line: costLine,
        requested_vnd: requestedVnd,
        at,
        by_whom: byWhom,
      })),
    )
    .execute()
}

/** Costs that were ever claimed, those that are asked no more among them. */
export const listEverClaimed = async (db: Db, application: bigint): Promise<ReadonlySet<bigint>> => {
  const rows = await tables(db)
    .selectFrom('support.claim')
    .select('cost_line')
    .where('application', '=', application)
    .execute()
  return new Set(rows.map(({ cost_line }) => cost_line))
}

export interface Eligibility {
  readonly costLine: bigint
  readonly eligibleVnd: bigint
  readonly reason: string | null
}

export const saveEligibilities = async (
  db: Db,
  application: bigint,
  found: readonly Eligibility[],
  { at, byWhom }: { readonly at: string; readonly byWhom: string },
): Promise<void> => {
  await tables(db)
    .insertInto('support.eligibility')
    .values(
      found.map(({ costLine, eligibleVnd, reason }) => ({
        cost_line: costLine,
        application,
        eligible_vnd: eligibleVnd,
        reason,
        at,
        by_whom: byWhom,
      })),
    )
    .execute()
}

/** Which other applications claim these cost lines. */
export const listClaimants = (
  db: Db,
  costLines: readonly bigint[],
): Promise<readonly { readonly costLine: bigint; readonly application: bigint }[]> =>
  standingClaims(db).where(sql<SqlBool>`support.claim.cost_line = any(${costLines}::bigint[])`).execute()
