import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { getProduct } from '../enterprises/index.ts'
import { NotAllowed, Refused } from '../platform/errors.ts'
import { record } from '../platform/journal.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import {
  type PublishedRecognition,
  type Recognition,
  type RecognitionId,
  recognitionIdOf,
  type recognitionInput,
  type rulingInput,
} from './model.ts'
import { mayKeepRegister, mayLoadPublished } from './permissions.ts'
import { changesBetween, isSameDecision, rulingProblem } from './rules.ts'
import {
  type CitedRows,
  listRecognitions,
  lockRecognition,
  publishedRecognitions,
  saveRecognition,
  saveRuling,
} from './store.ts'
import { texts } from './texts.ts'

/** Enters a recognition that was granted by decision. */
export const grantRecognition = (
  work: Work,
  input: z.output<typeof recognitionInput>,
): Promise<RecognitionId> => {
  ensureMayKeepRegister(work)
  return inTransaction(work, async work => {
    const recognition = { ...input, id: input.id ?? recognitionIdOf(randomUUID()) }
    await ensureGrantable(work, recognition)
    await saveRecognition(work.db, recognition)
    record(work, { action: 'grant recognition', subject: subjectOf(recognition.id), after: recognition })
    return recognition.id
  })
}

/** Suspends, reinstates or revokes from a day on: a dated row with its ground. */
export const ruleOnRecognition = (work: Work, input: z.output<typeof rulingInput>): Promise<void> => {
  ensureMayKeepRegister(work)
  return inTransaction(work, async work => {
    const { recognition: id, ...ruling } = input
    const recognition = await lockRecognition(work.db, id)
    const problem = rulingProblem(recognition, recognition.rulings, ruling)
    if (problem !== null)
      throw new Refused(problem.code, { ...problem, recognition: id }, texts.ruling(problem))
    await saveRuling(work.db, { ...input, recordedAt: work.now })
    record(work, {
      action: 'rule on recognition',
      subject: subjectOf(id),
      after: ruling,
      reason: ruling.ground,
    })
  })
}

export const loadPublishedRecognitions = (
  work: Work,
  said: readonly PublishedRecognition[],
): Promise<Loaded> => loadCitedRows(work, publishedRecognitions, said)

export interface Loaded {
  readonly added: number
  readonly removed: number
}

/** Makes the kept rows what a file says. The same file again changes nothing and journals nothing. */
export const loadCitedRows = <Row extends object>(
  work: Work,
  rows: CitedRows<Row>,
  said: readonly Row[],
): Promise<Loaded> => {
  if (!mayLoadPublished(work.actor)) throw new NotAllowed(texts.mayNotLoad[work.language])
  return inTransaction(work, async work => {
    const { added, removed } = changesBetween(await rows.list(work.db), said)
    if (removed.length > 0) await rows.remove(work.db, removed.map(idOf))
    if (added.length > 0) await rows.save(work.db, added)
    if (added.length + removed.length > 0) recordLoad(work, rows.table, { before: removed, after: added })
    return { added: added.length, removed: removed.length }
  })
}

const ensureMayKeepRegister = (work: Work): void => {
  if (!mayKeepRegister(work.actor)) throw new NotAllowed(texts.mayNotKeepRegister[work.language])
}

const ensureGrantable = async (work: Work, recognition: Recognition): Promise<void> => {
  const { product: id, enterprise, decision } = recognition
  const product = await getProduct(work.db, id)
  if (product.enterprise !== enterprise)
    throw new Refused('product-of-another-enterprise', { product: id, enterprise }, texts.otherEnterprise)
  const earlier = (await listRecognitions(work.db, { product: id })).find(each =>
    isSameDecision(each.decision, decision),
  )
  if (earlier !== undefined)
    throw new Refused('recognised-already', { recognition: earlier.id }, texts.recognisedAlready)
}

const subjectOf = (id: RecognitionId) => ({ kind: 'recognition.recognition', id })

const idOf = ({ id }: { readonly id: bigint }): bigint => id

const recordLoad = (work: Work, table: string, change: { before: unknown; after: unknown }): void =>
  record(work, { action: 'load published rows', subject: { kind: table, id: 'file' }, ...change })
