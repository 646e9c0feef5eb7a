import { expect, test } from 'vitest'
import { outcomeOf } from '../platform/testing.ts'
import { answerMisuse, misuseFor, openMisuse, reportMisuse } from './actions/misuse.ts'
import { misuseInput } from './model.ts'
import { asFirm, asOffice, asVisitor, logoWork } from './testing.ts'
import { waitingFor } from './waiting.ts'

const FORM = '5f0f7a52-5d0e-4b7e-9a53-0c1d8f1f6a10'
const report = misuseInput.parse({ firm: 'Đèn Giả', place: 'Chợ', body: 'In trên hộp', form: FORM })

test('a visitor reports once, keeps a link, and reads there what the office did', async () => {
  const work = await logoWork()
  const visitor = asVisitor(work)
  const secret = await reportMisuse(visitor, report, 'a')
  expect(await reportMisuse(visitor, report, 'a')).toBe(secret)
  const office = asOffice(work)
  expect([(await misuseFor(office)).length, (await waitingFor(office)).length]).toEqual([1, 1])
  await answerMisuse(office, 1, { kind: 'stopped', words: 'Đã thu hồi bao bì', seen: 0 })
  const { number, firm, steps } = await openMisuse(visitor, secret, 'a')
  expect([number, firm, steps.map(({ kind, words }) => [kind, words])]).toEqual([
    1,
    'Đèn Giả',
    [['stopped', 'Đã thu hồi bao bì']],
  ])
  expect(await waitingFor(office)).toEqual([])
})

test('an answer to what somebody answered meanwhile is refused; nobody but the office answers or reads', async () => {
  const work = await logoWork()
  await reportMisuse(asVisitor(work), report, 'a')
  const step = { kind: 'looking', words: 'Đang xem', seen: 0 } as const
  await answerMisuse(asOffice(work), 1, step)
  expect([
    await outcomeOf(answerMisuse(asOffice(work), 1, step)),
    await outcomeOf(answerMisuse(asOffice(work), 2, step)),
    await outcomeOf(answerMisuse(asFirm(work, 'den'), 1, step)),
    await outcomeOf(misuseFor(asFirm(work, 'den'))),
    await outcomeOf(openMisuse(asVisitor(work), 'made-up', 'b')),
  ]).toEqual(['stale', 'There is no report misuse.', '403', '403', 'There is no report misuse.'])
})

test('nobody reports on and on from one place, and links cannot be tried out', async () => {
  const work = asVisitor(await logoWork())
  for (let at = 0; at < 20; at++) await reportMisuse(work, report, 'a')
  expect(await outcomeOf(reportMisuse(work, report, 'a'))).toBe('too-often')
  expect(await outcomeOf(reportMisuse(work, report, 'b'))).toBe('done')
  for (let at = 0; at < 60; at++) await outcomeOf(openMisuse(work, String(at), 'a'))
  expect(await outcomeOf(openMisuse(work, FORM, 'a'))).toBe('too-often')
})

test.each([
  ['nothing', {}],
  ['a form of no browser', { form: 'x' }],
  ['words without end', { body: 'a'.repeat(4001) }],
  ['an unknown field', { role: 'office' }],
])('%s is no report', (_, change) => {
  const whole = { firm: 'a', place: 'b', body: 'c', form: FORM }
  const given = Object.keys(change).length === 0 ? {} : { ...whole, ...change }
  expect(misuseInput.safeParse(given).success).toBe(false)
})
