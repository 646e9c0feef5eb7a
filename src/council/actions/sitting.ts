import { within } from '../../access/permissions.ts'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { getRound } from '../../selection/index.ts'
import type { AgendaItem, Event, ItemId } from '../model.ts'
import { mayConduct, mayTakePart } from '../permissions.ts'
import { isHiddenFrom, itemState, loadRoom, type Room, type RoomAddress, sitterOver } from '../reading.ts'
import { refusals } from '../refusals.ts'
import { findSitting, lockSitting, saveEvent } from '../store/sittings.ts'

/** One deed in a sitting: nobody else does one meanwhile, and it sees what the one before it left. */
export const inSitting = async <T>(
  work: Work,
  address: RoomAddress,
  body: (work: Work, room: Room) => Promise<T>,
): Promise<T> => {
  const { id, programme } = await getRound(work.db, address.round)
  return inTransaction(within(work, programme), async work => {
    const sitting = await findSitting(work.db, id, address.sitting)
    if (sitting === undefined) throw new NotFound('sitting', String(address.sitting))
    await lockSitting(work.db, sitting.id)
    return body(work, await loadRoom(work, address))
  })
}

/** Whoever conducts; of a matter from which they are recused they do nothing either. */
export const ensureMayConduct = (work: Work, room: Room, item: ItemId | null = null): void => {
  if (!mayConduct(work.actor, sitterOver(room, item))) throw new NotAllowed('conduct this sitting')
  ensureMayKnow(work, room, item)
}

export const ensureMayTakePart = (work: Work, room: Room, item: ItemId | null = null): void => {
  if (!mayTakePart(work.actor, room.me)) throw new NotAllowed('take part in this sitting')
  ensureMayKnow(work, room, item)
}

const ensureMayKnow = (work: Work, room: Room, item: ItemId | null): void => {
  if (isHiddenFrom(work, room, item)) throw NotAllowed.secret('have to do with this dossier')
}

export const ensureNotClosed = ({ state }: Room): void => {
  if (state.phase === 'closed') throw new Refused('sitting-closed', {}, refusals.closed)
}

export const ensureOpen = (room: Room): void => {
  ensureNotClosed(room)
  if (room.state.phase !== 'open') throw new Refused('sitting-not-open', {}, refusals.notOpen)
}

export const itemIn = (room: Room, id: ItemId): AgendaItem => {
  const item = room.items.find(each => each.id === id)
  if (item === undefined) throw new NotFound('agenda item', id)
  return item
}

export const ensureUnderWay = (room: Room, item: ItemId): void => {
  const { phase } = itemState(room, itemIn(room, item).id)
  if (phase === 'waiting') throw new Refused('item-not-open', { item }, refusals.itemNotOpen)
  if (phase !== 'open') throw new Refused('item-done', { item }, refusals.itemDone)
}

export const byWhom = ({ actor }: Work): string => (actor.kind === 'person' ? actor.id : actor.kind)

type Happened = Pick<Event, 'kind'> & Partial<Omit<Event, 'id' | 'kind' | 'at' | 'byWhom'>>

/** Notes what happened, in the sitting and in the journal. */
export const saveHappening = async (work: Work, room: Room, happened: Happened): Promise<void> => {
  const nothing = { person: null, item: null, motion: null, words: null, tally: null, strikes: null }
  await saveEvent(work.db, room.sitting.id, {
    ...nothing,
    ...happened,
    at: work.now,
    byWhom: byWhom(work),
  })
  record(work, {
    action: `council ${happened.kind}`,
    subject: { kind: 'council.sitting', id: `${room.round.id}/${room.sitting.number}` },
    after: happened,
  })
}
