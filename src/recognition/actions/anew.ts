import { randomUUID } from 'node:crypto'
import { getProduct } from '../../enterprises/index.ts'
import { Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { AnewInput } from '../model/inputs.ts'
import { type RecognitionId, recognitionIdOf } from '../model.ts'
import { relationTo } from '../rules/granting.ts'
import { holderOn } from '../rules/holders.ts'
import { termEnd } from '../rules/status.ts'
import {
  getRecognition,
  listRecognitions,
  lockRegister,
  saveRecognitions,
  seatsOn,
} from '../store/recognitions.ts'
import { noticeTexts } from '../texts/notices.ts'
import { overlapWords, refusals } from '../texts/refusals.ts'
import { ensureFresh, ensureMayKeepOf, ensureMayKeepRegister, subjectOf } from './ensure.ts'
import { nameOf, tellEnterprises } from './telling.ts'

/** Recognises the product anew, without a gap: from then on the earlier one is superseded. */
export const recogniseAnew = (work: Work, input: AnewInput): Promise<RecognitionId> => {
  ensureMayKeepRegister(work)
  return inTransaction(work, async work => {
    const { recognition: earlier, version, ground, ...granted } = input
    const revision = await lockRegister(work.db)
    const known = await getRecognition(work.db, earlier)
    await ensureMayKeepOf(work, known.round)
    ensureFresh(known, version)
    const validTo = termEnd(granted.validFrom, granted.term.months)
    const all = await listRecognitions(work.db, { product: known.product })
    const relation = relationTo(all, { ...granted, validTo })
    if (relation.kind === 'overlaps') throw new Refused('overlaps', { ...relation }, overlapWords(relation))
    if (relation.kind !== 'anew' || relation.follows !== earlier)
      throw new Refused('not-anew', { recognition: earlier }, refusals.notAnew)
    const product = await getProduct(work.db, known.product)
    const enterprise = holderOn(known, known.transfers, granted.validFrom)
    const seats = await seatsOn(work.db, [enterprise], granted.decision.decidedOn)
    const recognition = {
      ...granted,
      id: recognitionIdOf(`cn-${randomUUID()}`),
      product: product.id,
      enterprise,
      validTo,
      dossier: null,
      round: known.round,
      follows: earlier,
      sectorGroup: product.sectorGroup,
      commune: seats.get(enterprise) ?? null,
    }
    await saveRecognitions(work.db, [recognition], { recordedAt: work.now, revision })
    record(work, {
      action: 'recognise anew',
      subject: subjectOf(recognition.id),
      after: recognition,
      reason: ground,
    })
    const says = noticeTexts.granted(nameOf(product), granted.validFrom, validTo)
    const saying = {
      recognition: recognition.id,
      kind: 'recognition-granted',
      key: granted.validFrom,
      says,
    }
    await tellEnterprises(work, [{ enterprises: [enterprise], saying }])
    return recognition.id
  })
}
