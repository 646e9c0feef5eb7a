import { randomUUID } from 'node:crypto'
import { Invalid, NotAllowed, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { zipEntries } from '../../platform/workbook/zip.ts'
import { type Batch, type BatchId, type Both, batchIdOf, type EventKind, type Plan } from '../model.ts'
import { mayImport } from '../permissions.ts'
import { getBatch, lockBatch, saveBatch, saveEvent } from '../store/batches.ts'
import { refusals } from '../texts/refusals.ts'
import { fileWords, planOf, type Telling } from './read.ts'

export const LARGEST_WORKBOOK = 10 * 1024 * 1024

export const ensureMayImport = ({ actor, language }: Work): void => {
  if (!mayImport(actor)) throw new NotAllowed(refusals.mayNotImport[language])
}

/** Keeps a workbook that was sent; what is in it is read next. Throws Invalid where it is none. */
export const receiveWorkbook = async (
  work: Work,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<BatchId> => {
  ensureMayImport(work)
  const fault = faultOf(bytes)
  if (fault !== null)
    throw new Invalid([{ place: 'file', value: name, reason: fault[work.language], remedy: '' }])
  const { hash, size } = await work.files.put(bytes)
  const id = batchIdOf(randomUUID())
  const fileName =
    name
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}]/gu, '')
      .slice(-150) || 'bang-tinh.xlsx'
  await inTransaction(work, async work => {
    const batch = { id, file: hash, fileName, size, sentBy: actorName(work.actor), sentAt: work.now }
    await saveBatch(work.db, batch)
    record(work, { action: 'receive workbook', subject: subjectOf(id), after: batch })
  })
  return id
}

const faultOf = (bytes: Uint8Array): Both | null => {
  if (bytes.byteLength === 0) return refusals.empty
  if (bytes.byteLength > LARGEST_WORKBOOK) return refusals.tooLarge
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') !== '504b0304') return refusals.notWorkbook
  const entries = zipEntries(bytes)
  return 'reason' in entries ? fileWords(entries) : null
}

/** What of a plan is kept for its preview: the whole may be large. */
export interface Preview extends Pick<Plan, 'problems' | 'counts'> {
  readonly changes: Plan['changes']
  readonly changeCount: number
  readonly problemCount: number
}
const MOST_SHOWN = 500

/** Reads the workbook of a batch and keeps what it would do. A second reading changes nothing. */
export const readBatch = async (work: Work, id: BatchId, tell?: Telling): Promise<void> => {
  ensureMayImport(work)
  const { file } = await getBatch(work.db, id)
  const plan = await planOf(work, await work.files.get(file), tell)
  const preview: Preview = {
    counts: plan.counts,
    problems: plan.problems.slice(0, MOST_SHOWN),
    problemCount: plan.problems.length,
    changes: plan.changes.slice(0, MOST_SHOWN),
    changeCount: plan.changes.length,
  }
  await inTransaction(work, async work => {
    const batch = await lockBatch(work.db, id)
    if (batch.events.some(({ kind }) => kind === 'read')) return
    await saveEvent(work.db, id, eventOf(work, 'read', null), preview)
  })
}

/** It is not wanted: nothing of it was done. */
export const dropBatch = async (work: Work, id: BatchId): Promise<void> => {
  ensureMayImport(work)
  await inTransaction(work, async work => {
    ensureStep(await lockBatch(work.db, id), 'read')
    await saveEvent(work.db, id, eventOf(work, 'dropped', null), {})
    record(work, { action: 'drop import', subject: subjectOf(id) })
  })
}

export const subjectOf = (id: BatchId) => ({ kind: 'imports.batch', id })

export const eventOf = (work: Work, kind: EventKind, ground: string | null) => ({
  kind,
  by: actorName(work.actor),
  at: work.now,
  ground,
})

export type Step = 'received' | EventKind

export const stepOf = ({ events }: Batch): Step => {
  const has = (wanted: EventKind) => events.some(({ kind }) => kind === wanted)
  if (has('dropped')) return 'dropped'
  if (has('undone')) return 'undone'
  if (has('applied')) return 'applied'
  return has('read') ? 'read' : 'received'
}

export const ensureStep = (batch: Batch, step: Step): void => {
  if (stepOf(batch) !== step) throw new Refused('not-ready', { step: stepOf(batch) }, refusals.notReady)
}
