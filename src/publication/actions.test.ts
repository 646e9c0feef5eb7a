import { describe, expect, it } from 'vitest'
import { personIdOf } from '../access/model.ts'
import { takeDue } from '../notices/store/messages.ts'
import { listNotices } from '../notices/store/notices.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { outcomeOf } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { enterJudgements, getRound, roundContent } from '../selection/index.ts'
import { publicList } from '../selection/rules/publication.ts'
import { latestJudgements } from '../selection/store/judgements.ts'
import { actors, as, trialRound as round, scoredRound } from '../selection/testing.ts'
import {
  answerComment,
  enterPaperComment,
  openComment,
  sendComment,
  verifyComment,
} from './actions/comments.ts'
import {
  approveList,
  explainChanges,
  recordDocument,
  seenOf,
  sendBackList,
  submitList,
} from './actions/decision.ts'
import { publishList } from './actions/lists.ts'
import { announced } from './offers.ts'
import { loadSnapshot, writeSnapshot } from './snapshot.ts'
import { currentList, listsOf, standingOf } from './standing.ts'
import { listComments } from './store/comments.ts'
import { findDocument, listTurns } from './store/lists.ts'
import { citizen, decidedRound, judge, on, publishedRound, UNTIL } from './testing.ts'

/** Of each refusal its code. */

const office = (work: Work) => as(work, actors.office)
const leader = (work: Work) => as(work, actors.leader)
const others = ['leader', 'auditor', 'scorer', 'council', 'buyer', 'owner', 'visitor'] as const
const standing = async (work: Work) => standingOf(work, await getRound(work.db, round))
const told = async (work: Work, person: string) =>
  (await listNotices(work.db, personIdOf(person), 20)).map(({ kind, href }) => [kind, href])

describe('the proposed list', () => {
  const publishing = { until: UNTIL, ground: null }

  it('is not published while an outcome is unknown, and the refusal names the dossiers', async () => {
    const work = await scoredRound(2)
    await judge(work, 'd1', '20', 'filed')
    const refused = await publishList(office(work), round, publishing).catch(error => error)
    expect([refused.code, refused.facts]).toEqual(['outcomes-unknown', { dossiers: ['d2'] }])
    expect(await listsOf(work, await getRound(work.db, round))).toEqual([])
  })

  it('is exactly the public part, with a digest that holds', async () => {
    const work = await publishedRound()
    const found = await getRound(work.db, round)
    const [list] = await listsOf(work, found)
    if (list === undefined) throw new Error('nothing was published')
    const snapshot = await loadSnapshot(work, list)
    const content = await roundContent(work, found)
    const published = publicList(content.results, content.criteriaSet as never)
    expect(snapshot.products.map(({ result }) => result)).toEqual(
      published.published ? published.results : [],
    )
    expect(snapshot.products.map(({ dossier, enterprise }) => [dossier, enterprise.vi])).toEqual([
      ['d1', 'Công ty 1'],
    ])
    expect(writeSnapshot(snapshot).sha256).toBe(list.sha256)
    expect(JSON.stringify(snapshot)).not.toContain('d2')
    expect((await announced(work, found))?.map(({ id }) => id)).toEqual(['d1'])
  })

  it('takes comments for as long as the rule says, and wants a ground to be published anew', async () => {
    const work = await decidedRound()
    const published = (until: string, ground: string | null) =>
      outcomeOf(publishList(office(work), round, { until: on(work, until).today, ground }))
    expect(await published('2026-11-30', null)).toBe(
      'until: "2026-11-30": Thời gian góp ý quá ngắn: sớm nhất là 01/12/2026.',
    )
    expect(await published('2026-12-01', null)).toBe('done')
    expect(await published('2026-12-02', null)).toBe('list-published')
    expect(await published('2026-12-02', 'Sửa tên sản phẩm')).toBe('done')
    const list = await currentList(work, await getRound(work.db, round))
    expect([list?.commentsUntil, list?.ground]).toEqual(['2026-12-02', 'Sửa tên sản phẩm'])
  })

  it('tells each enterprise alone what became of its own dossier', async () => {
    const work = await publishedRound()
    expect(await told(work, 'chu')).toEqual([['product-proposed', `/rounds/${round}/proposed`]])
    expect(await told(work, 'la')).toEqual([['dossier-not-proposed', `/rounds/${round}/d2`]])
    expect(await told(work, 'van-phong')).toEqual([])
  })

  it('is published by the office alone', async () => {
    const work = await decidedRound()
    for (const name of others)
      await expect(publishList(as(work, actors[name]), round, publishing)).rejects.toThrow(NotAllowed)
  })
})

