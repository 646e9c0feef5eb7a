import type { PersonId } from '../../access/model.ts'
import { formatDay } from '../../design/dates.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import type { Work } from '../../platform/work.ts'
import type { ItemId } from '../model.ts'
import { isSelf } from '../permissions.ts'
import {
  attendanceOn,
  itemState,
  presidingOf,
  quorumOn,
  type Room,
  type RoomAddress,
  recusedFrom,
} from '../reading.ts'
import { refusals } from '../refusals.ts'
import { isMovable, movedTo } from '../rules/agenda.ts'
import { isStrikable } from '../rules/sitting.ts'
import { saveOrder } from '../store/sittings.ts'
import {
  ensureMayConduct,
  ensureMayTakePart,
  ensureNotClosed,
  ensureOpen,
  inSitting,
  itemIn,
  saveHappening,
} from './sitting.ts'

/** Each verb of a sitting. What is so already is left so: a form that is sent twice is done once. */

/** Who comes is marked by themselves or by whoever conducts, from the day of the sitting on. */
export const markArrived = (work: Work, at: RoomAddress, person: PersonId): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayMark(work, room, person)
    ensureNotClosed(room)
    ensureItsDay(work, room)
    ensureSits(room, person)
    if (room.state.present.has(person)) return
    await saveHappening(work, room, { kind: 'arrived', person })
  })

export const markLeft = (
  work: Work,
  at: RoomAddress,
  person: PersonId,
  words: string | null,
): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayMark(work, room, person)
    ensureNotClosed(room)
    ensureSits(room, person)
    if (!room.state.present.has(person)) return
    await saveHappening(work, room, { kind: 'left', person, words })
  })

export const openSitting = (work: Work, at: RoomAddress): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayConduct(work, room)
    ensureNotClosed(room)
    ensureItsDay(work, room)
    if (room.state.phase === 'open') return
    ensurePresided(room, null)
    ensureQuorum(room, null)
    await saveHappening(work, room, { kind: 'opened' })
  })

/** Only when every point is done or put off. */
export const closeSitting = (work: Work, at: RoomAddress): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayConduct(work, room)
    if (room.state.phase === 'closed') return
    ensureOpen(room)
    if (room.state.openMotion !== null) throw new Refused('motion-open', {}, refusals.motionOpen)
    const left = room.items.filter(({ id }) => ['waiting', 'open'].includes(itemState(room, id).phase)).length
    if (left > 0) throw new Refused('items-left', { left }, refusals.itemsLeft(left))
    await saveHappening(work, room, { kind: 'closed' })
  })

/** A dossier without quorum cannot be taken up. */
export const openItem = (work: Work, at: RoomAddress, item: ItemId): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayConduct(work, room, item)
    ensureOpen(room)
    if (room.state.openItem === item) return
    if (room.state.openItem !== null) throw new Refused('item-open', {}, refusals.itemOpen)
    const { phase } = itemState(room, itemIn(room, item).id)
    if (phase === 'closed') throw new Refused('item-done', { item }, refusals.itemDone)
    ensurePresided(room, item)
    ensureQuorum(room, item)
    await saveHappening(work, room, { kind: 'item-opened', item })
  })

export const putOffItem = (work: Work, at: RoomAddress, item: ItemId, words: string): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayConduct(work, room, item)
    ensureOpen(room)
    const { phase } = itemState(room, itemIn(room, item).id)
    if (phase === 'put-off') return
    if (phase === 'closed') throw new Refused('item-done', { item }, refusals.itemDone)
    if (room.state.openItem === item && room.state.openMotion !== null)
      throw new Refused('motion-open', {}, refusals.motionOpen)
    await saveHappening(work, room, { kind: 'item-put-off', item, words })
  })

/** To a place in the agenda, counted from 1; the others move up or down. What was dealt with stays on record where it is. */
export const moveItem = (work: Work, at: RoomAddress, item: ItemId, place: number): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayConduct(work, room, item)
    ensureNotClosed(room)
    const { phase } = itemState(room, itemIn(room, item).id)
    if (!isMovable(phase)) throw new Refused('item-done', { item }, refusals.itemBegun)
    const before = room.items.map(({ id }) => id)
    const after = movedTo(before, item, place)
    if (after.every((id, index) => id === before[index])) return
    await saveOrder(work.db, room.sitting.id, after)
    record(work, {
      action: 'order council agenda',
      subject: { kind: 'council.sitting', id: `${room.round.id}/${room.sitting.number}` },
      before,
      after,
    })
  })

/** Said in the sitting by the member, or by whoever conducts for them: from then on they have no part in it. */
export const declareRecusal = (
  work: Work,
  at: RoomAddress,
  { item, person, ground }: { readonly item: ItemId; readonly person: PersonId; readonly ground: string },
): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayMark(work, room, person)
    ensureNotClosed(room)
    ensureSits(room, person)
    if (recusedFrom(room, itemIn(room, item).id).has(person)) return
    if (itemState(room, item).phase === 'closed') throw new Refused('item-done', { item }, refusals.itemDone)
    // What was voted cannot be taken out of a box: the vote ends first, and is held again.
    if (room.state.openItem === item && room.state.openMotion !== null)
      throw new Refused('motion-open', {}, refusals.motionOpen)
    await saveHappening(work, room, { kind: 'recused', item, person, words: ground })
  })

/** Into the minutes, in the secretary's own words. */
export const addRemark = (work: Work, at: RoomAddress, item: ItemId | null, words: string): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayConduct(work, room, item)
    ensureOpen(room)
    if (item !== null) itemIn(room, item)
    const last = room.events.at(-1)
    if (last?.kind === 'remark' && last.words === words && last.item === item) return
    await saveHappening(work, room, { kind: 'remark', item, words })
  })

/** A line of the minutes that was noted by mistake: struck out with a reason, and kept. */
export const strikeOut = (work: Work, at: RoomAddress, event: string, words: string): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayConduct(work, room)
    ensureNotClosed(room)
    const found = room.events.find(({ id }) => id === event)
    if (found === undefined) throw new NotFound('line of the minutes', event)
    if (room.events.some(({ strikes }) => strikes === event)) return
    if (!isStrikable(found)) throw new Refused('not-strikable', { event }, refusals.notStrikable)
    await saveHappening(work, room, { kind: 'struck', strikes: event, words })
  })

const ensureMayMark = (work: Work, room: Room, person: PersonId): void => {
  if (isSelf(work.actor, person)) ensureMayTakePart(work, room)
  else ensureMayConduct(work, room)
}

const ensureSits = ({ members }: Room, person: PersonId): void => {
  if (!members.some(member => member.person === person))
    throw new Refused('not-of-council', { person }, refusals.notOfCouncil)
}

const ensureItsDay = ({ today, language }: Work, { sitting: { day } }: Room): void => {
  if (today >= day) return
  const words = refusals.notItsDay(formatDay(day, language))
  throw new Refused('not-its-day', { day }, words)
}

export const ensurePresided = (room: Room, item: ItemId | null): void => {
  if (presidingOf(room.members, attendanceOn(room, item)) === null)
    throw new Refused('nobody-presides', {}, refusals.nobodyPresides)
}

export const ensureQuorum = (room: Room, item: ItemId | null): void => {
  const { holds, missing } = quorumOn(room, item)
  if (!holds) throw new Refused('no-quorum', { missing }, refusals.quorum(missing))
}
