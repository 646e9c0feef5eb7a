import { createHash, randomBytes } from 'node:crypto'
import { TooMany } from './errors.ts'
import type { Visit } from './pages.ts'

/**
 * What anyone may ask, but nobody without end: so many times a minute for each person, or each address. Counted by a digest
 * that nobody can turn back, gone with the minute, written nowhere.
 */
export const seldom = (what: string, most: number): ((visit: Visit) => void) => {
  let minute = ''
  let salt = randomBytes(16)
  const asked = new Map<string, number>()
  return ({ caller, clock, work: { actor } }) => {
    const now = clock.now()
    if (now.slice(0, 16) !== minute) {
      minute = now.slice(0, 16)
      salt = randomBytes(16)
      asked.clear()
    }
    const who = actor.kind === 'person' ? actor.id : (caller.address ?? '')
    const digest = createHash('sha256').update(salt).update(who).digest('base64url')
    const times = (asked.get(digest) ?? 0) + 1
    asked.set(digest, times)
    if (times > most) throw new TooMany(what, 60 - Number(now.slice(17, 19)))
  }
}
