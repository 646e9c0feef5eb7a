import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { listenForChanges, noteChange } from './changes.ts'
import { record } from './journal.ts'
import { keptUntilChange, type Reading } from './kept.ts'
import { testDatabase, workOver } from './testing.ts'
import { inTransaction, type Work } from './work.ts'

const change = (work: Work) =>
  inTransaction(work, async work => record(work, { action: 'a', subject: { kind: 'k', id: '1' } }))

/** A store outside any transaction. */
const ownStore = async () => workOver((await testDatabase()).db)

/** Counts how often it was worked out. */
const counting = () => {
  const seen = { made: 0 }
  const ask = keptUntilChange(async ({ today }: Reading, about: string) => `${today} ${about} ${++seen.made}`)
  return { ask, seen }
}

test('an answer is worked out once for a day and what it is about, until something is changed', async () => {
  const work = await ownStore()
  const { ask } = counting()
  const day = dayOf('2026-11-21')
  const on = (today: Work['today']) => ({ ...work, today })
  expect(await Promise.all([ask(on(day), 'x'), ask(on(day), 'x')])).toEqual([`${day} x 1`, `${day} x 1`])
  expect(await ask(on(day), 'y')).toBe(`${day} y 2`)
  expect(await ask(on(dayOf('2026-11-22')), 'x')).toBe('2026-11-22 x 3')
  expect(await ask(on(day), 'x')).toBe(`${day} x 1`)
  await change(work)
  expect(await ask(on(day), 'x')).toBe(`${day} x 4`)
})

test('nothing is kept inside a transaction: it sees what is not committed', async () => {
  const work = await ownStore()
  const { ask, seen } = counting()
  await ask(work, 'x')
  await inTransaction(work, async work => {
    await ask(work, 'x')
    await ask(work, 'x')
  })
  expect(seen.made).toBe(3)
  await ask(work, 'x')
  expect(seen.made).toBe(3)
})

test('what was begun before a change is given to nobody who asks after it', async () => {
  const work = await ownStore()
  const gate = Promise.withResolvers<void>()
  const state = { value: 'before' }
  const ask = keptUntilChange(async () => {
    const { value } = state
    await gate.promise
    return value
  })
  const first = ask(work)
  state.value = 'after'
  noteChange(work.db)
  const second = ask(work)
  gate.resolve()
  expect([await first, await second, await ask(work)]).toEqual(['before', 'after', 'after'])
})

test('a failure is not kept', async () => {
  const work = await ownStore()
  let times = 0
  const ask = keptUntilChange(async () => {
    if (++times === 1) throw new Error('not now')
    return times
  })
  await expect(ask(work)).rejects.toThrow('not now')
  expect(await ask(work)).toBe(2)
})

test('while changes of other processes go unheard it is worked out every time', async () => {
  const work = await ownStore()
  const { ask, seen } = counting()
  const stop = listenForChanges('postgres://127.0.0.1:1/nobody', work.db)
  await ask(work, 'x')
  await ask(work, 'x')
  await stop()
  expect(seen.made).toBe(2)
})
