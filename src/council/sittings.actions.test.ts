import { expect, test } from 'vitest'
import { grantRole } from '../access/index.ts'
import { grantInput, personIdOf } from '../access/model.ts'
import { dayOf } from '../exact/day.ts'
import { listNotices } from '../notices/store/notices.ts'
import { historyOf } from '../platform/journal.ts'
import { outcomeOf, settleJournal } from '../platform/testing.ts'
import { getRound, roundContent } from '../selection/index.ts'
import { actors, as, trialRound } from '../selection/testing.ts'
import { composeCouncil, replaceMember } from './actions/compose.ts'
import { conveneSitting } from './actions/convene.ts'
import {
  closeSitting,
  declareRecusal,
  markArrived,
  markLeft,
  moveItem,
  openItem,
  openSitting,
  putOffItem,
} from './actions/room.ts'
import { closeItem, returnSheet, saveSheet, signSheet } from './actions/sheets.ts'
import { castVote, decideMotion, giveCastingVote, putMotion } from './actions/votes.ts'
import { minutesOf } from './minutes.ts'
import type { ItemId, VoteRule } from './model.ts'
import { loadRoom } from './reading.ts'
import { loadSeenRoom } from './seen-room.ts'
import { findCouncil } from './store/councils.ts'
import { listBallots, listVoters } from './store/votes.ts'
import { at, by, composition, convened, id, items, opened, people, type Who } from './testing.ts'

test('a council is composed once, by the office, of people who hold its roles, and each is told', async () => {
  const work = await people()
  const office = as(work, actors.office)
  const without = (who: Who) => composition().members.filter(({ person }) => person !== who)
  const refused = [
    () => composeCouncil(by(work, 'ct'), trialRound, composition()),
    () => composeCouncil(office, trialRound, { ...composition(), members: [...without('ct')] }),
    () => composeCouncil(office, trialRound, { ...composition(), to: dayOf('2026-11-02') }),
    () => composeCouncil(office, trialRound, { ...composition(), from: dayOf('2025-11-02') }),
  ]
  const codes: string[] = []
  for (const each of refused) codes.push(await outcomeOf(each()))
  expect(codes).toEqual(['403', 'council', 'council-period', 'without-role'])
  await composeCouncil(office, trialRound, composition())
  expect(await outcomeOf(composeCouncil(office, trialRound, composition()))).toBe('council-composed')
  expect((await listNotices(work.db, id('dk'), 9)).map(({ kind }) => kind)).toEqual(['council-appointed'])
})

test('a member is replaced by a decision from a day on; chair and secretary never without a successor', async () => {
  const work = await convened()
  const office = as(work, actors.office)
  const council = await findCouncil(work.db, trialRound)
  const seat = (who: Who) => council?.members.find(({ person }) => person === id(who))?.id ?? ('' as never)
  const change = {
    decree: composition().decree,
    member: seat('m2'),
    on: dayOf('2026-11-25'),
    person: personIdOf('uy-vien'),
    unit: null,
  }
  await grantRole(
    work,
    grantInput.parse({ person: 'uy-vien', role: 'council-member', validFrom: '2026-01-01', ground: 'thử' }),
  )
  const chair = { ...change, member: seat('ct'), person: null }
  expect(await outcomeOf(replaceMember(office, trialRound, chair))).toBe('needs-successor')
  await replaceMember(office, trialRound, change)
  const rows = (await findCouncil(work.db, trialRound))?.members.map(({ person, from, to }) => [
    person,
    from,
    to,
  ])
  expect(rows?.filter(([person]) => ['m2', 'uy-vien', 'dk'].includes(person ?? ''))).toEqual([
    ['m2', '2026-11-02', '2026-11-25'],
    ['dk', '2026-11-02', '2026-11-25'],
    ['uy-vien', '2026-11-25', null],
    ['dk', '2026-11-25', null],
  ])
})

