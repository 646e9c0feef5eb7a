import type { Worker } from 'node:worker_threads'
import type { Outcome, Plan } from './tries.ts'

/** What the trying thread tells: before each try its number, at last the outcome. */
export type Beat = { readonly turn: number } | { readonly outcome: Outcome }

/** A thread of a busy machine begins late; that is no try yet. */
const SECONDS_TO_START = 60

/** Waits for the outcome of a thread; a try that takes too long, or ends the thread, is a find as well. */
export const guard = (worker: Worker, plan: Plan, secondsForOne: number): Promise<Outcome> =>
  new Promise(resolve => {
    let turn = 0
    const end = (outcome: Outcome) => {
      clearTimeout(timer)
      resolve(outcome)
      void worker.terminate()
    }
    const find = (why: string) =>
      end({ tries: turn + 1, accepted: 0, find: { reader: plan.reader, seed: plan.seed, turn, why } })
    const watch = (seconds: number, why: string) => setTimeout(() => find(why), seconds * 1000)
    let timer = watch(SECONDS_TO_START, 'the thread does not begin')
    worker.on('message', (beat: Beat) => {
      if ('outcome' in beat) return end(beat.outcome)
      clearTimeout(timer)
      turn = beat.turn
      timer = watch(secondsForOne, `a try takes longer than ${secondsForOne} seconds`)
    })
    worker.on('error', error => find(String(error)))
  })
