import { expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { instructOnTask } from './actions/reports.ts'
import { assignTask } from './actions/tasks.ts'
import { changesFor } from './index.ts'
import { shownTask, shownTasks } from './loading.ts'
import * as board from './pages/board.tsx'
import * as plan from './pages/plan.tsx'
import * as taskForm from './pages/task-form.tsx'
import * as tasks from './pages/tasks.tsx'
import * as timeline from './pages/timeline.tsx'
import { taskWritten } from './rules/file/testing.ts'
import { versionOf } from './rules/state.ts'
import { actors, as, withPeople, withPlan } from './testing.ts'

const SINCE = '2000-01-01T00:00:00.000Z'

/** Two tasks of so-a in an adopted plan; a leader instructed on the second. */
const prepared = async (): Promise<Work> => {
  const work = await withPeople(await testWork())
  await withPlan(work, { tasks: [written('1'), written('2', { coordinating: ['so-b'] })] })
  const id = await idOf(work, '2')
  const words = 'Xong trước tháng 6'
  await instructOnTask(as(work, actors.leader), id, { seen: await seen(work, id), words, dueOn: null })
  return work
}
const written = (number: string, said: object = {}) => ({ ...taskWritten(number), lead: 'so-a', ...said })
const idOf = async (work: Work, code: string) =>
  BigInt((await shownTasks(work)).find(each => each.task.code === code)?.task.id ?? 0)
const seen = async (work: Work, id: bigint) => versionOf(await shownTask(work, String(id)))
const site = (work: Work, actor: Actor) =>
  pagesOf(as(work, actor), { 'GET /tasks': tasks.get([]), 'GET /tasks/:task/edit': taskForm.get([]) })

test('tasks are asked for by unit and by leader, and each is found from the list with what it has to do', async () => {
  const of = site(await prepared(), actors.leader)
  const { seen } = await of.read('/tasks')
  expect(seen).toContain('Theo đơn vị (2) Theo lãnh đạo (1)')
  const rows = async (query: string) => /(\d+) dòng/.exec((await of.read(`/tasks?${query}`)).seen)?.[1]
  expect([
    await rows('unit=so-a'),
    await rows('unit=so-b'),
    await rows('leader=lanh-dao'),
    await rows('q=lanhdao:lanh-dao'),
  ]).toEqual(['2', '1', '1', '1'])
})

test('what others did about a task is told to its units and the leader who instructed, never to who did it', async () => {
  const work = await prepared()
  const id = await idOf(work, '2')
  const told = async (actor: Actor) =>
    (await changesFor(as(work, actor), SINCE)).map(({ words }) => words.split(':')[0])
  expect([await told(actors.unit), await told(actors.office), await told(actors.leader)]).toEqual([
    ['Lãnh đạo thành phố chỉ đạo'],
    ['Lãnh đạo thành phố chỉ đạo'],
    [],
  ])
  await assignTask(as(work, actors.office), id, {
    ...{ seen: await seen(work, id), lead: 'so-b', coordinating: [], reason: 'x' },
  })
  expect([await told(actors.other), await told(actors.unit), await told(actors.leader)]).toEqual([
    ['Đơn vị được giao nhiệm vụ', 'Lãnh đạo thành phố chỉ đạo'],
    [],
    ['Đơn vị được giao nhiệm vụ'],
  ])
  expect(await told(actors.buyer)).toEqual([])
})

test('where nobody has reported no number stands, and a heading without tasks is left out', async () => {
  const work = await prepared()
  const [task] = await shownTasks(work)
  const of = pagesOf(as(work, actors.office), {
    'GET /tasks': tasks.get([]),
    'GET /plans/:plan': plan.get([]),
    'GET /plans/:plan/board': board.get([]),
    'GET /plans/:plan/timeline': timeline.get([]),
  })
  expect((await of.read('/tasks?q=1')).seen).toContain('chưa rõ – Chưa báo cáo')
  const { seen } = await of.read(`/plans/${task?.task.plan}`)
  expect(seen).not.toMatch(/Nhiệm vụ không gắn mục tiêu|Chưa có nhiệm vụ\./)
  expect((await of.read(`/plans/${task?.task.plan}/timeline`)).seen).toMatch(/quý 1 .*quý 2 .*quý 3 .*quý 4/)
  const onBoard = (await of.read(`/plans/${task?.task.plan}/board`)).seen
  expect([onBoard.includes('1. Nhiệm vụ 1'), onBoard.includes('0%')]).toEqual([true, false])
})
