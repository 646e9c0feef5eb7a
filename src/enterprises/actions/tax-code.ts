import type { z } from 'zod'
import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { correctTaxCodeInput } from '../model/inputs.ts'
import type { Enterprise } from '../model.ts'
import { mayRegister } from '../permissions.ts'
import { taxCodeProblem } from '../rules/tax-code.ts'
import { getEnterprise, listEnterprisesByTaxCode } from '../store/enterprises.ts'
import { saveFormerTaxCode, updateTaxCode } from '../store/tax-codes.ts'
import { enterpriseWords } from '../texts/enterprises.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMay, ensureSound } from './ensure.ts'

/**
 * Puts right a code that was typed wrong, or adds one that was not known. The tax code tells enterprises apart, so only
 * the office does this, on a ground; the former one stays an identifier of the same enterprise.
 */
export const correctTaxCode = async (
  work: Work,
  input: z.output<typeof correctTaxCodeInput>,
): Promise<void> => {
  ensureMay(mayRegister(work.actor), work, refusals.mayNotRegister)
  return inTransaction(work, async work => {
    const { id, taxCode, ground, version } = input
    const before = await getEnterprise(work.db, id)
    await ensureFits(work, before, taxCode)
    if (!(await updateTaxCode(work.db, { id, taxCode }, version)))
      throw new Refused('stale', {}, refusals.stale)
    await keepFormer(work, before, ground)
    record(work, {
      action: 'correct tax code',
      subject: { kind: 'enterprises.enterprise', id },
      before: { taxCode: before.taxCode },
      after: { taxCode },
      reason: ground,
    })
  })
}

const ensureFits = async (work: Work, before: Enterprise, taxCode: string): Promise<void> => {
  const why = taxCodeProblem(taxCode, before.kind)
  ensureSound(work, why === null ? [] : [enterpriseWords({ problem: 'tax-code', value: taxCode, why })])
  if (taxCode === before.taxCode) throw new Refused('tax-code-same', { taxCode }, refusals.taxCodeSame)
  const [other] = await listEnterprisesByTaxCode(work.db, [taxCode])
  if (other !== undefined)
    throw new Refused(
      'tax-code-taken',
      { taxCode, enterprise: other.id },
      refusals.taxCodeOf(taxCode, other.nameVi),
    )
}

const keepFormer = async (work: Work, { id, taxCode }: Enterprise, ground: string): Promise<void> => {
  if (taxCode === null) return
  await saveFormerTaxCode(work.db, {
    enterprise: id,
    taxCode,
    until: work.today,
    ground,
    correctedBy: actorName(work.actor),
    correctedAt: work.now,
  })
}
