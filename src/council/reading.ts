import type { PersonId } from '../access/model.ts'
import { lacksStatement } from '../conflicts/index.ts'
import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { getRound, listDossiers, type Round, type StoredDossier } from '../selection/index.ts'
import { isOfCouncil } from '../selection/permissions.ts'
import { stateOn } from '../selection/rules/round.ts'
import type { AgendaItem, Event, ItemId, Member, Motion, Part } from './model.ts'
import type { SeatGrounds } from './permissions.ts'
import { recusalsOnRecord } from './recusals.ts'
import { membersOn } from './rules/composition.ts'
import {
  type Attendance,
  occupantOf,
  type QuorumState,
  quorumOf,
  type Seat,
  seatsOf,
} from './rules/quorum.ts'
import { noItem, type SittingState, stateOf } from './rules/sitting.ts'
import { type Council, findCouncil } from './store/councils.ts'
import { findSitting, listEvents, listItems, listMotions, type Sitting } from './store/sittings.ts'

/** A sitting with everything by which it is decided who may do what in it now. */
export interface Room {
  readonly round: Round
  readonly council: Council
  readonly sitting: Sitting
  /** Who sits on the day of the sitting. */
  readonly members: readonly Member[]
  readonly seats: readonly Seat[]
  readonly items: readonly AgendaItem[]
  readonly motions: readonly Motion[]
  readonly events: readonly Event[]
  readonly state: SittingState
  readonly dossiers: ReadonlyMap<string, StoredDossier>
  /** By dossier, the recusals on record. */
  readonly onRecord: ReadonlyMap<string, ReadonlySet<PersonId>>
  readonly me: Sitter
}

/** What the actor is in this council. */
export interface Standing extends SeatGrounds {
  readonly member: Member | null
}

/** What the actor is in a sitting. */
export interface Sitter extends Standing {
  /** A member who has not said yet which interests they have reads, scores and votes on no dossier. */
  readonly mustState: boolean
}

export interface RoomAddress {
  readonly round: string
  readonly sitting: number
}

export const loadRoom = async (work: Work, address: RoomAddress): Promise<Room> => {
  const round = await getRound(work.db, address.round)
  const council = await getCouncil(work, round)
  const sitting = await findSitting(work.db, round.id, address.sitting)
  if (sitting === undefined) throw new NotFound('sitting', String(address.sitting))
  const [room] = await roomsOf(work, [{ round, council, sitting }])
  if (room === undefined) throw new NotFound('sitting', String(address.sitting))
  return room
}

export const getCouncil = async (work: Work, round: Round): Promise<Council> => {
  const council = await findCouncil(work.db, round.id)
  if (council === undefined) throw new NotFound('council', round.id)
  return council
}

export type Found = Pick<Room, 'round' | 'council' | 'sitting'>

/** Of any number of sittings, by as many statements as of one. */
export const roomsOf = async (work: Work, found: readonly Found[]): Promise<readonly Room[]> => {
  const ids = found.map(({ sitting }) => sitting.id)
  const [items, motions, events] = await Promise.all([
    listItems(work.db, ids),
    listMotions(work.db, ids),
    listEvents(work.db, ids),
  ])
  return Promise.all(
    found.map(each => {
      const isOwn = ({ sitting }: { readonly sitting: string }) => sitting === each.sitting.id
      const own = { items: items.filter(isOwn), motions: motions.filter(isOwn), events: events.filter(isOwn) }
      return roomOf(work, each, own)
    }),
  )
}

type Happened = Pick<Room, 'items' | 'motions' | 'events'>

