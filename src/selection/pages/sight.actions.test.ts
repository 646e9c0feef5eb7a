import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../design/testing.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Page } from '../../platform/pages.ts'
import { askingOnce } from '../../platform/remembered.ts'
import { statementsOf } from '../../platform/testing.ts'
import type { Work } from '../../platform/work.ts'
import { enterJudgements } from '../actions/judgements.ts'
import { closeRound } from '../actions/rounds.ts'
import { actors, answerOf, as, scoredRound, trialRound } from '../testing.ts'
import { changesFor, waitingFor } from '../waiting.ts'
import * as completeness from './completeness.tsx'
import * as dossiers from './dossiers.tsx'
import * as explanation from './explanation.tsx'
import * as result from './result.tsx'
import * as scores from './scores.tsx'

const round = result.get([])
const dossier = explanation.get([])
const judge = (work: Work, code: string, given: string | { band: string }, id = 'd1') =>
  enterJudgements(as(work, actors.office), trialRound, [
    { dossier: id, code, given, note: null, reason: null, version: '' },
  ])
/** Two dossiers: d1 passes with 100 points, d2 fails with 50. */
const judged = async (): Promise<Work> => {
  const work = await scoredRound()
  await judge(work, 'B', '30')
  await judge(work, 'C', { band: 'filed' })
  await judge(work, 'B', '0', 'd2')
  await judge(work, 'C', { band: 'none' }, 'd2')
  return work
}
const rowsIn = (html: string) =>
  (/<tbody>(.*)<\/tbody>/s.exec(html)?.[1] ?? '').split('</tr>').map(wordsOf).filter(Boolean)
const seenBy = async (page: Page, work: Work, id?: string): Promise<string> => {
  try {
    const answer = await answerOf(page, work, id === undefined ? {} : { params: { dossier: id } })
    return wordsOf(answer.text)
  } catch (error) {
    return error instanceof NotFound ? 'not found' : String(error)
  }
}

const readers = ['office', 'auditor', 'council'] as const
const others = ['scorer', 'other', 'buyer', 'visitor', 'stranger'] as const

describe('an open round', () => {
  it.each(readers)('shows every dossier with its points to: %s', async name => {
    const work = as(await judged(), actors[name])
    expect(rowsIn((await answerOf(round, work)).text)).toEqual([
      '1 vì sao: Sản phẩm số 1 Sản phẩm số 1 Công ty 1 100,00 Đạt',
      'Ngưỡng đạt: 60 điểm',
      '2 vì sao: Sản phẩm số 2 Sản phẩm số 2 Công ty 2 50,00 Chưa đạt',
      'thiếu 10,00 điểm',
    ])
    expect(await seenBy(dossier, work, 'd2')).toContain('110 đồng')
  })

  it.each([...others, 'owner'] as const)('shows no list to: %s', async name => {
    const work = as(await judged(), actors[name])
    const words = await seenBy(round, work)
    expect(words).toContain('Chưa có kết quả: đợt đang diễn ra.')
    expect(words).not.toMatch(/Công ty|100,00|50,00|Chưa đạt/)
  })

  it.each(others)('has no dossier for: %s', async name => {
    const work = as(await judged(), actors[name])
    expect(await seenBy(dossier, work, 'd1')).toBe('not found')
  })

  it('shows an enterprise its own dossier from its own figures, and never another', async () => {
    const work = await judged()
    const owner = as(work, actors.owner)
    const words = await seenBy(dossier, owner, 'd1')
    expect(words).toContain('Đây là kết quả tính thử từ số liệu của doanh nghiệp')
    expect(words).toContain('100 đồng đã thẩm tra')
    expect(words).not.toMatch(/hạng|Người chấm cho/)
    expect(await seenBy(dossier, owner, 'd2')).toBe('not found')
  })

  it('looks the same to an enterprise whatever is judged, of it or of others', async () => {
    const work = await scoredRound()
    const owner = as(work, actors.owner)
    const pages = async () => [
      (await answerOf(round, owner)).text,
      (await answerOf(dossier, owner, { params: { dossier: 'd1' } })).text,
      JSON.stringify(await waitingFor(owner)),
    ]
    const before = await pages()
    await judge(work, 'B', '30')
    await judge(work, 'C', { band: 'filed' }, 'd2')
    expect(await pages()).toEqual(before)
  })

  it('gives nobody but its readers a file', async () => {
    const work = await judged()
    const answer = await answerOf(round, as(work, actors.scorer), { query: 'format=json' })
    expect(answer.text).toContain('<h1>')
    expect(answer.text).not.toContain('"facts"')
  })
})