const FORM = 'form-0000-0000-0000-0001'
const written = { form: FORM, body: 'Đề nghị xem lại', dossier: 'd1' }
const from = '10.0.0.1'
const visitor = (work: Work) => as(work, actors.visitor)
const secretOf = async (work: Work) =>
  (await takeDue(work.db, { now: work.now, until: work.now, most: 1 }))[0]?.href.split('/').at(-1) ?? ''
const numbers = async (work: Work) =>
  (await listComments(work.db, round)).map(({ number, sentOn, way }) => [number, sentOn, way])

describe('a comment by e-mail', () => {
  const mail = { ...written, email: 'dan@x.vn', sender: 'Người dân' }

  it('is received once its link is confirmed, as of the day it was written', async () => {
    const work = await publishedRound()
    expect(await sendComment(visitor(work), round, mail, from)).toEqual({ way: 'email' })
    expect(await numbers(work)).toEqual([[null, '2026-11-21', 'email']])
    const secret = await secretOf(work)
    const tomorrow = on(visitor(work), '2026-11-22')
    expect((await openComment(tomorrow, secret, 'a')).comment.number).toBe(null)
    await verifyComment(tomorrow, secret, 'a')
    await verifyComment(tomorrow, secret, 'a')
    expect(await numbers(work)).toEqual([[1, '2026-11-21', 'email']])
    const { comment } = await openComment(tomorrow, secret, 'a')
    expect([comment.receivedAt, comment.sender]).toEqual(['2026-11-22T03:00:00.000Z', 'Người dân'])
  })

  it('sent twice is one, with one letter', async () => {
    const work = await publishedRound()
    await sendComment(visitor(work), round, mail, from)
    await sendComment(visitor(work), round, mail, from)
    expect([
      (await numbers(work)).length,
      (await takeDue(work.db, { now: work.now, until: work.now, most: 9 })).length,
    ]).toEqual([1, 1])
  })

  it('is not received by a link that is too old, made up, or only looked at', async () => {
    const work = await publishedRound()
    await sendComment(visitor(work), round, mail, from)
    const late = on(visitor(work), '2026-11-24')
    expect(await outcomeOf(verifyComment(late, await secretOf(work), 'a'))).toBe('link-too-old')
    await expect(openComment(late, 'made-up', 'a')).rejects.toThrow(NotFound)
    expect(await numbers(work)).toEqual([[null, '2026-11-21', 'email']])
  })

  it.each([
    [
      'without an address',
      { ...written },
      '2026-11-21',
      'email: Cần địa chỉ thư điện tử để nhận liên kết xác nhận, hoặc hãy đăng nhập.',
    ],
    ['on a product that is not on the list', { ...mail, dossier: 'd2' }, '2026-11-21', 'not-on-list'],
    ['on the last day', mail, '2026-12-01', 'done'],
    ['on the day after', mail, '2026-12-02', 'period-over'],
  ])('%s', async (_, input, day, expected) => {
    const work = await publishedRound()
    expect(await outcomeOf(sendComment(on(visitor(work), day), round, input, from))).toBe(expected)
  })

  it('is not sent on and on from one place', async () => {
    const work = await publishedRound()
    const send = (at: number) =>
      outcomeOf(
        sendComment(visitor(work), round, { ...mail, form: `${FORM}${at}`, email: `a${at}@x.vn` }, from),
      )
    const outcomes = []
    for (let at = 0; at < 21; at++) outcomes.push(await send(at))
    expect([outcomes[19], outcomes[20]]).toEqual(['done', 'too-often'])
  })

  it('is refused where nothing is published', async () => {
    const work = await decidedRound()
    expect(await outcomeOf(sendComment(visitor(work), round, mail, from))).toBe('not-published')
  })
})

