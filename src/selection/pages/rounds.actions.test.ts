import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../design/testing.ts'
import { NotAllowed } from '../../platform/errors.ts'
import type { Page } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { enterJudgements } from '../actions/judgements.ts'
import { closeRound } from '../actions/rounds.ts'
import { getRound } from '../store/rounds.ts'
import { actors, answerOf, as, scoredRound, trialRound } from '../testing.ts'
import * as dossiers from './dossiers.tsx'
import * as figures from './figures.tsx'
import * as openRound from './open-round.tsx'
import * as reopenRound from './reopen-round.tsx'
import * as result from './result.tsx'
import * as scores from './scores.tsx'

type Form = Readonly<Record<string, string>>

const send = async (page: Page, work: Work, form: Form = {}, actor: Work['actor'] = actors.office) => {
  const { status, text, location } = await answerOf(page, as(work, actor), { form })
  return { status, text, words: wordsOf(text), location }
}
const others = ['scorer', 'council', 'buyer', 'owner', 'visitor', 'auditor'] as const

/** Both dossiers of the round are decided. */
const decided = async (): Promise<Work> => {
  const work = await scoredRound()
  const given = ['d1', 'd2'].flatMap(dossier => [
    { dossier, code: 'B', given: '30', note: null, reason: null, version: '' },
    { dossier, code: 'C', given: { band: 'filed' }, note: null, reason: null, version: '' },
  ])
  await enterJudgements(as(work, actors.office), trialRound, given)
  return work
}

describe('opening a round', () => {
  const open = openRound.post([])
  const whole: Form = {
    code: 'cham-2027',
    nameVi: 'Đợt 2027',
    nameEn: 'Round 2027',
    set: 'cham 1',
    period: '2026',
    opens: '2027-01-10',
    closes: '2027-03-31',
  }

  it('opens it with its calendar and leads to it', async () => {
    const work = await scoredRound(1)
    expect(await send(open, work, whole)).toMatchObject({ status: 303, location: '/rounds/cham-2027' })
    const seen = await answerOf(result.get([]), as(work, actors.office), { params: { round: 'cham-2027' } })
    expect(wordsOf(seen.text)).toContain('Chưa tiếp nhận hồ sơ nào')
    const round = await getRound(work.db, 'cham-2027')
    expect([round.name.vi, round.period, round.calendar]).toEqual([
      'Đợt 2027',
      '2026',
      { opens: '2027-01-10', closes: '2027-03-31' },
    ])
  })

  it.each<[string, Form, string, number]>([
    [
      'nothing filled in',
      { code: '', nameVi: '', nameEn: '', set: '', period: '' },
      'Cần điền mục này.',
      422,
    ],
    ['a code that is none', { code: 'Đợt 1' }, 'Mã', 422],
    ['a period that is none', { period: '20x6' }, 'Kỳ', 422],
    ['a day that is none', { closes: '2027-13-40' }, 'Ngày chưa đúng', 422],
    ['days out of order', { opens: '2027-04-01' }, 'thứ tự', 422],
    ['a name too long', { nameVi: 'n'.repeat(301) }, 'Dài quá: nhiều nhất 300 ký tự.', 422],
    ['a code that is taken', { code: trialRound }, 'Đã có đợt xét chọn mang mã này.', 409],
  ])('refuses %s, and keeps what was typed', async (_, wrong, words, status) => {
    const answer = await send(open, await scoredRound(1), { ...whole, ...wrong })
    expect([answer.status, answer.words.includes(words)]).toEqual([status, true])
    const typed = Object.values({ ...whole, ...wrong }).filter(value => value !== '' && value !== 'cham 1')
    expect(typed.filter(value => !answer.text.includes(`value="${value}"`))).toEqual([])
  })

  it('is for the office alone', async () => {
    const work = await scoredRound(1)
    for (const name of others) await expect(send(open, work, whole, actors[name])).rejects.toThrow(NotAllowed)
  })
})

describe('reopening', () => {
  const reopen = reopenRound.post([])
  const ground = 'Quyết định giải quyết khiếu nại số 5'

  it('reopens with a ground, and once; what is missing or too long keeps what was typed', async () => {
    const work = await decided()
    expect((await send(reopen, work, { ground })).status).toBe(409)
    await closeRound(as(work, actors.leader), trialRound)
    expect((await send(reopen, work)).words).toContain('Cần điền mục này.')
    const long = await send(reopen, work, { ground: 'g'.repeat(2001) })
    expect([long.status, long.text.includes('g'.repeat(2001))]).toEqual([422, true])
    expect((await send(reopen, work, { ground })).status).toBe(303)
    const again = await send(reopen, work, { ground })
    expect([again.status, again.text.includes(ground)]).toEqual([409, true])
    expect((await getRound(work.db, trialRound)).turns.map(({ turn }) => turn)).toEqual([
      'opened',
      'closed',
      'reopened',
    ])
  })

  it('is for the office alone', async () => {
    const work = await decided()
    for (const name of others) {
      await expect(send(reopen, work, { ground }, actors[name])).rejects.toThrow(NotAllowed)
    }
  })
})

describe('taking figures over again', () => {
  const renew = figures.post([])

  it('leads to the dossiers; sent again it finds nothing more', async () => {
    const work = await scoredRound()
    expect(await send(renew, work)).toMatchObject({ status: 303, location: `/rounds/${trialRound}/dossiers` })
    expect((await send(renew, work)).status).toBe(303)
  })

  it('is refused in a closed round, and to everybody but the office', async () => {
    const work = await decided()
    await closeRound(as(work, actors.leader), trialRound)
    expect((await send(renew, work)).status).toBe(409)
    for (const name of others) await expect(send(renew, work, {}, actors[name])).rejects.toThrow(NotAllowed)
  })
})

it('a unit sees on its score page its own criteria and no other', async () => {
  const work = await scoredRound()
  const wordsFor = async (name: keyof typeof actors) =>
    (await answerOf(scores.get([]), as(work, actors[name]))).text
  const seen = async (name: keyof typeof actors) => {
    const text = wordsOf(await wordsFor(name))
    return ['Quy mô', 'Mẫu mã', 'Thương hiệu'].filter(criterion => text.includes(criterion))
  }
  expect(await seen('scorer')).toEqual(['Quy mô', 'Mẫu mã'])
  expect(await seen('other')).toEqual(['Thương hiệu'])
})

it('dossiers are taken away as they are shown', async () => {
  const work = await decided()
  const file = async (query: string) =>
    JSON.parse((await answerOf(dossiers.get([]), as(work, actors.office), { query })).text)
  const rows = await file('format=json')
  const settled = {
    highest: '100.00',
    lowest: '100.00',
    missingFacts: '',
    missingJudgements: '',
    state: 'Đạt',
  }
  const came = { received: '2026-06-30', sector: null, track: null, ...settled }
  expect(rows).toEqual([
    { code: 'd1', product: 'Sản phẩm số 1', enterprise: 'Công ty 1', ...came },
    { code: 'd2', product: 'Sản phẩm số 2', enterprise: 'Công ty 2', ...came },
  ])
  expect(await file('format=json&q=số 2')).toEqual(rows.slice(1))
})
