import { expect, test } from 'vitest'
import { addProduct, registerEnterprise } from '../enterprises/index.ts'
import { enterpriseInput, productInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { testDatabase, workOver } from '../platform/testing.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { grantRecognition } from './actions/register.ts'
import { ruleOnRecognition } from './actions/rulings.ts'
import { recognitionInput, rulingInput } from './model/inputs.ts'
import { countRegister, countYearEnds } from './register.ts'

const granted = (product: string, decidedOn: string) =>
  recognitionInput.parse({
    id: `cn-${product}-${decidedOn}`,
    product,
    enterprise: 'den',
    decision: { number: '1', symbol: 'QĐ-UBND', issuer: 'UBND thành phố', decidedOn },
    validFrom: decidedOn,
    validTo: `${Number(decidedOn.slice(0, 4)) + 3}${decidedOn.slice(4)}`,
  })

const question = { by: [], asOf: dayOf('2026-11-21'), knownOn: null } as const
const titlesOf = async (work: Work) => (await countRegister(work, question))[0]?.titles ?? 0

test('the columns follow every write once it is committed, and know nothing of what was taken back', async () => {
  const work = workOver((await testDatabase()).db)
  await registerEnterprise(
    work,
    enterpriseInput.parse({ id: 'den', kind: 'company', nameVi: 'Đèn', isSample: true }),
  )
  for (const id of ['p1', 'p2'])
    await addProduct(work, productInput.parse({ id, enterprise: 'den', nameVi: id, sectorGroup: null }))
  const steps: unknown[] = [await titlesOf(work)]
  await grantRecognition(work, granted('p1', '2024-12-01'))
  steps.push(await titlesOf(work))
  await inTransaction(work, async work => {
    await grantRecognition(work, granted('p2', '2025-12-01'))
    steps.push(await titlesOf(work))
    throw new Error('taken back')
  }).catch(() => undefined)
  steps.push(await titlesOf(work))
  await grantRecognition(work, granted('p2', '2025-12-01'))
  await ruleOnRecognition(
    work,
    rulingInput.parse({
      recognition: 'cn-p1-2024-12-01',
      kind: 'revoked',
      effectiveOn: '2026-01-05',
      ground: 'Điều 9',
      document: '2/QĐ-UBND',
    }),
  )
  steps.push(await titlesOf(work))
  expect(steps).toEqual([0, 1, 2, 1, 1])
  expect(await countYearEnds(work, { asOf: dayOf('2026-11-21'), knownOn: null })).toEqual([
    { year: '2024', events: 1, products: 1, enterprises: 1, enterpriseYears: 1, titles: 1 },
    { year: '2025', events: 2, products: 2, enterprises: 1, enterpriseYears: 2, titles: 2 },
  ])
}, 120_000)
