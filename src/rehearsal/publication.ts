import { addDays } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import {
  answerComment,
  approveList,
  enterComplaint,
  enterPaperComment,
  publishList,
  recordDocument,
  seenOf,
  sendComment,
  standingOf,
  submitList,
  takeComplaintStep,
} from '../publication/index.ts'
import { paperComplaintInput } from '../publication/model.ts'
import { getRound } from '../selection/index.ts'
import type { RoundId } from '../selection/model.ts'
import type { SampleCity, SampleRound } from './model.ts'

type On = (work: Work, day: string) => Work

/** How a closed round of the sample city came to its end: published, commented on, submitted and decided. */
export const decideRound = async (
  work: Work,
  on: On,
  { id, round, city }: { readonly id: RoundId; readonly round: SampleRound; readonly city: SampleCity },
): Promise<void> => {
  const { closedOn } = round
  const { publication, 'comments-until': until } = await calendarOf(work, id)
  if (closedOn === null || publication === undefined || until === undefined) return
  await publishList(on(work, publication), id, { until, ground: null })
  if (round.input.id === 'mh-2025') await comment(work, on, id, city)
  await submitList(on(work, addDays(until, 2)), id, 'Trình phê duyệt danh sách (dữ liệu minh họa)')
  const deciding = on(work, closedOn)
  const standing = await standingOf(deciding, await getRound(work.db, id))
  await approveList(deciding, id, { words: null, seen: seenOf(standing) })
  await recordDocument(deciding, id, {
    number: `${round.input.id}/QĐ-MH`,
    issuedOn: deciding.today,
    issuer: 'UBND thành phố (minh họa)',
  })
  if (round.input.id === 'mh-2025') await complain(work, on, id)
}

const calendarOf = async (work: Work, id: RoundId) => (await getRound(work.db, id)).calendar

/** One by somebody who signed in, one by post; both are answered. */
const comment = async (work: Work, on: On, id: RoundId, { people }: SampleCity): Promise<void> => {
  const buyer = people.find(({ roles }) => roles.some(({ role }) => role === 'buyer'))
  const { snapshot } = await standingOf(work, await getRound(work.db, id))
  const [first, second] = snapshot?.products ?? []
  if (buyer === undefined || first === undefined || second === undefined) return
  const { id: person, name } = buyer
  await sendComment(
    { ...on(work, '2025-11-17'), actor: { kind: 'person', id: person, name, roles: [] } },
    id,
    {
      form: 'mh-gop-y-2025-so-0001',
      dossier: first.dossier,
      body: 'Đề nghị làm rõ sản phẩm có tiêu chuẩn áp dụng còn hiệu lực hay không (ý kiến minh họa).',
    },
    'mh',
  )
  await enterPaperComment(on(work, '2025-11-21'), id, {
    form: 'mh-gop-y-2025-so-0002',
    dossier: second.dossier,
    body: 'Đề nghị xem lại điểm tỷ lệ xuất khẩu vì năm 2024 có thêm thị trường mới (ý kiến minh họa).',
    sender: 'Hội minh họa ngành dệt may',
    postal: 'Số 1, phố Minh Họa',
    sentOn: on(work, '2025-11-19').today,
    paperNumber: '412/GY',
  })
  await answerComment(on(work, '2025-11-24'), id, 1, {
    kind: 'replied',
    seen: 0,
    reply:
      'Tiêu chuẩn áp dụng của sản phẩm còn hiệu lực, đã đối chiếu với tài liệu trong hồ sơ. Kết quả không thay đổi.',
    effect: 'none',
  })
  await answerComment(on(work, '2025-11-25'), id, 2, {
    kind: 'rejected',
    seen: 0,
    reason: 'Điểm được tính theo số liệu đã thẩm tra của năm xét chọn; thị trường mới thuộc năm sau.',
  })
}

/** One complaint, settled in its time: the result stands. */
const complain = async (work: Work, on: On, id: RoundId): Promise<void> => {
  const { proposal } = await standingOf(work, await getRound(work.db, id))
  const enterprise = proposal.failed.find(each => each.enterprise !== null)?.enterprise
  const number = await enterComplaint(
    on(work, '2025-12-22'),
    id,
    paperComplaintInput.parse({
      form: 'mh-khieu-nai-2025-0001',
      sender: 'Người khiếu nại minh họa',
      ...(enterprise === undefined || enterprise === null ? {} : { enterprise }),
      body: 'Khiếu nại kết quả xét chọn vì cho rằng số liệu xuất khẩu chưa được tính đủ (dữ liệu minh họa).',
      learnedOn: '2025-12-01',
      lodgedOn: '2025-12-19',
      receivedOn: '2025-12-22',
      paperNumber: '37/KN',
    }),
  )
  await takeComplaintStep(on(work, '2025-12-29'), id, number, {
    kind: 'accepted',
    seen: 0,
    doneOn: on(work, '2025-12-29').today,
    document: '05/TB-MH',
  })
  await takeComplaintStep(on(work, '2026-01-20'), id, number, {
    kind: 'settled',
    seen: 1,
    doneOn: on(work, '2026-01-20').today,
    document: '02/QĐ-MH',
    words: 'Số liệu đã được tính đúng theo tài liệu thẩm tra; giữ nguyên kết quả xét chọn.',
  })
}
