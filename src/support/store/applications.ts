import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Application, Claim, Step, Story } from '../model.ts'
import { acceptancesOf, commitmentsOf, exceptionsOf, paymentsOf, proposalsOf, releasesOf } from './money.ts'
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
    .select(['instead_of as insteadOf', 'choice_reason as choiceReason', 'is_sample as isSample'])

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
  const acceptances = await acceptancesOf(db, numbers)
  const payments = Map.groupBy(await paymentsOf(db, numbers), ({ commitment }) => commitment)
  const releases = Map.groupBy(await releasesOf(db, numbers), ({ commitment }) => commitment)
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
    }
  })
}

const stepsOf = (db: Db, ids: readonly bigint[]) =>
  tables(db)
    .selectFrom('support.step')
    .select(['application', 'kind', 'words', 'unit', 'file', 'on_day as onDay', 'at', 'by_whom as byWhom'])
    .where(sql<SqlBool>`application = any(${ids}::bigint[])`)
    .orderBy('id')
    .execute()

const claimsOf = (db: Db, ids: readonly bigint[]) =>
  tables(db)
    .selectFrom('support.claim')
    .select(['application', 'cost_line as costLine', 'requested_vnd as requestedVnd'])
    .where(sql<SqlBool>`application = any(${ids}::bigint[])`)
    .orderBy('cost_line')
    .execute()

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
): Promise<void> => {
  await tables(db)
    .insertInto('support.step')
    .values({ ...step, application, on_day: onDay, by_whom: byWhom })
    .execute()
}

export const saveClaims = async (db: Db, application: bigint, claims: readonly Claim[]): Promise<void> => {
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
  tables(db)
    .selectFrom('support.claim')
    .select(['cost_line as costLine', 'application'])
    .where(sql<SqlBool>`cost_line = any(${costLines}::bigint[])`)
    .orderBy('application')
    .execute()
