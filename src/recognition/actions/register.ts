import { randomUUID } from 'node:crypto'
import { getProduct } from '../../enterprises/index.ts'
import { Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { RecognitionInput } from '../model/inputs.ts'
import { type RecognitionId, type RuledRecognition, recognitionIdOf } from '../model.ts'
import { isSameDecision } from '../rules/decisions.ts'
import { relationTo } from '../rules/granting.ts'
import { listRecognitions, lockRegister, saveRecognitions, seatsOn } from '../store/recognitions.ts'
import { overlapWords, refusals } from '../texts/refusals.ts'
import { ensureMayKeepOf, ensureMayKeepRegister, subjectOf } from './ensure.ts'

/** Enters one recognition that was granted by decision, whatever round it came from. */
export const grantRecognition = (work: Work, input: RecognitionInput): Promise<RecognitionId> => {
  ensureMayKeepRegister(work)
  return inTransaction(work, async work => {
    await ensureMayKeepOf(work, input.round)
    const revision = await lockRegister(work.db)
    const product = await getProduct(work.db, input.product)
    if (product.enterprise !== input.enterprise)
      throw new Refused('product-of-another-enterprise', { product: product.id }, refusals.otherEnterprise)
    const recognition = {
      ...input,
      id: input.id ?? recognitionIdOf(randomUUID()),
      follows: followedBy(await listRecognitions(work.db, { product: product.id }), input),
      sectorGroup: product.sectorGroup,
      commune: (await seatsOn(work.db, [input.enterprise], work.today)).get(input.enterprise) ?? null,
    }
    await saveRecognitions(work.db, [recognition], { recordedAt: work.now, revision })
    record(work, { action: 'grant recognition', subject: subjectOf(recognition.id), after: recognition })
    return recognition.id
  })
}

/** Which of the earlier ones it renews; refused where it stands beside one without renewing it. */
const followedBy = (
  earlier: readonly RuledRecognition[],
  { decision, ...spell }: RecognitionInput,
): RecognitionId | null => {
  const same = earlier.find(each => isSameDecision(each.decision, decision))
  if (same !== undefined)
    throw new Refused('recognised-already', { recognition: same.id }, refusals.recognisedByIt)
  const relation = relationTo(earlier, spell)
  if (relation.kind === 'overlaps') throw new Refused('overlaps', { ...relation }, overlapWords(relation))
  return relation.kind === 'anew' ? relation.follows : null
}
