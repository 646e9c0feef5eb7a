import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { addProduct, registerEnterprise } from '../enterprises/index.ts'
import { enterpriseInput, productInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { grantRecognition } from '../recognition/index.ts'
import { recognitionInput } from '../recognition/model/inputs.ts'
import type { RecognitionId } from '../recognition/model.ts'
import { makeSigningKey } from './actions/keys.ts'

/** A folder of keys of its own, gone after the test. */
export const keyringForTest = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'keys-'))
  const before = process.env.CHULUC_SIGNING_KEYS
  process.env.CHULUC_SIGNING_KEYS = directory
  onTestFinished(() => {
    if (before === undefined) delete process.env.CHULUC_SIGNING_KEYS
    else process.env.CHULUC_SIGNING_KEYS = before
    rmSync(directory, { recursive: true, force: true })
  })
  return directory
}

/** A city with a signing key and the enterprise `den`, whose products are recognised; today is 2026-11-21. */
export const certifyingWork = async (): Promise<Work> => {
  keyringForTest()
  const work = await testWork()
  for (const [id, nameVi, taxCode] of [
    ['den', 'Công ty cổ phần Đèn Ường', '0100109106'],
    ['khac', 'Công ty Khác', null],
  ] as const)
    await registerEnterprise(
      work,
      enterpriseInput.parse({ id, kind: 'company', nameVi, taxCode, isSample: true }),
    )
  await makeSigningKey({ ...work, now: '2026-01-02T00:00:00.000Z' }, 'Khóa đầu tiên')
  return work
}

/** A product of `den` with the name, recognised for the days. */
export const recognised = async (
  work: Work,
  id: string,
  { from = '2026-01-05', to = '2028-01-05' }: { readonly from?: string; readonly to?: string } = {},
): Promise<RecognitionId> => {
  await addProduct(work, productInput.parse({ id: `sp-${id}`, enterprise: 'den', nameVi: `Đèn LED ${id}` }))
  return grantRecognition(
    work,
    recognitionInput.parse({
      id,
      product: `sp-${id}`,
      enterprise: 'den',
      decision: { number: '12', symbol: 'QĐ-UBND', issuer: 'UBND thành phố', decidedOn: from },
      validFrom: from,
      validTo: dayOf(to),
    }),
  )
}
