import { NotAllowed } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { PublishedRecognition } from '../model/published.ts'
import { mayLoadPublished } from '../permissions.ts'
import { changesBetween } from '../rules/published.ts'
import { type CitedRows, publishedRecognitions } from '../store/published.ts'
import { refusals } from '../texts/refusals.ts'

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
  if (!mayLoadPublished(work.actor)) throw new NotAllowed(refusals.mayNotLoad[work.language])
  return inTransaction(work, async work => {
    const { added, removed } = changesBetween(await rows.list(work.db), said)
    if (removed.length > 0) await rows.remove(work.db, removed.map(idOf))
    if (added.length > 0) await rows.save(work.db, added)
    if (added.length + removed.length > 0) recordLoad(work, rows.table, { before: removed, after: added })
    return { added: added.length, removed: removed.length }
  })
}

const idOf = ({ id }: { readonly id: bigint }): bigint => id

const recordLoad = (work: Work, table: string, change: { before: unknown; after: unknown }): void =>
  record(work, { action: 'load published rows', subject: { kind: table, id: 'file' }, ...change })
