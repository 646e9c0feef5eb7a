import { registerMany } from '../enterprises/index.ts'
import { batchInput } from '../enterprises/model/inputs.ts'
import { checkDigit } from '../enterprises/rules/tax-code.ts'
import type { Work } from '../platform/work.ts'
import { grantRecognition, ruleOnRecognition, transferRecognition } from '../recognition/index.ts'
import { recognitionInput, rulingInput, transferInput } from '../recognition/model/inputs.ts'

/** Ten digits that are a tax code. */
export const taxCodeOf = (serial: number): string => {
  const nine = `01${String(serial).padStart(7, '0')}`
  const last = checkDigit(nine)
  return last === null ? taxCodeOf(serial + 5_000) : `${nine}${last}`
}

/** Enterprises by their names, each with one product "sp-…"; a household has a person's number. */
export const registerFirms = (work: Work, firms: Readonly<Record<string, string>>) =>
  registerMany(
    work,
    batchInput.parse({
      enterprises: Object.entries(firms).map(([id, taxCode]) => ({
        id,
        kind: taxCode.length === 12 ? 'household' : 'company',
        nameVi: `Công ty ${id}`,
        taxCode,
      })),
      products: Object.keys(firms).map(enterprise => ({
        id: `sp-${enterprise}`,
        enterprise,
        nameVi: `Sản phẩm ${enterprise}`,
      })),
    }),
  )

interface Granted {
  readonly id: string
  readonly firm: string
  readonly from: string
  readonly to: string
}

export const recognise = (work: Work, { id, firm, from, to }: Granted) =>
  grantRecognition(
    work,
    recognitionInput.parse({
      id,
      product: `sp-${firm}`,
      enterprise: firm,
      decision: { number: '12', symbol: 'QĐ-UBND', issuer: 'UBND', decidedOn: from },
      validFrom: from,
      validTo: to,
    }),
  )

/** With a ground that nobody else may learn. */
export const rule = (work: Work, recognition: string, kind: string, effectiveOn: string) =>
  ruleOnRecognition(
    work,
    rulingInput.parse({ recognition, kind, effectiveOn, ground: 'Bí mật', document: '1/QĐ-UBND' }),
  )

export const passOn = (work: Work, recognition: string, to: string, effectiveOn: string) =>
  transferRecognition(
    work,
    transferInput.parse({
      recognition,
      kind: 'merged',
      to,
      effectiveOn,
      ground: 'Bí mật',
      document: '2/QĐ-UBND',
    }),
  )
