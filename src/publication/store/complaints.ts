import type { Generated } from 'kysely'
import { type EnterpriseId, enterpriseIdOf } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { remembering } from '../../platform/remembered.ts'
import type { RoundId } from '../../selection/model.ts'
import type { Complaint, ComplaintStep, ComplaintStepKind } from '../model.ts'

type Tables = {
  readonly 'publication.complaint': {
    id: Generated<bigint>
    round: RoundId
    number: number
    first: bigint | null
    enterprise: EnterpriseId | null
    sender: string
    postal: string | null
    body: string
    learned_on: Day
    lodged_on: Day
    received_on: Day
    is_remote: boolean
    paper_number: string | null
    form: string
    at: string
    by_whom: string
  }
  readonly 'publication.complaint_step': {
    id: Generated<bigint>
    complaint: bigint
    kind: ComplaintStepKind
    words: string | null
    document: string | null
    done_on: Day
    at: string
    by_whom: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Of all rounds, in the order in which they came, each with its steps. */
export const listComplaints = remembering(
  ['publication.complaint', 'publication.complaint_step'],
  async (db: Db): Promise<readonly Complaint[]> => {
    const [complaints, steps] = await Promise.all([
      tables(db).selectFrom('publication.complaint').selectAll().orderBy('id').execute(),
      tables(db).selectFrom('publication.complaint_step').selectAll().orderBy('id').execute(),
    ])
    const numbers = new Map(complaints.map(({ id, number }) => [id, number]))
    const stepsOf = Map.groupBy(steps, ({ complaint }) => complaint)
    return complaints.map(row => ({
      id: String(row.id),
      round: row.round,
      number: row.number,
      first: row.first === null ? null : (numbers.get(row.first) ?? null),
      enterprise: row.enterprise,
      sender: row.sender,
      postal: row.postal,
      body: row.body,
      learnedOn: row.learned_on,
      lodgedOn: row.lodged_on,
      receivedOn: row.received_on,
      isRemote: row.is_remote,
      paperNumber: row.paper_number,
      steps: (stepsOf.get(row.id) ?? []).map(stepOf),
    }))
  },
)

interface StepRow {
  readonly kind: ComplaintStepKind
  readonly words: string | null
  readonly document: string | null
  readonly done_on: Day
  readonly at: string
  readonly by_whom: string
}

const stepOf = ({ done_on, by_whom, kind, words, document, at }: StepRow): ComplaintStep => ({
  kind,
  words,
  document,
  at,
  doneOn: done_on,
  byWhom: by_whom,
})

export interface NewComplaint extends Omit<Complaint, 'id' | 'first' | 'steps'> {
  readonly round: RoundId
  readonly firstId: string | null
  readonly form: string
  readonly at: string
  readonly byWhom: string
}

export const saveComplaint = async (db: Db, complaint: NewComplaint): Promise<void> => {
  const { firstId, enterprise, ...row } = complaint
  await tables(db)
    .insertInto('publication.complaint')
    .values({
      round: row.round,
      number: row.number,
      first: firstId === null ? null : BigInt(firstId),
      enterprise: enterprise === null ? null : enterpriseIdOf(enterprise),
      sender: row.sender,
      postal: row.postal,
      body: row.body,
      learned_on: row.learnedOn,
      lodged_on: row.lodgedOn,
      received_on: row.receivedOn,
      is_remote: row.isRemote,
      paper_number: row.paperNumber,
      form: row.form,
      at: row.at,
      by_whom: row.byWhom,
    })
    .execute()
}

/** The number that was given to this form; undefined: it was not sent yet. */
export const findComplaintByForm = async (db: Db, form: string): Promise<number | undefined> => {
  const row = await tables(db)
    .selectFrom('publication.complaint')
    .select('number')
    .where('form', '=', form)
    .executeTakeFirst()
  return row?.number
}

export const saveComplaintStep = async (db: Db, complaint: string, step: ComplaintStep): Promise<void> => {
  const { doneOn, byWhom, ...row } = step
  await tables(db)
    .insertInto('publication.complaint_step')
    .values({ ...row, complaint: BigInt(complaint), done_on: doneOn, by_whom: byWhom })
    .execute()
}
