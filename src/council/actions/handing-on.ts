import type { PersonId } from '../../access/model.ts'
import type { Work } from '../../platform/work.ts'
import { enterSheet, enterTally, seatPanel, sheetsOf } from '../../selection/index.ts'
import type { GateVote } from '../gates.ts'
import type { AgendaItem } from '../model.ts'
import type { Judging } from '../panels.ts'
import { attendanceOn, itemState, presidingOf, type Room } from '../reading.ts'
import { isEntitled, occupantOf } from '../rules/quorum.ts'
import { countedSheets } from '../rules/sheets.ts'
import { type Cell, listCells } from '../store/cells.ts'

/** The sheets that count for a dossier go to the round, with who was entitled and that nobody gives another. */
export const handOn = async (work: Work, room: Room, given: Given): Promise<void> => {
  const { dossier, id } = given.item
  if (dossier === null) return
  const handing = { ...given, room, dossier }
  const counted = countedSheets(room.seats, attendanceOn(room, id), itemState(room, id))
  await seat(work, handing, counted, false)
  await enterCounted(work, handing, counted)
  await enterCounts(work, handing)
  await seat(work, handing, counted, true)
}

/** What the council judged of a dossier. */
interface Given {
  readonly item: AgendaItem
  readonly judging: Judging
  readonly votes: readonly GateVote[]
}

interface Handing extends Given {
  readonly room: Room
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
  for (const code of new Set([...judging.columns, ...judging.gates].map(({ panel }) => panel.code))) {
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

/** The counts of the secret ballots on its gates, each with the side of the chair where that decided. */
const enterCounts = async (work: Work, { room, votes, dossier }: Handing): Promise<void> => {
  const known = (await sheetsOf(work, room.round.id)).flatMap(({ sheets }) => sheets)
  const entries = votes.flatMap(({ column: { code }, vote }) => {
    if (vote === null) return []
    const { for: yes, against, abstain, isByChair, outcome } = vote.tally
    const before = known.filter(sheet => sheet.dossier === dossier && sheet.code === code)
    const casting = isByChair ? { casting: outcome === 'carried' } : {}
    return [
      {
        dossier,
        code,
        given: { votes: { for: yes, against, abstain }, ...casting },
        note: null,
        reason: before.length === 0 ? null : GIVEN_ANEW,
        version: latestOf(before.map(({ version }) => version)),
      },
    ]
  })
  if (entries.length > 0) await enterTally(work, room.round.id, entries)
}

const latestOf = (versions: readonly string[]): string =>
  versions.reduce((latest, version) => (Number(version) > Number(latest) ? version : latest), '')

const GIVEN_ANEW = 'Phiếu gửi tại phiên họp của hội đồng'

const entryOf = (
  { code, given, note, person }: Cell,
  dossier: string,
  known: Awaited<ReturnType<typeof sheetsOf>>[number]['sheets'],
) => {
  const before = known.find(
    sheet => sheet.dossier === dossier && sheet.code === code && sheet.byWhom === person,
  )
  const reason = before === undefined ? null : GIVEN_ANEW
  return { dossier, code, given, note, reason, version: before?.version ?? '' }
}
