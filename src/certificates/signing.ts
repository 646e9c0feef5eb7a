import { type KeyObject, sign, verify } from 'node:crypto'
import type { Db } from '../platform/database.ts'
import { findPrivateKey } from './keyring.ts'
import type { Keys } from './statement.ts'
import { listKeys } from './store/keys.ts'

/** Signed papers beside certificates: words with a signature around them (JWS, RFC 7515, Ed25519). */

/** What is signed says by its type that it is no statement of a certificate. */
const TYPE = 'chuluc-register+jws'

/** By the key that signs now; null where there is none, or where this machine was not given it. */
export const signWords = async (db: Db, words: string): Promise<string | null> => {
  const [latest] = await listKeys(db)
  const key = latest === undefined ? null : await findPrivateKey(latest.kid)
  return latest === undefined || key === null ? null : signedBy(words, latest.kid, key)
}

const signedBy = (words: string, kid: string, key: KeyObject): string => {
  const header = JSON.stringify({ alg: 'EdDSA', kid, typ: TYPE })
  const text = `${encoded(header)}.${encoded(words)}`
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`
}

/** The words that one of these keys signed; null: none of them did, or something was altered. */
export const signedWords = (jws: string, keys: Keys): string | null => {
  const [, head = '', body = '', signature = ''] = /^([\w-]+)\.([\w-]+)\.([\w-]{86})$/.exec(jws) ?? []
  const header = headerIn(head)
  const key = header === null ? undefined : keys.get(header.kid)
  if (key === undefined) return null
  const isWhole = verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))
  return isWhole ? Buffer.from(body, 'base64url').toString('utf8') : null
}

const headerIn = (part: string): { readonly kid: string } | null => {
  try {
    const { alg, typ, kid } = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return alg === 'EdDSA' && typ === TYPE && typeof kid === 'string' ? { kid } : null
  } catch {
    return null
  }
}

const encoded = (text: string): string => Buffer.from(text).toString('base64url')
