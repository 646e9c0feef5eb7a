import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../platform/root.ts'

/** Where the private halves of the signing keys lie: one file for each, readable by this program alone, never in the database. */
export const keyringDirectory = (): string =>
  process.env.CHULUC_SIGNING_KEYS || join(projectRoot, 'var', 'signing-keys')

/** Draws a key and writes its private half down; answers what everyone may know. */
export const makeKey = async (): Promise<{ readonly kid: string; readonly x: string }> => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  const kid = randomBytes(6).toString('base64url').replace(/[-_]/g, 'x')
  await mkdir(keyringDirectory(), { recursive: true, mode: 0o700 })
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' })
  await writeFile(fileOf(kid), pem, { mode: 0o600, flag: 'wx' })
  return { kid, x }
}

/** Null where this machine was not given it. */
export const findPrivateKey = async (kid: string): Promise<KeyObject | null> => {
  const pem = await readFile(fileOf(kid)).catch(absent)
  return pem === null ? null : createPrivateKey(pem)
}

const fileOf = (kid: string): string => join(keyringDirectory(), `${kid}.pem`)

const absent = (error: unknown): null => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
