import { Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { RulingInput } from '../model/inputs.ts'
import { holderOn } from '../rules/holders.ts'
import { rulingProblem } from '../rules/status.ts'
import { getRecognition, lockRegister, saveRuling } from '../store/recognitions.ts'
import { noticeTexts } from '../texts/notices.ts'
import { rulingProblemWords } from '../texts/refusals.ts'
import { ensureFresh, ensureMayKeepOf, ensureMayKeepRegister, personOf, subjectOf } from './ensure.ts'
import { productName, tellEnterprises } from './telling.ts'

/** Suspends, reinstates or revokes from a day on: a dated row with its ground, its document and who entered it. */
export const ruleOnRecognition = (work: Work, input: RulingInput): Promise<void> => {
  ensureMayKeepRegister(work)
  return inTransaction(work, async work => {
    const { recognition: id, version, ...ruling } = input
    const revision = await lockRegister(work.db)
    const recognition = await getRecognition(work.db, id)
    await ensureMayKeepOf(work, recognition.round)
    ensureFresh(recognition, version)
    const problem = rulingProblem(recognition, recognition.rulings, ruling)
    if (problem !== null)
      throw new Refused(problem.code, { ...problem, recognition: id }, rulingProblemWords(problem))
    const person = personOf(work)
    await saveRuling(work.db, { ...ruling, recognition: id, person, recordedAt: work.now, revision })
    record(work, {
      action: 'rule on recognition',
      subject: subjectOf(id),
      after: ruling,
      reason: ruling.ground,
    })
    const says = noticeTexts.ruled(
      ruling.kind,
      await productName(work, recognition.product),
      ruling.effectiveOn,
    )
    const key = `${ruling.kind} ${ruling.effectiveOn}`
    const holder = holderOn(recognition, recognition.transfers, ruling.effectiveOn)
    await tellEnterprises(work, [
      { enterprises: [holder], saying: { recognition: id, kind: 'recognition-ruled', key, says } },
    ])
  })
}