test('a sitting is called in time or with a reason, and the same form twice calls one', async () => {
  const work = await convened()
  const again = {
    day: dayOf('2026-11-22'),
    time: '08:30',
    place: 'Phòng 1',
    dossiers: [] as string[],
    points: ['x'],
    urgentReason: null,
  }
  const call = (over: object) => outcomeOf(conveneSitting(by(work, 'tk'), trialRound, { ...again, ...over }))
  expect(await call({})).toBe('notice')
  expect(await call({ day: dayOf('2026-11-20'), urgentReason: 'x' })).toBe('day-past')
  expect(await call({ day: dayOf('2026-11-25'), points: [] })).toBe('empty-agenda')
  expect(await call({ day: dayOf('2026-11-25'), dossiers: ['d9'] })).toBe('foreign-dossier')
  expect(await outcomeOf(conveneSitting(by(work, 'm1'), trialRound, again))).toBe('403')
  const good = { ...again, day: dayOf('2026-11-25') }
  expect(await conveneSitting(by(work, 'ct'), trialRound, good)).toBe(2)
  expect(await conveneSitting(by(work, 'ct'), trialRound, good)).toBe(2)
})

test('the agenda goes by codes until whoever conducts moves a point that was not begun', async () => {
  const work = await people()
  await composeCouncil(as(work, actors.office), trialRound, composition())
  await conveneSitting(as(work, actors.office), trialRound, {
    day: work.today,
    time: '08:30',
    place: 'Phòng 1',
    dossiers: ['d2', 'd1'],
    points: ['Việc khác'],
    urgentReason: 'thử',
  })
  const order = async () => (await loadRoom(work, at)).items.map(({ dossier, title }) => dossier ?? title)
  expect(await order()).toEqual(['d1', 'd2', 'Việc khác'])
  const [one, , three] = await items(work)
  expect(await outcomeOf(moveItem(by(work, 'm1'), at, three, 1))).toBe('403')
  await moveItem(by(work, 'tk'), at, three, 1)
  expect(await order()).toEqual(['Việc khác', 'd1', 'd2'])
  for (const who of ['ct', 'tk', 'pct', 'm1'] as const) await markArrived(by(work, who), at, id(who))
  await openSitting(by(work, 'tk'), at)
  await openItem(by(work, 'ct'), at, one)
  expect(await outcomeOf(moveItem(by(work, 'ct'), at, one, 3))).toBe('item-done')
  await moveItem(by(work, 'ct'), at, three, 99)
  expect(await order()).toEqual(['d1', 'd2', 'Việc khác'])
})

test('nobody opens a sitting before its quorum is there and somebody presides', async () => {
  const work = await convened()
  const open = () => outcomeOf(openSitting(by(work, 'tk'), at))
  const answers = [await open()]
  for (const who of ['m1', 'm2', 'pct'] as const) {
    await markArrived(by(work, who), at, id(who))
    answers.push(await open())
  }
  expect(answers).toEqual(['nobody-presides', 'nobody-presides', 'nobody-presides', 'done'])
})

test('nothing is taken up without quorum after recusals, and it says how many are missing', async () => {
  const work = await opened('ct', 'tk', 'pct', 'm1')
  const [one] = await items(work)
  await declareRecusal(by(work, 'm1'), at, { item: one, person: id('m1'), ground: 'người nhà' })
  await markLeft(by(work, 'pct'), at, id('pct'), null)
  const refusal = await openItem(by(work, 'ct'), at, one).catch(error => error)
  expect([refusal.code, refusal.facts]).toEqual(['no-quorum', { missing: 1 }])
  await markArrived(by(work, 'dk'), at, id('dk'))
  expect(await outcomeOf(openItem(by(work, 'ct'), at, one))).toBe('done')
})

test('what a recused member does with the dossier, also as who conducts, is as if it were not there', async () => {
  const work = await opened('ct', 'tk', 'pct', 'm1', 'm2')
  const [one] = await items(work)
  await declareRecusal(by(work, 'ct'), at, { item: one, person: id('ct'), ground: 'cổ đông' })
  expect(await outcomeOf(openItem(by(work, 'ct'), at, one))).toBe('404')
  await openItem(by(work, 'pct'), at, one)
  const seen = await loadSeenRoom(by(work, 'ct'), at)
  expect([seen.openItem, seen.items[0]?.isHidden, seen.hiddenLines]).toEqual([null, true, 2])
  expect((await loadSeenRoom(by(work, 'm1'), at)).presiding).toBe('pct')
})

const entry = (item: ItemId, given: string, version = '') => ({ item, code: 'B', given, note: null, version })

