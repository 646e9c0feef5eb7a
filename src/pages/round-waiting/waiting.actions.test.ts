import { expect, test } from 'vitest'
import { declareInterest } from '../../conflicts/index.ts'
import { interestInput } from '../../conflicts/model.ts'
import { dayOf } from '../../exact/day.ts'
import { understood } from '../../platform/vocabulary.ts'
import type { Actor, Work } from '../../platform/work.ts'
import { getRound } from '../../selection/index.ts'
import { returnForSupplement } from '../../submissions/actions/checking.ts'
import { actors, as, on, ROUND, receivingRound, sentOne } from '../../submissions/testing.ts'
import { isLate, vocabularyOf, waitingInRound } from './content.ts'

const waiting = async (work: Work, actor: Actor = actors.office) =>
  waitingInRound(as(work, actor), await getRound(work.db, ROUND))

const seen = async (work: Work, actor?: Actor) =>
  (await waiting(work, actor)).map(({ kind, turn, since, dueOn }) => [kind.code, turn.code, since, dueOn])

/** Its figure, which nobody has held against a document yet. */
const VERIFY = ['verify', 'judges', '2026-11-21', null]

test('a dossier waits for the office, and given back for its enterprise until the day it is due', async () => {
  const work = await receivingRound()
  const sent = await sentOne(work)
  expect(await seen(work)).toEqual([['check', 'office', '2026-11-21', null], VERIFY])
  const asked = { round: ROUND, submission: sent.id, receipt: sent.receipt, items: ['report'] }
  const office = as(work, actors.office)
  await returnForSupplement(office, { ...asked, words: 'Bổ sung', dueOn: dayOf('2026-11-28') })
  expect(await seen(work)).toEqual([['supplement', 'enterprise', '2026-11-21', '2026-11-28'], VERIFY])
  const late = async (day: string) => {
    const [first] = await waiting(on(work, day))
    return first !== undefined && isLate(first, dayOf(day))
  }
  expect([await late('2026-11-28'), await late('2026-11-29')]).toEqual([false, true])
})

test('who is in conflict over an enterprise sees and counts nothing of it', async () => {
  const work = await receivingRound()
  await sentOne(work)
  const worked = interestInput.parse({ enterprise: 'e1', kind: 'employment' })
  await declareInterest(as(work, actors.office), worked)
  expect(await seen(work)).toEqual([])
  expect((await seen(work, actors.auditor)).map(([kind]) => kind)).toEqual(['check', 'verify'])
})

test('the list is asked by whose turn it is, by what it is, and by what is late', async () => {
  const work = await receivingRound()
  await sentOne(work)
  const all = await waiting(work)
  const found = (q: string) =>
    all
      .filter(understood(new URLSearchParams({ q }), vocabularyOf(all, work)).isFound)
      .map(({ kind }) => kind.code)
  expect(
    ['unit:office', 'donvi:CQTT', 'việc:check', 'quahan:khong', '-late:yes', 'late:yes'].map(found),
  ).toEqual([['check'], ['check'], ['check'], ['check', 'verify'], ['check', 'verify'], []])
})
