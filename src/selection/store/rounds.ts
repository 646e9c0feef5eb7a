import type { Generated } from 'kysely'
import { programmeCodeOf } from '../../criteria/model.ts'
import { type Day, dayOf } from '../../exact/day.ts'
import { type Db, roomDb } from '../../platform/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { remembering } from '../../platform/remembered.ts'
import type { CalendarDay, RoundId, RoundInput, RoundTurn } from '../model.ts'
import { calendarDays, roundIdOf } from '../model.ts'

export interface Round extends Omit<RoundInput, 'id' | 'calendar'> {
  readonly id: RoundId
  readonly calendar: Readonly<Partial<Record<CalendarDay, Day>>>
  readonly turns: readonly RoundTurnRow[]
  /** The code of the programme of its criteria set; null: the set names none. */
  readonly programme: string | null
}

export interface RoundTurnRow {
  readonly turn: RoundTurn
  readonly turnedOn: Day
  readonly at: string
  readonly byWhom: string
  readonly ground: string | null
}

type Tables = {
  readonly 'criteria.public_programme': { code: string; version: string; programme: string | null }
  readonly 'selection.round': {
    id: RoundId
    name_vi: string
    name_en: string
    criteria_code: string
    criteria_version: string
    period: string
    legal_document: string | null
    is_sample: boolean
  }
  readonly 'selection.round_day': { round: RoundId; kind: CalendarDay; day: Day }
  readonly 'selection.round_turn': {
    id: Generated<bigint>
    round: RoundId
    turn: RoundTurn
    turned_on: Day
    at: string
    by_whom: string
    ground: string | null
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

const roundRows = (db: Db) =>
  tables(db)
    .selectFrom('selection.round as round')
    .innerJoin('criteria.public_programme as bound', join =>
      join.onRef('bound.code', '=', 'criteria_code').onRef('bound.version', '=', 'criteria_version'),
    )
    .selectAll('round')
    .select('bound.programme')

export const listRounds = remembering(
  // The set a round is bound to never changes.
  ['selection.round', 'selection.round_day', 'selection.round_turn', 'criteria.public_programme'],
  async (db: Db): Promise<readonly Round[]> => {
    const [rounds, days, turns] = await Promise.all([
      roundRows(db).orderBy('period', 'desc').orderBy('id').execute(),
      tables(db).selectFrom('selection.round_day').selectAll().execute(),
      tables(db).selectFrom('selection.round_turn').selectAll().orderBy('id').execute(),
    ])
    return rounds.map(round => ({
      id: round.id,
      name: { vi: round.name_vi, en: round.name_en },
      criteriaSet: { code: round.criteria_code, version: round.criteria_version },
      period: round.period,
      legalDocument: round.legal_document,
      isSample: round.is_sample,
      programme: programmeCodeOf(round.programme),
      calendar: Object.fromEntries(
        days.filter(day => day.round === round.id).map(({ kind, day }) => [kind, day]),
      ),
      turns: turns
        .filter(turn => turn.round === round.id)
        .map(({ turn, turned_on, at, by_whom, ground }) => ({
          turn,
          turnedOn: turned_on,
          at,
          byWhom: by_whom,
          ground,
        })),
    }))
  },
)

export const findRound = async (db: Db, id: string): Promise<Round | undefined> =>
  (await listRounds(db)).find(each => each.id === id)

/** Undefined: there is no such round. */
export const findProgramme = async (db: Db, id: string): Promise<string | null | undefined> => {
  const row = await roundRows(db).where('round.id', '=', roundIdOf(id)).executeTakeFirst()
  return row && programmeCodeOf(row.programme)
}

export const getRound = async (db: Db, id: string): Promise<Round> => {
  const round = await findRound(db, id)
  if (round === undefined) throw new NotFound('round', id)
  return round
}

/** Nothing else turns the round while this transaction lasts. */
export const lockRound = async (db: Db, id: string): Promise<Round> => {
  await tables(db)
    .selectFrom('selection.round')
    .select('id')
    .where('id', '=', roundIdOf(id))
    .forUpdate()
    .execute()
  return getRound(db, id)
}

/** The round is not closed while this transaction lasts; others may receive into it at the same time. */
export const shareRound = async (db: Db, id: string): Promise<Round> => {
  await tables(db)
    .selectFrom('selection.round')
    .select('id')
    .where('id', '=', roundIdOf(id))
    .forShare()
    .execute()
  return getRound(db, id)
}

export const saveRound = async (db: Db, round: RoundInput): Promise<RoundId> => {
  const id = roundIdOf(round.id)
  await tables(db)
    .insertInto('selection.round')
    .values({
      id,
      name_vi: round.name.vi,
      name_en: round.name.en,
      criteria_code: round.criteriaSet.code,
      criteria_version: round.criteriaSet.version,
      period: round.period,
      legal_document: round.legalDocument,
      is_sample: round.isSample,
    })
    .execute()
  const days = daysOf(round.calendar).map(([kind, day]) => ({ round: id, kind, day }))
  if (days.length > 0) await tables(db).insertInto('selection.round_day').values(days).execute()
  return id
}

const daysOf = (calendar: RoundInput['calendar']): readonly (readonly [CalendarDay, Day])[] =>
  calendarDays.flatMap(kind => {
    const day = calendar[kind]
    return day === undefined ? [] : [[kind, dayOf(day)] as const]
  })

export const saveTurn = async (db: Db, round: RoundId, turn: RoundTurnRow): Promise<void> => {
  const { turnedOn, byWhom, ...rest } = turn
  await tables(db)
    .insertInto('selection.round_turn')
    .values({ round, turned_on: turnedOn, by_whom: byWhom, ...rest })
    .execute()
}
