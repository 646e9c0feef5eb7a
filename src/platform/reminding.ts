import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'
import { changesOf } from './changes.ts'
import { type City, startWork } from './city.ts'
import type { Work } from './work.ts'

export interface Reminding {
  stop(): Promise<void>
}

const HOUR_MS = 3_600_000

/** What a day brings by itself: asked every hour, in every process, so each must do a thing once however often it is asked. */
export const startReminding = ({
  city,
  log,
  remind,
  everyMs = HOUR_MS,
}: {
  readonly city: City
  readonly log: Pick<Logger, 'error'>
  readonly remind: readonly ((work: Work) => Promise<void>)[]
  readonly everyMs?: number
}): Reminding => {
  const stopping = new AbortController()
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      for (const each of remind)
        await each(startWork(city, { kind: 'system', name: 'calendar' }, 'vi')).catch(error =>
          log.error({ err: error }, 'reminding'),
        )
      await setTimeout(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return {
    stop: () => {
      stopping.abort()
      return ended
    },
  }
}

/** Asked only where something was changed since it was asked last: then it may be asked every second. */
export const whenChanged = (each: (work: Work) => Promise<void>): ((work: Work) => Promise<void>) => {
  let seen: number | null = null
  return async work => {
    const now = changesOf(work.db)
    if (now !== null && now === seen) return
    seen = now
    await each(work)
  }
}
