import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addProduct, registerEnterprise } from '../enterprises/index.ts'
import { enterpriseInput, productInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { recognitionInput } from './model/inputs.ts'
import { type Recognition, recognitionIdOf } from './model.ts'
import { saveRecognitions, saveRuling, saveTransfer } from './store/recognitions.ts'

const recognition = (change: object = {}): Recognition => ({
  ...recognitionInput.parse({
    product: 'den-led',
    enterprise: 'den',
    decision: { number: '5012', symbol: 'QĐ-UBND', issuer: 'UBND thành phố', decidedOn: '2021-11-26' },
    validFrom: '2021-11-26',
    validTo: '2024-11-26',
  }),
  id: recognitionIdOf('r1'),
  follows: null,
  sectorGroup: null,
  commune: null,
  ...change,
})
const ruling = {
  kind: 'suspended',
  effectiveOn: dayOf('2022-03-01'),
  ground: 'Điều 9',
  document: null,
  person: null,
} as const

const stamp = { recordedAt: '2021-11-26T03:00:00.000Z', revision: 2n }
const save = (work: Work, change: object = {}) => saveRecognitions(work.db, [recognition(change)], stamp)

const prepared = async (): Promise<Work> => {
  const work = await testWork()
  await registerEnterprise(
    work,
    enterpriseInput.parse({ id: 'den', kind: 'company', nameVi: 'Đèn', isSample: true }),
  )
  await addProduct(work, productInput.parse({ id: 'den-led', enterprise: 'den', nameVi: 'Đèn LED' }))
  await save(work)
  return work
}

/** What the database itself says, whatever the actions would have said. */
const answer = async ({ db }: Work, statement: () => Promise<unknown>): Promise<string> => {
  await sql`savepoint try`.execute(db)
  try {
    await statement()
    return 'taken'
  } catch (error) {
    return error instanceof Error && 'constraint' in error ? String(error.constraint) : String(error)
  } finally {
    await sql`rollback to savepoint try`.execute(db)
  }
}

test('the database itself refuses a recognition without product, without term, or twice by one decision', async () => {
  const work = await prepared()
  const second = (change: object) => answer(work, () => save(work, { id: 'r2', ...change }))
  const other = { decision: { ...recognition().decision, number: '6000' } }
  expect(await second({ product: 'quat' })).toBe('recognition_product_fkey')
  expect(await second({ validTo: '2021-11-26' })).toBe('recognition_check')
  expect(await second({})).toMatch(/^recognition_product_decision_number/)
  expect(await second({ ...other, follows: 'r2' })).toBe('recognition_check1')
  expect(await second({ ...other, follows: 'r1' })).toBe('taken')
})

test('the database itself refuses two rulings on one day, two revocations, and a ruling without ground', async () => {
  const work = await prepared()
  const rule = (change: object) =>
    saveRuling(work.db, { ...ruling, ...stamp, recognition: recognition().id, ...change })
  await rule({ kind: 'revoked' })
  expect(await answer(work, () => rule({}))).toBe('ruling_recognition_effective_on_key')
  const later = { effectiveOn: '2022-04-01' }
  expect(await answer(work, () => rule({ ...later, kind: 'revoked' }))).toBe('ruling_revoked_once')
  expect(await answer(work, () => rule({ ...later, ground: '' }))).toBe('ruling_ground_check')
  expect(await answer(work, () => rule(later))).toBe('taken')
})

test('a published row needs a source and the name of a product or an enterprise', async () => {
  const work = await testWork()
  const insert = (product: string | null, source: string) =>
    answer(work, () =>
      sql`insert into recognition.published_recognition (product, source) values (${product}, ${source})`.execute(
        work.db,
      ),
    )
  expect(await insert('Đèn LED', 'seed 000')).toBe('taken')
  expect(await insert('Đèn LED', '')).toBe('published_recognition_source_check')
  expect(await insert(null, 'seed 000')).toBe('published_recognition_check')
})

test('the database itself refuses a transfer to the same enterprise, unless it was renamed, and two on one day', async () => {
  const work = await prepared()
  const transfer = {
    ...stamp,
    recognition: recognition().id,
    from: recognition().enterprise,
    to: recognition().enterprise,
    toName: 'Đèn mới',
    effectiveOn: dayOf('2022-03-01'),
    ground: 'Giấy chứng nhận đăng ký doanh nghiệp thay đổi lần 5',
    document: '12/QĐ-UBND',
    person: null,
  } as const
  expect(await answer(work, () => saveTransfer(work.db, { ...transfer, kind: 'merged' }))).toBe(
    'transfer_check',
  )
  await saveTransfer(work.db, { ...transfer, kind: 'renamed' })
  expect(await answer(work, () => saveTransfer(work.db, { ...transfer, kind: 'renamed' }))).toBe(
    'transfer_recognition_effective_on_key',
  )
})
