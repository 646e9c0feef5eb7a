import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { EnterpriseId } from '../model.ts'
import { mayMerge } from '../permissions.ts'
import { saveToldApart } from '../store/duplicates.ts'
import { getEnterprise, lockEnterprises } from '../store/enterprises.ts'
import { listMerges, type MergeRow, saveAliasEnd } from '../store/merges.ts'
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

/** The two look alike and are two enterprises: they are not proposed again. */
export const tellApart = async (
  work: Work,
  {
    one,
    other,
    ground,
  }: { readonly one: EnterpriseId; readonly other: EnterpriseId; readonly ground: string },
): Promise<void> => {
  ensureMay(mayMerge(work.actor), work, refusals.mayNotMerge)
  if (one === other) throw new Refused('merge-itself', { one }, refusals.itself)
  return inTransaction(work, async work => {
    await getEnterprise(work.db, one)
    await getEnterprise(work.db, other)
    await saveToldApart(work.db, { one, other }, { ground, actor: actorName(work.actor), at: work.now })
    const subject = { kind: 'enterprises.enterprise', id: one }
    record(work, { action: 'tell apart', subject, after: { from: other }, reason: ground })
  })
}

const findOpen = async (work: Work, merge: string): Promise<MergeRow> => {
  const found = (await listMerges(work.db)).find(({ id }) => String(id) === merge)
  if (found === undefined || found.validTo !== null)
    throw new Refused('merge-not-open', { merge }, refusals.mergeNotOpen)
  return found
}
