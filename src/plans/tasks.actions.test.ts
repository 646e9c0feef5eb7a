import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { loadUnits } from '../access/index.ts'
import { unitsInput } from '../access/model.ts'
import { importCodes } from '../enterprises/index.ts'
import { dayOf } from '../exact/day.ts'
import { outcomeOf, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { keepOverlap } from './actions/keepings.ts'
import { startNextPlan } from './actions/next.ts'
import { adoptPlan, enterPlan } from './actions/plans.ts'
import { remindOfTasks } from './actions/reminders.ts'
import {
  acceptReport,
  closeTask,
  instructOnTask,
  type Reporting,
  reportTask,
  returnReport,
} from './actions/reports.ts'
import { loadPlanFiles } from './actions/shipped.ts'
import { assignTask, changeDeadline, editTask, enterTask, removeTask } from './actions/tasks.ts'
import { shownPlans, shownTask, shownTasks } from './loading.ts'
import { taskInput } from './model/inputs.ts'
import { taskWritten } from './rules/file/testing.ts'
import { versionOf } from './rules/state.ts'
import { listKeepings } from './store/keepings.ts'
import { actors, as, withPeople, withPlan } from './testing.ts'

const period = { from: '2026-03-01', to: '2026-10-31' }
const document = { number: '12', symbol: 'KH-UBND', issuer: 'UBND', issuedOn: dayOf('2025-12-20') }
const task = (number: string, said: object = {}) => ({
  ...taskWritten(number),
  lead: 'so-a',
  period,
  ...said,
})

/** An adopted plan with two tasks of so-a, the second with so-b. */
const prepared = async (change: object = {}): Promise<Work> => {
  const work = await withPeople(await testWork())
  const tasks = [task('1', { indicators: ['products-recognised'] }), task('2', { coordinating: ['so-b'] })]
  await withPlan(work, { tasks, ...change })
  return work
}
const idOf = async (work: Work, code = '1') =>
  BigInt((await shownTasks(work)).find(each => each.task.code === code)?.task.id ?? 0)
const seen = async (work: Work, id: bigint) => versionOf(await shownTask(work, String(id)))
const stateOf = async (work: Work, id: bigint) => {
  const { state, percent, turn, daysLate } = await shownTask(work, String(id))
  return [state, percent, turn, daysLate]
}
const reporting = (seen: string, change: Partial<Reporting> = {}): Reporting => ({
  seen,
  percent: 40,
  isAgain: false,
  words: 'Đã mở hai lớp',
  link: null,
  indicator: null,
  value: null,
  enclosure: null,
  ...change,
})
const report = async (work: Work, id: bigint, change: Partial<Reporting> = {}, actor: Actor = actors.unit) =>
  reportTask(as(work, actor), id, reporting(await seen(work, id), change))
const told = async ({ db }: Work) =>
  (
    await sql<{ line: string }>`
      select concat_ws(' ', person, kind, due_on) as line from notices.notice order by person, kind, key`.execute(
      db,
    )
  ).rows.map(({ line }) => line)
const typed = (change: object = {}) =>
  taskInput.parse({ titleVi: 'Mở lớp', for: 'none', lead: 'so-a', number: '3', ...change })

test('a report waits for the office, comes back, is sent again, and closes the task with evidence', async () => {
  const work = await prepared()
  const id = await idOf(work)
  const office = as(work, actors.office)
  expect(await stateOf(work, id)).toEqual(['not-begun', 0, 'unit', 21])
  await report(work, id)
  expect(await stateOf(work, id)).toEqual(['under-way', 40, 'office', 21])
  await returnReport(office, id, { seen: await seen(work, id), words: 'Thiếu danh sách' })
  expect(await stateOf(work, id)).toEqual(['not-begun', 0, 'unit', 21])
  await report(work, id, {
    percent: 100,
    link: 'https://example.test/bao-cao',
    indicator: 'products-recognised',
    value: '12.5',
  })
  expect(await stateOf(work, id)).toEqual(['reported', 100, 'office', 21])
  expect(await outcomeOf(closeTask(office, id, { seen: await seen(work, id), words: 'Đủ' }))).toBe(
    'not-reported',
  )
  await acceptReport(office, id, { seen: await seen(work, id), words: null })
  await closeTask(office, id, { seen: await seen(work, id), words: 'Đủ minh chứng' })
  expect(await stateOf(work, id)).toEqual(['done', 100, 'nobody', 0])
  const { reports, closing } = await shownTask(work, String(id))
  expect(reports.map(({ unit, percent, value, ruling }) => [unit, percent, value, ruling?.kind])).toEqual([
    ['so-a', 40, null, 'returned'],
    ['so-a', 100, '12.5', 'accepted'],
  ])
  expect(closing?.onDay).toBe('2026-11-21')
})

test.each<{ report: string; change: Partial<Reporting>; says: string }>([
  { report: 'all of it without evidence', change: { percent: 100 }, says: 'no-evidence' },
  { report: 'less than before', change: { percent: 20 }, says: 'went-back' },
  { report: 'less than before, on purpose', change: { percent: 20, isAgain: true }, says: 'done' },
  {
    report: 'an indicator of another task',
    change: { percent: 50, indicator: 'x', value: '1' },
    says: 'not-its-indicator',
  },
])('a report of $report: $says', async ({ change, says }) => {
  const work = await prepared()
  const id = await idOf(work)
  await report(work, id, { percent: 40 })
  expect(await outcomeOf(report(work, id, change))).toBe(says)
})

test('what somebody saw before others acted does not go through', async () => {
  const work = await prepared()
  const id = await idOf(work)
  const old = await seen(work, id)
  await report(work, id)
  const attempts = [
    () => reportTask(as(work, actors.unit), id, reporting(old)),
    () => acceptReport(as(work, actors.office), id, { seen: old, words: null }),
    () => instructOnTask(as(work, actors.leader), id, { seen: old, words: 'Làm ngay', dueOn: null }),
  ]
  const said = []
  for (const attempt of attempts) said.push(await outcomeOf(attempt()))
  expect(said).toEqual(['stale', 'stale', 'stale'])
})

test('each does what is theirs: units their own tasks, the office all, a leader instructs', async () => {
  const work = await prepared()
  const [one, two] = [await idOf(work, '1'), await idOf(work, '2')]
  const stale = { seen: 'x', words: 'x' }
  const deeds: readonly ((own: Work) => Promise<void>)[] = [
    own => reportTask(own, one, reporting('x')),
    own => reportTask(own, two, reporting('x')),
    own => acceptReport(own, one, stale),
    own => closeTask(own, one, stale),
    own => assignTask(own, one, { ...stale, lead: 'so-b', coordinating: [], reason: 'x' }),
    own => changeDeadline(own, one, { ...stale, toDay: dayOf('2026-12-01'), reason: 'x' }),
    own => instructOnTask(own, one, { ...stale, dueOn: null }),
  ]
  const said: Record<string, string> = {}
  for (const [name, actor] of Object.entries(actors)) {
    const outcomes = []
    for (const deed of deeds)
      outcomes.push(await outcomeOf(Promise.resolve().then(() => deed(as(work, actor)))))
    said[name] = outcomes.join(' ')
  }
  expect(said).toEqual({
    office: 'stale stale stale stale stale stale 403',
    unit: 'stale stale 403 403 403 403 403',
    other: '403 stale 403 403 403 403 403',
    leader: '403 403 403 403 403 403 stale',
    auditor: '403 403 403 403 403 403 403',
    buyer: '403 403 403 403 403 403 403',
  })
})

test('a plan that is written here is filled, adopted once by its document, and then no longer rewritten', async () => {
  const work = await withPeople(await testWork())
  const office = as(work, actors.office)
  const span = { from: dayOf('2027-01-01'), to: dayOf('2027-12-31') }
  const plan = {
    code: 'kh-2027',
    kind: 'yearly',
    name: { vi: 'Kế hoạch 2027', en: null },
    period: span,
  } as const
  await enterPlan(office, { ...plan, source: null, goals: [], startedFrom: null })
  const enter = (change: object = {}) => enterTask(office, 'kh-2027', typed(change))
  expect(await outcomeOf(adoptPlan(office, 'kh-2027', document))).toBe('no-tasks')
  const id = await enter({ for: 'list', firms: '0100109106' })
  expect((await shownTask(work, String(id))).task.beneficiaries).toEqual({
    kind: 'list',
    enterprises: ['den'],
  })
  const faults = []
  for (const change of [
    {},
    { number: '4', for: 'list', firms: '0100109106 0312345678' },
    { number: '4', from: '2026-12-01', to: '2027-02-01' },
    { number: '4', lead: 'so-cu' },
    { number: '4', lead: 'khong-co' },
    { number: '4', coordinating: 'so-a' },
  ])
    faults.push(await outcomeOf(enter(change)))
  expect(faults).toEqual([
    'number-there',
    'firms: "0312345678": Không có doanh nghiệp mang mã số thuế 0312345678.',
    'outside',
    'unit-ended',
    'unknown-unit',
    'unit-twice',
  ])
  await editTask(office, id, typed({ seen: await seen(work, id), titleVi: 'Mở ba lớp' }))
  expect((await shownTask(work, String(id))).title).toBe('Mở ba lớp')
  await adoptPlan(office, 'kh-2027', document)
  const later = []
  for (const attempt of [
    () => adoptPlan(office, 'kh-2027', document),
    () => enter({ number: '5' }),
    async () => editTask(office, id, typed({ seen: await seen(work, id) })),
    async () => removeTask(office, id, { seen: await seen(work, id), reason: 'x' }),
  ])
    later.push(await outcomeOf(attempt()))
  expect(later).toEqual(['adopted', 'adopted', 'adopted', 'adopted'])
  expect(await outcomeOf(withPlan(work, { code: 'khac', tasks: [] }))).toBe('document-there')
})

test('units and deadlines of an adopted plan change for a reason, and the units are told', async () => {
  const work = await prepared()
  const office = as(work, actors.office)
  const id = await idOf(work)
  await assignTask(office, id, {
    seen: await seen(work, id),
    lead: 'so-b',
    coordinating: ['so-a'],
    reason: 'Đúng việc',
  })
  const deadline = async (toDay: string) =>
    changeDeadline(office, id, { seen: await seen(work, id), toDay: dayOf(toDay), reason: 'Chờ vốn' })
  expect(await outcomeOf(deadline('2026-11-20'))).toBe('in-past')
  expect(await outcomeOf(deadline('2027-01-01'))).toBe('outside')
  await deadline('2026-12-15')
  const shown = await shownTask(work, String(id))
  expect([shown.leadName, shown.unitsNow, shown.task.period, shown.daysLate]).toEqual([
    'Sở so-b',
    ['so-b', 'so-a'],
    { from: '2026-03-01', to: '2026-12-15' },
    0,
  ])
  expect(await told(work)).toEqual([
    'don-vi task-assigned',
    'don-vi task-deadline 2026-12-15',
    'khac task-assigned',
    'khac task-deadline 2026-12-15',
  ])
})

test('who is late hears of it, then the office, then the leader; asked again nobody hears anew', async () => {
  const work = await prepared({ tasks: [task('1')] })
  await remindOfTasks({ ...work, today: dayOf('2026-10-29') })
  expect(await told(work)).toEqual(['don-vi task-due 2026-10-31'])
  await remindOfTasks({ ...work, today: dayOf('2026-11-14') })
  await remindOfTasks({ ...work, today: dayOf('2026-11-15') })
  expect(await told(work)).toEqual([
    'don-vi task-due 2026-10-31',
    'don-vi task-late 2026-10-31',
    'lanh-dao task-late 2026-10-31',
    'van-phong task-late 2026-10-31',
  ])
})

test('the next plan starts with what was chosen, unfinished first, each with the task it comes from', async () => {
  const work = await prepared()
  const office = as(work, actors.office)
  const all = (await shownTasks(work)).map(each => each.task.id)
  const name = { vi: 'Kế hoạch 2027', en: null }
  const start = (code: string, tasks: readonly string[]) =>
    startNextPlan(office, 'kh-2026', { code, name, tasks })
  expect(await outcomeOf(start('kh-2027', []))).toBe('nothing-chosen')
  await start('kh-2027', all)
  expect(await outcomeOf(start('kh-2027', all))).toBe('plan-there')
  const next = (await shownTasks(work)).filter(each => each.task.plan === 'kh-2027')
  expect(
    next.map(({ task, carriedFrom, state }) => [task.code, carriedFrom, state, task.period?.from]),
  ).toEqual([
    ['1', all[0], 'draft', '2027-01-01'],
    ['2', all[1], 'draft', '2027-01-01'],
  ])
  expect((await shownPlans(work)).map(({ code, startedFrom }) => [code, startedFrom])).toEqual([
    ['kh-2027', 'kh-2026'],
    ['kh-2026', null],
  ])
})

test('two tasks are kept beside each other once, whichever comes first', async () => {
  const work = await prepared()
  const office = as(work, actors.office)
  const [one, two] = [String(await idOf(work, '1')), String(await idOf(work, '2'))]
  await keepOverlap(office, { task: two, other: one, reason: 'Hai đợt khác nhau' })
  expect(await outcomeOf(keepOverlap(office, { task: one, other: two, reason: 'x' }))).toBe('kept')
  expect(await outcomeOf(keepOverlap(office, { task: one, other: one, reason: 'x' }))).toBe('same-task')
  const asUnit = async () => keepOverlap(as(work, actors.unit), { task: one, other: two, reason: 'x' })
  expect(await outcomeOf(asUnit())).toBe('403')
  expect((await listKeepings(work.db)).map(({ task, other }) => [task, other])).toEqual([[one, two]])
})

test('the plans that ship are sound and loaded once; nobody but the office loads them', async () => {
  const work = await withPeople(await testWork())
  await loadUnits(work, unitsInput.parse(JSON.parse(readFileSync('data/codes/units.json', 'utf8'))))
  for (const list of ['sector-groups', 'communes'])
    await importCodes(work, readFileSync(`data/codes/${list}.csv`))
  const load = async (actor: Actor) => JSON.stringify(await loadPlanFiles(as(work, actor)))
  expect(await outcomeOf(load(actors.unit))).toBe('403')
  expect([await load(actors.office), await load(actors.office)]).toEqual([
    '{"loaded":9,"there":0}',
    '{"loaded":0,"there":9}',
  ])
  const plans = await shownPlans(work)
  expect(plans.map(({ code, tasks, document }) => `${code} ${tasks} ${document?.issuedOn ?? '-'}`)).toEqual([
    '6126-qd-ubnd-2025 0 2025-12-10',
    '305-kh-ubnd-2025 4 2025-11-12',
    '4303-qd-ubnd-2020 5 2020-09-24',
    '267-kh-ubnd-2022 0 -',
    '35-kh-ubnd-2022 5 2022-01-27',
    '49-kh-ubnd-2021 0 -',
    '60-kh-ubnd-2021 0 -',
    '94-kh-ubnd-2020 0 2020-05-05',
    '103-kh-ubnd-2018 0 -',
  ])
})
