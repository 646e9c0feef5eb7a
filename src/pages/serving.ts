import type { Issuer, IssuerOf } from '../access/index.ts'
import { ensureMayTry, sessionOf } from '../access/index.ts'
import type { City } from '../platform/city.ts'
import type { Caller } from '../platform/pages.ts'
import type { Identity, Mount } from '../platform/server.ts'
import { handOver, issuerAt, PROVIDER_PATH, sampleClient } from '../rehearsal/index.ts'
import { identityFor } from './identity.ts'

/** Who asks: the session's person in the capacity chosen in it. A password alone makes nobody of them yet. */
export const identify = async (request: Request, city: City, caller: Caller): Promise<Identity> => {
  const { db } = city.database
  const session = await sessionOf(db, caller)
  if (request.method === 'POST')
    await ensureMayTry({ db }, 'forms', session?.id ?? caller.address ?? 'unknown')
  if (session === undefined) return { actor: { kind: 'visitor' }, account: null }
  const { id, login, holder, method, capacity } = session
  if (holder === null || method === null || method === 'password')
    return { actor: { kind: 'visitor' }, account: null, session: { id, login } }
  return { ...(await identityFor(db, city.clock.today(), holder, capacity)), session: { id, login } }
}

/** The issuer that the environment names; in the sample city, without one, the imitated VNeID. */
export const issuerOf: IssuerOf = ({ isSample, caller: { origin, port } }) => {
  const { CHULUC_OIDC_ISSUER: issuer, CHULUC_OIDC_CLIENT_ID: clientId } = process.env
  if (issuer !== undefined && clientId !== undefined) return realIssuer(issuer, clientId)
  if (!isSample || port === null) return null
  return {
    discoveryUrl: `${issuerAt(port)}/.well-known/openid-configuration`,
    authorizationUrl: `${origin}${PROVIDER_PATH}/auth`,
    clientId: sampleClient.id,
    clientSecret: sampleClient.secret,
    isSample: true,
  }
}

const realIssuer = (issuer: string, clientId: string): Issuer => ({
  discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  clientId,
  clientSecret: process.env.CHULUC_OIDC_CLIENT_SECRET ?? '',
  isSample: false,
})

/** Programs beside the pages: the imitated VNeID, in the sample city alone. */
export const mountsOf = (city: City): readonly Mount[] =>
  city.kind === 'sample'
    ? [
        {
          path: PROVIDER_PATH,
          handle: (incoming, outgoing) => handOver(city.database.db, incoming, outgoing),
        },
      ]
    : []
