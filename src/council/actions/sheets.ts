import type { PersonId } from '../../access/model.ts'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import type { Work } from '../../platform/work.ts'
import { readCell, writtenAs } from '../../selection/rules/cells.ts'
import { gateVotesOn } from '../gates.ts'
import type { AgendaItem, ItemId } from '../model.ts'
import { allowedFor, type Judging, loadJudging } from '../panels.ts'
import { isSelf, mayEnterOnPaper } from '../permissions.ts'
import { attendanceOn, itemState, type Room, type RoomAddress, recusedFrom, seatOf } from '../reading.ts'
import { refusals } from '../refusals.ts'
import { occupantOf } from '../rules/quorum.ts'
import { type Cell, listCellsOf, saveCells } from '../store/cells.ts'
import { handOn } from './handing-on.ts'
import { ensureQuorum } from './room.ts'
import {
  byWhom,
  ensureMayConduct,
  ensureMayTakePart,
  ensureNotClosed,
  ensureOpen,
  ensureUnderWay,
  inSitting,
  itemIn,
  saveHappening,
} from './sitting.ts'

export type SheetEntry = Pick<Cell, 'item' | 'code' | 'given' | 'note' | 'version'>

/** Keeps what a member has filled in so far: theirs alone, until they hand it in. A stale second writer is refused. */
export const saveSheet = (
  work: Work,
  at: RoomAddress,
  person: PersonId,
  entries: readonly SheetEntry[],
): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayFillIn(work, room, person)
    ensureNotClosed(room)
    const judging = await loadJudging(work, room.round)
    const items = [...new Set(entries.map(({ item }) => item))]
    for (const item of items) ensureFillable(room, item, person)
    const now = new Map(
      (await listCellsOf(work.db, person, items)).map(cell => [`${cell.item} ${cell.code}`, cell.version]),
    )
    for (const entry of entries) {
      if ((now.get(`${entry.item} ${entry.code}`) ?? '') !== entry.version)
        throw new Refused('stale', { item: entry.item, code: entry.code }, refusals.stale)
      ensureReadable(room, judging, entry)
    }
    const cells = entries.map(({ version: _, ...entry }) => ({ ...entry, person, byWhom: byWhom(work) }))
    await saveCells(work.db, cells, work.now)
  })

/** Hands in one's sheet of a dossier: from then on it is as signed, and changes only when it is returned. */
export const signSheet = (
  work: Work,
  at: RoomAddress,
  person: PersonId,
  items: readonly ItemId[],
): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayFillIn(work, room, person)
    ensureNotClosed(room)
    const judging = await loadJudging(work, room.round)
    const cells = await listCellsOf(work.db, person, items)
    for (const item of items) {
      if (itemState(room, item).signed.has(person)) continue
      ensureFillable(room, item, person)
      const own = cells.filter(cell => cell.item === item)
      const left = emptyIn(room, judging, itemIn(room, item), own)
      if (left > 0) throw new Refused('sheet-unfinished', { item, left }, refusals.sheetUnfinished(left))
      await saveHappening(work, room, { kind: 'sheet-signed', item, person })
      record(work, { action: 'hand in sheet', subject: { kind: 'council.item', id: item }, after: own })
    }
  })

/** Closes a point; of a dossier, its scoring: the sheets that were handed in go to the round. */
export const closeItem = (work: Work, at: RoomAddress, item: ItemId, words: string | null): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayConduct(work, room, item)
    ensureOpen(room)
    const found = itemIn(room, item)
    if (itemState(room, item).phase === 'closed') return
    ensureUnderWay(room, item)
    if (room.state.openMotion !== null) throw new Refused('motion-open', {}, refusals.motionOpen)
    ensureQuorum(room, item)
    if (found.dossier !== null) await closeScoring(work, room, found, words)
    await saveHappening(work, room, { kind: 'item-closed', item, words })
  })

