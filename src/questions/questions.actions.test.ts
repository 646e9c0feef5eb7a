import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { grantRole } from '../access/index.ts'
import { grantInput } from '../access/model.ts'
import { declareInterest } from '../conflicts/index.ts'
import { interestInput } from '../conflicts/model.ts'
import { wordsOf } from '../design/testing.ts'
import { addMember } from '../enterprises/index.ts'
import { memberInput } from '../enterprises/model/inputs.ts'
import { dayOf } from '../exact/day.ts'
import { NotAllowed, NotFound, Refused } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { enterJudgements } from '../selection/index.ts'
import * as scoreDossier from '../selection/pages/score-dossier.tsx'
import * as scores from '../selection/pages/scores.tsx'
import { actors, answerOf, as, scoredRound, trialRound } from '../selection/testing.ts'
import { answerForOffice, answerQuestion, askQuestion, declineQuestion, forwardQuestion } from './actions.ts'
import { cellNotes, waitingFor } from './index.ts'
import * as enclosure from './pages/enclosure.ts'
import * as question from './pages/question.tsx'
import * as questions from './pages/questions.tsx'

const ABOUT = { dossier: 'd1', code: 'B', words: 'Mẫu nào đang bán?' }
const SENT = { words: 'Đề nghị nêu mẫu đang bán.', dueOn: dayOf('2026-11-30') }

/** One of the office, one of the enterprise e1, and Lan who scores it. */
const round = async (): Promise<Work> => {
  const work = await scoredRound()
  await grantRole(
    work,
    grantInput.parse({
      person: 'van-phong',
      role: 'office',
      unit: null,
      validFrom: '2026-01-01',
      ground: 'QĐ 1',
    }),
  )
  await addMember(work, memberInput.parse({ person: 'chu', enterprise: 'e1', validFrom: '2026-01-01' }))
  return work
}
const ask = (work: Work, about = ABOUT) => askQuestion(as(work, actors.scorer), trialRound, about)
const forward = (work: Work, id: string) => forwardQuestion(as(work, actors.office), trialRound, id, SENT)

const told = async ({ db }: Work): Promise<readonly string[]> => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', says_vi, person, due_on) as line from notices.notice order by id, person`.execute(
    db,
  )
  return rows.map(({ line }) => line)
}
const seen = async (work: Work, actor: Work['actor']): Promise<unknown> =>
  JSON.parse((await answerOf(questions.get([]), as(work, actor), { query: 'format=json' })).text).map(
    ({ question, state, answer }: Readonly<Record<string, unknown>>) => [question, state, answer],
  )

it('a question goes through the office to the enterprise and comes back, and each is told what concerns them', async () => {
  const work = await round()
  const id = await ask(work)
  expect([await seen(work, actors.office), await seen(work, actors.owner)]).toEqual([
    [['Mẫu nào đang bán?', 'chờ cơ quan thường trực', null]],
    [],
  ])
  await forward(work, id)
  expect(await seen(work, actors.owner)).toEqual([['Đề nghị nêu mẫu đang bán.', 'chờ doanh nghiệp', null]])
  await answerQuestion(as(work, actors.owner), trialRound, id, { words: 'Mẫu số 3' })
  expect([await seen(work, actors.scorer), await seen(work, actors.other)]).toEqual([
    [['Mẫu nào đang bán?', 'đã trả lời', 'Mẫu số 3']],
    [],
  ])
  expect(await told(work)).toEqual([
    'Người chấm gửi một câu hỏi cho doanh nghiệp van-phong 2026-12-31',
    'Cơ quan thường trực hỏi thêm về hồ sơ của doanh nghiệp chu 2026-11-30',
    'Câu hỏi khi chấm đã có trả lời lan',
    'Câu hỏi khi chấm đã có trả lời van-phong 2026-12-31',
  ])
})

it('the enterprise reads the words of the office, not who asked nor what was asked', async () => {
  const work = await round()
  const id = await ask(work)
  await forward(work, id)
  const page = async (actor: Work['actor']) =>
    wordsOf((await answerOf(question.get([]), as(work, actor), { params: { question: id } })).text)
  const tells = (text: string) =>
    ['lan', 'Mẫu nào đang bán?', 'Đề nghị nêu mẫu'].filter(each => text.includes(each))
  expect([tells(await page(actors.owner)), tells(await page(actors.office))]).toEqual([
    ['Đề nghị nêu mẫu'],
    ['lan', 'Mẫu nào đang bán?', 'Đề nghị nêu mẫu'],
  ])
})

