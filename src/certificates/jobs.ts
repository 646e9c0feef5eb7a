import { z } from 'zod'
import { dayOf } from '../exact/day.ts'
import { isKnownError } from '../platform/errors.ts'
import { defineJob, type Progress } from '../platform/jobs.ts'
import type { Work } from '../platform/work.ts'
import { recognitionIdOf } from '../recognition/model.ts'
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

/** One paper after the other, each in a short transaction: begun again, it finds what is done and leaves it. */
export const issueJob = defineJob<IssueJobInput>({
  kind: 'certificates.issue',
  title: ({ recognitions }) => texts.title(String(recognitions.length)),
  input,
  run: async (work, { recognitions, ground, numbering }, progress) => {
    const before = await issuedSince(work, recognitions, progress)
    let [done, refused] = [0, 0]
    for (const [at, recognition] of recognitions.entries()) {
      await progress.tell(at, recognitions.length)
      const isDone = await succeeds(async () => {
        if (ground !== null ? !before.has(recognition) : !(await hasOne(work, recognition)))
          await issueCertificate(work, { recognition, ground })
        if (numbering !== null && (await isBlank(work, recognition)))
          await numberCertificate(work, {
            recognition,
            number: numbering.first + at,
            numberedOn: numbering.numberedOn,
          })
      })
      if (isDone) done++
      else refused++
    }
    return { words: texts.done(String(done), String(refused)), href: '/certificates' }
  },
})

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

const latest = async (work: Work, recognition: IssueJobInput['recognitions'][number]) =>
  (await listCertificates(work.db, { recognitions: [recognition] }))[0]

const hasOne = async (work: Work, recognition: IssueJobInput['recognitions'][number]): Promise<boolean> =>
  (await latest(work, recognition)) !== undefined

const isBlank = async (work: Work, recognition: IssueJobInput['recognitions'][number]): Promise<boolean> =>
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
