import { betterAuth } from 'better-auth'
import { type GenericOAuthConfig, genericOAuth, twoFactor } from 'better-auth/plugins'
import type { Db } from '../platform/database.ts'
import type { SignInMethod } from './model.ts'
import { authDatabase } from './store/auth-database.ts'
import { saveSignIn } from './store/sign-ins.ts'

/** Who vouches for people: VNeID, a city's single sign-on, or the sample city's own. */
export interface Issuer {
  readonly discoveryUrl: string
  /** Where browsers go, when that is not where this server asks. */
  readonly authorizationUrl?: string
  readonly clientId: string
  readonly clientSecret: string
  /** Invented: an imitation for the sample city. */
  readonly isSample: boolean
}

export interface AuthPlace {
  readonly db: Db
  /** As browsers write it; it decides the names of cookies and where an issuer sends people back to. */
  readonly origin: string
  readonly secret: string
  readonly issuer: Issuer | null
}

/** The one provider: accounts of it are kept as `oidc`, whoever it is. */
export const OIDC = 'oidc'
export const AUTH_PATH = '/auth'

/** The header in which our own pages tell better-auth who asked. Browsers cannot send it past them. */
export const CALLER_ADDRESS = 'x-caller-address'

/** A working day and what follows it; nobody stays signed in on a machine for weeks. */
const SESSION_SECONDS = 12 * 3600
const COOKIE_PREFIX = 'chuluc'
export const SHORTEST_PASSWORD = 12

const cookieOf = (origin: string, name: string): string =>
  `${origin.startsWith('https://') ? '__Secure-' : ''}${COOKIE_PREFIX}.${name}`

export const sessionCookieOf = (origin: string): string => cookieOf(origin, 'session_token')
/** After the password, until the code. */
export const secondStepCookieOf = (origin: string): string => cookieOf(origin, 'two_factor')

/**
 * better-auth as this city uses it. Nobody reaches it past our own pages: they count every try (actions/limits.ts),
 * which is why its own limits, which do not know accounts, are off. It takes no transactions: the trial store has one
 * connection, and each of its statements stands by itself.
 */
export const authOf = ({ db, origin, secret, issuer }: AuthPlace) =>
  betterAuth({
    appName: 'Chủ Lực',
    baseURL: origin,
    basePath: AUTH_PATH,
    secret,
    database: { db: authDatabase(db), type: 'postgres', schemaName: 'access', transaction: false },
    user: { modelName: 'login' },
    session: {
      modelName: 'loginSession',
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      additionalFields: { method: { type: 'string', required: false, input: false } },
    },
    account: {
      modelName: 'loginMethod',
      // An e-mail address proves nothing: whose login it is is said by an invitation or the administrator.
      accountLinking: { enabled: false },
      updateAccountOnSignIn: false,
    },
    verification: { modelName: 'loginChallenge' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: SHORTEST_PASSWORD },
    rateLimit: { enabled: false },
    plugins: [
      twoFactor({ twoFactorTable: 'loginTotp', issuer: 'Chủ Lực' }),
      genericOAuth({ config: issuer === null ? [] : [providerOf(issuer)] }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => ({ data: { ...session, method: methodAt(context?.path) } }),
          after: async ({ userId, ipAddress }, context) => {
            const method = methodAt(context?.path)
            // A password alone lets nobody in.
            if (method !== null && method !== 'password')
              await saveSignIn(db, {
                outcome: 'success',
                method,
                reason: null,
                login: userId,
                address: ipAddress || null,
              })
          },
        },
      },
      account: {
        create: {
          // Only who it was counts; what the issuer would let us do in their name is not kept.
          before: async account => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: origin.startsWith('https://'),
      database: { validateSchema: false },
      ipAddress: { ipAddressHeaders: [CALLER_ADDRESS] },
    },
    onAPIError: { errorURL: '/sign-in' },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  })

export type Auth = ReturnType<typeof authOf>

const providerOf = (issuer: Issuer): GenericOAuthConfig => ({
  providerId: OIDC,
  discoveryUrl: issuer.discoveryUrl,
  ...(issuer.authorizationUrl === undefined ? {} : { authorizationUrl: issuer.authorizationUrl }),
  clientId: issuer.clientId,
  clientSecret: issuer.clientSecret,
  scopes: ['openid', 'profile'],
  pkce: true,
  // Who leaves a shared machine leaves it for good: the issuer asks again who is there.
  prompt: 'login',
  requireIdTokenVerification: true,
  // An address made of the subject: no two people share it, and it links nobody to anybody.
  mapProfileToUser: profile => ({
    name: String(profile.name ?? profile.sub),
    email: `${String(profile.sub).toLowerCase()}@oidc.invalid`,
    emailVerified: false,
  }),
})

const methodAt = (path: string | undefined): SignInMethod | null => {
  switch (path) {
    case '/callback/:id':
      return 'oidc'
    case '/sign-in/email':
      return 'password'
    case '/two-factor/verify-totp':
      return 'totp'
    case '/two-factor/verify-backup-code':
      return 'recovery'
    default:
      return null
  }
}