const closeScoring = async (
  work: Work,
  room: Room,
  item: AgendaItem,
  words: string | null,
): Promise<void> => {
  const judging = await loadJudging(work, room.round)
  if (judging.columns.length + judging.gates.length === 0) return
  ensureKeeper(work, room)
  const left = judging.columns.length === 0 ? 0 : missingSheets(room, item.id)
  if (left > 0 && words === null) throw new Refused('sheets-missing', { left }, refusals.sheetsMissing(left))
  const votes = await gateVotesOn(work, room, judging, item)
  const open = votes.filter(({ vote }) => vote === null).length
  if (open > 0 && words === null) throw new Refused('gates-open', { open }, refusals.gatesOpen(open))
  await handOn(work, room, { item, judging, votes })
}

/** A sheet that was handed in goes back to its member, as long as the scoring is not closed. */
export const returnSheet = (
  work: Work,
  at: RoomAddress,
  { item, person, words }: { readonly item: ItemId; readonly person: PersonId; readonly words: string },
): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayConduct(work, room, item)
    if (itemState(room, itemIn(room, item).id).phase === 'closed')
      throw new Refused('scoring-over', { item }, refusals.scoringOver)
    if (!itemState(room, item).signed.has(person)) return
    await saveHappening(work, room, { kind: 'sheet-returned', item, person, words })
  })

const ensureMayFillIn = (work: Work, room: Room, person: PersonId): void => {
  if (isSelf(work.actor, person)) ensureMayTakePart(work, room)
  else if (!mayEnterOnPaper(work.actor, room.me)) throw new NotAllowed('fill in the sheet of somebody else')
  if (seatOf(room, person) === undefined) throw new Refused('no-sheet', { person }, refusals.noSheet)
  if (room.me.mustState) throw new Refused('statement-missing', {}, refusals.statementMissing)
}

/** The secretary enters the sheets into the round, and alone may. */
const ensureKeeper = (work: Work, room: Room): void => {
  if (!mayEnterOnPaper(work.actor, room.me))
    throw new Refused('not-the-secretary', {}, refusals.secretaryCloses)
}

const ensureFillable = (room: Room, item: ItemId, person: PersonId): void => {
  const { phase, signed } = itemState(room, itemIn(room, item).id)
  if (phase === 'closed') throw new Refused('scoring-over', { item }, refusals.scoringOver)
  if (recusedFrom(room, item).has(person)) throw new Refused('recused', { item }, refusals.recused)
  if (signed.has(person)) throw new Refused('sheet-signed', { item }, refusals.sheetSigned)
}

const ensureReadable = (room: Room, { columns }: Judging, { item, code, given }: SheetEntry): void => {
  const column = columns.find(each => each.code === code)
  const dossier = room.dossiers.get(itemIn(room, item).dossier ?? '')
  if (column === undefined || dossier === undefined) throw new NotFound('cell', `${code} ${item}`)
  const allowed = allowedFor(column, dossier)
  if (allowed === null || !readCell(allowed, writtenAs(given)).ok)
    throw new Refused('cell', { item, code }, refusals.cell)
}

/** How many cells of a dossier are still empty on a sheet. */
const emptyIn = (
  room: Room,
  { columns }: Judging,
  { dossier }: AgendaItem,
  cells: readonly Cell[],
): number => {
  const found = room.dossiers.get(dossier ?? '')
  if (found === undefined) return 0
  const given = new Set(cells.filter(cell => cell.given !== null).map(({ code }) => code))
  return columns.filter(column => allowedFor(column, found) !== null && !given.has(column.code)).length
}

/** Of the seats that somebody holds, those whose sheet is not in. */
const missingSheets = (room: Room, item: ItemId): number => {
  const attendance = attendanceOn(room, item)
  const { signed } = itemState(room, item)
  return room.seats.filter(
    seat =>
      occupantOf(seat, attendance) !== null &&
      ![seat.person, ...seat.substitutes].some(person => signed.has(person)),
  ).length
}
