import { formatDay } from '../design/dates.ts'
import { formatNumber } from '../design/format.ts'
import { type Coded, type Pending, turnOf } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { loadNames, loadSet, type Round } from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import { councilAddress, sittingAddress } from './addresses.ts'
import { loadCouncilNames } from './names.ts'
import { isHiddenFrom, itemState, quorumOn, type Room, recusedFrom, roomsOf } from './reading.ts'
import { findCouncil } from './store/councils.ts'
import { listClosed, listSittings } from './store/sittings.ts'
import { waitingTexts as texts } from './texts/waiting.ts'

/** A council to compose, a sitting to call or to hold, members who are missing, sheets that were not handed in. */
export const waitingIn = async (work: Work, round: Round): Promise<readonly Pending[]> => {
  const { db, today } = work
  if (stateOn(round.turns, today) !== 'open') return []
  const council = await findCouncil(db, round.id)
  if (council === undefined)
    return (await loadSet(work, round)).panels.length === 0 ? [] : [toArrange(work, round, 'compose')]
  const sittings = await listSittings(db, [round.id])
  if (sittings.length === 0) return [toArrange(work, round, 'convene')]
  const closed = new Set(
    await listClosed(
      db,
      sittings.map(({ id }) => id),
    ),
  )
  const open = sittings.filter(({ id }) => !closed.has(id))
  const rooms = await roomsOf(
    work,
    open.map(sitting => ({ round, council, sitting })),
  )
  return (await Promise.all(rooms.map(room => ofRoom(work, room)))).flat()
}

const kindOf = (
  code: 'compose' | 'convene' | 'sitting' | 'quorum' | 'sheets',
  { language }: Work,
): Coded => ({
  code,
  name: texts[code][language],
})

const toArrange = (work: Work, round: Round, kind: 'compose' | 'convene'): Pending => ({
  kind: kindOf(kind, work),
  about: round.name[work.language],
  note: null,
  href: councilAddress(round.id),
  turn: turnOf('office', work.language),
  since: null,
  dueOn: round.calendar.sitting ?? null,
})

const ofRoom = async (work: Work, room: Room): Promise<readonly Pending[]> => {
  const { language } = work
  const { number, day, convenedOn } = room.sitting
  const about = texts.number(number, formatDay(day, language))[language]
  const of = {
    about,
    note: null,
    href: sittingAddress(room.round.id, number),
    turn: turnOf('council', language),
    since: convenedOn,
    dueOn: day,
  }
  return [
    ...(room.state.phase === 'open'
      ? await quorumMissing(work, room, of)
      : [{ ...of, kind: kindOf('sitting', work) }]),
    ...(await sheetsMissing(work, room, of)),
  ]
}

/** Of the sitting, and of each dossier after the recusals from it. */
const quorumMissing = async (
  work: Work,
  room: Room,
  of: Omit<Pending, 'kind'>,
): Promise<readonly Pending[]> => {
  const names = await loadNames(work)
  const items = room.items.filter(
    ({ id }) => !isHiddenFrom(work, room, id) && itemState(room, id).phase !== 'closed',
  )
  return [{ id: null, about: of.about }, ...items.map(item => ({ id: item.id, about: aboutItem(item) }))]
    .map(({ id, about }) => ({ about, missing: quorumOn(room, id).missing }))
    .filter(({ missing }) => missing > 0)
    .map(({ about, missing }) => ({
      ...of,
      about,
      kind: kindOf('quorum', work),
      note: texts.members(formatNumber(String(missing), work.language), missing)[work.language],
    }))
  function aboutItem({ dossier, title }: Room['items'][number]): string {
    const found = dossier === null ? undefined : room.dossiers.get(dossier)
    return (found && names(found).product) ?? title ?? ''
  }
}

/** By member, how many dossiers they have yet to hand a sheet in for: never of those over which they, or the reader, are in conflict. */
const sheetsMissing = async (
  work: Work,
  room: Room,
  of: Omit<Pending, 'kind'>,
): Promise<readonly Pending[]> => {
  const { person: nameOf } = await loadCouncilNames(work)
  const items = room.items.filter(
    ({ id, dossier }) =>
      dossier !== null && !isHiddenFrom(work, room, id) && itemState(room, id).phase !== 'closed',
  )
  return room.seats.flatMap(({ person, substitutes }) => {
    const left = items.filter(({ id }) => {
      const { signed } = itemState(room, id)
      return !recusedFrom(room, id).has(person) && ![person, ...substitutes].some(each => signed.has(each))
    }).length
    if (left === 0) return []
    const note = texts.sheetsLeft(formatNumber(String(left), work.language), left)[work.language]
    return [{ ...of, about: `${nameOf(person)} – ${of.about}`, kind: kindOf('sheets', work), note }]
  })
}