it('what is sent twice is done once; a second question, and a step on what is settled, are refused', async () => {
  const work = await round()
  const id = await ask(work)
  expect(await ask(work)).toBe(id)
  await expect(ask(work, { ...ABOUT, words: 'Còn gì nữa?' })).rejects.toThrow(Refused)
  await forward(work, id)
  await forward(work, id)
  await declineQuestion(as(work, actors.office), trialRound, id, 'Đã có trong hồ sơ')
  await expect(answerQuestion(as(work, actors.owner), trialRound, id, { words: 'Mẫu số 3' })).rejects.toThrow(
    Refused,
  )
  await expect(
    answerForOffice(as(work, actors.office), trialRound, id, { words: 'Trang 3' }),
  ).rejects.toThrow(Refused)
  expect((await told(work)).length).toBe(3)
  expect(await ask(work, { ...ABOUT, words: 'Còn gì nữa?' })).not.toBe(id)
})

it('only who judges the criterion asks, and only the office sends on', async () => {
  const work = await round()
  for (const actor of [actors.other, actors.council])
    await expect(askQuestion(as(work, actor), trialRound, ABOUT)).rejects.toThrow(NotAllowed)
  for (const actor of [actors.office, actors.owner, actors.buyer])
    await expect(askQuestion(as(work, actor), trialRound, ABOUT)).rejects.toThrow(NotAllowed)
  const id = await ask(work)
  for (const actor of [actors.scorer, actors.owner, actors.auditor])
    await expect(forwardQuestion(as(work, actor), trialRound, id, SENT)).rejects.toThrow(NotAllowed)
  // Nothing was sent on to it yet.
  await expect(answerQuestion(as(work, actors.owner), trialRound, id, { words: 'Mẫu 3' })).rejects.toThrow(
    NotFound,
  )
  const late = { ...SENT, dueOn: dayOf('2026-11-01') }
  await expect(forwardQuestion(as(work, actors.office), trialRound, id, late)).rejects.toThrow(Refused)
})

it('who has an interest in the enterprise neither asks nor sees nor is told', async () => {
  const work = await round()
  const worked = interestInput.parse({ enterprise: 'e1', kind: 'employment' })
  await declareInterest(as(work, actors.office), worked)
  const id = await ask(work)
  expect([await told(work), await seen(work, actors.office)]).toEqual([[], []])
  await expect(forward(work, id)).rejects.toThrow(NotFound)
  await declareInterest(as(work, actors.scorer), worked)
  await expect(ask(work, { ...ABOUT, words: 'Còn gì nữa?' })).rejects.toThrow(NotAllowed)
  expect(await seen(work, actors.scorer)).toEqual([])
  expect(await seen(work, actors.auditor)).toEqual([['Mẫu nào đang bán?', 'chờ cơ quan thường trực', null]])
})

it('stands beside the score of who may see it, and waits for whose turn it is', async () => {
  const work = await round()
  const id = await ask(work)
  const beside = async (actor: Work['actor']) =>
    /hỏi lại: [^ ]+( trả lời)?/.exec(
      wordsOf((await answerOf(scores.get([], cellNotes), as(work, actor), {})).text),
    )?.[0]
  const waits = async (actor: Work['actor']) =>
    (await waitingFor(as(work, actor))).map(({ words, dueOn }) => [words, dueOn])
  expect([await beside(actors.scorer), await beside(actors.other)]).toEqual(['hỏi lại: chờ', undefined])
  const mine = async () => (await waitingFor(as(work, actors.scorer))).map(({ words, note }) => [words, note])
  const told = (state: string) => [['Câu hỏi của bạn khi chấm: Đợt chấm', state]]
  expect(await mine()).toEqual(told('0 đã có kết quả mà chưa chấm lại, 1 đang chờ'))
  expect(await waits(actors.office)).toEqual([['Xử lý câu hỏi khi chấm: Đợt chấm', '2026-12-31']])
  await forward(work, id)
  expect([await waits(actors.office), await waits(actors.owner)]).toEqual([
    [],
    [['Trả lời câu hỏi về Sản phẩm số 1', '2026-11-30']],
  ])
  expect(await waits({ ...actors.owner, enterprise: 'e2' } as Work['actor'])).toEqual([])
  await answerQuestion(as(work, actors.owner), trialRound, id, { words: 'Mẫu số 3' })
  expect([await beside(actors.scorer), await waits(actors.owner)]).toEqual(['hỏi lại: đã trả lời', []])
  expect(await mine()).toEqual(told('1 đã có kết quả mà chưa chấm lại, 0 đang chờ'))
  const entry = { dossier: 'd1', code: 'B', given: '18', note: null, reason: null, version: '' }
  const later = { ...as(work, actors.scorer), now: '2026-12-30T03:00:00.000Z' }
  await enterJudgements(later, trialRound, [entry])
  expect(await mine()).toEqual([])
})