describe('a closed round', () => {
  const closed = async () => {
    const work = await judged()
    await closeRound(as(work, actors.leader), trialRound)
    return work
  }

  it.each(['visitor', 'buyer', 'scorer', 'stranger'] as const)(
    'shows what is published to: %s',
    async name => {
      const work = as(await closed(), actors[name])
      expect(rowsIn((await answerOf(round, work)).text)).toEqual([
        '1 vì sao: Sản phẩm số 1 Sản phẩm số 1 Công ty 1 100,00 Đạt',
        'Ngưỡng đạt: 60 điểm · Sản phẩm dưới ngưỡng không nêu trong danh sách công khai',
      ])
      expect(await seenBy(dossier, work, 'd1')).toContain('Số liệu không công bố: Doanh thu 2025')
    },
  )

  it('tells the reasons of a failure to its enterprise alone, without a rank', async () => {
    const work = await closed()
    const own = await seenBy(dossier, as(work, actors.stranger), 'd2')
    expect(own).toContain('thiếu 10,00 điểm')
    expect(own).not.toMatch(/hạng \d|xếp hạng/)
    expect(own).toContain('110 đồng')
    for (const name of ['visitor', 'scorer', 'owner', 'buyer'] as const)
      expect(await seenBy(dossier, as(work, actors[name]), 'd2')).toBe('not found')
  })

  it('gives the public a file of what is published, and the office what was frozen', async () => {
    const work = await closed()
    const fileFor = async (actor: Work['actor']) =>
      JSON.parse((await answerOf(round, as(work, actor), { query: 'format=json' })).text)
    const open = await fileFor(actors.visitor)
    expect(open.results.map(({ id }: { id: string }) => id)).toEqual(['d1'])
    expect(JSON.stringify(open)).not.toMatch(/"value":"100"|"110"|d2|dossiers/)
    const whole = await fileFor(actors.auditor)
    expect([whole.sha256, whole.content.dossiers.length]).toEqual([open.sha256, 2])
  })
})

it('a home says what waits: cells for the unit, the round for the office, a figure for the enterprise', async () => {
  const work = await scoredRound()
  const words = async (name: keyof typeof actors) =>
    (await waitingFor(as(work, actors[name]))).map(({ words, note, dueOn }) => [words, note, dueOn])
  expect(await words('scorer')).toEqual([['Chấm điểm: Đợt chấm', 'còn 2 ô chưa chấm', '2026-12-31']])
  expect(await words('office')).toEqual([['Hoàn thành chấm: Đợt chấm', '2 hồ sơ chưa xác định', null]])
  expect(await words('owner')).toEqual([])
  expect(await words('visitor')).toEqual([])
  expect((await changesFor(as(work, actors.office), '2026-01-01')).map(({ words }) => words)).toEqual([
    'Đã mở: Đợt chấm',
    'Nhận 2 hồ sơ: Đợt chấm',
  ])
  expect((await changesFor(as(work, actors.owner), '2026-01-01')).map(({ words }) => words)).toEqual([
    'Đã mở: Đợt chấm',
    'Đã nhận hồ sơ của bạn: Đợt chấm',
  ])
  const council = await waitingFor(as(work, actors.council))
  expect(council.map(({ words, note }) => [words, note])).toEqual([
    ['Đọc hồ sơ trước phiên họp: Đợt chấm', '2 hồ sơ'],
  ])
})

const pages = [
  ['round', round, actors.office, 16],
  ['dossiers', dossiers.get([]), actors.office, 16],
  ['completeness', completeness.get([]), actors.office, 14],
  ['scores', scores.get([]), actors.scorer, 18],
] as const
const counted = pages.flatMap(page => [1, 3, 300].map(count => [page[0], count, page] as const))

it.each(counted)(
  '%s of %i dossiers takes as many statements as of any other number',
  async (_, count, page) => {
    const [, get, actor, statements] = page
    const work = as(await scoredRound(count), actor)
    const asked = () => askingOnce(work.db, () => answerOf(get, work))
    expect((await statementsOf(asked)).length).toBe(statements)
  },
)
