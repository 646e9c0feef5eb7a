import { createHash, randomBytes } from 'node:crypto'
import { TooMany } from '../platform/errors.ts'
import type { Visit } from '../platform/pages.ts'

/** In a minute, from one address: more than a desk that checks papers all day. */
const MOST = 60

/** Who asked how often in this minute, by a digest that nobody can turn back; gone with the minute, written nowhere. */
let minute = ''
let salt = randomBytes(16)
const asked = new Map<string, number>()

/** Codes cannot be tried out. What was checked is not looked at. */
export const ensureSeldom = ({ caller, clock, work: { actor } }: Visit): void => {
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
  if (times > MOST) throw new TooMany('check certificates', 60 - Number(now.slice(17, 19)))
}
