import type { z } from 'zod'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { enterpriseInput, type intakeInput, productInput, siteInput } from '../model/inputs.ts'
import type { EnterpriseId } from '../model.ts'
import { mayRegister } from '../permissions.ts'
import { saveContact } from '../store/contacts.ts'
import { saveIntake } from '../store/standings.ts'
import { refusals } from '../texts/refusals.ts'
import { addProduct, addSite } from './descriptions.ts'
import { ensureMay } from './ensure.ts'
import { registerEnterprise } from './enterprises.ts'

/** Enters a firm that came with paper, with its head office and its first product, under the number of the paper. */
export const takeInPaper = async (work: Work, input: z.output<typeof intakeInput>): Promise<EnterpriseId> => {
  ensureMay(mayRegister(work.actor), work, refusals.mayNotRegister)
  return inTransaction(work, async work => {
    const { taxCode, kind, nameVi, paper, receivedOn, address, commune, product, sectorGroup, ...more } =
      input
    const enterprise = await registerEnterprise(
      work,
      enterpriseInput.parse({ taxCode, kind, nameVi, source: `Hồ sơ giấy số ${paper}` }),
    )
    await saveContact(work.db, enterprise, { representative: more.representative, phone: more.phone })
    if (address !== null)
      await addSite(
        work,
        siteInput.parse({ enterprise, kind: 'head-office', places: [{ address, commune }] }),
      )
    if (product !== null)
      await addProduct(work, productInput.parse({ enterprise, nameVi: product, sectorGroup }))
    const intake = { enterprise, paper, receivedOn, enteredBy: actorName(work.actor), enteredAt: work.now }
    await saveIntake(work.db, intake)
    record(work, {
      action: 'take in paper',
      subject: { kind: 'enterprises.enterprise', id: enterprise },
      after: intake,
      reason: paper,
    })
    return enterprise
  })
}
