import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'

test('a job whose process was killed is taken up again at the next start, and knows that it is', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-killed-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const first = program(directory, 'start')
  expect(await first.line()).toBe('attempt 1')
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  const second = program(directory, 'go on')
  expect([await second.line(), await second.line()]).toEqual(['attempt 2', 'ended Counted. after 2'])
})

/** A city with a job that never ends when it is begun, and ends when it is taken up again. */
function program(
  directory: string,
  what: 'start' | 'go on',
): { child: ChildProcess; line: () => Promise<string> } {
  const from = (file: string) => JSON.stringify(join(import.meta.dirname, file))
  const script = `
    const { openCity, startWork } = await import(${from('city.ts')})
    const { runJobs } = await import(${from('job-runner.ts')})
    const { defineJob, startJob, listOwnRuns } = await import(${from('jobs.ts')})
    const { z } = await import('zod')
    const words = { vi: 'Đã đếm.', en: 'Counted.' }
    const job = defineJob({
      kind: 'test.count', title: () => words, input: z.object({}),
      run: async (work, input, progress) => {
        console.log('attempt ' + progress.attempt)
        while (progress.attempt === 1) { await progress.tell(1, 2); await new Promise(r => setTimeout(r, 20)) }
        return { words, href: null }
      },
    })
    const city = await openCity(${JSON.stringify(directory)})
    const work = startWork(city, { kind: 'person', id: 'p-lan', name: 'Lan', roles: [] }, 'en')
    const log = { error: (...told) => console.error(...told) }
    if (${what === 'start'}) await startJob(work, job, {})
    const runner = await runJobs({ city, jobs: [job], log, everyS: 0.5 })
    for (;;) {
      const [run] = await listOwnRuns(work)
      if (run.endedAt !== null) { console.log('ended ' + (run.outcome ?? run.problem).words.en + ' after ' + run.attempt); break }
      await new Promise(r => setTimeout(r, 100))
    }
    await runner.stop()
    await city.database.close()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: '' },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, line: async () => String((await lines.next()).value) }
}
