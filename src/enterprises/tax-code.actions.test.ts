import { expect, test } from 'vitest'
import { Invalid, NotAllowed, Refused } from '../platform/errors.ts'
import { historiesOf } from '../platform/journal.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { mergeEnterprises, registerMany } from './actions/enterprises.ts'
import { correctTaxCode } from './actions/tax-code.ts'
import { batchInput, correctTaxCodeInput, mergeInput } from './model/inputs.ts'
import { enterpriseIdOf } from './model.ts'
import { getEnterprise } from './store/enterprises.ts'
import { listRegister, type RegisterQuery } from './store/register.ts'
import { listFormerTaxCodes, listOnceKnownBy } from './store/tax-codes.ts'
import { registerQuery } from './testing.ts'

const office: Actor = { kind: 'person', id: 'lan', name: 'Lan', roles: [{ role: 'office', unit: null }] }
const WRONG = '0100233488'
const RIGHT = '0100109106'

const city = async (): Promise<Work> => {
  const work = await testWork({ actor: office })
  const enterprises = [
    { id: 'den', kind: 'company', nameVi: 'Công ty Đèn', taxCode: WRONG },
    { id: 'may', kind: 'company', nameVi: 'Công ty May', taxCode: '0100112437' },
    { id: 'ho', kind: 'household', nameVi: 'Hộ Gốm', taxCode: '001099000009' },
    { id: 'moi', kind: 'company', nameVi: 'Công ty Mới' },
  ]
  await registerMany(work, batchInput.parse({ enterprises }))
  return work
}

const correct = (work: Work, change: object = {}) =>
  correctTaxCode(
    work,
    correctTaxCodeInput.parse({
      id: 'den',
      taxCode: RIGHT,
      ground: 'giấy chứng nhận đăng ký',
      version: 1,
      ...change,
    }),
  )

const found = async (work: Work, words: string, change: Partial<RegisterQuery> = {}) => {
  const { rows } = await listRegister(work.db, registerQuery(work, { words, ...change }))
  return rows.map(({ id, taxCode, otherTaxCodes }) => [id, taxCode, otherTaxCodes])
}

test('a code that was typed wrong is put right on a ground; the wrong one still leads to the enterprise', async () => {
  const work = await city()
  await correct(work, { taxCode: ' 0100 109 106 ' })
  const den = enterpriseIdOf('den')
  expect((await getEnterprise(work.db, den)).taxCode).toBe(RIGHT)
  expect(await found(work, WRONG)).toEqual([['den', RIGHT, [WRONG]]])
  expect(await found(work, RIGHT)).toEqual([['den', RIGHT, [WRONG]]])
  expect((await listFormerTaxCodes(work.db, [den])).map(({ taxCode, ground }) => [taxCode, ground])).toEqual([
    [WRONG, 'giấy chứng nhận đăng ký'],
  ])
  expect(await listOnceKnownBy(work.db, [WRONG, RIGHT])).toEqual([{ taxCode: WRONG, id: 'den', now: RIGHT }])
  await settleJournal(work)
  const [last] = await historiesOf(work.db, [{ kind: 'enterprises.enterprise', id: 'den' }], 9)
  expect([last?.action, last?.payload]).toEqual([
    'correct tax code',
    { before: { taxCode: WRONG }, after: { taxCode: RIGHT }, reason: 'giấy chứng nhận đăng ký' },
  ])
})

test('who had no code gets one, and none is kept as former', async () => {
  const work = await city()
  await correct(work, { id: 'moi' })
  expect(await found(work, RIGHT)).toEqual([['moi', RIGHT, []]])
})

test.each<[string, object, new (...words: never[]) => Error]>([
  ['a wrong check digit', { taxCode: '0100109107' }, Invalid],
  ['a personal number for a company', { taxCode: '001099000001' }, Invalid],
  ['no code at all in digits', { taxCode: 'x'.repeat(20) }, Invalid],
  ['the code it has', { taxCode: WRONG }, Refused],
  ["another's code", { taxCode: '0100112437' }, Refused],
  ['somebody saved before', { version: 7 }, Refused],
])('refused: %s', async (_, change, error) => {
  const work = await city()
  await expect(correct(work, change)).rejects.toBeInstanceOf(error)
  expect(await found(work, 'Đèn')).toEqual([['den', WRONG, []]])
})

test('a code of another leads to merging, in words', async () => {
  const work = await city()
  await expect(correct(work, { taxCode: '0100112437' })).rejects.toMatchObject({
    code: 'tax-code-taken',
    facts: { taxCode: '0100112437', enterprise: 'may' },
    words: { vi: expect.stringContaining('Công ty May') },
  })
})

test('only the office corrects a code', async () => {
  const work = await city()
  const own = { ...work, actor: { ...office, roles: [{ role: 'enterprise' as const, unit: null }] } }
  await expect(correct(own)).rejects.toBeInstanceOf(NotAllowed)
})

test('a former personal number is not found by who may not see it, and a merged duplicate is found by its code', async () => {
  const work = await city()
  await correct(work, { id: 'ho', taxCode: '001099000001' })
  const closed = { withPersonalCodes: false }
  expect(await found(work, '001099000009', closed)).toEqual([])
  expect(await found(work, 'Hộ Gốm', closed)).toEqual([['ho', null, []]])
  expect(await found(work, '001099000009')).toEqual([['ho', '001099000001', ['001099000009']]])
  await mergeEnterprises(work, mergeInput.parse({ duplicate: 'may', kept: 'den', ground: 'một con dấu' }))
  const current = new Map([['may', 'den']])
  expect(await found(work, '0100112437', { current })).toEqual([['den', WRONG, ['0100112437']]])
})
