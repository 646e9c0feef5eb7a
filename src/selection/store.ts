import type { ColumnType, Generated } from 'kysely'
import { type Day, dayOf } from '../exact/day.ts'
import { type Db, roomDb } from '../platform/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { CalendarDay, FactInput, JudgementInput, RoundId, RoundInput, RoundTurn } from './model.ts'
import { roundIdOf } from './model.ts'

export interface Round extends Omit<RoundInput, 'id' | 'calendar'> {
  readonly id: RoundId
  readonly calendar: Readonly<Partial<Record<CalendarDay, Day>>>
  readonly turns: readonly RoundTurnRow[]
}

export interface RoundTurnRow {
  readonly turn: RoundTurn
  readonly turnedOn: Day
  readonly at: string
  readonly byWhom: string
  readonly ground: string | null
}

export interface StoredDossier {
  readonly id: string
  readonly round: RoundId
  readonly enterprise: string
  readonly product: string
  readonly applicant: string | null
  readonly track: string | null
  readonly receivedAt: string
}

export interface StoredFact {
  readonly dossier: string
  readonly key: string
  readonly given: FactInput
  readonly fact: string | null
}

export interface StoredJudgement {
  readonly dossier: string
  readonly code: string
  readonly given: JudgementInput
  readonly unit: string | null
  readonly byWhom: string
  readonly at: string
  readonly reason: string | null
}

export interface Freeze {
  readonly round: RoundId
  readonly at: string
  readonly sha256: string
  readonly content: string
}

type Tables = {
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
  readonly 'selection.dossier': {
    id: string
    round: RoundId
    enterprise: string
    product: string
    applicant: string | null
    track: string | null
    received_at: string
  }
  readonly 'selection.dossier_fact': {
    dossier: string
    key: string
    given: Stored<FactInput>
    fact: string | null
  }
  readonly 'selection.judgement': {
    id: Generated<bigint>
    dossier: string
    code: string
    given: Stored<JudgementInput>
    unit: string | null
    by_whom: string
    at: string
    reason: string | null
  }
  readonly 'selection.lot': { dossier: string; number: number }
  readonly 'selection.freeze': {
    id: Generated<bigint>
    round: RoundId
    at: string
    sha256: string
    content: string
  }
}

/** Written as JSON text, read as the value. */
type Stored<T> = ColumnType<T, string, string>

const tables = (db: Db) => roomDb<Tables>(db)

export const listRounds = async (db: Db): Promise<readonly Round[]> => {
  const [rounds, days, turns] = await Promise.all([
    tables(db).selectFrom('selection.round').selectAll().orderBy('period', 'desc').orderBy('id').execute(),
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
}

export const getRound = async (db: Db, id: string): Promise<Round> => {
  const round = (await listRounds(db)).find(each => each.id === id)
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
  const days = calendarDays(round.calendar).map(([kind, day]) => ({ round: id, kind, day }))
  if (days.length > 0) await tables(db).insertInto('selection.round_day').values(days).execute()
  return id
}

const KINDS: readonly CalendarDay[] = [
  'opens',
  'closes',
  'verification',
  'sitting',
  'publication',
  'comments-until',
]
const calendarDays = (calendar: RoundInput['calendar']): readonly (readonly [CalendarDay, Day])[] =>
  KINDS.flatMap(kind => {
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

export const listDossiers = (db: Db, round: RoundId): Promise<readonly StoredDossier[]> =>
  tables(db)
    .selectFrom('selection.dossier')
    .select(['id', 'round', 'enterprise', 'product', 'applicant', 'track', 'received_at as receivedAt'])
    .where('round', '=', round)
    .orderBy('id')
    .execute()

export const saveDossiers = async (db: Db, dossiers: readonly StoredDossier[]): Promise<void> => {
  const rows = dossiers.map(({ receivedAt, ...rest }) => ({ ...rest, received_at: receivedAt }))
  if (rows.length > 0) await tables(db).insertInto('selection.dossier').values(rows).execute()
}

export const listFacts = (db: Db, round: RoundId): Promise<readonly StoredFact[]> =>
  tables(db)
    .selectFrom('selection.dossier_fact as fact')
    .innerJoin('selection.dossier as dossier', 'dossier.id', 'fact.dossier')
    .select(['fact.dossier', 'fact.key', 'fact.given', 'fact.fact'])
    .where('dossier.round', '=', round)
    .orderBy('fact.dossier')
    .orderBy('fact.key')
    .execute()

const AT_ONCE = 1000

export const saveFacts = async (db: Db, facts: readonly StoredFact[]): Promise<void> => {
  for (let from = 0; from < facts.length; from += AT_ONCE) {
    const rows = facts
      .slice(from, from + AT_ONCE)
      .map(fact => ({ ...fact, given: JSON.stringify(fact.given) }))
    await tables(db).insertInto('selection.dossier_fact').values(rows).execute()
  }
}

/** Every judgement ever given, the latest of a code last. */
export const listJudgements = (db: Db, round: RoundId): Promise<readonly StoredJudgement[]> =>
  tables(db)
    .selectFrom('selection.judgement as judgement')
    .innerJoin('selection.dossier as dossier', 'dossier.id', 'judgement.dossier')
    .select(['dossier', 'code', 'given', 'unit', 'by_whom as byWhom', 'at', 'reason'])
    .where('dossier.round', '=', round)
    .orderBy('judgement.id')
    .execute()

export const saveJudgements = async (db: Db, judgements: readonly StoredJudgement[]): Promise<void> => {
  for (let from = 0; from < judgements.length; from += AT_ONCE) {
    const rows = judgements
      .slice(from, from + AT_ONCE)
      .map(({ byWhom, ...rest }) => ({ ...rest, by_whom: byWhom, given: JSON.stringify(rest.given) }))
    await tables(db).insertInto('selection.judgement').values(rows).execute()
  }
}

export const listLots = (db: Db, round: RoundId): Promise<readonly { dossier: string; number: number }[]> =>
  tables(db)
    .selectFrom('selection.lot as lot')
    .innerJoin('selection.dossier as dossier', 'dossier.id', 'lot.dossier')
    .select(['lot.dossier', 'lot.number'])
    .where('dossier.round', '=', round)
    .orderBy('lot.dossier')
    .execute()

/** The latest freeze of a round. */
export const findFreeze = (db: Db, round: RoundId): Promise<Freeze | undefined> =>
  tables(db)
    .selectFrom('selection.freeze')
    .select(['round', 'at', 'sha256', 'content'])
    .where('round', '=', round)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const saveFreeze = async (db: Db, freeze: Freeze): Promise<void> => {
  await tables(db).insertInto('selection.freeze').values(freeze).execute()
}
