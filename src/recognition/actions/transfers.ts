import { getEnterprise } from '../../enterprises/index.ts'
import { Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { TransferInput } from '../model/inputs.ts'
import { holderOn, transferProblem } from '../rules/holders.ts'
import { getRecognition, lockRegister, saveTransfer } from '../store/recognitions.ts'
import { noticeTexts } from '../texts/notices.ts'
import { transferProblemWords } from '../texts/refusals.ts'
import { ensureFresh, ensureMayKeepOf, ensureMayKeepRegister, personOf, subjectOf } from './ensure.ts'
import { productName, tellEnterprises } from './telling.ts'

/** Passes a recognition on when its enterprise was renamed, merged or split: a dated row; what came before stays. */
export const transferRecognition = (work: Work, input: TransferInput): Promise<void> => {
  ensureMayKeepRegister(work)
  return inTransaction(work, async work => {
    const { recognition: id, version, ...transfer } = input
    const revision = await lockRegister(work.db)
    const recognition = await getRecognition(work.db, id)
    await ensureMayKeepOf(work, recognition.round)
    ensureFresh(recognition, version)
    const problem = transferProblem(recognition, transfer)
    if (problem !== null)
      throw new Refused(problem.code, { ...problem, recognition: id }, transferProblemWords(problem))
    const from = holderOn(recognition, recognition.transfers, transfer.effectiveOn)
    const { nameVi: toName } = await getEnterprise(work.db, transfer.to)
    const row = { ...transfer, from, toName, person: personOf(work), recordedAt: work.now }
    await saveTransfer(work.db, { ...row, recognition: id, revision })
    record(work, {
      action: 'transfer recognition',
      subject: subjectOf(id),
      before: { holder: from },
      after: { ...transfer, toName },
      reason: transfer.ground,
    })
    const says = noticeTexts.transferred(
      await productName(work, recognition.product),
      toName,
      transfer.effectiveOn,
    )
    const saying = { recognition: id, kind: 'recognition-transferred', key: transfer.effectiveOn, says }
    await tellEnterprises(work, [{ enterprises: [from, transfer.to], saying }])
  })
}
