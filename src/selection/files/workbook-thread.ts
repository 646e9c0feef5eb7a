import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Wrong } from '../../platform/workbook/cell.ts'
import type { Message, Order } from './workbook-messages.ts'

/** Bounds within which a workbook is read; beyond them the thread ends, and the program goes on. */
export interface Bounds {
  readonly heapMegabytes: number
  readonly seconds: number
}

const BOUNDS: Bounds = { heapMegabytes: 1536, seconds: 120 }

/** Reads a workbook in a thread of its own; whatever happens there ends in a message. */
export async function* readInThread(order: Order, bounds: Bounds = BOUNDS): AsyncGenerator<Message> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes },
  })
  const timer = setTimeout(() => void worker.terminate(), bounds.seconds * 1000)
  try {
    for await (const [message] of on(worker, 'message', { close: ['exit'] })) {
      yield message
      if (message.part === 'end' || message.part === 'refused') return
    }
    yield refusedFor(`it takes longer than ${bounds.seconds} seconds`)
  } catch (error) {
    yield refusedFor(
      isOutOfMemory(error) ? `it takes more than ${bounds.heapMegabytes} MB of memory` : String(error),
    )
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const refusedFor = (why: string): Message => ({ part: 'refused', wrong: tooHeavy(why) })

const tooHeavy = (why: string): Wrong => ({
  value: '',
  reason: `the workbook cannot be read: ${why}`,
  remedy: 'delete empty rows and columns beyond the dossiers, or split the file',
})
