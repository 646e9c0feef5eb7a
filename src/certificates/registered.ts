import { getEnterprise, getProduct, listAliases } from '../enterprises/index.ts'
import type { EnterpriseId } from '../enterprises/model.ts'
import { maySeeTaxCode } from '../enterprises/permissions.ts'
import { currentId } from '../enterprises/rules/merges.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { findRecognition, listRecognitions } from '../recognition/index.ts'
import type { RecognitionId, RuledRecognition, Status } from '../recognition/model.ts'
import { heldAsOn, holderOn } from '../recognition/rules/holders.ts'
import { statusOn, supersededOn } from '../recognition/rules/status.ts'

/** What the register says today of a recognition, as far as anyone may know it. */
export interface RegisterEntry {
  readonly recognition: RuledRecognition
  readonly product: Localized
  readonly holder: { readonly id: EnterpriseId; readonly name: Localized; readonly taxCode: string | null }
  readonly status: Status
  /** The day of the ruling that holds; null: none. */
  readonly ruledOn: string | null
  /** The product was recognised anew, and that recognition is in force. */
  readonly isRenewed: boolean
  readonly isSample: boolean
}

const VISITOR = { kind: 'visitor' } as const

export const registerEntry = async (work: Work, id: RecognitionId): Promise<RegisterEntry | null> => {
  const recognition = await findRecognition(work.db, id)
  return recognition === null ? null : entryOf(work, recognition)
}

export const entryOf = async (work: Work, recognition: RuledRecognition): Promise<RegisterEntry> => {
  const { db, today } = work
  const { rulings, transfers } = recognition
  const [product, aliases, others] = await Promise.all([
    getProduct(db, recognition.product),
    listAliases(db),
    listRecognitions(db, { product: recognition.product }),
  ])
  const holder = await getEnterprise(db, currentId(aliases, holderOn(recognition, transfers, today), today))
  const heldAs = heldAsOn(transfers, today)
  const isPublic = holder.taxCode !== null && maySeeTaxCode(VISITOR, holder.taxCode, { belongs: false })
  return {
    recognition,
    product: { vi: product.nameVi, en: product.nameEn ?? product.nameVi },
    holder: {
      id: holder.id,
      name: { vi: heldAs ?? holder.nameVi, en: heldAs ?? holder.nameEn ?? holder.nameVi },
      taxCode: isPublic ? holder.taxCode : null,
    },
    status: statusOn(recognition, rulings, today),
    ruledOn: rulings.findLast(({ effectiveOn }) => effectiveOn <= today)?.effectiveOn ?? null,
    isRenewed: supersededOn(recognition, others, today),
    isSample: holder.isSample,
  }
}
