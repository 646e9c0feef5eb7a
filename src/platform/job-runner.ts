import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type City, startWork } from './city.ts'
import { Invalid, isKnownError, Refused } from './errors.ts'
import { endRun, giveBackRun, saveProgress, type TakenRun, takeRun } from './job-store.ts'
import { jobTexts as texts } from './job-texts.ts'
import type { AnyJob, Outcome, Progress } from './jobs.ts'
import { LINE, type QueuedJob, queueOf, releaseAbandoned } from './queue.ts'
import type { Localized } from './texts.ts'

export interface JobRunner {
  /** Takes up nothing more; what runs is broken off at its next step and taken up again at the next start. */
  stop(): Promise<void>
}

interface RunnerParts {
  readonly city: City
  readonly jobs: readonly AnyJob[]
  readonly log: Logger
  /** How often the line is looked at. */
  readonly everyS?: number
}

const LAST_STEPS_MS = 10_000
const PROGRESS_EVERY_MS = 700
/** On PostgreSQL; the embedded engine has one connection, which people need. */
const AT_ONCE = 2

/** Takes up what waits in line, here and in every other process of the same city. */
export async function runJobs({ city, jobs, log, everyS = 1 }: RunnerParts): Promise<JobRunner> {
  const { db, storeKind } = city.database
  const known = new Map(jobs.map(job => [job.kind, job]))
  const stopping = new AbortController()
  const boss = queueOf(db, storeKind)
  boss.on('error', error => log.error({ err: error }, 'jobs'))
  await boss.start()
  if (storeKind !== 'postgresql') await releaseAbandoned(db, boss)
  const options = {
    pollingIntervalSeconds: everyS,
    localConcurrency: storeKind === 'postgresql' ? AT_ONCE : 1,
  }
  await boss.work<QueuedJob>(LINE, options, async ([queued]) => {
    if (queued !== undefined) await runOne({ city, known, log, stopping: stopping.signal }, queued.data.run)
  })
  return {
    stop: async () => {
      stopping.abort(new BrokenOff())
      await boss.stop({ close: false, graceful: true, timeout: LAST_STEPS_MS })
    },
  }
}

/** Thrown at the next step of a job while the program closes. */
class BrokenOff extends Error {}

/** Thrown at the next step of a job that has taken too long. */
class TooLong extends Error {}

interface Running {
  readonly city: City
  readonly known: ReadonlyMap<string, AnyJob>
  readonly log: Logger
  readonly stopping: AbortSignal
}

/** A throw puts the job back in line; a plain return ends it. */
async function runOne(running: Running, id: string): Promise<void> {
  const { city, known, log } = running
  const { db } = city.database
  const taken = await takeRun(db, id, city.clock.now())
  if (taken === undefined) return
  const end = (problem: Localized) => endRun(db, id, city.clock.now(), { problem })
  const job = known.get(taken.kind)
  if (job === undefined) return end(texts.unknownKind)
  if (taken.attempt > job.attempts) return end(texts.interrupted)
  try {
    const outcome = await runAttempt(running, job, taken, id)
    await endRun(db, id, city.clock.now(), { outcome })
  } catch (error) {
    if (error instanceof BrokenOff) {
      await giveBackRun(db, id)
      throw error
    }
    const words = wordsOf(error)
    if (words !== null) return end(words)
    log.error({ job: id, kind: job.kind, attempt: taken.attempt, err: error })
    if (taken.attempt < job.attempts) throw error
    await end(texts.broken(id.slice(0, 8)))
  }
}

async function runAttempt(
  { city, stopping }: Running,
  job: AnyJob,
  { actor, language, input, attempt }: TakenRun,
  id: string,
): Promise<Outcome> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new TooLong()), job.longestS * 1000)
  const telling = startTelling(city, id)
  const progress: Progress = {
    attempt,
    tell: async (done, total) => {
      telling.reached = { done, total }
      await nextTurn()
      stopping.throwIfAborted()
      late.signal.throwIfAborted()
    },
  }
  try {
    return await Promise.race([
      job.run(startWork(city, actor, language), input, progress),
      rejectedBy(late.signal),
    ])
  } finally {
    clearTimeout(timer)
    await telling.stop()
  }
}

interface Telling {
  reached: { readonly done: number; readonly total: number } | null
  stop(): Promise<void>
}

/** Writes the progress now and then, beside the job: its own steps may lie inside a transaction. */
function startTelling({ database: { db } }: City, id: string): Telling {
  let last: Promise<void> = Promise.resolve()
  const write = () => {
    const { reached } = telling
    telling.reached = null
    if (reached !== null)
      last = last.then(() => saveProgress(db, id, reached.done, reached.total)).catch(() => undefined)
  }
  const timer = setInterval(write, PROGRESS_EVERY_MS)
  const telling: Telling = {
    reached: null,
    stop: () => {
      clearInterval(timer)
      write()
      return last
    },
  }
  return telling
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** What the person can understand; null: a fault of ours, worth another attempt. */
function wordsOf(error: unknown): Localized | null {
  if (error instanceof TooLong) return texts.tooLong
  if (error instanceof Refused) return error.words
  if (error instanceof Invalid) return { vi: error.message, en: error.message }
  return isKnownError(error) ? texts.notAllowed : null
}
