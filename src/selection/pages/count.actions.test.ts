import { describe, expect, it } from 'vitest'
import { declareInterest } from '../../conflicts/index.ts'
import { interestInput } from '../../conflicts/model.ts'
import type { Menu } from '../../design/shell.ts'
import { outcomeOf } from '../../platform/testing.ts'
import type { Actor, Work } from '../../platform/work.ts'
import { settleConflicts } from '../actions/conflicts.ts'
import { seatPanel } from '../actions/panels.ts'
import { latestJudgements } from '../store/judgements.ts'
import { getRound } from '../store/rounds.ts'
import { actors, answerOf, as, ballotingRound, scorers, trialRound } from '../testing.ts'
import { waitingFor } from '../waiting.ts'
import { waitingIn } from '../waiting-in.ts'
import { get, post } from './count.tsx'
import { get as scores } from './scores.tsx'
import { get as panels } from './unit-panels.tsx'

const menu: Menu = []
const params = { panel: 'BP' }
const ADDRESS = '/rounds/cham-2026/panels/BP/count'
const seen = async (work: Work, actor: Actor = scorers.chair, query = '') =>
  (await answerOf(get(menu), as(work, actor), { params, query })).text
const send = (work: Work, form: Readonly<Record<string, string>>, actor: Actor = scorers.chair) =>
  answerOf(post(menu), as(work, actor), { params, form })

const typed = (dossier: string, [yes, no, neither]: readonly string[], more: object = {}) => ({
  [`for/K/${dossier}`]: yes ?? '',
  [`against/K/${dossier}`]: no ?? '',
  [`abstain/K/${dossier}`]: neither ?? '',
  [`casting/K/${dossier}`]: '',
  [`version/K/${dossier}`]: '',
  ...Object.fromEntries(Object.entries(more).map(([field, value]) => [`${field}/K/${dossier}`, value])),
})
const fieldsIn = (text: string) => [...text.matchAll(/ name="(for\/[^"]*)"/g)].map(([, name]) => name)
const valuesIn = (text: string) =>
  [...text.matchAll(/ name="((?:for|against|abstain)\/[^"]*)"[^>]* value="([^"]*)"/g)].map(
    ([, , value]) => value,
  )
const standing = async (work: Work, dossier = 'd1') =>
  (await latestJudgements(work.db, trialRound, ['K'], [dossier]))[0]

