import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { declareInterest } from '../conflicts/index.ts'
import { interestInput } from '../conflicts/model.ts'
import { outcomeOf, settleJournal } from '../platform/testing.ts'
import { decidedRound } from '../publication/testing.ts'
import { closeRound, reopenRound } from '../selection/index.ts'
import { actors, as, trialRound } from '../selection/testing.ts'
import { checkChain, drawSample, noteFinding, rerunRound } from './actions.ts'
import { drawnList, sampleIn } from './listed.ts'
import { drawInput } from './model.ts'
import { getDraw, latestCheck, latestReruns, listDraws, listFindings } from './store.ts'
import { administrator, auditor, closedRound } from './testing.ts'

const asked = (input: object) => drawInput.parse(input)

test('a draw keeps its list and its seed, and the sample follows from them', async () => {
  const work = as(await closedRound(), auditor)
  const id = await drawSample(work, trialRound, asked({ size: '1', seed: 'mot hai ba', by: 'none' }))
  const draw = await getDraw(work.db, id)
  expect([draw.seed, draw.isSeedMade, draw.size, draw.byWhom]).toEqual([
    'mot hai ba',
    false,
    1,
    'person:kiem-toan',
  ])
  expect(drawnList(draw)).toEqual({
    format: 'chuluc-draw-1',
    round: trialRound,
    frozen: draw.frozen,
    by: 'none',
    list: [
      { dossier: 'd1', group: '' },
      { dossier: 'd2', group: '' },
    ],
  })
  expect(sampleIn(draw).length).toBe(1)
  expect(sampleIn(await getDraw(work.db, id))).toEqual(sampleIn(draw))
})

test('without a seed the program makes one, another each time; the round may be drawn from again', async () => {
  const work = as(await closedRound(), auditor)
  await drawSample(work, trialRound, asked({ size: 2, by: 'outcome' }))
  await drawSample(work, trialRound, asked({ size: 2, by: 'outcome' }))
  const draws = await listDraws(work.db, trialRound)
  expect(draws.map(({ isSeedMade, seed }) => isSeedMade && /^[0-9a-f]{32}$/.test(seed))).toEqual([true, true])
  expect(new Set(draws.map(({ seed }) => seed)).size).toBe(2)
  expect(
    sampleIn(draws[0] ?? { list: '{}', size: 1, seed: '' })
      .map(({ group }) => group)
      .sort(),
  ).toEqual(['fail', 'pass'])
})

test.each([
  ['draw', 'audit.draw'],
  ['finding', 'audit.finding'],
  ['rerun', 'audit.rerun'],
  ['check', 'audit.chain_check'],
])('a %s is never taken back', async (_, table) => {
  const work = as(await closedRound(), auditor)
  const id = await drawSample(work, trialRound, asked({ size: 2 }))
  await noteFinding(work, id, { dossier: 'd1', severity: 'note', words: 'Đủ chứng từ' })
  await rerunRound(work, trialRound)
  await checkChain(work)
  await expect(sql`delete from ${sql.table(table)}`.execute(work.db)).rejects.toThrow('only added to')
})

test.each([
  [{ size: 3 }, 'too-many'],
  [{ size: 1, by: 'outcome' }, 'fewer-than-groups'],
])('%j is refused: %s', async (input, code) => {
  const work = as(await closedRound(), auditor)
  expect(await outcomeOf(drawSample(work, trialRound, asked(input)))).toBe(code)
})

test.each([
  [{ size: 0 }],
  [{ size: 1001 }],
  [{ size: 'nhiều' }],
  [{ size: 1, seed: 'a\nb' }],
  [{ size: 1, seed: 'x'.repeat(101) }],
  [{ size: 1, by: 'name' }],
])('%j is no draw', input => {
  expect(drawInput.safeParse(input).success).toBe(false)
})

test('an open round is not drawn from, nor one that was opened again; what was drawn stays', async () => {
  const open = await decidedRound()
  expect(await outcomeOf(drawSample(as(open, auditor), trialRound, asked({ size: 1 })))).toBe(
    'round-not-closed',
  )
  expect(await outcomeOf(rerunRound(as(open, auditor), trialRound))).toBe('round-not-closed')
  await closeRound(open, trialRound)
  const id = await drawSample(as(open, auditor), trialRound, asked({ size: 1, seed: 's' }))
  const sample = sampleIn(await getDraw(open.db, id))
  await reopenRound(open, trialRound, 'có khiếu nại')
  expect(await outcomeOf(drawSample(as(open, auditor), trialRound, asked({ size: 1 })))).toBe(
    'round-not-closed',
  )
  expect(sampleIn(await getDraw(open.db, id))).toEqual(sample)
})

