import { sql } from 'kysely'
import type { Day } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { PersonId, Role, Unit, UnitCard } from '../model.ts'

type Tables = {
  readonly 'access.unit': {
    code: string
    kind: Unit['kind']
    name_vi: string
    name_en: string | null
    valid_from: Day | null
    valid_to: Day | null
    successor: string | null
    source: string
    contact: string | null
    version: number
  }
  readonly 'access.person': { readonly id: PersonId; readonly name: string }
  readonly 'access.role_grant': {
    readonly person: PersonId
    readonly role: Role
    readonly unit: string | null
    readonly valid_from: Day
    readonly valid_to: Day | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

const cards = (db: Db) =>
  tables(db)
    .selectFrom('access.unit')
    .select([
      'code',
      'kind',
      'name_vi as nameVi',
      'name_en as nameEn',
      'valid_from as validFrom',
      'valid_to as validTo',
      'successor',
      'source',
      'contact',
      'version',
    ])
    .orderBy('code')

/** Every unit that ever was, with where it is reached. */
export const listUnitCards = (db: Db): Promise<readonly UnitCard[]> => cards(db).execute()

/** All of them: whether a change is sound hangs on the others, and nobody else changes them meanwhile. */
export const lockUnits = (db: Db): Promise<readonly UnitCard[]> => cards(db).forUpdate().execute()

export const saveUnit = async (db: Db, unit: Omit<UnitCard, 'version'>): Promise<void> => {
  const { nameVi, nameEn, validFrom, validTo, ...rest } = unit
  await tables(db)
    .insertInto('access.unit')
    .values({
      ...rest,
      name_vi: nameVi,
      name_en: nameEn,
      valid_from: validFrom,
      valid_to: validTo,
      version: 1,
    })
    .execute()
}

/** Answers whether the version was still the latest; if not, nothing is changed. */
export const updateUnit = async (db: Db, unit: UnitCard): Promise<boolean> => {
  const { code, nameVi, nameEn, contact, validTo, successor, source, version } = unit
  const { numUpdatedRows } = await tables(db)
    .updateTable('access.unit')
    .set({ name_vi: nameVi, name_en: nameEn, contact, valid_to: validTo, successor, source })
    .set({ version: sql<number>`version + 1` })
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const getUnitCard = async (db: Db, code: string): Promise<UnitCard> => {
  const unit = await cards(db).where('code', '=', code).executeTakeFirst()
  if (unit === undefined) throw new NotFound('unit', code)
  return unit
}

/** A role held in a unit that was named when it was granted. */
export interface Holder {
  readonly person: PersonId
  readonly name: string
  readonly role: Role
  readonly unit: string
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** Who holds a role in one of these units, of all times. */
export const listHolders = async (db: Db, units: readonly string[]): Promise<readonly Holder[]> => {
  if (units.length === 0) return []
  const rows = await tables(db)
    .selectFrom('access.role_grant as held')
    .innerJoin('access.person as person', 'person.id', 'held.person')
    .select(['held.person', 'person.name', 'held.role', 'held.unit'])
    .select(['held.valid_from as validFrom', 'held.valid_to as validTo'])
    .where('held.unit', 'in', units)
    .orderBy('held.valid_from')
    .orderBy('held.person')
    .execute()
  return rows.map(row => ({ ...row, unit: row.unit ?? '' }))
}
