import { expect, test } from 'vitest'
import { wordsOf } from '../design/testing.ts'
import { dayOf } from '../exact/day.ts'
import { roomDb } from '../platform/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { on, publishedRound } from '../publication/testing.ts'
import { actors, answerOf, as, trialRound as round } from '../selection/testing.ts'
import { recogniseAnew } from './actions/anew.ts'
import { giveNumber, grantFromDecision } from './actions/grant.ts'
import { remindOfEnds } from './actions/reminders.ts'
import { ruleOnRecognition } from './actions/rulings.ts'
import { anewInput, grantInput, rulingInput } from './model/inputs.ts'
import { recognitionIdOf } from './model.ts'
import * as anew from './pages/anew.tsx'
import * as grants from './pages/grant.tsx'
import * as record from './pages/record.tsx'
import * as register from './pages/register.tsx'
import * as ruling from './pages/ruling.tsx'
import { statusOn, supersededOn } from './rules/status.ts'
import { listRecognitions } from './store/recognitions.ts'
import { approvedRound, DECIDED } from './testing.ts'
import { waitingFor } from './waiting.ts'

const decision = { number: '77', symbol: 'QĐ-UBND', issuer: 'UBND thành phố', decidedOn: DECIDED }
const granting = (dossiers: readonly string[], change: object = {}) =>
  grantInput.parse({
    dossiers,
    decision,
    validFrom: DECIDED,
    term: { months: 36, isAssumed: true },
    ...change,
  })
const office = (work: Work) => as(work, actors.office)
const params = { recognition: 'cn-d1' }

const told = async (work: Work, person: string) =>
  (
    await roomDb<{ 'notices.notice': { person: string; kind: string; says_vi: string; id: bigint } }>(work.db)
      .selectFrom('notices.notice')
      .select('says_vi')
      .where('person', '=', person)
      .where('kind', 'like', 'recognition-%')
      .orderBy('id')
      .execute()
  ).map(row => row.says_vi)

test('a dossier on the approved list is recognised by the decision for its term, and its enterprise is told', async () => {
  const work = await approvedRound()
  expect(await waitingFor(office(work))).toMatchObject([{ href: '/rounds/cham-2026/recognitions' }])
  expect(await grantFromDecision(office(work), round, granting(['d1']))).toEqual(['cn-d1'])
  expect(await listRecognitions(work.db)).toMatchObject([
    {
      id: 'cn-d1',
      product: 'p1',
      enterprise: 'e1',
      decision,
      validFrom: DECIDED,
      validTo: '2029-12-08',
      term: { months: 36, isAssumed: true },
      dossier: 'd1',
      round,
      follows: null,
    },
  ])
  expect(await told(work, 'chu')).toEqual(['Sản phẩm số 1 được công nhận từ 08/12/2026 đến trước 08/12/2029'])
  expect(await waitingFor(office(work))).toEqual([])
})

test.each([
  ['one that is not in the round', ['d1', 'd9'], 'unknown-dossier', 'd9: Không có hồ sơ này trong đợt.'],
  ['one that did not pass', ['d1', 'd2'], 'not-passed', 'd2: Hồ sơ không có trong danh sách đã phê duyệt.'],
])('with %s nothing at all is recognised', async (_, dossiers, code, words) => {
  const work = await approvedRound()
  await expect(grantFromDecision(office(work), round, granting(dossiers))).rejects.toMatchObject({
    code,
    words: { vi: `Chưa ghi công nhận nào. ${words}` },
  })
  expect(await listRecognitions(work.db)).toEqual([])
})

test('a dossier is recognised once, before the decision not at all, and by the office alone', async () => {
  const work = await approvedRound()
  await grantFromDecision(office(work), round, granting(['d1']))
  await expect(grantFromDecision(office(work), round, granting(['d1']))).rejects.toMatchObject({
    code: 'recognised-already',
  })
  for (const name of ['leader', 'auditor', 'owner', 'visitor'] as const)
    expect(() => grantFromDecision(as(work, actors[name]), round, granting(['d1']))).toThrow(NotAllowed)
})

test('while the list is not approved there is no decision to recognise by', async () => {
  const work = await publishedRound()
  await expect(grantFromDecision(office(work), round, granting(['d1']))).rejects.toMatchObject({
    code: 'not-decided',
  })
  const { text } = await answerOf(grants.get([]), office(work))
  expect(text).toContain('chưa được phê duyệt')
})

test('a number that is blank is given later, once', async () => {
  const work = await approvedRound(null)
  const blank = granting(['d1'], { decision: { ...decision, number: null } })
  await grantFromDecision(office(work), round, blank)
  expect((await answerOf(grants.get([]), office(work))).text).toContain('còn để trống số quyết định')
  expect(await giveNumber(office(work), round, '77')).toBe(1)
  expect((await listRecognitions(work.db))[0]?.decision.number).toBe('77')
  await expect(giveNumber(office(work), round, '78')).rejects.toMatchObject({ code: 'number-given' })
})

