import { expect, test } from 'vitest'
import { outcomeOf } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { enterJudgements } from './actions/judgements.ts'
import { signOff, takeBackSignOff } from './actions/sign-off.ts'
import { get, sign, takeBack } from './pages/scores.tsx'
import type { Entry } from './rules/cells.ts'
import { listSignOffs } from './store/sign-offs.ts'
import { actors, answerOf, as, scoredRound, trialRound } from './testing.ts'
import { waitingFor } from './waiting.ts'

const entry = (dossier: string, over: Partial<Entry> = {}): Entry => ({
  dossier,
  code: 'B',
  given: '12.5',
  note: null,
  reason: null,
  version: '',
  ...over,
})

/** The unit `moi` has given all that it owns. */
const scored = async (): Promise<Work> => {
  const work = await scoredRound()
  await enterJudgements(as(work, actors.scorer), trialRound, [entry('d1'), entry('d2')])
  return work
}

test('a unit signs when all is given, once; then nothing is corrected until it takes that back with a ground', async () => {
  const work = await scoredRound()
  const scorer = as(work, actors.scorer)
  await enterJudgements(scorer, trialRound, [entry('d1')])
  expect(await outcomeOf(signOff(scorer, trialRound, 'moi'))).toBe('cells-left')
  await enterJudgements(scorer, trialRound, [entry('d2')])
  await signOff(scorer, trialRound, 'moi')
  await signOff(scorer, trialRound, 'moi')
  expect((await listSignOffs(work.db, trialRound)).map(({ turn, codes }) => [turn, codes])).toEqual([
    ['signed', ['B']],
  ])
  const correction = [entry('d1', { given: '3', reason: 'cộng nhầm' })]
  expect(await outcomeOf(enterJudgements(scorer, trialRound, correction))).toBe('signed-off')
  expect(await outcomeOf(enterJudgements(as(work, actors.office), trialRound, correction))).toBe('signed-off')
  await takeBackSignOff(scorer, trialRound, { unit: 'moi', ground: 'sai hồ sơ d1' })
  expect(await outcomeOf(takeBackSignOff(scorer, trialRound, { unit: 'moi', ground: 'lại' }))).toBe(
    'not-signed',
  )
  expect(await outcomeOf(enterJudgements(scorer, trialRound, correction))).not.toBe('signed-off')
})

test.each([
  ['another unit', actors.other],
  ['the auditor', actors.auditor],
  ['a member of the council', actors.council],
  ['the enterprise itself', actors.owner],
  ['a visitor', actors.visitor],
])('%s does not sign for a unit', async (_, actor) => {
  const work = await scored()
  expect(await outcomeOf(signOff(as(work, actor), trialRound, 'moi'))).toBe('404')
  await signOff(as(work, actors.office), trialRound, 'moi')
  const back = takeBackSignOff(as(work, actor), trialRound, { unit: 'moi', ground: 'x' })
  expect(await outcomeOf(back)).toBe('404')
})

test('others’ criteria stay open, and a unit that owns nothing signs nothing', async () => {
  const work = await scored()
  await signOff(as(work, actors.scorer), trialRound, 'moi')
  const other = entry('d1', { code: 'C', given: { band: 'filed' } })
  expect(await outcomeOf(enterJudgements(as(work, actors.other), trialRound, [other]))).toBe('done')
  expect(await outcomeOf(signOff(as(work, actors.office), trialRound, 'cu'))).toBe('nothing-to-sign')
})

test('the sheet offers to sign once all is given, says who signed, and keeps the reason that was typed', async () => {
  const work = await scored()
  const scorer = as(work, actors.scorer)
  expect((await waitingFor(scorer)).map(({ words }) => words)).toEqual(['Xác nhận bảng chấm điểm: Đợt chấm'])
  const shown = async () => (await answerOf(get([]), scorer)).text
  expect(await shown()).toContain('Xem lại, rồi xác nhận')
  expect((await answerOf(sign([]), scorer, { form: { unit: 'moi' } })).status).toBe(303)
  expect(await shown()).toMatch(/Đã xác nhận: lan, /)
  expect(await waitingFor(scorer)).toEqual([])
  const empty = await answerOf(takeBack([]), scorer, { form: { unit: 'moi', ground: ' ' } })
  expect(empty.status).toBe(422)
  expect((await answerOf(takeBack([]), scorer, { form: { unit: 'moi', ground: 'sai một ô' } })).status).toBe(
    303,
  )
  const again = await answerOf(takeBack([]), scorer, { form: { unit: 'moi', ground: 'sai ô nữa' } })
  expect([again.status, again.text.includes('Bảng này chưa được xác nhận.')]).toEqual([409, true])
})
