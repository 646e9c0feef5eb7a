import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import type { Caller, Session } from '../../platform/pages.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { Auth } from '../auth.ts'
import type { PersonId } from '../model.ts'
import { mayManageAccess } from '../permissions.ts'
import { ask, finishOidc, startOidc, stepOf } from '../sign-in.ts'
import { deleteSession, findLogin, saveCapacity, saveLogin } from '../store/sign-in.ts'
import { findLoginByEmail, type SignIn, type SignInReason, saveSignIn } from '../store/sign-ins.ts'
import { texts as peopleTexts } from '../texts/people.ts'
import { texts } from '../texts/sign-in.ts'
import { ensureMayTry, forgetTries, TooOften } from './limits.ts'

/** Where signing in stands after a step, and the cookies that say so to the browser. */
export interface Step {
  /** `set-up`: the password was right, but a second step has never been set up. */
  readonly follows: 'done' | 'code' | 'set-up'
  readonly cookies: readonly string[]
}

/** The address of the issuer that the browser goes to next. */
export const beginJourney = async (
  work: Work,
  { auth, caller }: Door,
  next: string,
): Promise<{ readonly address: string; readonly cookies: readonly string[] }> => {
  await ensureMayTry(work, 'journeysFrom', addressOf(caller))
  const { status, body, cookies } = await startOidc(auth, caller, next)
  if (status !== 200 || typeof body.url !== 'string')
    throw new Refused('issuer-failed', { status }, texts.issuerFailed)
  return { address: body.url, cookies }
}

/** better-auth and who asks it. */
export interface Door {
  readonly auth: Auth
  readonly caller: Caller
}

export const endJourney = async (
  work: Work,
  { auth, caller }: Door,
  query: URLSearchParams,
): Promise<Response> => {
  await ensureMayTry(work, 'journeysFrom', addressOf(caller))
  const answer = await finishOidc(auth, caller, query)
  // better-auth sends who was not confirmed back to the sign-in page, with an error.
  if (answer.status >= 400 || (answer.headers.get('location') ?? '').includes('error='))
    await noteFailure(work, caller, { method: 'oidc', reason: 'issuer', login: null })
  return answer
}

export const signInWithPassword = async (
  work: Work,
  { auth, caller }: Door,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Step> => {
  const login = await findLoginByEmail(work.db, email)
  await notingLock(work, caller, { method: 'password', login }, async () => {
    await ensureMayTry(work, 'passwordsFrom', addressOf(caller))
    await ensureMayTry(work, 'password', email)
  })
  const { status, body, cookies } = await ask(auth, caller, '/sign-in/email', { email, password })
  if (status !== 200) {
    await noteFailure(work, caller, { method: 'password', reason: 'wrong-password', login })
    throw new Refused('wrong-password', {}, texts.wrongPassword)
  }
  await forgetTries(work, 'password', email)
  return { follows: body.twoFactorRedirect === true ? 'code' : 'set-up', cookies }
}

/** The second step: what the authenticator shows, or a recovery code. */
export const enterCode = async (work: Work, { auth, caller }: Door, code: string): Promise<Step> => {
  const method = /^\d{6}$/.test(code) ? 'totp' : 'recovery'
  const login = await stepOf(work.db, caller)
  await notingLock(work, caller, { method, login }, () => ensureMayTry(work, 'codesFrom', addressOf(caller)))
  const path = method === 'totp' ? 'verify-totp' : 'verify-backup-code'
  const { status, body, cookies } = await ask(auth, caller, `/two-factor/${path}`, { code })
  if (status === 200) return { follows: 'done', cookies }
  await noteFailure(work, caller, { method, reason: isOver(body.code) ? 'step-over' : 'wrong-code', login })
  throw new Refused('wrong-code', { status }, isOver(body.code) ? texts.codeTooLate : texts.wrongCode)
}

type Tried = Pick<SignIn, 'method' | 'login'>

const noteFailure = (
  work: Work,
  { address }: Caller,
  tried: Tried & { readonly reason: SignInReason },
): Promise<void> => saveSignIn(work.db, { outcome: 'failure', address, ...tried })

/** The lock is noted once, when it begins: who goes on trying fills no table. */
const notingLock = async (
  work: Work,
  { address }: Caller,
  tried: Tried,
  ensure: () => Promise<void>,
): Promise<void> => {
  try {
    await ensure()
  } catch (error) {
    if (error instanceof TooOften && error.isFirst)
      await saveSignIn(work.db, { outcome: 'locked', reason: 'too-often', address, ...tried })
    throw error
  }
}

const isOver = (code: unknown): boolean => code !== 'INVALID_CODE' && code !== 'INVALID_BACKUP_CODE'

/** What the authenticator is to be told, and the codes for the day it is lost. Shown once. */
export interface SetUp {
  readonly address: string
  readonly recoveryCodes: readonly string[]
}

export const beginSetUp = async (work: Work, { auth, caller }: Door, password: string): Promise<SetUp> => {
  await ensureMayTry(work, 'codesFrom', addressOf(caller))
  const { status, body } = await ask(auth, caller, '/two-factor/enable', { password })
  if (status !== 200 || typeof body.totpURI !== 'string' || !Array.isArray(body.backupCodes))
    throw new Refused('wrong-password', { status }, texts.wrongPassword)
  return { address: body.totpURI, recoveryCodes: body.backupCodes.map(String) }
}

export const signOut = async (work: Work, { auth, caller }: Door): Promise<readonly string[]> => {
  await ensureMayTry(work, 'journeysFrom', addressOf(caller))
  return (await ask(auth, caller, '/sign-out', {})).cookies
}

/** In which capacity the person acts from now on, in this browser. */
export const chooseCapacity = async (
  work: Work,
  session: Session | null,
  choice: { readonly capacity: string; readonly held: readonly string[] },
): Promise<void> => {
  const { id } = ensureSession(session)
  if (!choice.held.includes(choice.capacity)) throw new NotAllowed(texts.notHeld[work.language])
  await saveCapacity(work.db, id, choice.capacity)
}

export const endSession = async (work: Work, session: Session | null, ended: string): Promise<void> => {
  const { login } = ensureSession(session)
  if (!(await deleteSession(work.db, login, ended))) throw new NotFound('session', ended)
}

export interface LoginInput {
  readonly person: PersonId
  readonly name: string
  readonly email: string
  /** As the identity provider knows the person. */
  readonly subject: string
  /** A hash of better-auth's; null: no password. */
  readonly password: string | null
}

/** A way in for a person whom the city already knows. */
export const registerLogin = async (work: Work, input: LoginInput): Promise<void> => {
  if (!mayManageAccess(work.actor)) throw new NotAllowed(peopleTexts.mayNotManage[work.language])
  return inTransaction(work, async work => {
    await saveLogin(work.db, { ...input, now: work.now })
    const { person, email, subject, password } = input
    const after = { person, email, subject, hasPassword: password !== null }
    record(work, { action: 'register login', subject: { kind: 'access.login', id: person }, after })
  })
}

/** The login behind a session; a session without one has just been ended elsewhere. */
export const ownLogin = async (work: Work, session: Session | null) => {
  const { login } = ensureSession(session)
  const found = await findLogin(work.db, login)
  if (found === undefined) throw new NotFound('login', login)
  return found
}

const ensureSession = (session: Session | null): Session => {
  if (session === null) throw new NotAllowed('do this without signing in')
  return session
}

const addressOf = ({ address }: Caller): string => address ?? 'unknown'
