import { expect, test } from 'vitest'
import type { City } from './city.ts'
import { systemClock } from './clock.ts'
import { type Reminding, startReminding } from './reminding.ts'
import { testWork } from './testing.ts'
import type { Work } from './work.ts'

interface Loop {
  readonly reminding: Reminding
  readonly failures: readonly unknown[]
}

const loop = async (remind: readonly ((work: Work) => Promise<void>)[], everyMs?: number): Promise<Loop> => {
  const { db, files } = await testWork()
  const database = { db, storeKind: 'memory', close: async () => {} } as const
  const city: City = { database, files, clock: systemClock, kind: 'empty' }
  const failures: unknown[] = []
  const log = { error: ({ err }: { readonly err: unknown }) => void failures.push(err) }
  const reminding = startReminding({ city, log, remind, ...(everyMs === undefined ? {} : { everyMs }) })
  return { reminding, failures }
}

/** Answers when it was asked so often. */
const counted = (times: number) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const asked: Work['actor'][] = []
  const ask = async ({ actor }: Work) => {
    if (asked.push(actor) === times) resolve()
  }
  return { ask, asked, reached: promise }
}

test('each is asked at once as the calendar, one after the other, and again and again', async () => {
  const order: string[] = []
  const last = counted(3)
  const note = async () => void order.push('first')
  const second = (work: Work) => {
    order.push('second')
    return last.ask(work)
  }
  const { reminding } = await loop([note, second], 1)
  await last.reached
  await reminding.stop()
  expect(order.slice(0, 6)).toEqual(['first', 'second', 'first', 'second', 'first', 'second'])
  expect(last.asked[0]).toEqual({ kind: 'system', name: 'calendar' })
})

test('one that fails is logged, and keeps neither the others nor the next hour from being asked', async () => {
  const fault = new Error('no such unit')
  const after = counted(2)
  const { reminding, failures } = await loop([() => Promise.reject(fault), after.ask], 1)
  await after.reached
  await reminding.stop()
  expect(failures.slice(0, 2)).toEqual([fault, fault])
})

test('stopping does not wait for the hour, and nobody is asked afterwards', async () => {
  const once = counted(1)
  const { reminding } = await loop([once.ask])
  await once.reached
  await reminding.stop()
  expect(once.asked).toHaveLength(1)
})

test('stopping waits for who is being asked', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const told: string[] = []
  const slow = async () => {
    begun.resolve()
    await promise
    told.push('done')
  }
  const { reminding } = await loop([slow])
  await begun.promise
  const stopped = reminding.stop().then(() => told.push('stopped'))
  resolve()
  await stopped
  expect(told).toEqual(['done', 'stopped'])
})
