import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { mayMerge } from '../permissions.ts'
import { listMerges, lockEnterprises, type MergeRow, saveAliasEnd } from '../store/enterprises.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMay } from './ensure.ts'

/** From today on the two are two again. The row of the merge stays, with who undid it and why. */
export const undoMerge = async (
  work: Work,
  { merge, ground }: { readonly merge: string; readonly ground: string },
): Promise<MergeRow> => {
  ensureMay(mayMerge(work.actor), work, refusals.mayNotMerge)
  return inTransaction(work, async work => {
    const found = await findOpen(work, merge)
    await lockEnterprises(work.db, [found.duplicate, found.kept])
    await findOpen(work, merge)
    const end = { alias: found.id, validTo: work.today, ground, actor: actorName(work.actor), at: work.now }
    await saveAliasEnd(work.db, end)
    record(work, {
      action: 'undo merge',
      subject: { kind: 'enterprises.enterprise', id: found.duplicate },
      before: { duplicate: found.duplicate, kept: found.kept, validFrom: found.validFrom },
      after: { validTo: work.today },
      reason: ground,
    })
    return found
  })
}

const findOpen = async (work: Work, merge: string): Promise<MergeRow> => {
  const found = (await listMerges(work.db)).find(({ id }) => String(id) === merge)
  if (found === undefined || found.validTo !== null)
    throw new Refused('merge-not-open', { merge }, refusals.mergeNotOpen)
  return found
}
