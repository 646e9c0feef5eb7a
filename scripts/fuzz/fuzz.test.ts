import { writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { problem } from '../../src/exact/problem.ts'
import { guard } from './guard.ts'
import { READERS, type Reader } from './readers.ts'
import { inputOf, runTries } from './tries.ts'

const SEED = 20261121

describe('readers given input that was made wrong', () => {
  test.each(Object.keys(READERS))('%s reads it, or complains in words', async reader => {
    const { tries, accepted, find } = await runTries({ reader, seed: SEED, tries: 200, seconds: 100 })
    expect(find).toBe(null)
    expect(tries).toBe(200)
    expect(accepted).toBeGreaterThan(0)
    expect(accepted).toBeLessThan(tries)
  })

  test('the same seed makes the same input', async () => {
    for (const reader of Object.keys(READERS)) {
      expect(await inputOf({ reader, seed: SEED }, 7)).toEqual(await inputOf({ reader, seed: SEED }, 7))
    }
  })
})

/** A guard that nobody has seen bite is decoration. */
describe('what the tries must find', () => {
  const plan = { reader: 'planted', seed: SEED, tries: 20 }
  const planted = (read: Reader['read']): Reader => ({
    ending: '.csv',
    make: async random => new TextEncoder().encode(String(random.below(10))),
    read,
  })

  test.each<[string, Reader['read'], RegExp]>([
    ['a crash', async (_, random) => JSON.parse(random.below(10) > 8 ? '{' : '[]'), /JSON/],
    [
      'a file that was written',
      async path => {
        writeFileSync(`${path}.part`, '')
        return []
      },
      /^files were written: input\.csv, input\.csv\.part$/,
    ],
    [
      'a message without a remedy',
      async () => [problem('line 1', '', 'this is wrong', '')],
      /^an unclear message/,
    ],
    [
      'a trace of the program in a message',
      async () => [problem('', '', 'TypeError at read (file.ts:3)', 'ask somebody')],
      /^an unclear message/,
    ],
  ])('%s', async (_, read, why) => {
    const { find } = await runTries(plan, undefined, planted(read))
    expect(find?.why).toMatch(why)
  })

  test.each<[string, string, RegExp]>([
    ['a hang', 'for (;;);', /^a try takes longer than 1 seconds$/],
    ['the end of the thread', 'throw new Error("gone")', /gone/],
  ])('%s', async (_, fault, why) => {
    const secondsForOne = fault.startsWith('for') ? 1 : 60
    const code = `require('node:worker_threads').parentPort.postMessage({ turn: 3 }); setTimeout(() => { ${fault} }, 50)`
    const { find } = await guard(new Worker(code, { eval: true }), plan, secondsForOne)
    expect(find).toMatchObject({ turn: 3, why: expect.stringMatching(why) })
  })
})
