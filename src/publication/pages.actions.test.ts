import { describe, expect, it } from 'vitest'
import { wordsOf } from '../design/testing.ts'
import { addDays } from '../exact/day.ts'
import { takeDue } from '../notices/store/messages.ts'
import { NotFound } from '../platform/errors.ts'
import type { Page } from '../platform/pages.ts'
import { statementsOf } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { getRound } from '../selection/index.ts'
import * as explanation from '../selection/pages/explanation.tsx'
import { actors, answerOf, as, trialRound as round, scoredRound } from '../selection/testing.ts'
import { answerComment, sendComment } from './actions/comments.ts'
import { publishList } from './actions/lists.ts'
import { announced, roundTasks } from './offers.ts'
import * as comment from './pages/comment.tsx'
import * as commentForm from './pages/comment-form.tsx'
import * as commentStatus from './pages/comment-status.tsx'
import * as comments from './pages/comments.tsx'
import * as complaintForm from './pages/complaint-form.tsx'
import * as decision from './pages/decision.tsx'
import * as paperComment from './pages/paper-comment.tsx'
import * as proposed from './pages/proposed.tsx'
import * as publish from './pages/publish.tsx'
import { listComments } from './store/comments.ts'
import { citizen, decidedRound, judge, on, publishedRound, UNTIL } from './testing.ts'
import { waitingFor } from './waiting.ts'

const seenBy = async (page: Page, work: Work, name: keyof typeof actors, query = '') =>
  answerOf(page, as(work, actors[name]), { query })

const FORM = 'form-0000-0000-0000-0001'
const SAID = 'Đề nghị làm rõ tiêu chuẩn'
const from = '10.0.0.1'

describe('the proposed list', () => {
  it('shows what is public and nothing of who is not proposed, without a script and under 50 kB', async () => {
    const work = await publishedRound()
    const { status, text } = await seenBy(proposed.get([]), work, 'visitor')
    const words = wordsOf(text)
    expect([
      status,
      words.includes('1 Sản phẩm số 1 Công ty 1'),
      /Sản phẩm số 2|Công ty 2|d2/.test(text),
      text.includes('<script'),
      text.length < 50_000,
    ]).toEqual([200, true, false, false, true])
  })

  it('is not there before it is published, and says so', async () => {
    const work = await decidedRound()
    expect((await seenBy(proposed.get([]), work, 'visitor')).text).toContain('chưa được công khai')
    await expect(seenBy(proposed.get([]), work, 'visitor', 'format=json')).rejects.toThrow(NotFound)
  })

  it('leads each product to its publishable explanation, and whose dossier failed to their own reasons', async () => {
    const work = await publishedRound()
    const page = explanation.get([], announced)
    const of = (name: keyof typeof actors, dossier: string) =>
      answerOf(page, as(work, actors[name]), { params: { dossier } })
    const open = await of('visitor', 'd1')
    expect([open.status, wordsOf(open.text).includes('Sản phẩm số 1')]).toEqual([200, true])
    await expect(of('visitor', 'd2')).rejects.toThrow(NotFound)
    await expect(of('owner', 'd2')).rejects.toThrow(NotFound)
    const own = wordsOf((await of('stranger', 'd2')).text)
    expect([own.includes('Chưa đạt'), own.includes('Mẫu mã')]).toEqual([true, true])
  })

  it.each([1, 3, 30])(
    'takes as many statements with %s products',
    async count => {
      const work = await scoredRound(count)
      for (let at = 1; at <= count; at++) await judge(work, `d${at}`, '30', 'filed')
      await publishList(as(work, actors.office), round, { until: UNTIL, ground: null })
      const page = () => seenBy(proposed.get([]), work, 'visitor')
      await page()
      const { length } = await statementsOf(async () => {
        expect((await page()).text.match(/<tr id=/g)?.length).toBe(count)
      })
      expect(length).toBe(9)
    },
    60_000,
  )

  it('is published from its form; what is missing or refused keeps what was typed', async () => {
    const work = await decidedRound()
    const send = (form: Readonly<Record<string, string>>) =>
      answerOf(publish.post([]), as(work, actors.office), { form })
    expect((await send({})).status).toBe(422)
    const short = await send({ until: '2026-11-25' })
    expect([
      short.status,
      short.text.includes('2026-11-25'),
      wordsOf(short.text).includes('quá ngắn'),
    ]).toEqual([422, true, true])
    expect(await send({ until: UNTIL })).toMatchObject({ status: 303 })
    expect((await send({ until: UNTIL })).status).toBe(409)
  })

  it('names what is undecided where it cannot be published', async () => {
    const work = await scoredRound(2)
    const { text } = await seenBy(publish.get([]), work, 'office')
    const words = wordsOf(text)
    expect([
      words.includes('Sản phẩm số 1'),
      words.includes('Mẫu mã'),
      text.includes('name="until"'),
    ]).toEqual([true, true, false])
  })
})

