import { z } from 'zod'
import { dayOf } from '../exact/day.ts'
import { isKnownError } from '../platform/errors.ts'
import { defineJob, type Progress } from '../platform/jobs.ts'
import type { Work } from '../platform/work.ts'
import { type RecognitionId, recognitionIdOf } from '../recognition/model.ts'
import { issueCertificate } from './actions/issue.ts'
import { numberCertificate } from './actions/number.ts'
import { listCertificates } from './store/certificates.ts'
import { jobTexts as texts } from './texts/office.ts'

const input = z.strictObject({
  recognitions: z.array(z.string().transform(recognitionIdOf)).max(1000),
  /** Why again; null: for the first time. */
  ground: z.string().nullable(),
  /** The first number, counted on from there, and the day on the papers; null: blank until given. */
  numbering: z.strictObject({ first: z.int(), numberedOn: z.iso.date().transform(dayOf) }).nullable(),
})
export type IssueJobInput = z.output<typeof input>

/**
 * Paper by paper, each in a short transaction: begun again, it finds what is done and leaves it. Two at a time, so that one
 * is written down while the other is being set.
 */
export const issueJob = defineJob<IssueJobInput>({
  kind: 'certificates.issue',
  title: ({ recognitions }) => texts.title(String(recognitions.length)),
  input,
  run: async (work, asked, progress) => {
    const { recognitions } = asked
    const before = await issuedSince(work, recognitions, progress)
    const count = { done: 0, refused: 0 }
    await inLanes(recognitions, async (recognition, at) => {
      await progress.tell(at, recognitions.length)
      const isDone = await succeeds(() => issueOne(work, { recognition, at, asked, before }))
      count[isDone ? 'done' : 'refused']++
    })
    return { words: texts.done(String(count.done), String(count.refused)), href: '/certificates' }
  },
})

const LANES = 2

/** Each takes up the next one; when one breaks, the others end what they are at, and nothing more is begun. */
const inLanes = async <T>(
  items: readonly T[],
  body: (item: T, at: number) => Promise<void>,
): Promise<void> => {
  const line = (function* () {
    yield* items.entries()
  })()
  const lane = async () => {
    for (const [at, item] of line) await body(item, at)
  }
  const ends = await Promise.allSettled(Array.from({ length: LANES }, lane))
  const broken = ends.find(end => end.status === 'rejected')
  if (broken !== undefined) throw broken.reason
}

interface OneOf {
  readonly recognition: RecognitionId
  readonly at: number
  readonly asked: IssueJobInput
  readonly before: ReadonlySet<string>
}

const issueOne = async (work: Work, { recognition, at, asked, before }: OneOf): Promise<void> => {
  const { ground, numbering } = asked
  if (ground !== null ? !before.has(recognition) : !(await hasOne(work, recognition)))
    await issueCertificate(work, { recognition, ground })
  if (numbering !== null && (await isBlank(work, recognition)))
    await numberCertificate(work, {
      recognition,
      number: numbering.first + at,
      numberedOn: numbering.numberedOn,
    })
}

/** Of a job that was broken off: which were issued by it already. */
const issuedSince = async (
  work: Work,
  recognitions: IssueJobInput['recognitions'],
  { attempt }: Progress,
): Promise<ReadonlySet<string>> => {
  if (attempt === 1) return new Set()
  const issued = await listCertificates(work.db, { recognitions })
  return new Set(issued.filter(({ issuedOn }) => issuedOn === work.today).map(each => each.recognition))
}

const latest = async (work: Work, recognition: RecognitionId) =>
  (await listCertificates(work.db, { recognitions: [recognition] }))[0]

const hasOne = async (work: Work, recognition: RecognitionId): Promise<boolean> =>
  (await latest(work, recognition)) !== undefined

const isBlank = async (work: Work, recognition: RecognitionId): Promise<boolean> =>
  (await latest(work, recognition))?.numbering === null

/** One that is refused does not keep the others from being issued: its state stays in the list. */
const succeeds = async (body: () => Promise<void>): Promise<boolean> => {
  try {
    await body()
    return true
  } catch (error) {
    if (isKnownError(error)) return false
    throw error
  }
}
