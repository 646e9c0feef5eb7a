import { expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { addMember, addProduct, registerEnterprise } from '../enterprises/index.ts'
import { enterpriseInput, memberInput, productInput } from '../enterprises/model/inputs.ts'
import { productIdOf } from '../enterprises/model.ts'
import { dayOf } from '../exact/day.ts'
import { roomDb } from '../platform/database.ts'
import { NotAllowed, NotFound, Refused } from '../platform/errors.ts'
import type { JournalTables } from '../platform/journal.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { loadPublishedRecognitions } from './actions/published.ts'
import { grantRecognition } from './actions/register.ts'
import { ruleOnRecognition } from './actions/rulings.ts'
import { transferRecognition } from './actions/transfers.ts'
import { recognitionInput, rulingInput, transferInput } from './model/inputs.ts'
import { type PublishedRecognition, publishedRecognitionRow } from './model/published.ts'
import { recognitionIdOf } from './model.ts'
import { holderOn } from './rules/holders.ts'
import { asKnownOn, isTitle, statusOn, termEnd } from './rules/status.ts'
import { listPublishedRecognitions } from './store/published.ts'
import { findRecognition, listRecognitions } from './store/recognitions.ts'

const decision = { number: '5012', symbol: 'QĐ-UBND', issuer: 'UBND thành phố', decidedOn: '2021-11-26' }
const granted = (change: object = {}) =>
  recognitionInput.parse({
    id: 'r1',
    product: 'den-led',
    enterprise: 'den',
    decision,
    validFrom: '2021-11-26',
    validTo: termEnd(dayOf('2021-11-26'), 36),
    ...change,
  })
const ruled = (change: object = {}) =>
  rulingInput.parse({
    recognition: 'r1',
    kind: 'suspended',
    effectiveOn: '2022-03-01',
    ground: 'Điều 9 khoản 2',
    document: '12/QĐ-UBND',
    ...change,
  })
const visitor: Actor = { kind: 'visitor' }
const leader: Actor = { kind: 'person', id: 'an', name: 'An', roles: [{ role: 'leader', unit: null }] }

const prepared = async (): Promise<Work> => {
  const work = await testWork()
  await addPerson(work, personInput.parse({ id: 'lan', name: 'Nguyễn Thị Lan' }))
  for (const id of ['den', 'khac'])
    await registerEnterprise(work, enterpriseInput.parse({ id, kind: 'company', nameVi: id, isSample: true }))
  await addProduct(work, productInput.parse({ id: 'den-led', enterprise: 'den', nameVi: 'Đèn LED' }))
  return work
}

const journal = async (work: Work, kind: string) => {
  await settleJournal(work)
  const entries = await roomDb<JournalTables>(work.db)
    .selectFrom('platform.journal_entry as entry')
    .innerJoin('platform.journal_payload as payload', 'payload.sequence', 'entry.sequence')
    .select(['action', 'subject_id', 'payload'])
    .where('subject_kind', '=', kind)
    .orderBy('entry.sequence')
    .execute()
  return entries.map(entry => ({ ...entry, payload: JSON.parse(entry.payload) }))
}

const told = async (work: Work, person: string) =>
  (
    await roomDb<{ 'notices.notice': { id: bigint; person: string; says_vi: string } }>(work.db)
      .selectFrom('notices.notice')
      .select('says_vi')
      .where('person', '=', person)
      .orderBy('id')
      .execute()
  ).map(row => row.says_vi)

test('a recognition is granted by decision and journalled, and is a title for its term', async () => {
  const work = await prepared()
  const known = { ...granted(), follows: null, sectorGroup: null, commune: null }
  expect(await grantRecognition(work, granted())).toBe('r1')
  const expected = { ...known, recordedAt: work.now, rulings: [], transfers: [], honours: [] }
  expect(await listRecognitions(work.db, { product: productIdOf('den-led') })).toEqual([expected])
  expect(statusOn(expected, [], dayOf('2024-11-25'))).toBe('in-force')
  expect(await journal(work, 'recognition.recognition')).toEqual([
    { action: 'grant recognition', subject_id: 'r1', payload: { after: known } },
  ])
})

test('a product renewed early has two recognitions; by the same decision it has one', async () => {
  const work = await prepared()
  await grantRecognition(work, granted())
  await expect(grantRecognition(work, granted({ id: 'r2' }))).rejects.toMatchObject({
    code: 'recognised-already',
    facts: { recognition: 'r1' },
  })
  const later = { ...decision, number: '6000', decidedOn: '2023-12-14' }
  const dates = { validFrom: '2023-12-14', validTo: '2026-12-14' }
  await grantRecognition(work, granted({ id: 'r2', decision: later, ...dates }))
  const held = await listRecognitions(work.db)
  expect(held.filter(each => isTitle(each, each.rulings, dayOf('2024-06-30'))).map(each => each.id)).toEqual([
    'r1',
    'r2',
  ])
})

test('a product is recognised for the enterprise that makes it, and nothing is written otherwise', async () => {
  const work = await prepared()
  await expect(grantRecognition(work, granted({ enterprise: 'khac' }))).rejects.toThrow(Refused)
  await expect(grantRecognition(work, granted({ product: 'quat' }))).rejects.toThrow(NotFound)
  expect(await listRecognitions(work.db)).toEqual([])
  expect(await journal(work, 'recognition.recognition')).toEqual([])
})

test('rulings are dated rows; each is journalled with its ground, and the enterprise is told', async () => {
  const work = await prepared()
  await grantRecognition(work, granted())
  await addMember(work, memberInput.parse({ person: 'lan', enterprise: 'den', validFrom: '2020-01-01' }))
  const office: Work = {
    ...work,
    actor: { kind: 'person', id: 'lan', name: 'Lan', roles: [{ role: 'office', unit: null }] },
  }
  await ruleOnRecognition(office, ruled())
  await ruleOnRecognition(work, ruled({ kind: 'revoked', effectiveOn: '2023-01-01' }))
  const found = await findRecognition(work.db, recognitionIdOf('r1'))
  const same = { ground: 'Điều 9 khoản 2', document: '12/QĐ-UBND', recordedAt: work.now }
  expect(found?.rulings).toEqual([
    { kind: 'suspended', effectiveOn: '2022-03-01', person: 'lan', ...same },
    { kind: 'revoked', effectiveOn: '2023-01-01', person: null, ...same },
  ])
  expect(
    (await journal(work, 'recognition.recognition')).map(entry => [entry.action, entry.payload.reason]),
  ).toEqual([
    ['grant recognition', undefined],
    ['rule on recognition', 'Điều 9 khoản 2'],
    ['rule on recognition', 'Điều 9 khoản 2'],
  ])
  expect(await told(work, 'lan')).toEqual([
    'Công nhận của Đèn LED tạm dừng hiệu lực từ 01/03/2022',
    'Công nhận của Đèn LED bị thu hồi từ 01/01/2023',
  ])
})

test('a recognition passes on; what was held before stays, and both enterprises are told once', async () => {
  const work = await prepared()
  await grantRecognition(work, granted())
  await addMember(work, memberInput.parse({ person: 'lan', enterprise: 'khac', validFrom: '2020-01-01' }))
  const passing = (change: object = {}) =>
    transferInput.parse({
      recognition: 'r1',
      kind: 'merged',
      to: 'khac',
      effectiveOn: '2022-06-01',
      ground: 'Hợp đồng sáp nhập',
      document: '7/TB-SCT',
      ...change,
    })
  await transferRecognition(work, passing())
  const found = await findRecognition(work.db, recognitionIdOf('r1'))
  if (found === null) throw new Error('it is there')
  expect(['2022-05-31', '2022-06-01'].map(day => holderOn(found, found.transfers, dayOf(day)))).toEqual([
    'den',
    'khac',
  ])
  expect(found.enterprise).toBe('den')
  await expect(transferRecognition(work, passing({ effectiveOn: '2022-07-01' }))).rejects.toMatchObject({
    code: 'holds-already',
  })
  await expect(transferRecognition(work, passing({ effectiveOn: '2022-06-01' }))).rejects.toMatchObject({
    code: 'transfer-out-of-order',
  })
  expect(await told(work, 'lan')).toEqual(['Công nhận của Đèn LED đứng tên khac từ 01/06/2022'])
})

test('what was recorded after a day was not known on it', async () => {
  const work = await prepared()
  await grantRecognition({ ...work, now: '2021-11-27T03:00:00.000Z' }, granted())
  await ruleOnRecognition({ ...work, now: '2022-05-01T03:00:00.000Z' }, ruled())
  const found = await findRecognition(work.db, recognitionIdOf('r1'))
  if (found === null) throw new Error('it is there')
  const standing = (knownOn: string) => {
    const known = asKnownOn(found, dayOf(knownOn))
    return known && statusOn(known, known.rulings, dayOf('2022-04-01'))
  }
  expect(['2021-11-26', '2022-04-30', '2022-05-01'].map(standing)).toEqual([null, 'in-force', 'suspended'])
})

test('a ruling that does not fit is refused and changes nothing', async () => {
  const work = await prepared()
  await grantRecognition(work, granted())
  await ruleOnRecognition(work, ruled({ kind: 'revoked' }))
  await expect(
    ruleOnRecognition(work, ruled({ kind: 'reinstated', effectiveOn: '2022-04-01' })),
  ).rejects.toMatchObject({
    code: 'ruling-does-not-fit',
    facts: { status: 'revoked' },
    words: { vi: 'Không thể quyết định như vậy: vào ngày đó công nhận đã bị thu hồi.' },
  })
  await expect(ruleOnRecognition(work, ruled({ recognition: 'r9' }))).rejects.toThrow(NotFound)
  expect((await findRecognition(work.db, recognitionIdOf('r1')))?.rulings).toHaveLength(1)
})

test('nobody but the programme office keeps the register', async () => {
  const work = await prepared()
  await grantRecognition(work, granted())
  expect(() => grantRecognition({ ...work, actor: leader }, granted({ id: 'r2' }))).toThrow(NotAllowed)
  expect(() => ruleOnRecognition({ ...work, actor: leader }, ruled())).toThrow(NotAllowed)
  expect(() => loadPublishedRecognitions({ ...work, actor: visitor }, [])).toThrow(NotAllowed)
})

const published = (change: object): PublishedRecognition =>
  publishedRecognitionRow.parse({
    year: '2021',
    enterprise: '',
    product: 'Đèn LED Rạng Đông',
    sector_group: '',
    top10: '1',
    decision_number: '5012/QĐ-UBND',
    decision_date: '2021-11-26',
    published_on: '',
    source: 'seed 000',
    note: '',
    ...change,
  })
const said = async (work: Work) => (await listPublishedRecognitions(work.db)).map(({ id: _, ...row }) => row)

test('published rows are loaded once, whatever is loaded again', async () => {
  const work = await testWork()
  const rows = [published({}), published({ year: '', product: '', enterprise: 'Viglacera', top10: '' })]
  expect(await loadPublishedRecognitions(work, rows)).toEqual({ added: 2, removed: 0 })
  expect(await loadPublishedRecognitions(work, rows)).toEqual({ added: 0, removed: 0 })
  expect(await said(work)).toEqual(rows)
  expect(await journal(work, 'recognition.published_recognition')).toHaveLength(1)
})

test('a corrected row replaces the old one, and the journal keeps both', async () => {
  const work = await testWork()
  await loadPublishedRecognitions(work, [published({})])
  expect(await loadPublishedRecognitions(work, [published({ year: '2022' })])).toEqual({
    added: 1,
    removed: 1,
  })
  expect(await said(work)).toEqual([published({ year: '2022' })])
  expect((await journal(work, 'recognition.published_recognition'))[1]?.payload).toMatchObject({
    before: [{ year: 2021 }],
    after: [{ year: 2022 }],
  })
})
