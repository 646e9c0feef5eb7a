import { composeCouncil, conveneSitting, unsettled } from '../council/index.ts'
import { type ConveneInput, composeInput, type Part } from '../council/model.ts'
import { addDays, dayOf } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import { getRound } from '../selection/index.ts'
import type { SampleCity, SampleRound } from './model.ts'
import { HELD, TODAY } from './panels.ts'
import { type At, on } from './past.ts'
import { agree, member, sitNow, sitThrough } from './sittings.ts'

/** The round whose council sits in the sample city. */
const ROUND = 'mh-2026'
/** The day of the sitting that is over. */
const HELD_ON = '2026-10-13'
const ISSUER = 'UBND thành phố (minh họa)'

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

/**
 * An invented decision composes the council. It sat a week ago over two dossiers, sits today over two more, and on
 * the day of the calendar over the rest.
 */
export const seatCouncil = async (work: Work, { today, rounds }: SampleCity): Promise<void> => {
  const sample = rounds.find(({ input }) => input.id === ROUND)
  if (sample === undefined) return
  await composeCouncil(on(work, '2026-09-15'), ROUND, compositionOf(2026))
  const round = await getRound(work.db, ROUND)
  await convene(work, '2026-10-05', HELD_ON, { dossiers: [...HELD], points: [] })
  await sitThrough({ at: { round: ROUND, sitting: 1 }, round: sample, as: actingOn(work, HELD_ON) })
  await convene(work, '2026-10-14', today, {
    dossiers: [...TODAY],
    points: ['Thông qua biên bản phiên thứ 1'],
  })
  const left = (await unsettled(work, round)).filter(id => !TODAY.includes(id))
  await convene(work, '2026-10-19', round.calendar.sitting ?? addDays(dayOf(today), 21), {
    dossiers: [...left],
    points: ['Thông qua danh sách sản phẩm đề xuất công nhận'],
  })
  const now = { at: { round: ROUND, sitting: 2 }, round: sample, as: actingOn(work, today) }
  await sitNow(now)
}

/** The council of a round that is over: one sitting, which took note of the points and agreed to the list. */
export const sitBefore = async (work: Work, { input }: SampleRound): Promise<void> => {
  const { id, calendar } = input
  if (id !== 'mh-2025' || calendar.sitting === undefined) return
  const day = calendar.sitting
  await composeCouncil(on(work, '2025-09-15'), id, compositionOf(2025))
  await convene(work, addDays(dayOf(day), -7), day, { round: id, dossiers: [], points: [...POINTS] })
  await agree({ round: id, sitting: 1 }, actingOn(work, day))
}

const POINTS = [
  'Báo cáo kết quả chấm điểm của các đơn vị',
  'Thông qua danh sách sản phẩm đề xuất công nhận',
] as const

const convene = (
  work: Work,
  invitedOn: string,
  day: string,
  { round = ROUND, ...agenda }: Pick<ConveneInput, 'dossiers' | 'points'> & { readonly round?: string },
): Promise<number> =>
  conveneSitting(on(work, invitedOn), round, {
    ...agenda,
    day: dayOf(day),
    time: '09:00',
    place: 'Phòng họp số 2, Sở Công Thương (minh họa)',
    urgentReason: null,
  })

const compositionOf = (year: number) =>
  composeInput.parse({
    decree: { number: String(year), symbol: 'QĐ-MH', issuer: ISSUER, issuedOn: `${year}-09-10` },
    from: `${year}-09-15`,
    to: `${year + 1}-01-01`,
    rules: {
      quorum: { share: '2/3' },
      vote: { needs: 'more-than-half', of: 'members', ballot: 'open', chairBreaksTie: true },
      noticeDays: 5,
      isAssumed: true,
    },
    members: SEATS.map(([number, part, unit]) => ({
      person: member(number),
      part,
      unit,
      votes: part !== 'substitute' && part !== 'secretary',
      standsInFor: part === 'substitute' ? member(16) : null,
    })),
  })

const ROLES: Readonly<Record<number, string>> = { 8: 'council-chair', 9: 'council-secretary' }

/** The work of a member at a time of the day. */
const actingOn =
  (work: Work, day: string): At =>
  (number, time) => ({
    ...work,
    today: dayOf(day),
    now: `${day}T${time}:00.000Z`,
    actor: {
      kind: 'person',
      id: member(number),
      name: member(number),
      roles: [{ role: ROLES[number] ?? 'council-member', unit: null }],
    },
  })
