import { dayOf } from '../exact/day.ts'
import {
  acceptReport,
  closeTask,
  instructOnTask,
  loadPlan,
  planIn,
  remindOfTasks,
  reportTask,
  returnReport,
  shownTasks,
  startNextPlan,
} from '../plans/index.ts'
import { versionOf } from '../plans/rules/state.ts'
import type { Work } from '../platform/work.ts'
import type { SampleCity } from './model.ts'
import { on } from './past.ts'
import { enterpriseTasks } from './plan-tasks/enterprises.ts'
import { marketTasks } from './plan-tasks/markets.ts'
import type { SampleTask } from './plan-tasks/model.ts'

const sampleTasks = [...enterpriseTasks, ...marketTasks]

const SAMPLE_PLAN = 'mh-ke-hoach-2026'
const OFFICE = 'mh-nguoi-01'
const LEADER = 'mh-nguoi-17'

/** Who reports for a unit. */
const REPORTERS: Readonly<Record<string, string>> = {
  'so-cong-thuong': 'mh-nguoi-02',
  'so-tai-chinh': 'mh-nguoi-03',
  'so-khoa-hoc-va-cong-nghe': 'mh-nguoi-04',
  'so-nong-nghiep-va-moi-truong': 'mh-nguoi-06',
  'so-noi-vu': 'mh-nguoi-07',
  'mh-hiep-hoi': 'mh-nguoi-22',
  'mh-xa': 'mh-nguoi-23',
}

/** The plan of the year with reports, late tasks, an overlap, a target that contradicts another, and next year's draft. */
export const plans = async (work: Work, city: SampleCity): Promise<void> => {
  await loadPlan(on(work, '2025-12-20'), await planIn(work, JSON.stringify(planFile())), true)
  const as = actingIn(work, city)
  for (const task of sampleTasks) await runTask(as, task)
  const late = await taskNumbered(work, '20')
  const words = 'Báo cáo vướng mắc, cam kết tiến độ từng thửa (minh họa)'
  const dueOn = dayOf('2026-10-30')
  await instructOnTask(as(LEADER, '2026-10-15'), BigInt(late.task.id), {
    seen: versionOf(late),
    words,
    dueOn,
  })
  await remindOfTasks(on(work, city.today))
  const open = (await shownTasks(work)).filter(
    each => each.task.plan === SAMPLE_PLAN && each.closing === null,
  )
  await startNextPlan(as(OFFICE, '2026-10-16'), SAMPLE_PLAN, {
    code: 'mh-ke-hoach-2027',
    name: { vi: 'Kế hoạch công nghiệp chủ lực năm 2027 (minh họa)', en: 'Key-industry plan 2027 (sample)' },
    tasks: open.map(({ task }) => task.id),
  })
}

type As = (person: string, day: string) => Work

const actingIn =
  (work: Work, { people }: SampleCity): As =>
  (id, day) => {
    const person = people.find(each => each.id === id)
    if (person === undefined) throw new Error(`nobody is ${id}`)
    const units = SUCCEEDED
    const roles = person.roles.map(({ role, unit }) => ({ role, unit: units[unit ?? ''] ?? unit }))
    return { ...on(work, day), actor: { kind: 'person', id, name: person.name, roles } }
  }

/** Roles were given under the names that units had then. */
const SUCCEEDED: Readonly<Record<string, string>> = {
  'so-ke-hoach-va-dau-tu': 'so-tai-chinh',
  'so-thong-tin-va-truyen-thong': 'so-khoa-hoc-va-cong-nghe',
  'so-tai-nguyen-va-moi-truong': 'so-nong-nghiep-va-moi-truong',
  'so-lao-dong-thuong-binh-va-xa-hoi': 'so-noi-vu',
}

const taskNumbered = async (work: Work, number: string) => {
  const found = (await shownTasks(work)).find(({ task }) => task.plan === SAMPLE_PLAN && task.code === number)
  if (found === undefined) throw new Error(`no task ${number}`)
  return found
}

const runTask = async (as: As, { number, lead, reports = [] }: SampleTask): Promise<void> => {
  for (const report of reports) {
    const [day = '', said = ''] = report.split(' ')
    const percent = Number.parseInt(said, 10)
    await say(as(REPORTERS[lead] ?? OFFICE, day), number, percent)
    await judge(as(OFFICE, day), number, said.at(-1) ?? '')
  }
}

const say = async (work: Work, number: string, percent: number): Promise<void> => {
  const story = await taskNumbered(work, number)
  await reportTask(work, BigInt(story.task.id), {
    seen: versionOf(story),
    percent,
    isAgain: false,
    words: 'Nội dung báo cáo minh họa',
    link: percent === 100 ? 'https://example.vn/minh-chung' : null,
    indicator: null,
    value: null,
    enclosure: null,
  })
}

const judge = async (work: Work, number: string, mark: string): Promise<void> => {
  if (mark === '?') return
  const story = await taskNumbered(work, number)
  const id = BigInt(story.task.id)
  const words = 'Thiếu danh sách doanh nghiệp (minh họa)'
  if (mark === '<') return returnReport(work, id, { seen: versionOf(story), words })
  await acceptReport(work, id, { seen: versionOf(story), words: null })
  const accepted = await taskNumbered(work, number)
  if (mark === '!')
    await closeTask(work, id, { seen: versionOf(accepted), words: 'Đã xem minh chứng (minh họa)' })
}

const planFile = () => ({
  format: 'chuluc-plan-1',
  code: SAMPLE_PLAN,
  kind: 'yearly',
  name: { vi: 'Kế hoạch công nghiệp chủ lực năm 2026 (minh họa)', en: 'Key-industry plan 2026 (sample)' },
  period: { from: '2026-01-01', to: '2026-12-31' },
  document: {
    number: '9001',
    symbol: 'KH-UBND',
    issuer: 'UBND thành phố (minh họa)',
    issuedOn: '2025-12-18',
  },
  goals: [
    goal('cong-nhan', 'Sản phẩm được công nhận', 'Products recognised', ['products-recognised']),
    goal(
      'ho-tro',
      'Mọi doanh nghiệp được công nhận đều được hỗ trợ',
      'Every recognised enterprise is supported',
      ['share-supported'],
    ),
    goal('thi-truong', 'Mở rộng thị trường', 'Wider markets', ['share-exports']),
    goal('cum', 'Cụm công nghiệp', 'Industrial clusters', []),
  ],
  targets: [
    // The press names 30 to 40 for the same year: found as a conflict.
    target('products-recognised', { from: 20, to: 25 }),
    target('share-supported', { exactly: 100 }),
    target('share-exports', { from: 15, to: 18 }),
  ],
  tasks: sampleTasks.map(taskWritten),
})

const goal = (code: string, vi: string, en: string, indicators: readonly string[]) => ({
  code,
  name: { vi, en },
  targets: indicators.map(indicator => `${SAMPLE_PLAN}:${indicator}:2026`),
})

const target = (indicator: string, range: object) => ({
  indicator,
  scope: 'programme',
  period: '2026',
  range,
  status: 'sourced',
})

const taskWritten = ({ number, goal, group, title, lead, days: [from, to], ...task }: SampleTask) => ({
  number,
  goal,
  group,
  title: { vi: title },
  lead,
  coordinating: task.with ?? [],
  beneficiaries: task.for ?? null,
  purpose: task.purpose ?? null,
  period: { from, to },
  indicators: task.moves === undefined ? [] : [task.moves],
  product: 'Sản phẩm minh họa',
  evidence: 'Báo cáo kết quả kèm danh sách (minh họa)',
  status: 'assumed',
  note: 'dữ liệu minh họa',
})