describe('comments', () => {
  const commented = async () => {
    const work = await publishedRound()
    await sendComment(as(work, citizen), round, { form: FORM, body: SAID, dossier: 'd1' }, from)
    return work
  }

  it.each([
    ['nothing', {}, 422],
    ['no address', { form: FORM, body: SAID }, 422],
    ['an address that is none', { form: FORM, body: SAID, email: 'a' }, 422],
    ['a text too long', { form: FORM, body: 'x'.repeat(5001), email: 'a@x.vn' }, 422],
    ['a product that is not there', { form: FORM, body: SAID, email: 'a@x.vn', dossier: 'd2' }, 409],
    ['a field that is none', { form: FORM, body: SAID, email: 'a@x.vn', number: '1' }, 422],
  ])('are refused with %s, and keep what was typed', async (_, form, status) => {
    const work = await publishedRound()
    const answer = await answerOf(commentForm.post([]), as(work, actors.visitor), { form })
    expect(answer.status).toBe(status)
    const typed = Object.entries(form).filter(([field]) => field !== 'dossier' && field !== 'number')
    for (const [, value] of typed) expect(answer.text).toContain(value)
    expect(await listComments(work.db, round)).toEqual([])
  })

  it('lead by mail to a page that confirms, and then is the receipt', async () => {
    const work = await publishedRound()
    const sent = await answerOf(commentForm.post([]), as(work, actors.visitor), {
      form: { form: FORM, body: SAID, email: 'a@x.vn' },
    })
    expect(sent.location).toBe(`/rounds/${round}/comments/new?sent=1`)
    const secret =
      (await takeDue(work.db, { now: work.now, until: work.now, most: 1 }))[0]?.href.split('/').at(-1) ?? ''
    const status = (page: Page) => answerOf(page, as(work, actors.visitor), { params: { secret } })
    expect((await status(commentStatus.get([]))).text).toContain('Xác nhận và gửi ý kiến')
    expect((await status(commentStatus.post([]))).status).toBe(303)
    expect(wordsOf((await status(commentStatus.get([]))).text)).toContain('Đã tiếp nhận ý kiến số 1')
  })

  it('are read by the office with their sender, by leader and auditor without, by others as replies', async () => {
    const work = await commented()
    const list = async (name: keyof typeof actors) => {
      const { text } = await seenBy(comments.get([]), work, name)
      return [text.includes(SAID), text.includes('Người dân')]
    }
    expect([
      await list('office'),
      await list('leader'),
      await list('auditor'),
      await list('visitor'),
    ]).toEqual([
      [true, true],
      [true, false],
      [true, false],
      [false, false],
    ])
    const params = { comment: '1' }
    const one = await answerOf(comment.get([]), as(work, actors.leader), { params })
    expect([
      one.text.includes(SAID),
      one.text.includes('Người dân'),
      one.text.includes('name="reply"'),
    ]).toEqual([true, false, false])
  })

  it('are answered from a form; a second writer sees the first and loses nothing', async () => {
    const work = await commented()
    const send = (form: Readonly<Record<string, string>>) =>
      answerOf(comment.post([]), as(work, actors.office), { params: { comment: '1' }, form })
    expect((await send({ kind: 'replied', seen: '0', effect: 'none' })).status).toBe(422)
    expect((await send({ kind: 'merged', seen: '0', into: '7' })).status).toBe(409)
    const reply = { kind: 'replied', seen: '0', reply: 'Đã làm rõ', effect: 'none' }
    expect((await send({ ...reply, link: 'https://elsewhere.vn' })).status).toBe(422)
    expect((await send(reply)).status).toBe(303)
    const second = await send({ ...reply, reply: 'Trả lời khác' })
    expect([second.status, second.text.includes('Trả lời khác'), second.text.includes('Đã làm rõ')]).toEqual([
      409,
      true,
      true,
    ])
    expect(wordsOf((await seenBy(comments.get([]), work, 'visitor')).text)).toContain('Đã làm rõ')
  })

  it('on paper want a sender and a day; the period’s end closes the form online', async () => {
    const work = await publishedRound()
    const enter = (form: Readonly<Record<string, string>>) =>
      answerOf(paperComment.post([]), as(work, actors.office), { form })
    expect((await enter({ form: FORM, body: SAID, sentOn: '2026-13-01' })).status).toBe(422)
    const paper = { form: FORM, body: SAID, sender: 'Hội A', sentOn: '2026-11-21' }
    expect((await enter(paper)).location).toBe(`/rounds/${round}/comments/1?saved=1`)
    const late = on(work, addDays(UNTIL, 1))
    expect((await seenBy(commentForm.get([]), late, 'visitor')).text).toContain('Đã hết thời gian góp ý')
  })
})

