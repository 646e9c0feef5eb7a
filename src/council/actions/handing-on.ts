import type { PersonId } from '../../access/model.ts'
import type { Work } from '../../platform/work.ts'
import { enterSheet, seatPanel, sheetsOf } from '../../selection/index.ts'
import type { AgendaItem } from '../model.ts'
import { type Judging, loadJudging } from '../panels.ts'
import { attendanceOn, itemState, presidingOf, type Room } from '../reading.ts'
import { isEntitled, occupantOf } from '../rules/quorum.ts'
import { countedSheets } from '../rules/sheets.ts'
import { type Cell, listCells } from '../store/cells.ts'

/** The sheets that count for a dossier go to the round, with who was entitled and that nobody gives another. */
export const handOn = async (work: Work, room: Room, item: AgendaItem): Promise<void> => {
  const { dossier } = item
  if (dossier === null) return
  const judging = await loadJudging(work, room.round)
  if (judging.columns.length === 0) return
  const attendance = attendanceOn(room, item.id)
  const counted = countedSheets(room.seats, attendance, itemState(room, item.id))
  await seat(work, { room, item, judging, dossier }, counted, false)
  await enterCounted(work, { room, item, judging, dossier }, counted)
  await seat(work, { room, item, judging, dossier }, counted, true)
}

interface Handing {
  readonly room: Room
  readonly item: AgendaItem
  readonly judging: Judging
  readonly dossier: string
}

/** For every entitled seat one person judges: whose sheet counts, else who holds it; of the others nobody does. */
const seat = async (
  work: Work,
  { room, item, judging, dossier }: Handing,
  counted: readonly PersonId[],
  isClosed: boolean,
): Promise<void> => {
  const attendance = attendanceOn(room, item.id)
  const judges = room.seats
    .filter(each => isEntitled(each, attendance))
    .map(
      each =>
        [each.person, ...each.substitutes].find(person => counted.includes(person)) ??
        occupantOf(each, attendance) ??
        each.person,
    )
  const members = [...new Set(room.seats.flatMap(({ person, substitutes }) => [person, ...substitutes]))]
  const seated = new Map((await sheetsOf(work, room.round.id)).map(each => [each.panel, each.seating]))
  const presiding = presidingOf(room.members, attendance)
  const chair = room.members.find(({ part }) => part === 'chair')?.person ?? null
  for (const code of new Set(judging.columns.map(({ panel }) => panel.code))) {
    const before = seated.get(code)
    const closed = before?.closed ?? []
    const others = (before?.members ?? []).filter(person => !members.some(member => member === person))
    await seatPanel(work, room.round.id, code, {
      members: [...members, ...others],
      chair,
      chairs: { ...before?.chairs, ...(presiding === null ? {} : { [dossier]: presiding }) },
      recused: {
        ...before?.recused,
        [dossier]: [...others, ...members.filter(person => !judges.includes(person))],
      },
      closed: closed === 'all' || !isClosed ? closed : [...new Set([...closed, dossier])],
    })
  }
}

const enterCounted = async (
  work: Work,
  { room, item, judging, dossier }: Handing,
  counted: readonly PersonId[],
): Promise<void> => {
  const cells = (await listCells(work.db, item.id)).filter(({ given }) => given !== null)
  const known = (await sheetsOf(work, room.round.id)).flatMap(({ sheets }) => sheets)
  const codes = new Set(judging.columns.map(({ code }) => code))
  for (const by of counted) {
    const entries = cells
      .filter(cell => cell.person === by && codes.has(cell.code))
      .map(cell => entryOf(cell, dossier, known))
    if (entries.length > 0) await enterSheet(work, room.round.id, { by, entries })
  }
}

const entryOf = (
  { code, given, note, person }: Cell,
  dossier: string,
  known: Awaited<ReturnType<typeof sheetsOf>>[number]['sheets'],
) => {
  const before = known.find(
    sheet => sheet.dossier === dossier && sheet.code === code && sheet.byWhom === person,
  )
  const reason = before === undefined ? null : 'Phiếu gửi tại phiên họp của hội đồng'
  return { dossier, code, given, note, reason, version: before?.version ?? '' }
}
