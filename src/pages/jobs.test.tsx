import { expect, test } from 'vitest'
import { plainShell, wordsOf } from '../design/testing.ts'
import type { JobRun } from '../platform/job-store.ts'
import { JobsView, JobView } from './jobs.tsx'

const waiting: JobRun = {
  id: 'j1',
  kind: 'test.count',
  title: { vi: 'Nhập sổ tính a.xlsx', en: 'Read the workbook a.xlsx' },
  person: 'p-lan',
  createdAt: '2026-11-21T03:00:00.000Z',
  attempt: 0,
  startedAt: null,
  done: 0,
  total: null,
  endedAt: null,
  problem: null,
  outcome: null,
}
const startedAt = '2026-11-21T03:00:02.000Z'
const endedAt = '2026-11-21T03:01:00.000Z'
const words = { vi: 'Đã nhập 3 dòng.', en: 'Read 3 rows.' }
const leave =
  'You may leave this page; the job goes on. When it has ended, your first page says so. Look again'

test.each([
  ['waiting', waiting, `waiting The job is in line and begins in a few seconds. ${leave}`],
  ['begun', { ...waiting, startedAt, attempt: 1 }, `running The job has just begun. ${leave}`],
  [
    'taken up again',
    { ...waiting, startedAt, attempt: 2, done: 1200, total: 5000 },
    `running 1,200 of 5,000 done. This is attempt 2: the one before was broken off. ${leave}`,
  ],
  [
    'done',
    { ...waiting, startedAt, endedAt, outcome: { words, href: '/imports/7' } },
    'done Read 3 rows. See the result Ended: 10:01, 21 November 2026',
  ],
  [
    'not done',
    { ...waiting, startedAt, endedAt, problem: { vi: 'Hỏng.', en: 'It broke.' } },
    'not done It broke. Ended: 10:01, 21 November 2026',
  ],
])('a job that is %s says so', (_, run, said) => {
  const page = String(<JobView shell={plainShell('en')} run={run} />)
  const shown = wordsOf(page).replace(/^.*Read the workbook a.xlsx /, '')
  expect(shown.replace(/ Chủ Lực runs a city.*$/, '')).toBe(said)
  expect(page.includes('http-equiv="refresh"')).toBe(run.endedAt === null)
  expect(page.includes('/assets/job-progress')).toBe(run.endedAt === null)
})

test('the list of jobs leads to each, and an empty one says what it is for', () => {
  const page = String(<JobsView shell={plainShell('vi')} runs={[waiting]} />)
  expect(page).toContain('<a href="/jobs/j1">Nhập sổ tính a.xlsx</a>')
  expect(wordsOf(String(<JobsView shell={plainShell('vi')} runs={[]} />))).toContain('Chưa có công việc nào.')
})