test.each([
  ['office', actors.office, '403'],
  ['scorer', actors.scorer, '403'],
  ['administrator', administrator, '403'],
  ['visitor', { kind: 'visitor' } as const, '403'],
  [
    'auditor of another programme',
    { ...auditor, roles: [{ role: 'auditor', unit: null, programme: 'khac' }] },
    '403',
  ],
  ['auditor', auditor, 'done'],
])('%s draws: %s', async (_, actor, outcome) => {
  const work = await closedRound()
  expect(await outcomeOf(drawSample(as(work, actor), trialRound, asked({ size: 1 })))).toBe(outcome)
})

test('who has an interest in any enterprise leaves samples to others', async () => {
  const work = as(await closedRound(), auditor)
  const id = await drawSample(work, trialRound, asked({ size: 2 }))
  await declareInterest(work, interestInput.parse({ enterprise: 'e1', kind: 'ownership' }))
  expect(await outcomeOf(drawSample(work, trialRound, asked({ size: 1 })))).toBe('in-conflict')
  expect(await outcomeOf(noteFinding(work, id, { dossier: 'd1', severity: 'note', words: 'x' }))).toBe(
    'in-conflict',
  )
})

test('findings stand beside each other; those on other dossiers or of no severity are refused', async () => {
  const work = as(await closedRound(), auditor)
  const id = await drawSample(work, trialRound, asked({ size: 1, seed: 's' }))
  const drawn = sampleIn(await getDraw(work.db, id))[0]?.dossier ?? ''
  await noteFinding(work, id, { dossier: drawn, severity: 'error', words: 'Thiếu trang 3' })
  await noteFinding(work, id, { dossier: drawn, severity: 'note', words: 'Đã bổ sung' })
  const other = drawn === 'd1' ? 'd2' : 'd1'
  expect(await outcomeOf(noteFinding(work, id, { dossier: other, severity: 'note', words: 'x' }))).toBe(
    'not-drawn',
  )
  expect(await outcomeOf(noteFinding(work, id, { dossier: drawn, severity: 'huge', words: 'x' }))).not.toBe(
    'done',
  )
  expect((await listFindings(work.db, id)).map(({ severity, words }) => [severity, words])).toEqual([
    ['error', 'Thiếu trang 3'],
    ['note', 'Đã bổ sung'],
  ])
})

test('a round runs again to the same bytes, and it is noted by whom', async () => {
  const work = await closedRound()
  for (const actor of [auditor, administrator])
    expect((await rerunRound(as(work, actor), trialRound)).isSame).toBe(true)
  expect(await outcomeOf(rerunRound(as(work, actors.office), trialRound))).toBe('403')
  const noted = (await latestReruns(work.db)).get(trialRound)
  expect([noted?.isSame, noted?.again === noted?.frozen, noted?.byWhom]).toEqual([
    true,
    true,
    'person:quan-tri',
  ])
})

test('an altered frozen result runs to another one', async () => {
  const work = await closedRound()
  await sql`update selection.freeze set content = replace(content, '"rank":1', '"rank":2')`.execute(work.db)
  expect((await rerunRound(as(work, auditor), trialRound)).isSame).toBe(false)
})

test('the chain is walked to its end, and an end cut off since the last walk is seen', async () => {
  const work = as(await closedRound(), auditor)
  await settleJournal(work)
  const first = await checkChain(work)
  expect([first.brokenAt, first.isContinued]).toEqual([null, true])
  await settleJournal(work)
  const second = await checkChain(work)
  expect([second.entries, second.isContinued]).toEqual([first.entries + 1n, true])
  expect(await latestCheck(work.db)).toEqual(second)
  await sql`alter table platform.journal_entry disable trigger user`.execute(work.db)
  await sql`delete from platform.journal_payload where sequence >= ${second.entries}`.execute(work.db)
  await sql`delete from platform.journal_entry where sequence >= ${second.entries}`.execute(work.db)
  expect((await checkChain(work)).isContinued).toBe(false)
  expect(await outcomeOf(checkChain(as(work, actors.office)))).toBe('403')
})
