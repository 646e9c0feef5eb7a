import { randomBytes } from 'node:crypto'
import { parseSigned } from 'hono/utils/cookie'
import type { Db } from '../platform/database.ts'
import type { Caller, Visit } from '../platform/pages.ts'
import { findSetting, saveSetting } from '../platform/settings.ts'
import {
  AUTH_PATH,
  type Auth,
  authOf,
  CALLER_ADDRESS,
  type Issuer,
  OIDC,
  secondStepCookieOf,
  sessionCookieOf,
} from './auth.ts'
import { findSession, type OpenSession } from './store/holders.ts'
import { findChallenged } from './store/sign-ins.ts'

/** Who vouches for people who come by this visit; null: nobody is connected. Given by `routes.ts`. */
export type IssuerOf = (visit: Visit) => Issuer | null

/** What better-auth said: its status, its words for programs, and the cookies it wants set. */
export interface Told {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly cookies: readonly string[]
}

/** One question to better-auth, as the browser that asks us would put it. */
export const ask = async (auth: Auth, caller: Caller, path: string, body: object): Promise<Told> => {
  const answer = await auth.handler(
    new Request(`${caller.origin}${AUTH_PATH}${path}`, {
      method: 'POST',
      headers: { ...headersOf(caller), 'content-type': 'application/json', origin: caller.origin },
      body: JSON.stringify(body),
    }),
  )
  const text = await answer.text()
  return {
    status: answer.status,
    body: text === '' ? {} : (JSON.parse(text) ?? {}),
    cookies: answer.headers.getSetCookie(),
  }
}

/** Sends the browser to the issuer, which sends it back to `callbackOf`. */
export const startOidc = async (auth: Auth, caller: Caller, next: string): Promise<Told> =>
  ask(auth, caller, '/sign-in/social', {
    provider: OIDC,
    callbackURL: next,
    errorCallbackURL: `/sign-in?${new URLSearchParams({ next })}`,
    disableRedirect: true,
  })

/** What the issuer brought back; the answer goes to the browser as it is. */
export const finishOidc = (auth: Auth, caller: Caller, query: URLSearchParams): Promise<Response> =>
  auth.handler(
    new Request(`${caller.origin}${AUTH_PATH}/callback/${OIDC}?${query}`, { headers: headersOf(caller) }),
  )

const headersOf = ({ headers, address }: Caller): Record<string, string> => ({
  cookie: headers.get('cookie') ?? '',
  'user-agent': (headers.get('user-agent') ?? '').slice(0, 300),
  ...(address === null ? {} : { [CALLER_ADDRESS]: address }),
})

/** Who asks, by the signed cookie and one look into the database; nothing of the sort for those without a cookie. */
export const sessionOf = async (db: Db, caller: Caller): Promise<OpenSession | undefined> => {
  const name = sessionCookieOf(caller.origin)
  const cookies = caller.headers.get('cookie')
  if (cookies === null || !cookies.includes(name)) return undefined
  const token = (await parseSigned(cookies, await secretOf(db), name))[name]
  return typeof token === 'string' ? findSession(db, token) : undefined
}

/** Whose second step this is: of who is signed in and sets it up, or of who just gave the password. */
export const stepOf = async (db: Db, caller: Caller): Promise<string | null> => {
  const session = await sessionOf(db, caller)
  if (session !== undefined) return session.login
  const name = secondStepCookieOf(caller.origin)
  const signed = await parseSigned(caller.headers.get('cookie') ?? '', await secretOf(db), name)
  const challenge = signed[name]
  return typeof challenge === 'string' ? findChallenged(db, challenge) : null
}

/** Few addresses lead to one city; a list that grows is someone playing with the Host header. */
const MOST_KEPT = 20

interface Kept {
  secret?: Promise<string>
  readonly auths: Map<string, Promise<Auth>>
}
const kept = new WeakMap<Db, Kept>()

const keptOf = (db: Db): Kept => {
  const known = kept.get(db) ?? { auths: new Map() }
  kept.set(db, known)
  return known
}

/** better-auth over this database for one origin and issuer, made once. */
export const authFor = (db: Db, origin: string, issuer: Issuer | null): Promise<Auth> => {
  const { auths } = keptOf(db)
  const key = `${origin} ${issuer?.discoveryUrl ?? ''}`
  const known = auths.get(key)
  if (known !== undefined) return known
  if (auths.size >= MOST_KEPT) auths.clear()
  const made = secretOf(db).then(secret => authOf({ db, origin, secret, issuer }))
  auths.set(key, made)
  return made
}

const SECRET = 'sign-in-secret'

/** Signs cookies and seals TOTP secrets: from the environment, else drawn once and kept with the city. */
const secretOf = (db: Db): Promise<string> => {
  const known = keptOf(db)
  known.secret ??= findSecret(db).catch(error => {
    delete known.secret
    throw error
  })
  return known.secret
}

const findSecret = async (db: Db): Promise<string> => {
  const given = process.env.CHULUC_SECRET
  if (given !== undefined && given !== '') return given
  const stored = await findSetting(db, SECRET)
  if (typeof stored === 'string') return stored
  await saveSetting(db, SECRET, randomBytes(48).toString('base64url'))
  return String(await findSetting(db, SECRET))
}
