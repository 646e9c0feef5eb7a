import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { addDays, type Day } from '../../exact/day.ts'
import { Invalid, NotAllowed, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { personIdOf } from '../model.ts'
import { hasRole } from '../permissions.ts'
import { lifetimes, MOST_KEYS, perMinutes, scopesOf } from '../rules/keys.ts'
import { findKey, type KeyRow, listKeys, lockKey, saveKey, saveKeyEnd } from '../store/keys.ts'
import { texts } from '../texts/keys.ts'

const scope = z.enum(['read:public', 'read:own', 'read:office'])

export const keyInput = z.strictObject({
  label: z.string().trim().min(1).max(120),
  scopes: z.union([scope.transform(only => [only]), z.array(scope).min(1).max(3)]),
  perMinute: z.enum(perMinutes.map(String)).transform(Number),
  days: z.enum(lifetimes.map(String)).transform(Number),
})

/** Answers the whole key, which is shown once: only the hash of its secret is kept. */
export const makeKey = async (
  work: Work,
  input: z.output<typeof keyInput> & { readonly capacity: string },
): Promise<string> => {
  const person = ensurePerson(work)
  const may = scopesOf(work.actor)
  if (input.scopes.some(each => !may.includes(each))) throw tooMuch(work)
  return inTransaction(work, async work => {
    const living = (await listKeys(work.db, person)).filter(key => worksOn(key, work.today))
    if (living.length >= MOST_KEYS)
      throw new Refused('too-many-keys', { most: MOST_KEYS }, texts.tooMany(MOST_KEYS))
    const { label, scopes, perMinute, capacity, days } = input
    const expiresOn = addDays(work.today, days)
    const key = { id: newId(), person, capacity, label, scopes: [...new Set(scopes)], perMinute, expiresOn }
    const secret = randomBytes(32).toString('base64url')
    await saveKey(work.db, { ...key, madeAt: work.now, revokedAt: null }, hashOf(secret))
    record(work, { action: 'make key', subject: { kind: 'access.key', id: key.id }, after: key })
    return `chuluc_${key.id}_${secret}`
  })
}

/** One's own; the administrator revokes anybody's. */
export const revokeKey = async (work: Work, id: string): Promise<void> => {
  const person = ensurePerson(work)
  return inTransaction(work, async work => {
    const key = await lockKey(work.db, id)
    if (key === undefined || (key.person !== person && !hasRole(work.actor, 'administrator')))
      throw NotAllowed.secret(`revoke key ${id}`)
    if (key.revokedAt !== null) return
    await saveKeyEnd(work.db, id, work.now, actorName(work.actor))
    record(work, { action: 'revoke key', subject: { kind: 'access.key', id } })
  })
}

/** The key that a request brought, when it still works. */
export const readKey = async ({ db, today }: Pick<Work, 'db' | 'today'>, text: string): Promise<KeyRow> => {
  const [, id, secret] = /^chuluc_([a-z0-9]{10})_([\w-]{43})$/.exec(text) ?? []
  const found = id === undefined ? undefined : await findKey(db, id)
  const isRight = found !== undefined && isSame(hashOf(secret ?? ''), found.secretHash)
  if (!isRight || !worksOn(found, today)) throw NotAllowed.unknown('use a key that does not work')
  return found
}

export const worksOn = ({ revokedAt, expiresOn }: KeyRow, day: Day): boolean =>
  revokedAt === null && day < expiresOn

const ensurePerson = ({ actor, language }: Work) => {
  if (actor.kind !== 'person') throw new NotAllowed(texts.mayNotMake[language])
  return personIdOf(actor.id)
}

const tooMuch = ({ language }: Work): Invalid =>
  new Invalid([{ place: 'scopes', value: '', reason: texts.tooMuch[language], remedy: '' }])

const newId = (): string =>
  Array.from({ length: 10 }, () => 'abcdefghijkmnpqrstuvwxyz23456789'[randomInt(32)]).join('')

/** The secret is random and long: a slow hash would protect nothing more. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const isSame = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other))
