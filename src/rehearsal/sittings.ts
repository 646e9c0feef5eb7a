import { type PersonId, personIdOf } from '../access/model.ts'
import {
  addRemark,
  castVote,
  closeItem,
  closeSitting,
  decideMotion,
  declareRecusal,
  loadRoom,
  markArrived,
  moveItem,
  openItem,
  openSitting,
  putGate,
  type RoomAddress,
  saveSheet,
  signSheet,
} from '../council/index.ts'
import type { AgendaItem, ItemId } from '../council/model.ts'
import type { SampleRound } from './model.ts'
import { pointsBy, SHEET, VOTE } from './panels.ts'
import type { At } from './past.ts'

/** What happens in the sittings of the sample city's council, by whom and at what time. */

export interface Sitting {
  readonly at: RoomAddress
  readonly round: SampleRound
  readonly as: At
}

export const member = (number: number): PersonId => personIdOf(`mh-nguoi-${String(number).padStart(2, '0')}`)

/** The number of the chair, from whom members are counted. */
const FIRST = 8
/** Two are away; for one of them the substitute came. */
const CAME = [8, 9, 10, 11, 12, 14, 15, 24]
/** Of these, who scores and votes. */
const JUDGES = [8, 10, 11, 12, 14, 15, 24]
/** Stated an interest in the enterprise of the first dossier; says of the second in the sitting that they cannot judge it. */
const ON_RECORD = 12
const IN_ROOM = 14

/** A sitting from beginning to end: two dossiers by sheets, two recusals, a gate by secret ballot. */
export const sitThrough = async ({ at, round, as }: Sitting): Promise<void> => {
  for (const number of CAME) await markArrived(as(number, '01:50'), at, member(number))
  await openSitting(as(8, '02:00'), at)
  const [first, second] = (await loadRoom(as(9, '02:00'), at)).items
  if (first === undefined || second === undefined) throw new Error('the sample sitting has no agenda')
  await declareRecusal(as(IN_ROOM, '02:05'), at, {
    item: second.id,
    person: member(IN_ROOM),
    ground: 'Em ruột đang làm việc tại doanh nghiệp (minh họa)',
  })
  for (const number of JUDGES) {
    const own = [...(number === ON_RECORD ? [] : [first]), ...(number === IN_ROOM ? [] : [second])]
    await fillIn({ at, round, as }, number, own)
  }
  await openItem(as(8, '02:10'), at, first.id)
  await addRemark(
    as(9, '02:31'),
    at,
    first.id,
    'Các thành viên trao đổi về năng lực sản xuất; không có ý kiến khác.',
  )
  await closeItem(as(9, '02:40'), at, first.id, null)
  await openItem(as(8, '02:41'), at, second.id)
  await ballot({ at, as }, second.id)
  await closeItem(as(9, '03:30'), at, second.id, null)
  await closeSitting(as(8, '03:40'), at)
}

/** A sitting without dossiers: each point is dealt with in turn, and what was said stands in the minutes. */
export const agree = async (at: RoomAddress, as: At): Promise<void> => {
  for (const number of CAME) await markArrived(as(number, '01:50'), at, member(number))
  await openSitting(as(8, '02:00'), at)
  const [report, list] = (await loadRoom(as(9, '02:00'), at)).items
  if (report === undefined || list === undefined) throw new Error('the sample sitting has no agenda')
  await openItem(as(8, '02:05'), at, report.id)
  await addRemark(
    as(9, '02:20'),
    at,
    report.id,
    'Các đơn vị đã xác nhận bảng chấm điểm; không có ý kiến khác.',
  )
  await closeItem(as(9, '02:25'), at, report.id, null)
  await openItem(as(8, '02:26'), at, list.id)
  await addRemark(as(9, '02:50'), at, list.id, 'Hội đồng thống nhất danh sách theo thứ tự điểm (minh họa).')
  await closeItem(as(9, '02:55'), at, list.id, null)
  await closeSitting(as(8, '03:00'), at)
}

/** A member's sheet on these points, handed in. */
const fillIn = async (
  { at, round, as }: Sitting,
  number: number,
  items: readonly AgendaItem[],
): Promise<void> => {
  const cells = items.flatMap(({ id, dossier }) => {
    const found = round.dossiers.find(each => each.id === dossier)
    if (found === undefined) return []
    return [{ item: id, code: SHEET, given: pointsBy(found, number - FIRST), note: null, version: '' }]
  })
  const work = as(number, '02:08')
  await saveSheet(work, at, member(number), cells)
  await signSheet(
    work,
    at,
    member(number),
    items.map(({ id }) => id),
  )
}

/** On the new solution of a start-up: all but one are for it. */
const ballot = async ({ at, as }: Omit<Sitting, 'round'>, item: ItemId): Promise<void> => {
  await putGate(as(9, '03:10'), at, { item, gate: VOTE })
  const motion = (await loadRoom(as(9, '03:10'), at)).motions.at(-1)?.id
  if (motion === undefined) throw new Error('the sample sitting has no ballot')
  for (const number of JUDGES.filter(number => number !== IN_ROOM))
    await castVote(as(number, '03:15'), at, {
      motion,
      person: member(number),
      choice: number === ON_RECORD ? 'against' : 'for',
    })
  await decideMotion(as(9, '03:20'), at, motion)
}

/** How many members have handed in their sheets of what is under way. */
const HANDED_IN = 3

/** Under way now: one point is done, a dossier is being judged and some sheets are in. */
export const sitNow = async ({ at, round, as }: Sitting): Promise<void> => {
  for (const number of CAME) await markArrived(as(number, '01:50'), at, member(number))
  const { items } = await loadRoom(as(9, '01:55'), at)
  const point = items.find(({ title }) => title !== null)
  const dossier = items.find(each => each.dossier !== null)
  if (point === undefined || dossier === undefined) throw new Error('the sample sitting has no agenda')
  await moveItem(as(9, '01:55'), at, point.id, 1)
  await openSitting(as(8, '02:00'), at)
  await openItem(as(8, '02:01'), at, point.id)
  await closeItem(as(8, '02:10'), at, point.id, null)
  await openItem(as(8, '02:11'), at, dossier.id)
  for (const number of JUDGES.slice(0, HANDED_IN)) await fillIn({ at, round, as }, number, [dossier])
}
