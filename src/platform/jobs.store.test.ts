import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import type { City } from './city.ts'
import { systemClock } from './clock.ts'
import { Refused } from './errors.ts'
import { runJobs } from './job-runner.ts'
import {
  type AnyJob,
  defineJob,
  getOwnRun,
  jobChangesFor,
  listOwnRuns,
  type Progress,
  startJob,
} from './jobs.ts'
import { testDatabase, workOver } from './testing.ts'
import { inTransaction, type Work } from './work.ts'

const lan = { kind: 'person', id: 'p-lan', name: 'Lan', roles: [{ role: 'office', unit: null }] } as const
const minh = { kind: 'person', id: 'p-minh', name: 'Minh', roles: [] } as const
const words = { vi: 'Đã đếm xong.', en: 'Counted.' }

const counting = (run: (work: Work, progress: Progress) => Promise<void>, more: Partial<AnyJob> = {}) =>
  defineJob({
    kind: 'test.count',
    title: ({ to }) => ({ vi: `Đếm đến ${to}`, en: `Count to ${to}` }),
    input: z.object({ to: z.number() }),
    ...more,
    run: async (work, _, progress) => {
      await run(work, progress)
      return { words, href: '/counted' }
    },
  })

test('a job runs as the person who started it, shows how far it is, and ends with words and a place', async () => {
  const seen: unknown[] = []
  const job = counting(async (work, progress) => {
    seen.push(work.actor, work.language)
    await progress.tell(3, 3)
  })
  const { work, ended } = await city([job])
  const id = await startJob(work, job, { to: 3 })
  expect(await getOwnRun(work, id)).toMatchObject({
    startedAt: null,
    endedAt: null,
    title: { vi: 'Đếm đến 3' },
  })
  expect(await ended(id)).toMatchObject({
    attempt: 1,
    done: 3,
    total: 3,
    problem: null,
    outcome: { words, href: '/counted' },
  })
  expect(seen).toEqual([lan, 'vi'])
  expect(await jobChangesFor(work, '2000')).toMatchObject([
    { words: 'Đếm đến 3: Đã đếm xong.', href: `/jobs/${id}` },
  ])
})

test('a job whose transaction was rolled back never was', async () => {
  const job = counting(async () => undefined)
  const { work } = await city([job])
  const kept = await startJob(work, job, { to: 1 })
  const dropped = inTransaction(work, async work => {
    await startJob(work, job, { to: 2 })
    throw new Error('no')
  })
  await expect(dropped).rejects.toThrow('no')
  expect((await listOwnRuns(work)).map(({ id }) => id)).toEqual([kept])
})

test("somebody else's job is as absent, and so is nonsense", async () => {
  const job = counting(async () => undefined)
  const { work } = await city([job])
  const id = await startJob(work, job, { to: 1 })
  const other = { ...work, actor: minh }
  await expect(getOwnRun(other, id)).rejects.toMatchObject({ status: 404 })
  await expect(getOwnRun({ ...work, actor: { kind: 'visitor' } }, id)).rejects.toMatchObject({ status: 404 })
  await expect(getOwnRun(work, "x' or 1=1")).rejects.toMatchObject({ status: 404 })
  expect([await listOwnRuns(other), await jobChangesFor(other, '2000')]).toEqual([[], []])
})

test('what a rule refuses is said in its words and not tried again', async () => {
  const late = { vi: 'Đợt đã đóng.', en: 'The round is closed.' }
  const job = counting(async () => {
    throw new Refused('closed', {}, late)
  })
  const { work, ended } = await city([job])
  expect(await ended(await startJob(work, job, { to: 1 }))).toMatchObject({ attempt: 1, problem: late })
})

test('a fault is tried again, and in the end said with a number, without its details', async () => {
  const job = counting(async () => {
    throw new TypeError('secret detail')
  })
  const { work, ended, logged } = await city([{ ...job, attempts: 2 }])
  const run = await ended(await startJob(work, job, { to: 1 }))
  expect(run).toMatchObject({ attempt: 2, problem: { en: expect.stringContaining(run.id.slice(0, 8)) } })
  expect(JSON.stringify(run)).not.toContain('secret detail')
  expect(logged.filter(line => line.includes('secret detail'))).toHaveLength(2)
})

test('a job that takes too long ends at its next step', async () => {
  let steps = 0
  const job = counting(
    async (_, progress) => {
      for (;;) {
        steps++
        await progress.tell(1, 2)
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    },
    { longestS: 0.3 },
  )
  const { work, ended } = await city([job])
  expect(await ended(await startJob(work, { ...job, longestS: 30 }, { to: 1 }))).toMatchObject({
    problem: { vi: expect.stringContaining('quá lâu') },
  })
  const then = steps
  await new Promise(resolve => setTimeout(resolve, 200))
  expect(steps - then).toBeLessThan(3)
})

test('at shutdown a job is broken off at its next step and finished after the next start, as the same attempt', async () => {
  let stay = true
  const begun: number[] = []
  const job = counting(async (_, progress) => {
    begun.push(progress.attempt)
    while (stay) {
      await progress.tell(begun.length, 2)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  })
  const { work, ended, runner, restart } = await city([job])
  const id = await startJob(work, job, { to: 1 })
  await until(() => begun.length === 1)
  await runner.stop()
  expect(await getOwnRun(work, id)).toMatchObject({ endedAt: null })
  stay = false
  await restart()
  expect(await ended(id)).toMatchObject({ attempt: 1, outcome: { words } })
  expect(begun).toEqual([1, 1])
})

test('a job of a kind that nobody knows any more says so', async () => {
  const job = counting(async () => undefined)
  const { work, ended } = await city([])
  expect(await ended(await startJob(work, job, { to: 1 }))).toMatchObject({
    problem: { en: expect.stringContaining('does not know this kind') },
  })
})

test('people are served while a job works', async () => {
  let step = 0
  const job = counting(async (work, progress) => {
    for (; step < 40; step++) {
      await inTransaction(work, async work => void (await listOwnRuns(work)))
      await progress.tell(step, 40)
    }
  })
  const { work, ended } = await city([job])
  const id = await startJob(work, job, { to: 1 })
  const seen = new Set<number>()
  for (let run = await getOwnRun(work, id); run.endedAt === null; run = await getOwnRun(work, id)) {
    seen.add(step)
    await new Promise(resolve => setTimeout(resolve, 1))
  }
  expect(await ended(id)).toMatchObject({ outcome: { words } })
  // Whoever asks is answered between two steps of the job, not after its last.
  expect(seen.size).toBeGreaterThan(10)
})

async function city(jobs: readonly AnyJob[]) {
  const database = await testDatabase()
  const work = { ...workOver(database.db), actor: lan }
  const logged: string[] = []
  const log = pino({ level: 'info' }, { write: line => void logged.push(line) })
  const city: City = { database, files: work.files, clock: systemClock, kind: 'empty' }
  const start = () => runJobs({ city, jobs, log, everyS: 0.5 })
  let runner = await start()
  onTestFinished(() => runner.stop())
  const restart = async () => {
    runner = await start()
  }
  const ended = async (id: string) => {
    await until(async () => (await getOwnRun(work, id)).endedAt !== null)
    return getOwnRun(work, id)
  }
  return { work, logged, ended, runner, restart }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const late = Date.now() + 60_000
  while (!(await isSo())) {
    if (Date.now() > late) throw new Error('It did not come to this in time.')
    await new Promise(resolve => setTimeout(resolve, 30))
  }
}