test('sheets are their members’ alone, are handed in once, and become points when the scoring is closed', async () => {
  const work = await opened('ct', 'tk', 'pct', 'm1', 'm2')
  const [one] = await items(work)
  await openItem(by(work, 'tk'), at, one)
  for (const [who, given] of [
    ['ct', '10'],
    ['pct', '11'],
    ['m1', '12'],
  ] as const) {
    await saveSheet(by(work, who), at, id(who), [entry(one, given)])
    await signSheet(by(work, who), at, id(who), [one])
    await signSheet(by(work, who), at, id(who), [one])
  }
  expect(await outcomeOf(saveSheet(by(work, 'm1'), at, id('m1'), [entry(one, '13', '1')]))).toBe(
    'sheet-signed',
  )
  expect(await outcomeOf(saveSheet(by(work, 'm1'), at, id('m2'), [entry(one, '1')]))).toBe('403')
  expect(await outcomeOf(signSheet(by(work, 'm2'), at, id('m2'), [one]))).toBe('sheet-unfinished')
  expect(await outcomeOf(saveSheet(by(work, 'tk'), at, id('tk'), [entry(one, '1')]))).toBe('no-sheet')
  await saveSheet(by(work, 'm2'), at, id('m2'), [entry(one, '12')])
  expect(await outcomeOf(saveSheet(by(work, 'tk'), at, id('m2'), [entry(one, '14')]))).toBe('stale')
  expect(await outcomeOf(closeItem(by(work, 'tk'), at, one, null))).toBe('sheets-missing')
  await signSheet(by(work, 'm2'), at, id('m2'), [one])
  const pointsNow = async () => {
    const { results } = await roundContent(work, await getRound(work.db, trialRound))
    return results.results.find(({ id }) => id === 'd1')?.criteria.find(({ code }) => code === 'B')?.points
  }
  expect(await pointsNow()).toBeNull()
  expect(await outcomeOf(closeItem(by(work, 'ct'), at, one, null))).toBe('not-the-secretary')
  await closeItem(by(work, 'tk'), at, one, null)
  await closeItem(by(work, 'tk'), at, one, null)
  expect(await pointsNow()).toBe('11.25')
  expect(await outcomeOf(returnSheet(by(work, 'tk'), at, { item: one, person: id('m1'), words: 'x' }))).toBe(
    'scoring-over',
  )
})

test('a recused member’s sheet counts for nothing, and one that came back can be changed', async () => {
  const work = await opened('ct', 'tk', 'pct', 'm1', 'm2')
  const [one] = await items(work)
  await openItem(by(work, 'tk'), at, one)
  for (const who of ['ct', 'pct', 'm1', 'm2'] as const) {
    await saveSheet(by(work, who), at, id(who), [entry(one, who === 'm1' ? '30' : '10')])
    await signSheet(by(work, who), at, id(who), [one])
  }
  await returnSheet(by(work, 'tk'), at, { item: one, person: id('m2'), words: 'nhầm cột' })
  await saveSheet(by(work, 'm2'), at, id('m2'), [entry(one, '13', '1')])
  await signSheet(by(work, 'm2'), at, id('m2'), [one])
  await declareRecusal(by(work, 'tk'), at, { item: one, person: id('m1'), ground: 'mới biết' })
  await closeItem(by(work, 'tk'), at, one, null)
  const { results } = await roundContent(work, await getRound(work.db, trialRound))
  const found = results.results.find(({ id }) => id === 'd1')?.criteria.find(({ code }) => code === 'B')
  expect([found?.points, found?.why.by === 'panel' ? found.why.entitled : null]).toEqual(['11.00', 3])
})

const rule = (over: Partial<VoteRule> = {}): VoteRule => ({ ...composition().rules.vote, ...over })

