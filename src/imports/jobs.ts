import { z } from 'zod'
import { defineJob } from '../platform/jobs.ts'
import { applyBatch } from './actions/apply.ts'
import { readBatch, stepOf } from './actions/batches.ts'
import { undoBatch } from './actions/undo.ts'
import { batchIdOf } from './model.ts'
import { getBatch } from './store/batches.ts'
import { texts } from './texts/pages.ts'

const input = z.strictObject({
  batch: z.string().transform(batchIdOf),
  name: z.string(),
  ground: z.string().nullable(),
})
type Input = z.output<typeof input>

export const batchAddress = (batch: string): string => `/imports/${encodeURIComponent(batch)}`

export const readJob = defineJob<Input>({
  kind: 'imports.read',
  title: ({ name }) => texts.jobRead(name),
  input,
  run: async (work, { batch }, progress) => {
    await readBatch(work, batch, (done, total) => progress.tell(done, total))
    return { words: texts.jobReadDone, href: batchAddress(batch) }
  },
})

/** Done in one transaction: begun again, it finds that it was done. */
export const applyJob = defineJob<Input>({
  kind: 'imports.apply',
  title: ({ name }) => texts.jobApply(name),
  input,
  run: async (work, { batch }) => {
    if (stepOf(await getBatch(work.db, batch)) === 'read') await applyBatch(work, batch)
    return { words: texts.jobApplyDone, href: batchAddress(batch) }
  },
})

export const undoJob = defineJob<Input>({
  kind: 'imports.undo',
  title: ({ name }) => texts.jobUndo(name),
  input,
  run: async (work, { batch, ground }) => {
    if (stepOf(await getBatch(work.db, batch)) === 'applied') await undoBatch(work, batch, ground ?? '')
    return { words: texts.jobUndoDone, href: batchAddress(batch) }
  },
})
