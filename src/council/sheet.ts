import { type PersonId, personIdOf } from '../access/model.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { scoredName } from '../selection/index.ts'
import type { Allowed } from '../selection/rules/cells.ts'
import type { ItemId } from './model.ts'
import { allowedFor, isAsked, loadJudging, type SheetColumn } from './panels.ts'
import { itemState, type RoomAddress, recusedFrom, seatOf } from './reading.ts'
import { loadSeenRoom, type SeenItem, type SeenRoom } from './seen-room.ts'
import { type Cell, listCellsOf } from './store/cells.ts'

/** The sheet of one member: their dossiers by what the council judges. */
export interface Sheet {
  readonly seen: SeenRoom
  readonly person: PersonId
  readonly name: string
  readonly isOwn: boolean
  readonly columns: readonly (SheetColumn & { readonly name: string })[]
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  readonly item: SeenItem
  readonly isSigned: boolean
  readonly isOver: boolean
  readonly cells: readonly SheetCell[]
}

export interface SheetCell {
  readonly item: ItemId
  readonly code: string
  readonly allowed: Allowed | null
  readonly now: Cell | undefined
}

export const keyOf = ({ item, code }: Pick<SheetCell, 'item' | 'code'>): string => `${code}/${item}`

/** Of whom: null is one's own. */
export const loadSheet = async (work: Work, address: RoomAddress, asked: string | null): Promise<Sheet> => {
  const seen = await loadSeenRoom(work, address)
  const person = asked === null ? seen.me.person : personIdOf(asked)
  const isOwn = person !== null && person === seen.me.person
  if (person === null || !(isOwn || seen.me.entersOnPaper) || seatOf(seen.room, person) === undefined)
    throw NotAllowed.secret('see this sheet')
  const { set, columns: all } = await loadJudging(work, seen.room.round)
  const items = seen.items.filter(
    item => !item.isHidden && item.dossier !== null && !recusedFrom(seen.room, item.id).has(person),
  )
  const askedOf = (column: SheetColumn) =>
    items.filter(({ dossier }) => isAsked(column, seen.room.dossiers.get(dossier ?? ''))).length
  // What every dossier is asked comes first: on a narrow screen it is what one sees.
  const columns = all.toSorted((a, b) => askedOf(b) - askedOf(a))
  const ids = items.map(({ id }) => id)
  const now = new Map((await listCellsOf(work.db, person, ids)).map(cell => [keyOf(cell), cell]))
  return {
    seen,
    person,
    name: seen.names.person(person),
    isOwn,
    columns: columns.map(column => ({ ...column, name: scoredName(set.file, column.code, work.language) })),
    rows: items.map(item => rowOf({ seen, person, columns, now }, item)),
  }
}

interface Filled {
  readonly seen: SeenRoom
  readonly person: PersonId
  readonly columns: readonly SheetColumn[]
  readonly now: ReadonlyMap<string, Cell>
}

const rowOf = ({ seen, person, columns, now }: Filled, item: SeenItem): SheetRow => {
  const dossier = seen.room.dossiers.get(item.dossier ?? '')
  return {
    item,
    isSigned: itemState(seen.room, item.id).signed.has(person),
    isOver: item.phase === 'closed' || seen.room.state.phase === 'closed',
    cells: columns.map(column => {
      const cell = { item: item.id, code: column.code }
      const allowed = dossier === undefined ? null : allowedFor(column, dossier)
      return { ...cell, allowed, now: now.get(keyOf(cell)) }
    }),
  }
}
