import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../design/testing.ts'
import { NotAllowed } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { enterJudgements } from '../actions/judgements.ts'
import { latestJudgements, listJudgements } from '../store/judgements.ts'
import { actors, answerOf, as, scoredRound, trialRound } from '../testing.ts'
import * as scoreDossier from './score-dossier.tsx'
import * as scores from './scores.tsx'

const sheet = scores.get([])
const save = scores.post([])
const headings = (html: string) =>
  [...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gs)].map(([, cell]) => wordsOf(cell ?? ''))
const problems = (html: string) =>
  [...html.matchAll(/<li><a href="#field-[^>]*>(.*?)<\/a>/g)].map(([, words]) => words)
const judge = (work: Work, code: string, given: string | { band: string }, dossier = 'd1') =>
  enterJudgements(as(work, actors.office), trialRound, [
    { dossier, code, given, note: null, reason: null, version: '' },
  ])
const versionOf = async (work: Work, code: string) =>
  (await latestJudgements(work.db, trialRound, [code])).find(({ dossier }) => dossier === 'd1')?.version ?? ''

describe('the score sheet', () => {
  it('holds the criteria of the unit and nothing beside', async () => {
    const work = await scoredRound()
    expect(headings((await answerOf(sheet, as(work, actors.scorer))).text)).toEqual([
      'Hồ sơ',
      'A Quy mô / 50,00 tự động',
      'B Mẫu mã / 30,00 còn 2 từ 0 đến 30, bước 0,5',
    ])
    expect(headings((await answerOf(sheet, as(work, actors.other))).text)).toEqual([
      'Hồ sơ',
      'C Thương hiệu / 20,00 còn 2 Các mức 0 · chưa có 20 · đã đăng ký',
    ])
  })

  it.each([
    ['a scorer asks for another unit', actors.scorer, 'unit=khac'],
    ['a unit scores nothing here', { ...actors.scorer, roles: [{ role: 'scorer', unit: 'la' }] }, ''],
    ['a member of the council comes', actors.council, 'unit=moi'],
    ['the enterprise comes', actors.owner, 'unit=moi'],
  ] as const)('is as if not there when %s', async (_, actor, query) => {
    const work = await scoredRound()
    await expect(answerOf(sheet, as(work, actor), { query })).rejects.toMatchObject({ status: 404 })
  })

  it('is the same to the byte whatever other units judge', async () => {
    const work = await scoredRound()
    const before = (await answerOf(sheet, as(work, actors.scorer))).text
    await judge(work, 'C', { band: 'filed' })
    await judge(work, 'C', { band: 'none' }, 'd2')
    expect((await answerOf(sheet, as(work, actors.scorer))).text).toBe(before)
    await judge(work, 'B', '30')
    expect((await answerOf(sheet, as(work, actors.scorer))).text).not.toBe(before)
  })

  it('saves what was filled in, and says how much', async () => {
    const work = await scoredRound()
    const form = { 'given/B/d1': '12,5', 'note/B/d1': 'xem mẫu', 'given/B/d2': '', 'version/B/d2': '' }
    const answer = await answerOf(save, as(work, actors.scorer), { form })
    expect([answer.status, answer.location]).toEqual([303, '/x?saved=1'])
    expect(
      (await listJudgements(work.db, trialRound)).map(({ dossier, given, note }) => [dossier, given, note]),
    ).toEqual([['d1', '12.5', 'xem mẫu']])
  })

  it('keeps all that was typed when something is wrong, and says where', async () => {
    const work = await scoredRound()
    const form = { 'given/B/d1': '31', 'note/B/d1': 'ghi chú còn đây', 'given/B/d2': '7' }
    const { status, text } = await answerOf(save, as(work, actors.scorer), { form })
    expect([status, problems(text)]).toEqual([422, ['Mẫu mã, Sản phẩm số 1: Điểm từ 0 đến 30.']])
    expect([
      text.includes('value="31"'),
      text.includes('ghi chú còn đây'),
      text.includes('value="7"'),
    ]).toEqual([true, true, true])
    expect(await listJudgements(work.db, trialRound)).toEqual([])
  })

  it('shows what somebody else judged meanwhile, and overwrites nothing unseen', async () => {
    const work = await scoredRound()
    await judge(work, 'B', '20')
    const form = { 'given/B/d1': '5', 'version/B/d1': '' }
    const { status, text } = await answerOf(save, as(work, actors.scorer), { form })
    expect([status, problems(text)]).toEqual([
      409,
      [
        'Mẫu mã, Sản phẩm số 1: van-phong vừa chấm ô này: 20. Điểm bạn gõ chưa lưu; muốn thay thì ghi lý do rồi lưu lại.',
      ],
    ])
    expect(text).toContain(`name="version/B/d1" value="${await versionOf(work, 'B')}"`)
    const again = { ...form, 'version/B/d1': await versionOf(work, 'B'), 'reason/B/d1': 'theo phiếu' }
    expect((await answerOf(save, as(work, actors.scorer), { form: again })).status).toBe(303)
  })

  it('leaves alone what the person did not touch, also where it changed meanwhile', async () => {
    const work = await scoredRound()
    await judge(work, 'B', '20')
    const seen = await versionOf(work, 'B')
    const correction = { dossier: 'd1', code: 'B', given: '25', note: null, reason: 'xem lại', version: seen }
    await enterJudgements(as(work, actors.office), trialRound, [correction])
    const form = { 'given/B/d1': '20', 'version/B/d1': seen, 'given/B/d2': '3', 'version/B/d2': '' }
    expect((await answerOf(save, as(work, actors.scorer), { form })).location).toBe('/x?saved=1')
    expect((await latestJudgements(work.db, trialRound, ['B'])).map(({ given }) => given)).toEqual([
      '25',
      '3',
    ])
  })

  it('tells the matrix of the one cell it sent', async () => {
    const work = await scoredRound()
    const form = { answer: 'json', 'given/B/d1': '4', 'version/B/d1': '' }
    const { status, text } = await answerOf(save, as(work, actors.scorer), { form })
    expect([status, JSON.parse(text)]).toEqual([
      200,
      {
        savedAt: '10:00, 21/11/2026',
        cells: [
          {
            cell: 'B/d1',
            version: await versionOf(work, 'B'),
            isOpen: false,
            problem: null,
            needsReason: false,
          },
        ],
        columns: [
          { code: 'A', left: 0 },
          { code: 'B', left: 1 },
        ],
        problem: null,
      },
    ])
  })

  it.each([
    ['of another unit', { 'given/C/d1': 'filed' }],
    ['that is computed', { 'given/A/d1': '10' }],
    ['of a dossier that is not there', { 'given/B/d9': '10' }],
  ])('takes no cell %s', async (_, form) => {
    const work = await scoredRound()
    await expect(answerOf(save, as(work, actors.scorer), { form })).rejects.toBeInstanceOf(NotAllowed)
  })
})

describe('the page of one dossier', () => {
  it('saves and goes on to the next', async () => {
    const work = as(await scoredRound(), actors.scorer)
    const form = { 'given/B/d1': '4', go: 'next' }
    const answer = await answerOf(scoreDossier.post([]), work, { form, params: { dossier: 'd1' } })
    expect([answer.status, answer.location]).toEqual([303, '/rounds/cham-2026/d2/scores?unit=moi&saved=1'])
    const shown = await answerOf(scoreDossier.get([]), work, { params: { dossier: 'd1' } })
    expect(wordsOf(shown.text)).toContain('4 · lan · 10:00, 21/11/2026')
  })

  it('shows the judgements of the own unit alone', async () => {
    const work = await scoredRound()
    await judge(work, 'C', { band: 'filed' })
    const shown = await answerOf(scoreDossier.get([]), as(work, actors.scorer), { params: { dossier: 'd1' } })
    expect(wordsOf(shown.text)).not.toMatch(/đã đăng ký|van-phong/)
  })
})
