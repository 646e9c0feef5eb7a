import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { doWithChosen } from './actions/bulk.ts'
import { returnForSupplement } from './actions/checking.ts'
import { listOf } from './listing.ts'
import { whyNot } from './rules/bulk.ts'
import { listedStates } from './rules/checking.ts'
import { actors, as, ROUND, receivingRound, sentOne } from './testing.ts'

test('what would be done with a dossier as it stands', () => {
  expect(listedStates.map(state => [state, whyNot('remind', state), whyNot('complete', state)])).toEqual([
    ['making', 'not-returned', 'not-sent'],
    ['unchecked', 'not-returned', null],
    ['wanting', 'not-returned', 'wanting'],
    ['complete', 'not-returned', 'already'],
    ['returned', null, 'returned'],
    ['overdue', null, 'returned'],
    ['withdrawn', 'not-returned', 'not-standing'],
    ['excluded', 'not-returned', 'not-standing'],
  ])
})

const states = async (work: Work) => (await listOf(work, {})).map(({ listed }) => listed)
const reminders = async ({ db }: Work) =>
  (await sql`select 1 from notices.notice where kind = 'supplement-reminded'`.execute(db)).rows.length

describe('what is done with several dossiers', () => {
  test('is done to each as it was chosen; sent twice it is done once, and the second time says so', async () => {
    const work = await receivingRound()
    const rows = [await sentOne(work), { id: 'nothing', receipt: '' }]
    const office = as(work, actors.office)
    const complete = { verb: 'complete', rows } as const
    const why = async () => (await doWithChosen(office, ROUND, complete)).map(({ why }) => why?.en ?? null)
    expect([await why(), await states(work)]).toEqual([[null, 'is not in this round'], ['complete']])
    expect(await why()).toEqual(['is complete already', 'is not in this round'])
  })

  test('a dossier that was sent again since stays as it is', async () => {
    const work = await receivingRound()
    const { id } = await sentOne(work)
    const asked = { verb: 'complete', rows: [{ id, receipt: 'earlier' }] } as const
    const [result] = await doWithChosen(as(work, actors.office), ROUND, asked)
    expect([result?.why?.en, await states(work)]).toEqual([
      'its enterprise has just sent it again; look at what is new',
      ['unchecked'],
    ])
  })

  test('people of the enterprise are reminded once a day', async () => {
    const work = await receivingRound()
    const office = as(work, actors.office)
    const sent = await sentOne(work)
    const asked = { round: ROUND, submission: sent.id, receipt: sent.receipt, items: ['report'] }
    await returnForSupplement(office, { ...asked, words: 'Bổ sung', dueOn: dayOf('2026-11-28') })
    const remind = { verb: 'remind', rows: [sent] } as const
    await doWithChosen(office, ROUND, remind)
    const once = await reminders(work)
    await doWithChosen(office, ROUND, remind)
    expect([once > 0, await reminders(work)]).toEqual([true, once])
  })

  test('is for the office', async () => {
    const work = await receivingRound()
    const nothing = { verb: 'remind', rows: [] } as const
    for (const actor of [actors.owner, actors.scorer])
      await expect(doWithChosen(as(work, actor), ROUND, nothing)).rejects.toThrow(NotAllowed)
  })
})
