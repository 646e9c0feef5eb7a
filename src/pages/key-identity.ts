import { readKey } from '../access/index.ts'
import type { City } from '../platform/city.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Identity, ServerParts } from '../platform/server.ts'
import { identityOf } from './identity.ts'

type Identify = NonNullable<ServerParts['identify']>

/** A program that brings a key under /api/ is its person, in the capacity the key was made for; all others as before. */
export const withKeys =
  (identify: Identify): Identify =>
  async (request, city, caller) => {
    const text = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
    if (text === undefined || !URL.parse(request.url)?.pathname.startsWith('/api/'))
      return identify(request, city, caller)
    return identityByKey(city, text)
  }

const identityByKey = async ({ database: { db }, clock }: City, text: string): Promise<Identity> => {
  const today = clock.today()
  const key = await readKey({ db, today }, text)
  const identity = await identityOf(db, today, key.person, key.capacity)
  const acting = identity.account?.capacities.find(({ isCurrent }) => isCurrent)?.id ?? ''
  // Who no longer holds the capacity acts in another: the key was not made for that one.
  if (acting !== key.capacity) throw new NotAllowed(`use a key made as ${key.capacity}`)
  return { ...identity, key }
}
