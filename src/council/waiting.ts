import { personIdOf } from '../access/model.ts'
import { formatDay } from '../design/dates.ts'
import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { listRounds, type Round } from '../selection/index.ts'
import { isOfCouncil } from '../selection/permissions.ts'
import { stateOn } from '../selection/rules/round.ts'
import { sittingAddress } from './addresses.ts'
import { isHiddenFrom, itemState, loadRoom, type Room, seatOf } from './reading.ts'
import { listSeatsOf } from './store/councils.ts'
import { listSittings } from './store/sittings.ts'
import { taskTexts as texts } from './texts/tasks.ts'

/** The sittings to which this person is called, with the sheets they have not handed in. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const { actor } = work
  if (actor.kind !== 'person' || !isOfCouncil(actor)) return []
  const seats = await listSeatsOf(work.db, personIdOf(actor.id))
  const own = new Set<string>(seats.map(({ round }) => round))
  const open = (await listRounds(work.db)).filter(
    ({ id, turns }) => own.has(id) && stateOn(turns, work.today) === 'open',
  )
  const found: Waiting[] = []
  for (const round of open)
    for (const { number } of await listSittings(work.db, round.id)) {
      const room = await loadRoom(work, { round: round.id, sitting: number })
      if (room.state.phase !== 'closed' && room.me.member !== null)
        found.push(sittingWaits(work, round, room))
    }
  return found
}

const sittingWaits = (work: Work, round: Round, room: Room): Waiting => {
  const { language } = work
  const { number, day } = room.sitting
  const left = sheetsLeft(work, room)
  const address = sittingAddress(round.id, number)
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
