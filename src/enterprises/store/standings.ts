import type { GeneratedAlways } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import type { EnterpriseId, Intake, ProductId } from '../model.ts'
import { among } from './parts.ts'

type Tables = {
  readonly 'enterprises.standing': {
    id: GeneratedAlways<bigint>
    enterprise: EnterpriseId | null
    product: ProductId | null
    standing: 'withdrawn' | 'restored'
    since: Day
    ground: string
    set_by: string
    set_at: string
  }
  readonly 'enterprises.intake': {
    id: GeneratedAlways<bigint>
    enterprise: EnterpriseId
    paper: string
    received_on: Day
    entered_by: string
    entered_at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

/** Since a day an enterprise or a product is out of the lists, or in them again. */
export interface Standing {
  readonly enterprise: EnterpriseId | null
  readonly product: ProductId | null
  readonly standing: 'withdrawn' | 'restored'
  readonly since: Day
  readonly ground: string
}

/** The ids of the enterprises and products that are withdrawn on a day. */
export const listWithdrawn = async (db: Db, day: Day): Promise<ReadonlySet<string>> => {
  const rows = await tables(db)
    .selectFrom('enterprises.standing')
    .select(['enterprise', 'product', 'standing'])
    .where('since', '<=', day)
    .orderBy('id')
    .execute()
  const last = new Map(rows.map(row => [row.enterprise ?? row.product ?? '', row.standing]))
  return new Set([...last].filter(([, standing]) => standing === 'withdrawn').map(([id]) => id))
}

export const saveStandings = async (
  db: Db,
  standings: readonly Standing[],
  by: { readonly actor: string; readonly at: string },
): Promise<void> => {
  if (standings.length === 0) return
  await tables(db)
    .insertInto('enterprises.standing')
    .values(standings.map(standing => ({ ...standing, set_by: by.actor, set_at: by.at })))
    .execute()
}

/** What these enterprises brought on paper, latest first. */
export const listIntakes = (db: Db, enterprises: readonly EnterpriseId[]): Promise<readonly Intake[]> =>
  tables(db)
    .selectFrom('enterprises.intake')
    .select([
      'enterprise',
      'paper',
      'received_on as receivedOn',
      'entered_by as enteredBy',
      'entered_at as enteredAt',
    ])
    .where(among('enterprise', enterprises))
    .orderBy('id', 'desc')
    .execute()

export const saveIntake = async (db: Db, intake: Intake): Promise<void> => {
  const { enterprise, paper, receivedOn, enteredBy, enteredAt } = intake
  await tables(db)
    .insertInto('enterprises.intake')
    .values({ enterprise, paper, received_on: receivedOn, entered_by: enteredBy, entered_at: enteredAt })
    .execute()
}
