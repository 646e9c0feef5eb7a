import { addProduct, registerEnterprise } from '../enterprises/index.ts'
import { enterpriseInput, productInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { grantRecognition, ruleOnRecognition, transferRecognition } from '../recognition/index.ts'
import { recognitionInput, rulingInput, transferInput } from '../recognition/model/inputs.ts'
import type { RecognitionId } from '../recognition/model.ts'
import { enterVersion, useVersion } from './actions/versions.ts'
import { listTurns } from './store/versions.ts'

/** A city with `den` and `khac`, both with a product, and the household `ho`; today is 2026-11-21. */
export const logoWork = async (): Promise<Work> => {
  const work = await testWork()
  for (const [id, kind, nameVi, taxCode] of [
    ['den', 'company', 'Công ty cổ phần Đèn Ường', '0100109106'],
    ['khac', 'company', 'Công ty Khác', '0100233488'],
    ['ho', 'household', 'Hộ kinh doanh Lụa', '001099000009'],
  ] as const) {
    await registerEnterprise(work, enterpriseInput.parse({ id, kind, nameVi, taxCode, isSample: true }))
    await addProduct(work, productInput.parse({ id: `sp-${id}`, enterprise: id, nameVi: `Sản phẩm ${id}` }))
  }
  return work
}

/** The product of an enterprise is recognised from 2026-01-05 to 2028-01-05. */
export const recognised = (work: Work, enterprise: string): Promise<RecognitionId> =>
  grantRecognition(
    work,
    recognitionInput.parse({
      id: `cn-${enterprise}`,
      product: `sp-${enterprise}`,
      enterprise,
      decision: { number: '12', symbol: 'QĐ-UBND', issuer: 'UBND thành phố', decidedOn: '2026-01-05' },
      validFrom: '2026-01-05',
      validTo: '2028-01-05',
    }),
  )

export const ruled = (
  work: Work,
  recognition: RecognitionId,
  kind: 'suspended' | 'revoked',
  effectiveOn: string,
) =>
  ruleOnRecognition(
    work,
    rulingInput.parse({ recognition, kind, effectiveOn, ground: 'Vi phạm', document: '7/QĐ-UBND' }),
  )

export const passedOn = (work: Work, recognition: RecognitionId, to: string, effectiveOn: string) =>
  transferRecognition(
    work,
    transferInput.parse({
      recognition,
      kind: 'merged',
      to,
      effectiveOn,
      ground: 'Sáp nhập',
      document: '8/TB',
    }),
  )

const person = (id: string, role: string, enterprise?: string): Actor => ({
  kind: 'person',
  id,
  name: `Người ${id}`,
  roles: [{ role, unit: null }],
  ...(enterprise === undefined ? {} : { enterprise: enterpriseIdOf(enterprise) }),
})

export const asFirm = (work: Work, enterprise: string): Work => ({
  ...work,
  actor: person(`cua-${enterprise}`, 'enterprise', enterprise),
})
export const asOffice = (work: Work): Work => ({ ...work, actor: person('van-phong', 'office') })
export const asVisitor = (work: Work): Work => ({ ...work, actor: { kind: 'visitor' } })

export const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0L9 9" stroke="#123"/></svg>'

/** A version of the logo in force from today. */
export const withLogo = async (work: Work, termsVi = 'Điều kiện'): Promise<Work> => {
  const given = { termsVi, termsEn: 'Terms', source: '1/QĐ-UBND', isAssumed: false }
  const number = await enterVersion(work, given, [{ name: 'a.svg', bytes: Buffer.from(drawing) }])
  const seen = (await listTurns(work.db)).length
  await useVersion(work, number, { validFrom: work.today, reason: 'x', seen })
  return work
}
