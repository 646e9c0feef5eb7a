import { type GeneratedAlways, sql } from 'kysely'
import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { RoundId } from '../../selection/model.ts'
import type { Candidate, Contact } from '../model.ts'

type Tables = {
  readonly 'calls.contact': {
    id: GeneratedAlways<bigint>
    round: RoundId
    enterprise: EnterpriseId
    contacted_on: Day
    way: Contact['way']
    with_whom: string | null
    outcome: Contact['outcome']
    note: string | null
    next_step: string | null
    next_on: Day | null
    noted_by: string
    noted_at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** When the list of a round was made last. */
export interface Survey {
  readonly on: Day
  readonly at: string
}

export interface SurveyedList {
  /** Null: it was never made. */
  readonly survey: Survey | null
  readonly candidates: readonly Candidate[]
}

/** The list as it was made last. */
export const getSurveyed = async (db: Db, round: RoundId): Promise<SurveyedList> => {
  const { rows } = await sql<Survey & { [Key in keyof Candidate]: Candidate[Key] | null }>`
    select survey.surveyed_on as "on", survey.surveyed_at as "at", enterprise, product, track, eligibility, missing
    from (select * from calls.survey where round = ${round} order by id desc limit 1) as survey
    left join calls.candidate on candidate.survey = survey.id
    order by enterprise`.execute(db)
  const [first] = rows
  return {
    survey: first === undefined ? null : { on: first.on, at: first.at },
    candidates: rows.flatMap(({ enterprise, product, track, eligibility, missing }) =>
      enterprise === null || eligibility === null
        ? []
        : [{ enterprise, product, track, eligibility, missing: missing ?? [] }],
    ),
  }
}

export const saveSurvey = async (
  db: Db,
  {
    round,
    on,
    at,
    by,
  }: { readonly round: RoundId; readonly on: Day; readonly at: string; readonly by: string },
  candidates: readonly Candidate[],
): Promise<void> => {
  await sql`
    with survey as (
      insert into calls.survey (round, surveyed_on, surveyed_at, surveyed_by)
      values (${round}, ${on}, ${at}, ${by}) returning id
    )
    insert into calls.candidate (survey, enterprise, product, track, eligibility, missing)
    select survey.id, row.enterprise, row.product, row.track, row.eligibility,
      array(select jsonb_array_elements_text(row.missing))
    from survey, jsonb_to_recordset(${JSON.stringify(candidates)}::jsonb)
      as row (enterprise text, product text, track text, eligibility text, missing jsonb)`.execute(db)
}

/** In the order in which they were noted. */
export const listContacts = async (
  db: Db,
  rounds: readonly RoundId[],
): Promise<readonly (Contact & { readonly round: RoundId })[]> =>
  tables(db)
    .selectFrom('calls.contact')
    .select([
      'round',
      'enterprise',
      'contacted_on as contactedOn',
      'way',
      'with_whom as withWhom',
      'outcome',
      'note',
      'next_step as nextStep',
      'next_on as nextOn',
      'noted_by as notedBy',
      'noted_at as notedAt',
    ])
    .where(sql<boolean>`round = any(${rounds}::text[])`)
    .orderBy('id')
    .execute()

export const saveContact = async (db: Db, round: RoundId, contact: Contact): Promise<void> => {
  await tables(db)
    .insertInto('calls.contact')
    .values({
      round,
      enterprise: contact.enterprise,
      contacted_on: contact.contactedOn,
      way: contact.way,
      with_whom: contact.withWhom,
      outcome: contact.outcome,
      note: contact.note,
      next_step: contact.nextStep,
      next_on: contact.nextOn,
      noted_by: contact.notedBy,
      noted_at: contact.notedAt,
    })
    .execute()
}
