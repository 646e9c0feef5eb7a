import { type PersonId, personIdOf } from '../access/model.ts'
import {
  addRemark,
  castVote,
  closeItem,
  composeCouncil,
  conveneSitting,
  decideMotion,
  loadRoom,
  markArrived,
  openItem,
  openSitting,
  putMotion,
  type RoomAddress,
  unsettled,
} from '../council/index.ts'
import { composeInput, type ItemId, type Part } from '../council/model.ts'
import { addDays, dayOf } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import { getRound } from '../selection/index.ts'
import type { SampleCity } from './model.ts'

/** The round whose council sits in the sample city. */
const ROUND = 'mh-2026'
const ISSUER = 'UBND thành phố (minh họa)'

const person = (number: number): PersonId => personIdOf(`mh-nguoi-${String(number).padStart(2, '0')}`)

/** Chair, secretary, a vice-chair, six members from the departments, and one substitute with two capacities. */
const SEATS: readonly (readonly [number: number, part: Part, unit: string | null])[] = [
  [8, 'chair', 'ubnd-thanh-pho'],
  [9, 'secretary', 'so-cong-thuong'],
  [10, 'vice-chair', 'so-cong-thuong'],
  [11, 'member', 'so-tai-chinh'],
  [12, 'member', 'so-khoa-hoc-va-cong-nghe'],
  [13, 'member', 'so-nong-nghiep-va-moi-truong'],
  [14, 'member', 'so-noi-vu'],
  [15, 'member', 'mh-hiep-hoi'],
  [16, 'member', null],
  [24, 'substitute', 'so-cong-thuong'],
]

/** An invented decision composes the council; it sits on the day of the calendar, and today to prepare for it. */
export const seatCouncil = async (work: Work, { today }: SampleCity): Promise<void> => {
  const on = (day: string, time = '03:00'): Work => ({
    ...work,
    today: dayOf(day),
    now: `${day}T${time}:00.000Z`,
  })
  await composeCouncil(on('2026-09-15'), ROUND, composition)
  const round = await getRound(work.db, ROUND)
  await conveneSitting(on('2026-10-12'), ROUND, {
    day: dayOf(today),
    time: '09:00',
    place: 'Phòng họp số 2, Sở Công Thương (minh họa)',
    dossiers: [],
    points: ['Thông qua quy chế làm việc của hội đồng', 'Lịch đọc hồ sơ và chấm điểm'],
    urgentReason: null,
  })
  const sitting = round.calendar.sitting ?? addDays(dayOf(today), 21)
  await conveneSitting(on('2026-10-19'), ROUND, {
    day: sitting,
    time: '08:30',
    place: 'Hội trường tầng 3, Sở Công Thương (minh họa)',
    dossiers: [...(await unsettled(work, round))],
    points: ['Thông qua danh sách sản phẩm đề xuất công nhận'],
    urgentReason: null,
  })
  await prepare((person, time) => ({ ...on(today, time), actor: actorOf(person) }))
}

const composition = composeInput.parse({
  decree: { number: '2026', symbol: 'QĐ-MH', issuer: ISSUER, issuedOn: '2026-09-10' },
  from: '2026-09-15',
  to: '2027-01-01',
  rules: {
    quorum: { share: '2/3' },
    vote: { needs: 'more-than-half', of: 'members', ballot: 'open', chairBreaksTie: true },
    noticeDays: 5,
    isAssumed: true,
  },
  members: SEATS.map(([number, part, unit]) => ({
    person: person(number),
    part,
    unit,
    votes: part !== 'substitute' && part !== 'secretary',
    standsInFor: part === 'substitute' ? person(16) : null,
  })),
})

const ROLES: Readonly<Record<number, string>> = { 8: 'council-chair', 9: 'council-secretary' }
const actorOf = (number: number): Work['actor'] => ({
  kind: 'person',
  id: person(number),
  name: person(number),
  roles: [{ role: ROLES[number] ?? 'council-member', unit: null }],
})

/** Today's sitting is under way: people came, one point is done and voted on, the next one is being dealt with. */
const prepare = async (as: (person: number, time: string) => Work): Promise<void> => {
  const at = { round: ROUND, sitting: 1 }
  for (const number of [8, 9, 10, 11, 12, 14, 15]) await markArrived(as(number, '01:50'), at, person(number))
  await openSitting(as(8, '02:00'), at)
  await markArrived(as(9, '02:06'), at, person(13))
  await markArrived(as(24, '02:07'), at, person(24))
  const [rules, reading] = (await loadRoom(as(9, '02:08'), at)).items
  if (rules === undefined || reading === undefined) throw new Error('the sample sitting has no agenda')
  await openItem(as(8, '02:10'), at, rules.id)
  const said = 'Thư ký trình bày dự thảo quy chế làm việc; các thành viên không có ý kiến khác.'
  await addRemark(as(9, '02:18'), at, rules.id, said)
  await vote(as, at, rules.id)
  await closeItem(as(8, '02:29'), at, rules.id, null)
  await openItem(as(8, '02:30'), at, reading.id)
}

const VOTERS = [8, 10, 11, 12, 13, 14, 15, 24]
const ABSTAINS = 13

const vote = async (
  as: (person: number, time: string) => Work,
  at: RoomAddress,
  item: ItemId,
): Promise<void> => {
  const words = 'Thông qua quy chế làm việc của hội đồng'
  await putMotion(as(8, '02:24'), at, { item, words, rule: composition.rules.vote })
  const [motion] = (await loadRoom(as(9, '02:24'), at)).motions
  if (motion === undefined) throw new Error('the sample sitting has no vote')
  for (const number of VOTERS)
    await castVote(as(number, '02:25'), at, {
      motion: motion.id,
      person: person(number),
      choice: number === ABSTAINS ? 'abstain' : 'for',
    })
  await decideMotion(as(9, '02:28'), at, motion.id)
}