describe('a comment of who signed in, and one on paper', () => {
  it('has its number at once, and its page by the number of its form', async () => {
    const work = await publishedRound()
    const mine = as(work, citizen)
    const sent = await sendComment(mine, round, written, from)
    expect(await sendComment(mine, round, written, from)).toEqual(sent)
    expect(sent).toEqual({ way: 'account', secret: FORM })
    expect((await openComment(mine, FORM, 'a')).comment.number).toBe(1)
  })

  it('counts by its postmark, also where it came late; the office enters it', async () => {
    const work = await publishedRound()
    const paper = {
      ...written,
      sender: 'Hội A',
      postal: null,
      sentOn: UNTIL,
      paperNumber: '12',
    }
    const later = on(work, '2026-12-04')
    expect(await enterPaperComment(office(later), round, paper)).toBe(1)
    expect(await enterPaperComment(office(later), round, paper)).toBe(1)
    const future = { ...paper, form: `${FORM}9`, sentOn: on(work, '2026-12-05').today }
    expect(await outcomeOf(enterPaperComment(office(later), round, future))).toBe('in-future')
    expect(await numbers(work)).toEqual([[1, '2026-12-01', 'paper']])
    for (const name of others)
      await expect(enterPaperComment(as(work, actors[name]), round, paper)).rejects.toThrow(NotAllowed)
  })
})

const commented = async (): Promise<Work> => {
  const work = await publishedRound()
  await sendComment(as(work, citizen), round, written, from)
  return work
}

const reply = (seen: number, effect: 'none' | 'score' = 'none') => ({
  kind: 'replied' as const,
  seen,
  reply: 'Đã xem lại',
  effect,
})

describe('answering', () => {
  it('takes steps in order; a second writer is told of the first; the sender learns of the answer', async () => {
    const work = await commented()
    await answerComment(office(work), round, 1, { kind: 'accepted', seen: 0 })
    expect(await outcomeOf(answerComment(office(work), round, 1, reply(0)))).toBe('stale')
    await answerComment(office(work), round, 1, reply(1))
    const [comment] = await listComments(work.db, round)
    expect(comment?.steps.map(({ kind, words }) => [kind, words])).toEqual([
      ['accepted', null],
      ['replied', 'Đã xem lại'],
    ])
    expect(await told(work, 'dan')).toEqual([['comment-answered', `/rounds/${round}/comments`]])
  })

  it('merges into another that is not merged itself', async () => {
    const work = await commented()
    await sendComment(as(work, citizen), round, { ...written, form: `${FORM}2` }, from)
    const merge = (number: number, into: number) =>
      outcomeOf(answerComment(office(work), round, number, { kind: 'merged', seen: 0, into }))
    expect([await merge(2, 2), await merge(2, 9), await merge(2, 1), await merge(1, 2)]).toEqual([
      'no-merge',
      'no-merge',
      'done',
      'no-merge',
    ])
    await expect(answerComment(office(work), round, 9, reply(0))).rejects.toThrow(NotFound)
  })

  it('is for the office alone', async () => {
    const work = await commented()
    for (const name of others)
      await expect(answerComment(as(work, actors[name]), round, 1, reply(0))).rejects.toThrow(NotAllowed)
  })
})

/** After the period, with everything answered. */
const ready = async (): Promise<Work> => {
  const work = on(await commented(), '2026-12-02')
  await answerComment(office(work), round, 1, reply(0))
  return work
}

const approve = async (work: Work) =>
  approveList(leader(work), round, { words: 'Đồng ý', seen: seenOf(await standing(work)) })

