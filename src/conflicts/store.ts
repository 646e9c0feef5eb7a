import { type ColumnType, type Generated, sql } from 'kysely'
import type { PersonId } from '../access/model.ts'
import type { EnterpriseId } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import { type Db, roomDb } from '../platform/database.ts'
import { remembering } from '../platform/remembered.ts'
import type { ConflictRule, Interest, InterestId, InterestKind, Ruled, Statement } from './model.ts'

type Tables = {
  readonly 'conflicts.rule': {
    valid_from: Day
    years_after: ColumnType<Record<InterestKind, number>, string, string>
    statement_from: string[]
    status: 'assumed' | 'official'
    source: string
  }
  readonly 'conflicts.interest': {
    id: InterestId
    person: PersonId
    enterprise: EnterpriseId
    kind: InterestKind
    source: Interest['source']
    note: string | null
    valid_from: Day | null
    valid_to: Day | null
    by_whom: string
    at: string
  }
  readonly 'conflicts.ruling': {
    id: Generated<bigint>
    interest: InterestId
    ruling: Ruled['ruling']
    ground: string
    by_whom: string
    at: string
  }
  readonly 'conflicts.statement': {
    id: Generated<bigint>
    person: PersonId
    round: string
    interests: readonly string[]
    at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

export const listRules = remembering(['conflicts.rule'], async (db: Db): Promise<readonly ConflictRule[]> => {
  const rows = await tables(db).selectFrom('conflicts.rule').selectAll().orderBy('valid_from').execute()
  return rows.map(({ valid_from, years_after, statement_from, ...rest }) => ({
    ...rest,
    validFrom: valid_from,
    yearsAfter: years_after,
    statementFrom: statement_from,
  }))
})

export const saveRules = async (db: Db, rules: readonly ConflictRule[]): Promise<void> => {
  await tables(db)
    .insertInto('conflicts.rule')
    .values(
      rules.map(({ validFrom, yearsAfter, statementFrom, ...rest }) => ({
        ...rest,
        valid_from: validFrom,
        years_after: JSON.stringify(yearsAfter),
        statement_from: [...statementFrom],
      })),
    )
    .onConflict(conflict =>
      conflict.column('valid_from').doUpdateSet(eb => ({
        years_after: eb.ref('excluded.years_after'),
        statement_from: eb.ref('excluded.statement_from'),
        status: eb.ref('excluded.status'),
        source: eb.ref('excluded.source'),
      })),
    )
    .execute()
}

const INTERESTS = ['conflicts.interest', 'conflicts.ruling'] as const

/** Every interest of one person, each with the last ruling on it. */
export const listInterestsOf = remembering(
  INTERESTS,
  (db: Db, person: PersonId): Promise<readonly Interest[]> =>
    interestsWhere(db, sql`interest.person = ${person}`),
)

export const listInterests = remembering(
  INTERESTS,
  (db: Db): Promise<readonly Interest[]> => interestsWhere(db, sql`true`),
)

export const findInterest = async (db: Db, id: InterestId): Promise<Interest | undefined> =>
  (await interestsWhere(db, sql`interest.id = ${id}`))[0]

const interestsWhere = async (db: Db, asked: ReturnType<typeof sql>): Promise<readonly Interest[]> => {
  const { rows } = await sql<Row>`
    select interest.id, interest.person, interest.enterprise, interest.kind, interest.source, interest.note,
      interest.valid_from as "validFrom", interest.valid_to as "validTo", interest.by_whom as "byWhom", interest.at,
      ruled.ruling, ruled.ground, ruled.by_whom as "ruledBy", ruled.at as "ruledAt"
    from conflicts.interest as interest
    left join (
      select distinct on (interest) interest, ruling, ground, by_whom, at
      from conflicts.ruling order by interest, id desc
    ) as ruled on ruled.interest = interest.id
    where ${asked}
    order by interest.at, interest.id`.execute(db)
  return rows.map(({ ruling, ground, ruledBy, ruledAt, ...interest }) => ({
    ...interest,
    ruling: ruling === null ? null : { ruling, ground, byWhom: ruledBy, at: ruledAt },
  }))
}

type Row = Omit<Interest, 'ruling'> &
  ({ ruling: null } | { ruling: Ruled['ruling'] }) & { ground: string; ruledBy: string; ruledAt: string }

export const saveInterest = async (
  db: Db,
  { validFrom, validTo, byWhom, ruling: _, ...rest }: Interest,
): Promise<void> => {
  await tables(db)
    .insertInto('conflicts.interest')
    .values({ ...rest, valid_from: validFrom, valid_to: validTo, by_whom: byWhom })
    .execute()
}

export const saveRuling = async (
  db: Db,
  interest: InterestId,
  { byWhom, ...ruled }: Ruled,
): Promise<void> => {
  await tables(db)
    .insertInto('conflicts.ruling')
    .values({ interest, ...ruled, by_whom: byWhom })
    .execute()
}

/** Nobody else rules on the interest while this transaction lasts. */
export const lockInterest = async (db: Db, id: InterestId): Promise<Interest | undefined> => {
  await sql`select id from conflicts.interest where id = ${id} for update`.execute(db)
  return findInterest(db, id)
}

/** The statements for a round, the latest of a person last. */
export const listStatements = remembering(
  ['conflicts.statement'],
  (db: Db, round: string): Promise<readonly Statement[]> =>
    tables(db)
      .selectFrom('conflicts.statement')
      .select(['person', 'round', 'interests', 'at'])
      .where('round', '=', round)
      .orderBy('id')
      .execute(),
)

export const saveStatement = async (db: Db, { interests, ...statement }: Statement): Promise<void> => {
  await tables(db)
    .insertInto('conflicts.statement')
    .values({ ...statement, interests: [...interests] })
    .execute()
}