test('an open vote: one a seat, no second choice; the chair’s side decides a tie', async () => {
  const work = await opened('ct', 'tk', 'pct', 'm1', 'm2')
  await putMotion(by(work, 'tk'), at, { item: null, words: 'Thông qua', rule: rule() })
  await putMotion(by(work, 'tk'), at, { item: null, words: 'Thông qua', rule: rule() })
  const { motions } = await loadRoom(work, at)
  expect(motions.length).toBe(1)
  const motion = motions[0]?.id ?? ('' as never)
  const vote = (who: Who, choice: 'for' | 'against') =>
    outcomeOf(castVote(by(work, who), at, { motion, person: id(who), choice }))
  expect([
    await vote('ct', 'for'),
    await vote('pct', 'for'),
    await vote('m1', 'against'),
    await vote('m2', 'against'),
  ]).toEqual(['done', 'done', 'done', 'done'])
  expect([await vote('m1', 'against'), await vote('m1', 'for'), await vote('tk', 'for')]).toEqual([
    'done',
    'voted',
    'may-not-vote',
  ])
  await decideMotion(by(work, 'tk'), at, motion)
  expect((await loadRoom(work, at)).state.motions.get(motion)?.tally).toMatchObject({
    outcome: 'carried',
    isByChair: true,
  })
  expect(await vote('ct', 'for')).toBe('motion-over')
})

test('a secret vote: no row and no line of the journal says who chose what; a tie waits for the chair', async () => {
  const work = await opened('ct', 'tk', 'pct', 'm1', 'm2')
  await putMotion(by(work, 'tk'), at, { item: null, words: 'Kín', rule: rule({ ballot: 'secret' }) })
  const motion = (await loadRoom(work, at)).motions[0]?.id ?? ('' as never)
  for (const [who, choice] of [
    ['ct', 'for'],
    ['pct', 'for'],
    ['m1', 'against'],
    ['m2', 'against'],
  ] as const)
    await castVote(by(work, who), at, { motion, person: id(who), choice })
  const again = { motion, person: id('ct'), choice: 'against' as const }
  expect(await outcomeOf(castVote(by(work, 'ct'), at, again))).toBe('voted')
  expect(await outcomeOf(castVote(by(work, 'tk'), at, { ...again, person: id('m1') }))).toBe('secret')
  expect((await listBallots(work.db, motion)).toSorted()).toEqual(['against', 'against', 'for', 'for'])
  expect((await listVoters(work.db, [motion])).map(({ person }) => person).toSorted()).toEqual([
    'ct',
    'm1',
    'm2',
    'pct',
  ])
  await settleJournal(work)
  const journal = JSON.stringify(
    await historyOf(work.db, { kind: 'council.motion', id: motion }),
    (_, value) => (typeof value === 'bigint' ? String(value) : value),
  )
  expect([journal.includes('"person":"ct"'), /against|"for"/.test(journal)]).toEqual([true, false])
  await decideMotion(by(work, 'tk'), at, motion)
  expect((await loadRoom(work, at)).state.motions.get(motion)?.isTied).toBe(true)
  expect(await outcomeOf(giveCastingVote(by(work, 'm1'), at, motion, 'for'))).toBe('not-the-chair')
  await giveCastingVote(by(work, 'ct'), at, motion, 'against')
  expect((await loadRoom(work, at)).state.motions.get(motion)?.tally).toMatchObject({ outcome: 'rejected' })
})

test('the minutes follow from what happened; a closed sitting changes no more', async () => {
  const work = await opened('ct', 'tk', 'pct', 'm1')
  const [one, two, three] = await items(work)
  expect(await outcomeOf(closeSitting(by(work, 'tk'), at))).toBe('items-left')
  for (const item of [one, two]) await putOffItem(by(work, 'tk'), at, item, 'thiếu thời gian')
  await openItem(by(work, 'ct'), at, three)
  await closeItem(by(work, 'ct'), at, three, null)
  await closeSitting(by(work, 'tk'), at)
  await closeSitting(by(work, 'tk'), at)
  expect(await outcomeOf(markArrived(by(work, 'm2'), at, id('m2')))).toBe('sitting-closed')
  const lines = minutesOf(await loadRoom(work, at), {
    language: 'vi',
    person: person => person,
    item: item => (item === three ? 'nội dung “Việc khác”' : 'hồ sơ'),
  })
  expect(lines.map(({ words }) => words)).toEqual([
    'ct tuyên bố khai mạc phiên họp; 3 trên 4 thành viên có quyền biểu quyết có mặt.',
    'Hoãn hồ sơ. Lý do: thiếu thời gian.',
    'Hoãn hồ sơ. Lý do: thiếu thời gian.',
    'Hội đồng xem xét nội dung “Việc khác”. Có mặt 3 trên 4 thành viên được tham gia, đủ số lượng theo quy chế (cần 3).',
    'Kết thúc nội dung “Việc khác”.',
    'Phiên họp bế mạc.',
  ])
})
