import { randomUUID } from 'node:crypto'
import { keepUpload, type Upload } from '../../enterprises/index.ts'
import { actorName } from '../../platform/journal.ts'
import type { Work } from '../../platform/work.ts'
import type { Paper } from '../model.ts'
import { mayApply } from '../permissions.ts'
import { listLoosePapers, saveEnclosures, savePaper } from '../store/papers.ts'
import { ensureMay } from './ensure.ts'

/**
 * Keeps a file that is brought with a form, also when the form comes back for something else: it waits for its application.
 * Takes as long as the scanner does: not to be called inside a transaction.
 */
export const keepPaper = async (work: Work, upload: Upload): Promise<Paper> => {
  ensureMay(mayApply(work.actor), work)
  const paper = { id: randomUUID(), ...(await keepUpload(work, upload)) }
  await savePaper(work.db, paper, { at: work.now, byWhom: actorName(work.actor) })
  return paper
}

/** Files that the actor brought and that wait for an application. */
export const loosePapers = async (work: Work, ids: readonly string[]): Promise<readonly Paper[]> => {
  const asked = ids.filter(id => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  return asked.length === 0 ? [] : listLoosePapers(work.db, asked, actorName(work.actor))
}

interface Brought {
  readonly paper: string
  /** Null: evidence, of no invoice. */
  readonly invoice: bigint | null
}

/** With the step they came with; what is not the actor's own is left out. Answers their names. */
export const encloseIn = async (
  work: Work,
  at: { readonly application: bigint; readonly step: bigint },
  brought: readonly Brought[],
): Promise<readonly string[]> => {
  const loose = await loosePapers(
    work,
    brought.map(({ paper }) => paper),
  )
  const invoices = new Map(brought.map(({ paper, invoice }) => [paper, invoice]))
  const enclosed = loose.map(({ id }) => ({ paper: id, invoice: invoices.get(id) ?? null }))
  await saveEnclosures(work.db, at, enclosed)
  return loose.map(({ fileName }) => fileName)
}
