import { createHash } from 'node:crypto'
import type { ApiGuard } from '../platform/api.ts'
import { NotAllowed, TooMany } from '../platform/errors.ts'
import type { Visit } from '../platform/pages.ts'
import { countRequest, forgetMinutes } from './store/keys.ts'

export { operations } from './operations.ts'

/** In a minute, without a key: by address, and by person for who is signed in. */
const VISITOR_LIMIT = 120
const PERSON_LIMIT = 300

/** A key does no more, and no more often, than its person chose; a browser does what its person may. */
export const guardApi: ApiGuard = async (visit, { scope, path }) => {
  const { key, work, clock } = visit
  if (key !== null && !key.scopes.includes(scope))
    throw new NotAllowed(`read ${path}: the key lacks ${scope}`)
  const { who, most } = asking(visit)
  const used = await countRequest(work.db, who, key?.id ?? null, work.today)
  if (used === 1) await forgetMinutes(work.db)
  if (used > most) throw new TooMany(`read ${path}`, 60 - secondOf(clock.now()))
  return { 'ratelimit-limit': String(most), 'ratelimit-remaining': String(most - used) }
}

const asking = ({ key, work: { actor }, caller }: Visit): { who: string; most: number } => {
  if (key !== null) return { who: `key ${key.id}`, most: key.perMinute }
  if (actor.kind === 'person') return { who: `person ${actor.id}`, most: PERSON_LIMIT }
  return { who: `address ${hashed(caller.address ?? '')}`, most: VISITOR_LIMIT }
}

/** Addresses are people's: nobody needs to read them here. */
const hashed = (address: string): string =>
  createHash('sha256').update(address).digest('base64url').slice(0, 16)

/** "…T03:00:41.123Z" → 41 */
const secondOf = (moment: string): number => Number(moment.slice(17, 19))
