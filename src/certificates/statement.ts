import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { type JWK, SignJWT } from 'jose'
import { type Claims, claimsInput, type PublicKey } from './model.ts'
import type { Reading } from './rules/verdict.ts'

/** The public halves of all keys by name, ready to verify with. */
export type Keys = ReadonlyMap<string, KeyObject>

/** Longer than any of ours. */
const LONGEST = 3000
const PARTS = /^([\w-]{1,400})\.([\w-]{1,2400})\.([\w-]{86})$/

export const keysOf = (keys: readonly PublicKey[]): Keys =>
  new Map(keys.map(key => [key.kid, createPublicKey({ key: jwkOf(key), format: 'jwk' })]))

/** As `/.well-known/jwks.json` gives it (RFC 8037). */
export const jwkOf = ({ kid, x }: Pick<PublicKey, 'kid' | 'x'>) =>
  ({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x }) as const satisfies JWK

export const signStatement = (claims: Claims, kid: string, key: KeyObject): Promise<string> =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'EdDSA', kid }).sign(key)

/** Read by hand: through WebCrypto a signature takes half as long again (decision 0027), and one algorithm is all there is. */
export const readStatement = (text: string, keys: Keys): Reading => {
  const parts = text.length > LONGEST ? null : PARTS.exec(text)
  const header = headerIn(parts?.[1] ?? '')
  if (parts === null || header === null) return { kind: 'unreadable' }
  const key = header.alg === 'EdDSA' ? keys.get(header.kid) : undefined
  if (key === undefined) return { kind: 'foreign' }
  const [, head = '', body = '', signature = ''] = parts
  const isWhole = verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))
  const claims = isWhole ? claimsInput.safeParse(jsonIn(body)) : null
  return claims?.success === true ? { kind: 'signed', claims: claims.data } : { kind: 'altered' }
}

const headerIn = (part: string): { readonly alg: string; readonly kid: string } | null => {
  const header = jsonIn(part)
  if (typeof header !== 'object' || header === null || !('alg' in header) || !('kid' in header)) return null
  return typeof header.alg === 'string' && typeof header.kid === 'string'
    ? { alg: header.alg, kid: header.kid }
    : null
}

const jsonIn = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** Of a statement that this program signed itself. */
export const claimsIn = (statement: string): Claims =>
  claimsInput.parse(jsonIn(statement.split('.')[1] ?? ''))
