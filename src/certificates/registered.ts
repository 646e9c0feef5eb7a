import { getEnterprise, listAliases } from '../enterprises/index.ts'
import type { EnterpriseId, ProductId } from '../enterprises/model.ts'
import { maySeeTaxCode } from '../enterprises/permissions.ts'
import { currentId } from '../enterprises/rules/merges.ts'
import type { Day } from '../exact/day.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import type { Decision, RecognitionId, Status } from '../recognition/model.ts'
import { heldAsOn, holderOn } from '../recognition/rules/holders.ts'
import { isTitle, statusOn } from '../recognition/rules/status.ts'
import { findPublicRecognition, type PublicRecognition } from './store/registered.ts'

/** What the register says today of a recognition, as far as anyone may know it. */
export interface RegisterEntry {
  readonly recognition: {
    readonly id: RecognitionId
    readonly product: ProductId
    readonly decision: Decision
    readonly validFrom: Day
    readonly validTo: Day
    readonly honours: readonly Localized[]
  }
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
  const { db, today } = work
  const found = await findPublicRecognition(db, id)
  if (found === undefined) return null
  const { rulings, transfers, later } = found
  const aliases = await listAliases(db)
  const holder = await getEnterprise(db, currentId(aliases, holderOn(found, transfers, today), today))
  const heldAs = heldAsOn(transfers, today)
  const isPublic = holder.taxCode !== null && maySeeTaxCode(VISITOR, holder.taxCode, { belongs: false })
  return {
    recognition: recognitionOf(found),
    product: { vi: found.productVi, en: found.productEn ?? found.productVi },
    holder: {
      id: holder.id,
      name: { vi: heldAs ?? holder.nameVi, en: heldAs ?? holder.nameEn ?? holder.nameVi },
      taxCode: isPublic ? holder.taxCode : null,
    },
    status: statusOn(found, rulings, today),
    ruledOn: rulings.findLast(({ effectiveOn }) => effectiveOn <= today)?.effectiveOn ?? null,
    isRenewed: later.some(each => isTitle(each, each.rulings, today)),
    isSample: holder.isSample,
  }
}

const recognitionOf = (found: PublicRecognition): RegisterEntry['recognition'] => ({
  id: found.id,
  product: found.product,
  decision: {
    number: found.decisionNumber,
    symbol: found.decisionSymbol,
    issuer: found.decisionIssuer,
    decidedOn: found.decidedOn,
  },
  validFrom: found.validFrom,
  validTo: found.validTo,
  honours: found.honours,
})