describe('the page of the counts of secret ballots', () => {
  it('takes the counts of the dossiers that were filled in, and shows what they come to', async () => {
    const work = await ballotingRound()
    const first = await seen(work)
    expect(first).toContain('Bỏ phiếu kín: còn 2 hồ sơ chưa có kết quả')
    expect([first.includes('3 người, cần ít nhất 2 phiếu'), fieldsIn(first)]).toEqual([
      true,
      ['for/K/d1', 'for/K/d2'],
    ])
    const answer = await send(work, { ...typed('d1', ['2', '1', '0']), ...typed('d2', ['', '', '']) })
    expect(answer).toMatchObject({ status: 303, location: `${ADDRESS}?saved=1` })
    const text = await seen(work, scorers.chair, 'saved=1')
    const words = ['còn 1 hồ sơ', 'Đã ghi kết quả bỏ phiếu: 1.', '2 tán thành, 1 không tán thành', 'Đáp ứng']
    expect(words.filter(each => !text.includes(each))).toEqual([])
    expect(
      (await seen({ ...work, language: 'en' })).includes('Secret ballot: dossiers without a count: 1'),
    ).toBe(true)
  })

  it.each([
    ['more votes than may vote', ['3', '1', '0'], 'Tổng 4 phiếu, trong khi chỉ 3 người được bỏ phiếu'],
    ['fewer than the quorum', ['1', '0', '0'], 'cần ít nhất 2 phiếu'],
    ['two numbers of three', ['2', '1', ''], 'Cần ghi đủ ba số phiếu'],
    ['words', ['hai', '1', '0'], 'Cần ghi đủ ba số phiếu'],
    ['a number beyond all measure', ['9'.repeat(40), '1', '0'], 'Cần ghi đủ ba số phiếu'],
    ['a part of a vote', ['1,5', '1', '0'], 'Cần ghi đủ ba số phiếu'],
    ['fewer than none', ['-1', '2', '1'], 'Cần ghi đủ ba số phiếu'],
  ])('refuses %s in words, keeps all that was typed and enters nothing', async (_, wrong, words) => {
    const work = await ballotingRound()
    const answer = await send(work, { ...typed('d1', wrong), ...typed('d2', ['3', '0', '0']) })
    expect([answer.status, answer.text.includes(words)]).toEqual([422, true])
    expect(valuesIn(answer.text)).toEqual([...wrong, '3', '0', '0'])
    expect(await standing(work, 'd2')).toBeUndefined()
  })

  it('takes the side of the chair on a tie alone, then or later', async () => {
    const work = await ballotingRound()
    const untied = await send(work, typed('d1', ['2', '1', '0'], { casting: 'for' }))
    expect([untied.status, untied.text.includes('ngang nhau và quy định cho phép')]).toEqual([422, true])
    expect((await send(work, typed('d1', ['1', '1', '1'], { casting: 'perhaps' }))).status).toBe(422)
    expect((await send(work, typed('d1', ['1', '1', '1']))).status).toBe(303)
    const text = await seen(work)
    expect([text.includes('ngang nhau, chờ ý kiến người chủ trì'), valuesIn(text)]).toEqual([
      true,
      ['1', '1', '1', '', '', ''],
    ])
    const version = (await standing(work))?.version ?? ''
    expect((await send(work, typed('d1', ['1', '1', '1'], { casting: 'against', version }))).status).toBe(303)
    expect((await standing(work))?.given).toEqual({
      votes: { for: 1, against: 1, abstain: 1 },
      casting: false,
    })
    expect(await seen(work)).toContain('người chủ trì không tán thành')
  })

  it('shows the second writer what the first entered, and takes theirs with a reason', async () => {
    const work = await ballotingRound()
    await send(work, typed('d1', ['2', '1', '0']), actors.office)
    const late = await send(work, typed('d1', ['3', '0', '0']))
    expect([late.status, late.text.includes('van-phong vừa ghi: 2 tán thành, 1 không tán thành')]).toEqual([
      409,
      true,
    ])
    expect(valuesIn(late.text)).toEqual(['', '', '', '3', '0', '0'])
    const version = (await standing(work))?.version ?? ''
    expect(late.text).toContain(`name="version/K/d1" value="${version}"`)
    const again = (reason: string) => send(work, typed('d1', ['3', '0', '0'], { version, reason }))
    expect((await again('')).text).toContain('Muốn sửa thì ghi lý do')
    expect((await again('x'.repeat(1001))).status).toBe(422)
    expect((await again('Kiểm lại phiếu')).status).toBe(303)
    expect((await standing(work))?.byWhom).toBe('lan')
  })

  it('sent twice is entered once, and an untouched row says nothing of what others entered', async () => {
    const work = await ballotingRound()
    const form = { ...typed('d1', ['2', '1', '0']), ...typed('d2', ['', '', '']) }
    await send(work, form)
    await send(work, typed('d2', ['0', '3', '0']), actors.office)
    expect(await send(work, form)).toMatchObject({ status: 303, location: `${ADDRESS}?saved=0` })
    expect((await standing(work, 'd2'))?.byWhom).toBe('van-phong')
  })

  it('says that a ballot is held again after a voter left it', async () => {
    const work = await ballotingRound()
    await send(work, typed('d1', ['2', '1', '0']))
    await declareInterest(
      as(work, scorers.third),
      interestInput.parse({ enterprise: 'e1', kind: 'employment' }),
    )
    await settleConflicts(work, 'tam')
    const text = await seen(work)
    expect([text.includes('phải bỏ phiếu lại'), text.includes('2 người, cần ít nhất 2 phiếu')]).toEqual([
      true,
      true,
    ])
    const stale = await send(work, typed('d1', ['2', '0', '0']))
    expect([stale.status, stale.text.includes('Kết quả trước vừa hết hiệu lực')]).toEqual([409, true])
  })

  it('has no field where too few may vote, and none where nobody sits', async () => {
    const work = await ballotingRound()
    const seats = { members: ['lan', 'mai', 'tam'], chair: 'lan', recused: { d1: ['mai', 'tam'] } }
    await seatPanel(as(work, actors.office), trialRound, 'BP', seats)
    const text = await seen(work)
    expect([text.includes('không đủ người bỏ phiếu'), fieldsIn(text)]).toEqual([true, ['for/K/d2']])
  })

  it('is there for the chair and the office alone, and of the panels of departments alone', async () => {
    const work = await ballotingRound()
    const asked = (actor: Actor, panel = 'BP') =>
      outcomeOf(answerOf(get(menu), as(work, actor), { params: { panel } }))
    for (const actor of [scorers.member, scorers.third, scorers.elsewhere, actors.other])
      expect(await asked(actor)).toBe('404')
    expect([await asked(scorers.chair), await asked(actors.office)]).toEqual(['done', 'done'])
    for (const panel of ['HD', 'XX'])
      expect(await asked(actors.office, panel)).toBe(`There is no panel with a secret ballot ${panel}.`)
    expect(await outcomeOf(send(work, typed('d9', ['2', '1', '0'])))).toBe('404')
    expect(await outcomeOf(send(work, typed('d1', ['2', '1', '0']), scorers.member))).toBe('404')
  })

  it('shows a recused chair nothing of the dossier, which the substitute counts', async () => {
    const work = await ballotingRound()
    const substituted = { chair: 'lan', chairs: { d1: 'mai' }, recused: { d1: ['lan'] } }
    await declareInterest(
      as(work, scorers.chair),
      interestInput.parse({ enterprise: 'e1', kind: 'employment' }),
    )
    await seatPanel(as(work, actors.office), trialRound, 'BP', {
      members: ['lan', 'mai', 'tam'],
      ...substituted,
    })
    expect(fieldsIn(await seen(work))).toEqual(['for/K/d2'])
    expect(fieldsIn(await seen(work, scorers.member))).toEqual(['for/K/d1'])
    expect(await outcomeOf(send(work, typed('d1', ['2', '0', '0'])))).toBe('404')
    expect((await send(work, typed('d1', ['2', '0', '0']), scorers.member)).status).toBe(303)
  })

  it('shows fifty dossiers at a time, those that wait first', async () => {
    const work = await ballotingRound(51)
    await send(work, typed('d1', ['2', '1', '0']))
    expect(fieldsIn(await seen(work))).toHaveLength(50)
    expect(fieldsIn(await seen(work, scorers.chair, 'page=2'))).toEqual(['for/K/d1'])
    const wrong = await send(work, typed('d1', ['9', '1', '0']))
    expect(fieldsIn(wrong.text)).toContain('for/K/d1')
  })
})

