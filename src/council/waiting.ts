import { formatDay } from '../design/dates.ts'
import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { listRounds } from '../selection/index.ts'
import { isOfCouncil } from '../selection/permissions.ts'
import { stateOn } from '../selection/rules/round.ts'
import { sittingAddress } from './addresses.ts'
import { type Found, isHiddenFrom, itemState, type Room, roomsOf, seatOf } from './reading.ts'
import { listCouncils } from './store/councils.ts'
import { listClosed, listSittings } from './store/sittings.ts'
import { taskTexts as texts } from './texts/tasks.ts'

/** The sittings to which this person is called, with the sheets they have not handed in. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const { actor } = work
  if (actor.kind !== 'person' || !isOfCouncil(actor)) return []
  const rooms = await roomsOf(work, await openSittings(work, actor.id))
  return rooms.filter(({ me }) => me.member !== null).map(room => sittingWaits(work, room))
}

/** Those that are not closed, of the councils in which somebody sits. */
const openSittings = async ({ db, today }: Work, person: string): Promise<readonly Found[]> => {
  const councils = (await listCouncils(db)).filter(({ members }) =>
    members.some(each => each.person === person),
  )
  if (councils.length === 0) return []
  const rounds = (await listRounds(db)).filter(({ turns }) => stateOn(turns, today) === 'open')
  const found = councils.flatMap(council => {
    const round = rounds.find(({ id }) => id === council.round)
    return round === undefined ? [] : [{ round, council }]
  })
  const sittings = await listSittings(
    db,
    found.map(({ round }) => round.id),
  )
  const closed = new Set(
    await listClosed(
      db,
      sittings.map(({ id }) => id),
    ),
  )
  return sittings
    .filter(({ id }) => !closed.has(id))
    .flatMap(sitting =>
      found.filter(({ round }) => round.id === sitting.round).map(of => ({ ...of, sitting })),
    )
}

const sittingWaits = (work: Work, room: Room): Waiting => {
  const { language } = work
  const { number, round, day } = room.sitting
  const left = sheetsLeft(work, room)
  const address = sittingAddress(round, number)
  const isOpen = room.state.phase === 'open'
  return {
    words: texts.sitting(number, formatDay(day, language))[language],
    note: isOpen ? texts.isOpen[language] : left === 0 ? null : texts.sheetsLeft(left)[language],
    href: isOpen || left === 0 ? address : `${address}/sheet`,
    verb: texts[isOpen || left === 0 ? 'enter' : 'fillIn'][language],
    dueOn: day,
  }
}

const sheetsLeft = (work: Work, room: Room): number => {
  const person = room.me.member?.person
  if (person === undefined || seatOf(room, person) === undefined) return 0
  return room.items.filter(
    ({ id, dossier }) =>
      dossier !== null &&
      !isHiddenFrom(work, room, id) &&
      itemState(room, id).phase !== 'closed' &&
      !itemState(room, id).signed.has(person),
  ).length
}
