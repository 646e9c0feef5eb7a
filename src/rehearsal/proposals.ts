import type { Actor } from '../access/model.ts'
import { dayOf } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import {
  addFigure,
  addObstacle,
  askOpinions,
  decideProposal,
  giveOpinion,
  propose,
  submitProposal,
} from '../proposals/index.ts'
import { OFFICE } from './declarations.ts'

const person = (id: string, role: string, unit: string | null): Actor => ({
  kind: 'person',
  id,
  name: id,
  roles: [{ role, unit }],
})
const ASSOCIATION = person('mh-nguoi-22', 'association', 'mh-hiep-hoi')
const SCORER = person('mh-nguoi-02', 'scorer', 'so-cong-thuong')
const LEADER = person('mh-nguoi-17', 'leader', null)

/** Three invented proposals: one is adopted, one waits for the leader with an opinion late, one for opinions. */
export const proposeSome = async (work: Work): Promise<void> => {
  const decided = await proposal(work, 'Rút ngắn thời gian trả lời về hồ sơ hỗ trợ hội chợ', '2026-03-02')
  await decideProposal(on(work, LEADER, '2026-04-10'), decided, {
    step: 'adopted',
    document: '01/MH-UBND',
    documentOn: dayOf('2026-04-09'),
    words: null,
  })
  await proposal(work, 'Cho phép nộp tài liệu minh chứng một lần cho nhiều chính sách', '2026-08-03')
  const open = await propose(
    on(work, ASSOCIATION, '2026-10-05'),
    {
      title: 'Hỗ trợ chi phí kiểm tra, chứng nhận cho sản phẩm công nghiệp hỗ trợ',
      words: 'Đề nghị bổ sung mức hỗ trợ chi phí thử nghiệm, chứng nhận (dữ liệu minh họa).',
    },
    true,
  )
  await addObstacle(on(work, ASSOCIATION, '2026-10-05'), open, {
    words: 'Doanh nghiệp nhỏ không đủ tiền chứng nhận theo yêu cầu của khách hàng (dữ liệu minh họa).',
    enterprises: 14,
    source: null,
  })
  await askOpinions(on(work, OFFICE, '2026-10-12'), open, {
    units: ['so-cong-thuong', 'so-tai-chinh', 'mh-hiep-hoi'],
    enterprises: [],
    dueOn: dayOf('2026-10-30'),
  })
}

/** Proposed by the association, grounded, asked about, and submitted a month later; one of those asked stays silent. */
const proposal = async (work: Work, title: string, day: string): Promise<string> => {
  const at = (who: Actor, days: number) =>
    on(work, who, `${day.slice(0, 8)}${String(2 + days).padStart(2, '0')}`)
  const words = `${title} (dữ liệu minh họa).`
  const id = await propose(at(ASSOCIATION, 1), { title, words }, true)
  await addObstacle(at(ASSOCIATION, 1), id, {
    words: 'Doanh nghiệp phải nộp cùng một tài liệu nhiều lần (dữ liệu minh họa).',
    enterprises: 9,
    source: null,
  })
  await addFigure(at(OFFICE, 2), id, {
    indicator: 'share-supported',
    value: '41.5',
    knownOn: dayOf(day),
    words: 'Tỷ lệ được thụ hưởng còn thấp so với chỉ tiêu (dữ liệu minh họa).',
    source: 'dữ liệu minh họa',
  })
  const dueOn = dayOf(`${day.slice(0, 8)}15`)
  await askOpinions(at(OFFICE, 3), id, { units: ['so-cong-thuong', 'so-tai-chinh'], enterprises: [], dueOn })
  await giveOpinion(at(SCORER, 6), id, {
    asked: '',
    stance: 'agree-with-changes',
    words: 'Nên áp dụng từ quý sau.',
  })
  await submitProposal(at(OFFICE, 18), id, 'Kính đề nghị Thành phố xem xét, chấp thuận.')
  return id
}

const on = (work: Work, actor: Actor, day: string): Work => ({
  ...work,
  actor,
  today: dayOf(day),
  now: `${day}T04:20:00.000Z`,
})