describe('the decision page', () => {
  const ready = async () => {
    const work = on(await publishedRound(), addDays(UNTIL, 1))
    return work
  }
  const send = (page: Page, work: Work, name: keyof typeof actors, form: Readonly<Record<string, string>>) =>
    answerOf(page, as(work, actors[name]), { form })

  it('says what is left; then the office submits and the leader decides', async () => {
    const work = await publishedRound()
    expect(wordsOf((await seenBy(decision.get([]), work, 'leader')).text)).toContain(
      'Đang lấy ý kiến đến hết',
    )
    const after = on(work, addDays(UNTIL, 1))
    expect((await send(decision.submit([]), after, 'office', {})).status).toBe(303)
    const { text } = await seenBy(decision.get([]), after, 'leader')
    const seen = /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const back = await send(decision.post([]), after, 'leader', { verb: 'send-back', seen })
    expect([back.status, wordsOf(back.text).includes('Cần ghi nội dung cần làm rõ.')]).toEqual([422, true])
    const stale = await send(decision.post([]), after, 'leader', { verb: 'approve', seen: 'x' })
    expect(stale.status).toBe(409)
    expect((await send(decision.post([]), after, 'leader', { verb: 'approve', seen })).status).toBe(303)
    expect((await getRound(after.db, round)).turns.at(-1)?.turn).toBe('closed')
    const document = { number: '1/QĐ', issuedOn: '2026-12-05', issuer: 'UBND' }
    expect((await send(decision.recordPaper([]), after, 'office', document)).status).toBe(303)
    expect(wordsOf((await seenBy(decision.get([]), after, 'auditor')).text)).toContain('Số 1/QĐ')
  })

  it('is offered to whom it waits for, on the round and at home', async () => {
    const work = await ready()
    const offers = async (name: keyof typeof actors) => {
      const found = await roundTasks(as(work, actors[name]), await getRound(work.db, round))
      return found.filter(({ isStrong }) => isStrong).map(({ href }) => href)
    }
    const waits = async (name: keyof typeof actors) =>
      (await waitingFor(as(work, actors[name]))).map(({ href }) => href)
    expect([
      await offers('office'),
      await offers('leader'),
      await waits('office'),
      await waits('leader'),
    ]).toEqual([[`/rounds/${round}/decision`], [], [`/rounds/${round}/decision`], []])
    await send(decision.submit([]), work, 'office', {})
    expect([await offers('leader'), await waits('leader'), await waits('office')]).toEqual([
      [`/rounds/${round}/decision`],
      [`/rounds/${round}/decision`],
      [],
    ])
    expect([await waits('stranger'), await waits('owner')]).toEqual([[`/rounds/${round}/d2`], []])
  })

  it('waits at home for comments to be answered', async () => {
    const work = await publishedRound()
    await sendComment(as(work, citizen), round, { form: FORM, body: SAID }, from)
    const waits = async () =>
      (await waitingFor(as(work, actors.office))).map(({ href, dueOn }) => [href, dueOn])
    expect(await waits()).toEqual([[`/rounds/${round}/comments?state=waiting`, UNTIL]])
    await answerComment(as(work, actors.office), round, 1, {
      kind: 'replied',
      seen: 0,
      reply: 'Đã làm rõ',
      effect: 'none',
    })
    expect(await waits()).toEqual([])
  })
})

it('a complaint is lodged from a form that keeps what was typed', async () => {
  const work = await publishedRound()
  const send = (form: Readonly<Record<string, string>>) =>
    answerOf(complaintForm.post([]), as(work, actors.stranger), { form })
  const wrong = await send({ form: FORM, body: SAID, learnedOn: 'hôm qua' })
  expect([wrong.status, wrong.text.includes(SAID)]).toEqual([422, true])
  expect((await send({ form: FORM, body: SAID, learnedOn: '2026-11-22' })).status).toBe(409)
  expect((await send({ form: FORM, body: SAID, learnedOn: '2026-11-21' })).location).toBe(
    `/rounds/${round}/complaints/1?lodged=1`,
  )
})