test('the page says of each dossier what it becomes or why not, keeps what was typed, and leads on', async () => {
  const work = await approvedRound()
  const shown = wordsOf((await answerOf(grants.get([]), office(work))).text)
  expect([
    shown.includes('công nhận lần đầu'),
    shown.includes('Hồ sơ không có trong danh sách đã phê duyệt'),
  ]).toEqual([true, true])
  const form = {
    dossiers: ['d1'],
    number: '77',
    symbol: 'QĐ-UBND',
    issuer: 'UBND thành phố',
    decidedOn: DECIDED,
    validFrom: DECIDED,
    months: '36',
  }
  const wrong = await answerOf(grants.post([]), office(work), { form: { ...form, months: 'ba năm' } })
  expect([wrong.status, wrong.text.includes('ba năm')]).toEqual([422, true])
  const unknown = await answerOf(grants.post([]), office(work), { form: { ...form, dossiers: ['d1', 'd9'] } })
  expect([unknown.status, unknown.text.includes('Không có hồ sơ này trong đợt')]).toEqual([409, true])
  const done = await answerOf(grants.post([]), office(work), { form })
  expect([done.status, done.location]).toEqual([303, '/rounds/cham-2026/recognitions'])
  expect(wordsOf((await answerOf(register.get([]), office(work))).text)).toContain('Sản phẩm số 1')
})

test('the holder reads its own record, another enterprise finds nothing', async () => {
  const work = await approvedRound()
  await grantFromDecision(office(work), round, granting(['d1']))
  const read = (name: keyof typeof actors) => answerOf(record.get([]), as(work, actors[name]), { params })
  expect((await read('owner')).text).toContain('77/QĐ-UBND')
  for (const name of ['stranger', 'scorer', 'visitor'] as const)
    await expect(read(name)).rejects.toThrow(NotAllowed)
})

test('whoever rules second sees what the first ruled, and loses nothing that was typed', async () => {
  const work = await approvedRound()
  await grantFromDecision(office(work), round, granting(['d1']))
  await ruleOnRecognition(
    office(work),
    rulingInput.parse({
      recognition: 'cn-d1',
      kind: 'suspended',
      effectiveOn: '2026-12-09',
      ground: 'Điều 9',
      document: '80/QĐ-UBND',
    }),
  )
  const form = {
    kind: 'revoked',
    effectiveOn: '2027-01-05',
    ground: 'Lý do đã gõ rất lâu',
    document: '81/QĐ-UBND',
    version: '0.0',
  }
  const { status, text } = await answerOf(ruling.post([]), office(work), { params, form })
  expect([status, text.includes('Lý do đã gõ rất lâu'), text.includes('Điều 9')]).toEqual([409, true, true])
  expect((await listRecognitions(work.db))[0]?.rulings.length).toBe(1)
  const again = await answerOf(ruling.post([]), office(work), { params, form: { ...form, version: '1.0' } })
  expect([again.status, again.location]).toEqual([303, '/register/cn-d1'])
})

const renewing = (change: object = {}) =>
  anewInput.parse({
    recognition: 'cn-d1',
    decision: { ...decision, number: '90', decidedOn: '2029-11-20' },
    validFrom: '2029-11-25',
    term: { months: 36, isAssumed: true },
    ground: 'Số liệu năm 2028 vẫn đáp ứng điều kiện',
    ...change,
  })

test('recognised anew before its end, the product counts once and the earlier one is superseded', async () => {
  const work = await approvedRound()
  await grantFromDecision(office(work), round, granting(['d1']))
  const page = await answerOf(anew.get([]), office(work), { params })
  expect(wordsOf(page.text)).toContain('Doanh thu')
  await recogniseAnew(office(work), renewing())
  const [first, second] = await listRecognitions(work.db)
  if (first === undefined || second === undefined) throw new Error('both are there')
  const day = dayOf('2029-12-01')
  expect([
    second.follows,
    second.validTo,
    statusOn(first, first.rulings, day),
    supersededOn(first, [second], day),
  ]).toEqual(['cn-d1', '2032-11-25', 'in-force', true])
})

test.each([
  ['after its end it is a new recognition, not one anew', { validFrom: '2029-12-09' }, 'not-anew'],
  [
    'within its own term it would only overlap',
    { term: { months: 1, isAssumed: true }, validFrom: '2027-01-01' },
    'overlaps',
  ],
  [
    'of one that is not there there is nothing to renew',
    { recognition: recognitionIdOf('cn-d9') },
    undefined,
  ],
])('%s', async (_, change, code) => {
  const work = await approvedRound()
  await grantFromDecision(office(work), round, granting(['d1']))
  await expect(recogniseAnew(office(work), renewing(change))).rejects.toMatchObject(
    code === undefined ? {} : { code },
  )
  expect((await listRecognitions(work.db)).length).toBe(1)
})

test('holder and office are reminded before the end, once for each of the days', async () => {
  const work = await approvedRound()
  await grantFromDecision(office(work), round, granting(['d1']))
  const remindOn = (day: string) =>
    remindOfEnds({ ...on(work, day), actor: { kind: 'system', name: 'calendar' } })
  const counts: number[] = []
  for (const day of ['2029-05-01', '2029-07-01', '2029-07-02', '2029-11-01', '2029-12-07', '2029-12-08']) {
    await remindOn(day)
    counts.push((await told(work, 'chu')).filter(words => words.includes('hết hiệu lực')).length)
  }
  expect(counts).toEqual([0, 1, 1, 2, 3, 3])
  expect((await told(work, 'van-phong')).length).toBe(3)
  expect(await waitingFor(as(on(work, '2029-11-01'), actors.owner))).toMatchObject([{ dueOn: '2029-12-08' }])
})
