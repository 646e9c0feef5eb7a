import { expect, test } from 'vitest'
import { addPerson, grantRole } from '../access/index.ts'
import { grantInput, personIdOf, personInput } from '../access/model.ts'
import { addMember } from '../enterprises/index.ts'
import { memberInput } from '../enterprises/model/inputs.ts'
import { addDays, dayOf } from '../exact/day.ts'
import { listNotices } from '../notices/store/notices.ts'
import { outcomeOf, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { answerNeed, changeConsent, endNeed, stateNeed } from './actions/needing.ts'
import { remindOfNeeds } from './actions/reminding.ts'
import { needInput } from './model.ts'
import { countNeeds, needFor, needsFor } from './needs-reading.ts'
import { isOverdue, isShownTo, needVersionOf } from './rules/needs.ts'
import { listNeeds } from './store/needs.ts'
import { actors, withBanks } from './testing.ts'

const as = (work: Work, actor: Work['actor']): Work => ({ ...work, actor })

let forms = 0
const typed = (change: object = {}) => ({
  form: `00000000-0000-4000-8000-${String(++forms).padStart(12, '0')}`,
  amountVnd: '6.000.000.000',
  purpose: 'expansion',
  purposeWords: 'Nhà xưởng mới',
  termMonths: '48',
  neededOn: '2026-12-31',
  scope: 'all',
  ...change,
})
const stating = (change: object = {}) => needInput.parse(typed(change))

const seen = async (work: Work, id: bigint): Promise<string> => {
  const [need] = await listNeeds(work.db, [id])
  return need === undefined ? '' : needVersionOf(need)
}
const seers = async (work: Work): Promise<readonly boolean[]> =>
  Promise.all([actors.bank, actors.otherBank].map(async bank => (await needsFor(as(work, bank))).length > 0))

test('a bank sees a need while the enterprise lets it, and no longer', async () => {
  const work = await withBanks(await testWork())
  const form = stating({ scope: 'named', banks: 'ngan-hang-b' })
  const id = await stateNeed(as(work, actors.firm), form)
  expect(await stateNeed(as(work, actors.firm), form)).toBe(id)
  expect(await seers(work)).toEqual([false, true])
  const consent = async (scope: 'all' | 'none' | 'named', banks: readonly string[] = []) =>
    changeConsent(as(work, actors.firm), id, { seen: await seen(work, id), scope, banks })
  await consent('all')
  expect(await seers(work)).toEqual([true, true])
  const said = { seen: await seen(work, id), kind: 'terms', words: '7,8%' } as const
  await answerNeed(as(work, actors.bank), id, said)
  await consent('none')
  expect(await seers(work)).toEqual([false, false])
  expect(await outcomeOf(needFor(as(work, actors.bank), id))).toBe(`There is no need ${id}.`)
  const late = { ...said, seen: await seen(work, id) }
  expect(await outcomeOf(answerNeed(as(work, actors.bank), id, late))).toBe(`There is no need ${id}.`)
  const { need } = await needFor(as(work, actors.firm), id)
  expect([
    need.consents.map(({ scope }) => scope),
    need.answers.map(({ bank, words }) => [bank, words]),
  ]).toEqual([['named', 'all', 'none'], [['ngan-hang-a', '7,8%']]])
})

test('who may do what with a need', async () => {
  const work = await withBanks(await testWork())
  const id = await stateNeed(as(work, actors.firm), stating())
  const now = await seen(work, id)
  const said = { seen: now, kind: 'interested', words: 'x' } as const
  const none = { seen: now, scope: 'none', banks: [] } as const
  const unseen = `There is no need ${id}.`
  expect([
    await outcomeOf(stateNeed(as(work, actors.bank), stating())),
    await outcomeOf(needFor(as(work, actors.other), id)),
    await outcomeOf(needFor(as(work, actors.office), id)),
    await outcomeOf(answerNeed(as(work, actors.firm), id, said)),
    await outcomeOf(changeConsent(as(work, actors.bank), id, none)),
    await outcomeOf(answerNeed(as(work, actors.bank), id, { ...said, seen: '9.9.9' })),
    await outcomeOf(changeConsent(as(work, actors.firm), id, { seen: now, scope: 'named', banks: ['x'] })),
    await outcomeOf(stateNeed(as(work, actors.firm), stating({ neededOn: '2026-11-20' }))),
  ]).toEqual(['403', unseen, unseen, '403', '403', 'stale', 'There is no bank x.', 'needed-before'])
  await endNeed(as(work, actors.firm), id, { seen: now, isMet: true, words: 'Vay ở ngân hàng B' })
  const after = { ...said, seen: await seen(work, id) }
  expect(await outcomeOf(answerNeed(as(work, actors.bank), id, after))).toBe(unseen)
  expect(await outcomeOf(changeConsent(as(work, actors.firm), id, { ...none, seen: after.seen }))).toBe(
    'ended',
  )
})

test('the office counts what is open and how long it waits', async () => {
  const work = await withBanks(await testWork())
  const on = (days: number) => as({ ...work, today: addDays(work.today, -days) }, actors.firm)
  const old = await stateNeed(on(16), stating())
  const answered = await stateNeed(on(30), stating())
  await stateNeed(on(3), stating({ scope: 'none' }))
  await answerNeed(as(work, actors.bank), answered, {
    seen: await seen(work, answered),
    kind: 'declined',
    words: 'Ngoài địa bàn',
  })
  const { open, banks, waiting } = await countNeeds(as(work, actors.office))
  expect([open, waiting.map(({ need }) => need.id)]).toEqual([3, [old]])
  expect(banks).toEqual([
    { bank: 'ngan-hang-a', name: 'ngan-hang-a', shown: 2, answered: 1, oldest: 16 },
    { bank: 'ngan-hang-b', name: 'ngan-hang-b', shown: 2, answered: 0, oldest: 30 },
  ])
  const need = waiting[0]?.need
  expect(need && [isOverdue(need, work.today), isOverdue(need, addDays(work.today, -1))]).toEqual([
    true,
    false,
  ])
  expect(need && isShownTo(need, 'ngan-hang-a')).toBe(true)
})

test('a need that no bank answers for long is told once again to its banks and to the enterprise', async () => {
  const work = await withBanks(await testWork())
  for (const id of ['nguoi-nh-a', 'nguoi-nh-b', 'nguoi-dn'])
    await addPerson(work, personInput.parse({ id, name: id }))
  for (const [person, unit] of [
    ['nguoi-nh-a', 'ngan-hang-a'],
    ['nguoi-nh-b', 'ngan-hang-b'],
  ] as const)
    await grantRole(
      work,
      grantInput.parse({ person, role: 'bank', unit, validFrom: '2026-01-01', ground: 'x' }),
    )
  await addMember(work, memberInput.parse({ person: 'nguoi-dn', enterprise: 'den', validFrom: '2026-01-01' }))
  const at = (days: number) => ({ ...work, today: addDays(work.today, days) })
  await stateNeed(as(work, actors.firm), stating({ scope: 'named', banks: 'ngan-hang-a' }))
  const late = async (person: string) =>
    (await listNotices(work.db, personIdOf(person), 20)).filter(({ kind }) => kind === 'need-late').length
  const told = () => Promise.all(['nguoi-nh-a', 'nguoi-nh-b', 'nguoi-dn'].map(late))
  await remindOfNeeds(at(15))
  expect(await told()).toEqual([0, 0, 0])
  await remindOfNeeds(at(16))
  await remindOfNeeds(at(17))
  expect(await told()).toEqual([1, 0, 1])
  expect(await outcomeOf(remindOfNeeds(as(at(18), actors.bank)))).toBe('403')
})

test.each([
  [{ scope: 'named' }, ['banks']],
  [{ termMonths: '0' }, ['termMonths']],
  [{ amountVnd: '-1' }, ['amountVnd']],
  [{ neededOn: 'mai' }, ['neededOn']],
  [{ scope: 'x' }, ['scope']],
])('%o is refused beside its field', (change, fields) => {
  const found = needInput.safeParse(typed(change))
  expect(found.error?.issues.map(({ path }) => path.join('.'))).toEqual(fields)
  expect(needInput.safeParse(typed()).data?.neededOn).toBe(dayOf('2026-12-31'))
})