describe('the decision', () => {
  it('is not reached while a comment is unanswered or the period runs', async () => {
    const work = await commented()
    expect(await outcomeOf(submitList(office(work), round, null))).toBe('period-running')
    const after = on(work, '2026-12-02')
    expect(await outcomeOf(submitList(office(after), round, null))).toBe('comments-unanswered')
    await answerComment(office(after), round, 1, { kind: 'rejected', seen: 0, reason: 'Ngoài phạm vi' })
    expect(await outcomeOf(approve(after))).toBe('not-submitted')
    expect(await outcomeOf(submitList(office(after), round, null))).toBe('done')
    expect(await outcomeOf(submitList(office(after), round, null))).toBe('stale')
  })

  it('waits for links that may still be followed, and no longer', async () => {
    const work = on(await publishedRound(), '2026-12-01')
    await sendComment(visitor(work), round, { ...written, email: 'a@x.vn' }, from)
    const submitted = (day: string) => outcomeOf(submitList(office(on(work, day)), round, null))
    expect([await submitted('2026-12-03'), await submitted('2026-12-04')]).toEqual([
      'comments-awaited',
      'done',
    ])
  })

  it('closes the round with what it froze, once, and has its document afterwards', async () => {
    const work = await ready()
    await submitList(office(work), round, 'Kính trình')
    expect(await told(work, 'lanh-dao')).toEqual([['list-submitted', `/rounds/${round}/decision`]])
    const sha256 = await approve(work)
    const found = await getRound(work.db, round)
    const approved = (await listTurns(work.db)).at(-1)
    expect([found.turns.at(-1)?.turn, approved?.kind, approved?.sha256, approved?.changes]).toEqual([
      'closed',
      'approved',
      sha256,
      [],
    ])
    expect(await outcomeOf(approve(work))).toBe('not-submitted')
    const document = { number: '5012/QĐ-UBND', issuedOn: work.today, issuer: 'UBND' }
    await recordDocument(office(work), round, document)
    expect(await findDocument(work.db, approved?.id ?? '')).toMatchObject(document)
    expect((await told(work, 'la')).map(([kind]) => kind)).toEqual(['round-decided', 'dossier-not-proposed'])
  })

  it('is not taken on what the leader did not see', async () => {
    const work = await ready()
    await submitList(office(work), round, null)
    const seen = seenOf(await standing(work))
    await correct(work, 'd1', 'none')
    expect(await outcomeOf(approveList(leader(work), round, { words: null, seen }))).toBe('stale')
    expect(await outcomeOf(approve(work))).toBe('changes-unexplained')
  })

  it('goes back with what is to be made clear, and is submitted again', async () => {
    const work = await ready()
    await submitList(office(work), round, null)
    const seen = seenOf(await standing(work))
    await sendBackList(leader(work), round, { words: 'Làm rõ điểm', seen })
    expect((await told(work, 'van-phong'))[0]).toEqual(['list-sent-back', `/rounds/${round}/decision`])
    expect(await outcomeOf(approve(work))).toBe('not-submitted')
    await submitList(office(work), round, 'Đã làm rõ')
    expect(await outcomeOf(approve(work))).toBe('done')
  })

  it('is the leader’s; submitting and what comes after is the office’s', async () => {
    const work = await ready()
    for (const name of others)
      await expect(submitList(as(work, actors[name]), round, null)).rejects.toThrow(NotAllowed)
    await submitList(office(work), round, null)
    const deciding = { words: 'x', seen: seenOf(await standing(work)) }
    for (const name of ['office', ...others.slice(1)] as const) {
      await expect(approveList(as(work, actors[name]), round, deciding)).rejects.toThrow(NotAllowed)
      await expect(sendBackList(as(work, actors[name]), round, deciding)).rejects.toThrow(NotAllowed)
    }
  })
})

/** A corrected judgement of the second unit. */
const correct = async (work: Work, dossier: string, band: string): Promise<void> => {
  const version = (await latestJudgements(work.db, round, ['C'])).find(
    each => each.dossier === dossier,
  )?.version
  await enterJudgements(as(work, actors.other), round, [
    { dossier, code: 'C', given: { band }, note: null, reason: 'Xem lại', version: version ?? '' },
  ])
}

describe('a change after publication', () => {
  it('is explained before the list goes on, by a comment or by a ground, and stays on record', async () => {
    const work = await ready()
    await correct(work, 'd2', 'filed')
    expect(await outcomeOf(submitList(office(work), round, null))).toBe('changes-unexplained')
    await explainChanges(office(work), round, { d2: 'Bổ sung văn bằng theo ý kiến số 1', d9: 'không có' })
    const after = await standing(work)
    expect([after.blocks, after.grounds.map(({ dossier }) => dossier)]).toEqual([[], ['d2']])
    await submitList(office(work), round, null)
    await approve(work)
    const approved = (await listTurns(work.db)).at(-1)
    expect(approved?.changes?.map(({ dossier, kind }) => [dossier, kind])).toEqual([['d2', 'entered']])
  })
})

it('who has an interest in an enterprise neither publishes nor decides', async () => {
  const work = await decidedRound()
  const member: Work = {
    ...work,
    actor: { kind: 'person', id: 'chu', name: 'Chủ', roles: [{ role: 'office', unit: null }] },
  }
  expect(await outcomeOf(publishList(member, round, { until: UNTIL, ground: null }))).toBe('in-conflict')
})
