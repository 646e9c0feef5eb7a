import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { NotAllowed } from './errors.ts'
import { findLatestRun, findRun, type JobRun, listRuns, saveRun } from './job-store.ts'
import { plainJson } from './json.ts'
import { enqueue } from './queue.ts'
import type { Localized } from './texts.ts'
import type { Change } from './waiting.ts'
import { inTransaction, type Work } from './work.ts'

/** Work too long for a request. A room lists its jobs in `jobs.ts`; each calls one action. */
export interface JobDefinition<Input> {
  /** `enterprises.import`. A name once used keeps its meaning: waiting runs remember it. */
  readonly kind: string
  /** What is shown to whoever started it: "Nhập sổ tính so-lieu.xlsx". */
  readonly title: (input: Input) => Localized
  /** The input is kept as JSON, and read again when the job is taken up. */
  readonly input: z.ZodType<Input>
  /** How often it is begun at most, when the program breaks or is killed on the way; three times unless said. */
  readonly attempts?: number
  /** A quarter of an hour unless said. */
  readonly longestS?: number
  /**
   * Runs outside any transaction, as the person who started it, in their language. It may be begun again after half of
   * it was done: either everything is written in one short transaction, or what is done already is found and left.
   */
  run(work: Work, input: Input, progress: Progress): Promise<Outcome>
}

export interface Progress {
  /** From 1; above it, an earlier attempt was broken off. */
  readonly attempt: number
  /** How far it is. Lets waiting requests pass, and throws when the job is to stop: call it often. */
  tell(done: number, total: number): Promise<void>
}

export interface Outcome {
  /** "Đã nhập 120 dòng, 3 dòng có lỗi." */
  readonly words: Localized
  /** Where the result is. */
  readonly href: string | null
}

/** A job as the runner sees it: jobs of many kinds lie in one list. */
export interface AnyJob {
  readonly kind: string
  readonly attempts: number
  readonly longestS: number
  run(work: Work, input: unknown, progress: Progress): Promise<Outcome>
}

export interface Job<Input> extends AnyJob {
  readonly title: (input: Input) => Localized
}

const ATTEMPTS = 3
const LONGEST_S = 15 * 60

export const defineJob = <Input>(definition: JobDefinition<Input>): Job<Input> => ({
  kind: definition.kind,
  title: definition.title,
  attempts: definition.attempts ?? ATTEMPTS,
  longestS: definition.longestS ?? LONGEST_S,
  run: (work, input, progress) => definition.run(work, definition.input.parse(input), progress),
})

/** Puts a job in line; it is taken up once the surrounding transaction is committed. Answers its number. */
export const startJob = <Input>(work: Work, job: Job<Input>, input: Input): Promise<string> =>
  inTransaction(work, async work => {
    const id = randomUUID()
    await saveRun(work, { id, kind: job.kind, title: job.title(input), input: plainJson(input) })
    // The queue's own limit is the last resort; the runner ends a job in words before it.
    await enqueue(work.db, id, job.longestS + 60)
    return id
  })

/** Where a job shows its progress: what a page redirects to after starting it. */
export const jobAddress = (id: string): string => `/jobs/${id}`

/** A job of one's own; anybody else's is as absent. */
export const getOwnRun = async ({ db, actor }: Work, id: string): Promise<JobRun> => {
  const run = await findRun(db, id)
  if (run === undefined || actor.kind !== 'person' || run.person !== actor.id)
    throw NotAllowed.secret(`see job ${id}`)
  return run
}

/** How far the latest run of a job is that was started with this; for pages that are about what it works on. */
export const latestRun = (
  { db }: Work,
  job: AnyJob,
  input: Readonly<Record<string, string>>,
): Promise<JobRun | undefined> => findLatestRun(db, job.kind, input)

/** The latest first. */
export const listOwnRuns = async ({ db, actor }: Work): Promise<readonly JobRun[]> =>
  actor.kind === 'person' ? listRuns(db, actor.id) : []

/** For the home of whoever started them: jobs that ended, the latest first. */
export const jobChangesFor = async (work: Work, since: string): Promise<readonly Change[]> =>
  (await listOwnRuns(work)).flatMap(({ id, endedAt, title, problem, outcome }) => {
    if (endedAt === null || endedAt < since) return []
    const end = problem ?? outcome?.words
    const words = [title, end].flatMap(part => (part === undefined ? [] : [part[work.language]]))
    return [{ words: words.join(': '), href: jobAddress(id), at: endedAt }]
  })
