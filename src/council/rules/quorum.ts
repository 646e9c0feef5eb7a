import type { PersonId } from '../../access/model.ts'
import { compare, divide, type Exact, exactOf, multiply, wholeNumber } from '../../exact/number.ts'
import type { Member, MemberId, Part, Quorum } from '../model.ts'

/** A voting seat: its member, and who may stand in for them, in their order. */
export interface Seat {
  readonly id: MemberId
  readonly part: Part
  readonly person: PersonId
  readonly substitutes: readonly PersonId[]
}

/** Who is in the room, and who may have nothing to do with the matter. */
export interface Attendance {
  readonly present: ReadonlySet<PersonId>
  readonly recused: ReadonlySet<PersonId>
}

/** Of those who sit that day, the seats that score and vote. */
export const seatsOf = (members: readonly Member[]): readonly Seat[] =>
  members
    .filter(({ part, votes }) => part !== 'substitute' && votes)
    .map(({ id, part, person }) => ({
      id,
      part,
      person,
      substitutes: members.filter(({ standsInFor }) => standsInFor === id).map(({ person }) => person),
    }))

/** Who holds the seat in this matter: the member, else the first substitute who is there and free. */
export const occupantOf = (seat: Seat, { present, recused }: Attendance): PersonId | null =>
  [seat.person, ...seat.substitutes].find(person => present.has(person) && !recused.has(person)) ?? null

/** A seat whose member is recused counts no longer, unless a substitute holds it. */
export const isEntitled = (seat: Seat, attendance: Attendance): boolean =>
  !attendance.recused.has(seat.person) || occupantOf(seat, attendance) !== null

export interface QuorumState {
  readonly entitled: number
  readonly present: number
  readonly needed: number
  readonly missing: number
  readonly holds: boolean
}

/** Counted for one matter, after the recusals from it. */
export const quorumOf = (rule: Quorum, seats: readonly Seat[], attendance: Attendance): QuorumState => {
  const entitled = seats.filter(seat => isEntitled(seat, attendance)).length
  const present = seats.filter(seat => occupantOf(seat, attendance) !== null).length
  const needed = neededOf(rule, entitled)
  return { entitled, present, needed, missing: Math.max(0, needed - present), holds: present >= needed }
}

/** Whole people: at least the share, or more than it; nobody at all is never enough. */
const neededOf = (rule: Quorum, entitled: number): number => {
  if ('members' in rule) return rule.members
  const isMore = 'moreThan' in rule
  const share = multiply(shareOf(isMore ? rule.moreThan : rule.share), wholeNumber(entitled))
  const isEnough = (count: number) => {
    const over = compare(wholeNumber(count), share)
    return isMore ? over > 0 : over >= 0
  }
  for (let count = 1; count <= entitled; count++) if (isEnough(count)) return count
  return Math.max(1, entitled)
}

/** "2/3" or "0.5", exactly. */
const shareOf = (share: string | number): Exact => {
  const [above = '', below = '1'] = String(share).split('/')
  return divide(exactOf(above), exactOf(below)) ?? wholeNumber(1)
}
