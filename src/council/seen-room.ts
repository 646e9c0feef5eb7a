import type { PersonId } from '../access/model.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Language } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { loadNames, scoredName } from '../selection/index.ts'
import { gateVotesOn } from './gates.ts'
import { type Line, minutesOf } from './minutes.ts'
import type { AgendaItem, ItemId, Member, Motion, Tally } from './model.ts'
import { loadCouncilNames, type Names } from './names.ts'
import { loadJudging } from './panels.ts'
import { mayConduct, mayEnterOnPaper, maySeeRoom, mayTakePart } from './permissions.ts'
import {
  attendanceOn,
  isHiddenFrom,
  itemState,
  loadRoom,
  presidingOf,
  quorumOn,
  type Room,
  type RoomAddress,
  recusedFrom,
  seatHeldBy,
  seatOf,
  sitterOver,
} from './reading.ts'
import { isEntitled, occupantOf, type QuorumState } from './rules/quorum.ts'
import type { ItemState } from './rules/sitting.ts'
import { listOpenVotes, listVoters, type OpenVote } from './store/votes.ts'
import { minutesTexts } from './texts/minutes.ts'

/** A sitting as one person may see it: what they are recused from is as if it were not there. */
export interface SeenRoom {
  readonly room: Room
  readonly names: Names
  readonly me: Me
  readonly presiding: PersonId | null
  readonly quorum: QuorumState
  readonly people: readonly SeenPerson[]
  readonly items: readonly SeenItem[]
  readonly openItem: SeenItem | null
  /** Gates of the dossier under way that wait for their secret ballot. */
  readonly gates: readonly SeenGate[]
  readonly motion: SeenMotion | null
  readonly decided: readonly SeenMotion[]
  readonly minutes: readonly Line[]
  /** Lines left out, for they are about matters from which this person is recused. */
  readonly hiddenLines: number
}

export interface Me {
  readonly person: PersonId | null
  readonly conducts: boolean
  readonly takesPart: boolean
  readonly entersOnPaper: boolean
  readonly isPresent: boolean
  /** Has a sheet of their own. */
  readonly scores: boolean
}

export interface SeenPerson {
  readonly member: Member
  readonly name: string
  /** Null: not in the room. */
  readonly since: string | null
  readonly hasLeft: boolean
  /** Of a substitute: for whom, and whether they hold the seat now. */
  readonly standsInFor: string | null
  readonly holdsSeat: boolean
}

export interface SeenItem extends AgendaItem {
  readonly isHidden: boolean
  readonly words: string
  readonly enterprise: string | null
  readonly phase: ItemState['phase']
  readonly quorum: QuorumState
  readonly recused: readonly string[]
  /** Names of those who are there, entitled, and have or have not handed in their sheets. */
  readonly signed: readonly SeenSheet[]
  readonly unsigned: readonly SeenSheet[]
}

export interface SeenGate {
  readonly code: string
  readonly name: string
}

export interface SeenSheet {
  readonly person: PersonId
  readonly name: string
}

export interface SeenMotion extends Motion {
  readonly tally: Tally | null
  readonly voted: number
  readonly of: number
  readonly waiting: readonly SeenSheet[]
  readonly haveIVoted: boolean
  readonly mayIVote: boolean
  readonly isTied: boolean
  readonly votes: readonly (OpenVote & { readonly name: string })[]
  readonly isMineToBreak: boolean
}

export const loadSeenRoom = async (work: Work, address: RoomAddress): Promise<SeenRoom> => {
  const room = await loadRoom(work, address)
  if (!maySeeRoom(work.actor, room.me)) throw new NotAllowed('see this sitting')
  return seenRoom(work, room)
}

export const seenRoom = async (work: Work, room: Room): Promise<SeenRoom> => {
  const [names, dossierNames] = await Promise.all([loadCouncilNames(work), loadNames(work)])
  const isHidden = (item: ItemId | null) => isHiddenFrom(work, room, item)
  const items = room.items.map((item): SeenItem => {
    const dossier = item.dossier === null ? undefined : room.dossiers.get(item.dossier)
    const named = dossier && dossierNames(dossier)
    return {
      ...item,
      isHidden: isHidden(item.id),
      words: item.title ?? named?.product ?? item.dossier ?? '',
      enterprise: named?.enterprise ?? null,
      phase: itemState(room, item.id).phase,
      quorum: quorumOn(room, item.id),
      recused: room.members
        .filter(({ person }) => recusedFrom(room, item.id).has(person))
        .map(({ person }) => names.person(person)),
      ...sheetsSeen(room, item, names),
    }
  })
  const openItem = items.find(({ id, isHidden }) => id === room.state.openItem && !isHidden) ?? null
  const motions = await seenMotions(work, room, names, isHidden)
  const lines = minutesOf(room, naming(work.language, names, items))
  const minutes = lines.filter(({ item }) => !isHidden(item))
  return {
    room,
    names,
    me: meIn(work, room),
    presiding: presidingOf(room.members, attendanceOn(room, room.state.openItem)),
    quorum: quorumOn(room, null),
    people: room.members.map(member => personSeen(room, member, names)),
    items,
    openItem,
    gates: openItem === null ? [] : await gatesLeft(work, room, openItem),
    motion: motions.find(({ id }) => id === room.state.openMotion) ?? null,
    decided: motions.filter(({ tally }) => tally !== null),
    minutes,
    hiddenLines: lines.length - minutes.length,
  }
}