const roomOf = async (
  work: Work,
  { round, council, sitting }: Found,
  { items, motions, events }: Happened,
): Promise<Room> => {
  const received = await listDossiers(work.db, round.id)
  const members = membersOn(council.members, sitting.day)
  const named = new Set(items.map(({ dossier }) => dossier))
  const dossiers = received.filter(({ id }) => named.has(id))
  const persons = members.map(({ person }) => person)
  const state = stateOf(events)
  return {
    round,
    council,
    sitting,
    members,
    seats: seatsOf(members),
    items,
    motions,
    events,
    state,
    dossiers: new Map(dossiers.map(each => [each.id, each])),
    onRecord: await recusalsOnRecord(work, persons, dossiers, sitting.day),
    me: await sitterOf(work, round, standingOf(work, members, state)),
  }
}

const sitterOf = async (work: Work, round: Round, standing: Standing): Promise<Sitter> => ({
  ...standing,
  mustState:
    standing.member !== null &&
    stateOn(round.turns, work.today) !== 'closed' &&
    (await lacksStatement(work, round.id)),
})

/** A seat counts for the capacity of the council alone: who works for the office now does not sit. */
export const standingOf = (
  { actor }: Work,
  members: readonly Member[],
  state: Pick<SittingState, 'present'>,
): Standing => {
  const member =
    actor.kind === 'person' && isOfCouncil(actor)
      ? (members.find(({ person }) => person === actor.id) ?? null)
      : null
  const presiding = presidingOf(members, { present: new Set(state.present.keys()), recused: new Set() })
  return {
    member,
    part: member?.part ?? null,
    presides: member !== null && member.person === presiding,
  }
}

const LEADING: readonly Part[] = ['chair', 'vice-chair']

/** The chair; where they are away or recused, a vice-chair who is there. */
export const presidingOf = (members: readonly Member[], { present, recused }: Attendance): PersonId | null =>
  LEADING.flatMap(part => members.filter(member => member.part === part)).find(
    ({ person }) => present.has(person) && !recused.has(person),
  )?.person ?? null

/** What the actor is in one matter: a vice-chair presides over it where the chair is recused. */
export const sitterOver = (room: Room, item: ItemId | null): Sitter => {
  const presiding = presidingOf(room.members, attendanceOn(room, item))
  return { ...room.me, presides: presiding !== null && presiding === room.me.member?.person }
}

export const itemState = ({ state }: Pick<Room, 'state'>, item: ItemId) => state.items.get(item) ?? noItem

/** Everybody who may have nothing to do with it: on record, or as they said in the sitting. */
export const recusedFrom = (
  room: Pick<Room, 'state' | 'items' | 'onRecord'>,
  item: ItemId | null,
): ReadonlySet<PersonId> => {
  if (item === null) return new Set()
  const dossier = room.items.find(({ id }) => id === item)?.dossier ?? ''
  return new Set([...(room.onRecord.get(dossier) ?? []), ...itemState(room, item).recused])
}

export const attendanceOn = (room: Room, item: ItemId | null): Attendance => ({
  present: new Set(room.state.present.keys()),
  recused: recusedFrom(room, item),
})

export const quorumOn = (room: Room, item: ItemId | null): QuorumState =>
  quorumOf(room.council.rules.quorum, room.seats, attendanceOn(room, item))

/** The seat that a person holds in a matter; undefined: none. */
export const seatHeldBy = (room: Room, person: PersonId, attendance: Attendance): Seat | undefined =>
  room.seats.find(seat => occupantOf(seat, attendance) === person)

/** The seat for which a person may score: their own, or the one they stand in for. */
export const seatOf = (room: Pick<Room, 'seats'>, person: PersonId): Seat | undefined =>
  room.seats.find(seat => seat.person === person || seat.substitutes.includes(person))

/** Whether the actor must not learn of it. */
export const isHiddenFrom = ({ actor }: Work, room: Room, item: ItemId | null): boolean => {
  if (actor.kind !== 'person') return false
  const isDossier = room.items.some(({ id, dossier }) => id === item && dossier !== null)
  if (isDossier && room.me.mustState) return true
  return [...recusedFrom(room, item)].some(person => person === actor.id)
}
