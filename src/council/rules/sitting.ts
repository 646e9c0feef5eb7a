import type { PersonId } from '../../access/model.ts'
import type { Event, ItemId, MotionId, Tally } from '../model.ts'

/** Where a sitting stands: it follows from what happened in it, never from a flag. */
export interface SittingState {
  readonly phase: 'convened' | 'open' | 'closed'
  readonly openedAt: string | null
  readonly closedAt: string | null
  /** Who is in the room, since when. */
  readonly present: ReadonlyMap<PersonId, string>
  /** Everybody who was there at some time. */
  readonly came: ReadonlySet<PersonId>
  readonly items: ReadonlyMap<ItemId, ItemState>
  readonly motions: ReadonlyMap<MotionId, MotionState>
  readonly openItem: ItemId | null
  readonly openMotion: MotionId | null
}

export interface ItemState {
  readonly phase: 'waiting' | 'open' | 'closed' | 'put-off'
  /** Recusals declared in the sitting; those on record come beside. */
  readonly recused: ReadonlySet<PersonId>
  /** Sheets handed in, with their moment. */
  readonly signed: ReadonlyMap<PersonId, string>
  /** Who was in the room while it was open. */
  readonly heard: ReadonlySet<PersonId>
}

export interface MotionState {
  /** Null: the vote is open. */
  readonly tally: Tally | null
  /** Counted, and as many for as against: whoever presides decides. */
  readonly isTied: boolean
}

export const noItem: ItemState = {
  phase: 'waiting',
  recused: new Set(),
  signed: new Map(),
  heard: new Set(),
}

const nothing: SittingState = {
  phase: 'convened',
  openedAt: null,
  closedAt: null,
  present: new Map(),
  came: new Set(),
  items: new Map(),
  motions: new Map(),
  openItem: null,
  openMotion: null,
}

/** Events in the order in which they were recorded. */
export const stateOf = (events: readonly Event[]): SittingState => {
  const struck = struckBy(events)
  return events.filter(({ id }) => !struck.has(id)).reduce(afterEvent, nothing)
}

export const startOf = (): SittingState => nothing

/** The events that were struck out, with the reason. */
export const struckBy = (events: readonly Event[]): ReadonlyMap<string, string> =>
  new Map(events.flatMap(({ strikes, words }) => (strikes === null ? [] : [[strikes, words ?? '']])))

/** What may be struck out as a mistake; everything else has an act of its own. */
export const isStrikable = ({ kind }: Pick<Event, 'kind'>): boolean =>
  kind === 'arrived' || kind === 'left' || kind === 'remark'

export const afterEvent = (state: SittingState, event: Event): SittingState => {
  switch (event.kind) {
    case 'opened':
      return { ...state, phase: 'open', openedAt: event.at }
    case 'closed':
      return { ...state, phase: 'closed', closedAt: event.at }
    case 'arrived':
    case 'left':
      return event.person === null ? state : moved(state, event.person, event)
    case 'motion-put':
    case 'motion-tied':
    case 'motion-decided':
      return event.motion === null ? state : voted(state, event.motion, event)
    case 'casting-vote':
    case 'remark':
    case 'struck':
      return state
    case 'recused':
    case 'item-opened':
    case 'item-closed':
    case 'item-put-off':
    case 'sheet-signed':
    case 'sheet-returned':
      return event.item === null ? state : treated(state, event.item, event)
  }
}

const moved = (state: SittingState, person: PersonId, { kind, at }: Event): SittingState => {
  const present = new Map(state.present)
  if (kind === 'left') {
    present.delete(person)
    return { ...state, present }
  }
  present.set(person, at)
  const came = new Set([...state.came, person])
  const { openItem } = state
  if (openItem === null) return { ...state, present, came }
  const open = state.items.get(openItem) ?? noItem
  const items = new Map(state.items).set(openItem, { ...open, heard: new Set([...open.heard, person]) })
  return { ...state, present, came, items }
}

const voted = (state: SittingState, motion: MotionId, { kind, tally }: Event): SittingState => {
  const isTied = kind === 'motion-tied'
  const motions = new Map(state.motions).set(motion, { tally: isTied ? null : tally, isTied })
  return { ...state, motions, openMotion: kind === 'motion-decided' ? null : motion }
}

const treated = (state: SittingState, item: ItemId, event: Event): SittingState => {
  const items = new Map(state.items).set(item, itemAfter(state, state.items.get(item) ?? noItem, event))
  if (event.kind === 'item-opened') return { ...state, items, openItem: item }
  if (event.kind === 'item-closed' || event.kind === 'item-put-off')
    return { ...state, items, openItem: state.openItem === item ? null : state.openItem }
  return { ...state, items }
}

const itemAfter = (state: SittingState, before: ItemState, { kind, person, at }: Event): ItemState => {
  switch (kind) {
    case 'item-opened':
      return { ...before, phase: 'open', heard: new Set([...before.heard, ...state.present.keys()]) }
    case 'item-closed':
      return { ...before, phase: 'closed' }
    case 'item-put-off':
      return { ...before, phase: 'put-off' }
    default:
      return person === null ? before : ofPerson(before, kind, person, at)
  }
}

const ofPerson = (before: ItemState, kind: Event['kind'], person: PersonId, at: string): ItemState => {
  if (kind === 'recused') return { ...before, recused: new Set([...before.recused, person]) }
  const signed = new Map(before.signed)
  if (kind === 'sheet-signed') signed.set(person, at)
  if (kind === 'sheet-returned') signed.delete(person)
  return { ...before, signed }
}