const gatesLeft = async (work: Work, room: Room, item: SeenItem): Promise<readonly SeenGate[]> => {
  if (item.dossier === null) return []
  const judging = await loadJudging(work, room.round)
  const votes = await gateVotesOn(work, room, judging, item)
  return votes
    .filter(({ vote }) => vote === null)
    .map(({ column: { code } }) => ({ code, name: scoredName(judging.set.file, code, work.language) }))
}

const naming = (language: Language, names: Names, items: readonly SeenItem[]) => ({
  language,
  person: names.person,
  item: (id: ItemId) => {
    const item = items.find(each => each.id === id)
    if (item?.dossier == null) return minutesTexts.point(item?.title ?? '')[language]
    return minutesTexts.dossier(item.words, item.enterprise ?? '')[language]
  },
})

const meIn = ({ actor }: Work, room: Room): Me => {
  const person = room.me.member?.person ?? null
  return {
    person,
    conducts: mayConduct(actor, sitterOver(room, room.state.openItem)),
    takesPart: mayTakePart(actor, room.me),
    entersOnPaper: mayEnterOnPaper(actor, room.me),
    isPresent: person !== null && room.state.present.has(person),
    scores: person !== null && seatOf(room, person) !== undefined,
  }
}

const personSeen = (room: Room, member: Member, names: Names): SeenPerson => {
  const seat = room.seats.find(({ substitutes }) => substitutes.includes(member.person))
  return {
    member,
    name: names.person(member.person),
    since: room.state.present.get(member.person) ?? null,
    hasLeft: room.state.came.has(member.person) && !room.state.present.has(member.person),
    standsInFor: seat === undefined ? null : names.person(seat.person),
    holdsSeat:
      seat !== undefined && occupantOf(seat, attendanceOn(room, room.state.openItem)) === member.person,
  }
}

/** Of the seats that are entitled, who handed in and for whom one waits: only that, never what a sheet says. */
const sheetsSeen = (room: Room, item: AgendaItem, names: Names): Pick<SeenItem, 'signed' | 'unsigned'> => {
  if (item.dossier === null) return { signed: [], unsigned: [] }
  const attendance = attendanceOn(room, item.id)
  const { signed } = itemState(room, item.id)
  const of = (person: PersonId): SeenSheet => ({ person, name: names.person(person) })
  const entitled = room.seats.filter(seat => isEntitled(seat, attendance))
  const signer = (seat: (typeof entitled)[number]) =>
    [seat.person, ...seat.substitutes].find(person => signed.has(person) && !attendance.recused.has(person))
  return {
    signed: entitled.flatMap(seat => {
      const person = signer(seat)
      return person === undefined ? [] : [of(person)]
    }),
    unsigned: entitled.flatMap(seat =>
      signer(seat) === undefined ? [of(occupantOf(seat, attendance) ?? seat.person)] : [],
    ),
  }
}

const seenMotions = async (
  work: Work,
  room: Room,
  names: Names,
  isHidden: (item: ItemId | null) => boolean,
): Promise<readonly SeenMotion[]> => {
  const shown = room.motions.filter(({ item }) => !isHidden(item))
  const ids = shown.map(({ id }) => id)
  const [open, secret] = await Promise.all([listOpenVotes(work.db, ids), listVoters(work.db, ids)])
  const person = room.me.member?.person ?? null
  return shown.map((motion): SeenMotion => {
    const attendance = attendanceOn(room, motion.item)
    const own = open.filter(vote => vote.motion === motion.id)
    const voters = [...own, ...secret.filter(vote => vote.motion === motion.id)]
    const voted = new Set(voters.map(({ seat }) => seat))
    const holding = room.seats.filter(seat => voted.has(seat.id) || occupantOf(seat, attendance) !== null)
    const { tally, isTied } = room.state.motions.get(motion.id) ?? { tally: null, isTied: false }
    const seat = person === null ? undefined : seatHeldBy(room, person, attendance)
    return {
      ...motion,
      tally,
      voted: voters.length,
      of: holding.length,
      waiting: holding
        .filter(({ id }) => !voted.has(id))
        .flatMap(seat => occupantOf(seat, attendance) ?? [])
        .map(person => ({ person, name: names.person(person) })),
      haveIVoted: voters.some(vote => vote.person === person),
      isTied: isTied && tally === null,
      mayIVote: tally === null && !isTied && seat !== undefined && !voted.has(seat.id),
      // While it is open nobody is led by how others voted.
      votes: tally === null ? [] : own.map(vote => ({ ...vote, name: names.person(vote.person) })),
      isMineToBreak: isTied && person !== null && presidingOf(room.members, attendance) === person,
    }
  })
}