it.each([
  ['a score beyond the range', 422, { 'given/B/d1': '31', 'version/B/d1': '' }],
  ['a score that somebody gave before', 409, { 'given/B/d1': '18', 'version/B/d1': '' }],
])('a refused sheet, for %s, comes back with its questions beside the cells', async (_, status, form) => {
  const work = await round()
  const id = await ask(work)
  if (status === 409) {
    const entry = { dossier: 'd1', code: 'B', given: '20', note: null, reason: null, version: '' }
    await enterJudgements(as(work, actors.office), trialRound, [entry])
  }
  const scorer = as(work, actors.scorer)
  const matrix = await answerOf(scores.post([], cellNotes), scorer, { form })
  expect([matrix.status, matrix.text.includes(`/questions/${id}"`)]).toEqual([status, true])
  expect(wordsOf(matrix.text)).toContain('hỏi lại: chờ')
  const alone = await answerOf(scoreDossier.post([], cellNotes), scorer, { form, params: { dossier: 'd1' } })
  expect([alone.status, alone.text.includes(`/questions/${id}"`)]).toEqual([status, true])
  expect(wordsOf(alone.text)).toContain('Mẫu nào đang bán?')
})

const PDF = '%PDF-1.4 mẫu %%EOF'
const sentWith = (work: Work, id: string, actor: Work['actor'], content = PDF) => {
  const form = { verb: 'answer', words: 'Mẫu số 3', page: '12', file: new File([content], '../mẫu.pdf') }
  return answerOf(question.post([]), as(work, actor), { params: { question: id }, form })
}
const opened = async (work: Work, id: string, actor: Work['actor']) =>
  (await answerOf(enclosure.get, as(work, actor), { params: { question: id } })).text

it('an answer may carry a document, told by its content and opened by whoever may read the answer', async () => {
  const work = await round()
  const id = await ask(work)
  await forward(work, id)
  const wrong = await sentWith(work, id, actors.owner, '<script>')
  expect([wrong.status, wrong.text.includes('Mẫu số 3')]).toEqual([422, true])
  await expect(opened(work, id, actors.scorer)).rejects.toThrow(NotFound)
  expect((await sentWith(work, id, actors.owner, PDF)).status).toBe(303)
  expect((await sentWith(work, id, actors.owner, PDF)).status).toBe(303)
  for (const actor of [actors.scorer, actors.owner, actors.office, actors.auditor])
    expect(await opened(work, id, actor)).toEqual(PDF)
  const page = await answerOf(question.get([]), as(work, actors.scorer), { params: { question: id } })
  expect(wordsOf(page.text)).toContain('mẫu.pdf · trang 12')
  for (const actor of [actors.other, actors.council])
    await expect(opened(work, id, actor)).rejects.toThrow(NotFound)
})

it('what the office encloses is not for the enterprise', async () => {
  const work = await round()
  const id = await ask(work)
  await forward(work, id)
  expect((await sentWith(work, id, actors.office, PDF)).status).toBe(303)
  expect(await opened(work, id, actors.scorer)).toEqual(PDF)
  await expect(opened(work, id, actors.owner)).rejects.toThrow(NotFound)
})
