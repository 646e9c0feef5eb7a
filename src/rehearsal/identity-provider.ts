import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import Provider, { type Adapter, type AdapterPayload, type JWK } from 'oidc-provider'
import { getPerson } from '../access/index.ts'
import { personIdOf } from '../access/model.ts'
import type { Db } from '../platform/database.ts'

/** An imitation of VNeID, in the same program: for the sample city alone. */

export const PROVIDER_PATH = '/vneid-mau/op'
export const CHOOSE_PATH = '/vneid-mau'
const CALLBACK_PATH = '/auth/callback/oidc'

/** Known to both sides, which are one program; it protects nobody. */
export const sampleClient = { id: 'chu-luc', secret: randomBytes(24).toString('base64url') } as const

/** Where this very server finds it: the address that browsers use may be that of a proxy. */
export const issuerAt = (port: number): string => `http://127.0.0.1:${port}${PROVIDER_PATH}`

const providers = new WeakMap<Db, Map<number, Provider>>()

/** The provider of a city on a port, made once. */
export const providerOf = (db: Db, port: number): Provider => {
  const known = providers.get(db) ?? new Map<number, Provider>()
  providers.set(db, known)
  const provider = known.get(port) ?? makeProvider(db, port)
  known.set(port, provider)
  return provider
}

/** Hands a request over to the provider, which finds its paths below its own. */
export const handOver = async (
  db: Db,
  incoming: IncomingMessage & { originalUrl?: string },
  outgoing: ServerResponse,
): Promise<boolean> => {
  const port = incoming.socket.localPort
  if (port === undefined || incoming.url === undefined) return false
  incoming.originalUrl = incoming.url
  incoming.url = incoming.url.slice(PROVIDER_PATH.length)
  await providerOf(db, port).callback()(incoming, outgoing)
  return true
}

/** Says that this person was chosen; answers where the browser goes on, or null when the choice came too late. */
export const choose = async (provider: Provider, uid: string, person: string): Promise<string | null> => {
  const interaction = await provider.Interaction.find(uid)
  if (interaction === undefined) return null
  interaction.result = { login: { accountId: person, remember: false } }
  await interaction.save(TEN_MINUTES)
  return interaction.returnTo
}

const TEN_MINUTES = 600
const tokens = { AccessToken: 60, IdToken: 60 } as const

const makeProvider = (db: Db, port: number): Provider => {
  const provider = new Provider(issuerAt(port), {
    adapter: Remembered,
    clients: [
      {
        client_id: sampleClient.id,
        client_secret: sampleClient.secret,
        redirect_uris: [`http://127.0.0.1:${port}${CALLBACK_PATH}`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, { uid }) => `${CHOOSE_PATH}/${uid}` },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: {
      Interaction: TEN_MINUTES,
      Session: TEN_MINUTES,
      Grant: TEN_MINUTES,
      AuthorizationCode: 60,
      ...tokens,
    },
    findAccount: async (_context, sub) => {
      const { name } = await getPerson(db, personIdOf(sub))
      return { accountId: sub, claims: () => ({ sub, name }) }
    },
    loadExistingGrant: grantAll,
    renderError: (context, { error, error_description: why }) => {
      context.type = 'text'
      context.body = `VNeID (minh họa): ${error} ${why ?? ''}`
    },
  })
  provider.proxy = true
  allowOwnCallback(provider)
  return provider
}

/** Nobody is asked whether the city may know who they are: that is why they came. */
const grantAll = async (context: Parameters<NonNullable<Configured['loadExistingGrant']>>[0]) => {
  const { client, session, provider } = context.oidc
  const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' })
  grant.addOIDCScope('openid profile')
  await grant.save()
  return grant
}

type Configured = NonNullable<ConstructorParameters<typeof Provider>[1]>

/** A newcomer may reach the sample city by any name of their machine; the path is always ours. */
const allowOwnCallback = (provider: Provider): void => {
  provider.Client.prototype.redirectUriAllowed = (address: string) =>
    URL.parse(address)?.pathname === CALLBACK_PATH
}

const signingKey = (): JWK => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'sample' } as JWK
}

/** What the provider keeps for ten minutes, in memory; a restart forgets who was about to choose. */
class Remembered implements Adapter {
  static readonly #kept = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>()
  readonly #model: string

  constructor(model: string) {
    this.#model = model
  }

  #key(id: string): string {
    return `${this.#model}:${id}`
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    const now = Date.now()
    for (const [key, { until }] of Remembered.#kept) if (until < now) Remembered.#kept.delete(key)
    Remembered.#kept.set(this.#key(id), { payload, until: now + (expiresIn || TEN_MINUTES) * 1000 })
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = Remembered.#kept.get(this.#key(id))
    return found === undefined || found.until < Date.now() ? undefined : found.payload
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...Remembered.#kept.values()].find(({ payload }) => payload.uid === uid)?.payload
  }

  async findByUserCode(): Promise<undefined> {
    return undefined
  }

  async consume(id: string): Promise<void> {
    const found = Remembered.#kept.get(this.#key(id))
    if (found !== undefined) found.payload.consumed = Math.floor(Date.now() / 1000)
  }

  async destroy(id: string): Promise<void> {
    Remembered.#kept.delete(this.#key(id))
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of Remembered.#kept)
      if (payload.grantId === grantId) Remembered.#kept.delete(key)
  }
}