describe('the way to it', () => {
  it('leads from the panels of the round for the office', async () => {
    const work = await ballotingRound()
    const listed = async (actor: Actor) => (await answerOf(panels(menu), as(work, actor))).text
    expect([
      (await listed(actors.office)).includes(ADDRESS),
      (await listed(actors.auditor)).includes(ADDRESS),
    ]).toEqual([true, false])
  })

  it('leads from the home of who chairs, with the number that waits, and of nobody else', async () => {
    const work = await ballotingRound()
    const waits = async (actor: Actor) =>
      (await waitingFor(as(work, actor))).filter(({ href }) => href === ADDRESS).map(({ note }) => note)
    expect([await waits(scorers.chair), await waits(scorers.member)]).toEqual([['2 hồ sơ'], []])
    await send(work, { ...typed('d1', ['2', '1', '0']), ...typed('d2', ['2', '1', '0']) })
    expect(await waits(scorers.chair)).toEqual([])
  })

  it('leads from what waits in the round, with the unit whose turn it is', async () => {
    const work = await ballotingRound()
    const pending = async () =>
      (await waitingIn(as(work, actors.office), await getRound(work.db, trialRound)))
        .filter(({ kind }) => kind.code === 'ballots')
        .map(({ about, note, href, turn }) => [about, note, href, turn.name])
    expect(await pending()).toEqual([['Tổ bỏ phiếu', '2 hồ sơ', ADDRESS, 'Sở mới']])
    await send(work, { ...typed('d1', ['2', '1', '0']), ...typed('d2', ['2', '1', '0']) })
    expect(await pending()).toEqual([])
  })

  it('leads from the score sheet, where a secret ballot is no figure to verify', async () => {
    const work = await ballotingRound()
    const sheet = async (actor: Actor, unit = 'moi') =>
      (await answerOf(scores(menu), as(work, actor), { query: `unit=${unit}` })).text
    const own = await sheet(scorers.chair)
    expect([own.includes(ADDRESS), own.match(/chưa có kết quả/g)?.length]).toEqual([true, 2])
    expect((await sheet(scorers.member)).includes(ADDRESS)).toBe(false)
    const council = await sheet(actors.office, 'hd')
    expect([council.includes('Bỏ phiếu kín.'), council.includes('/count')]).toEqual([true, false])
  })
})
