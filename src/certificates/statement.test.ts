import { generateKeyPairSync } from 'node:crypto'
import { createLocalJWKSet, jwtVerify, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import type { Claims } from './model.ts'
import { jwkOf, keysOf, readStatement, signStatement } from './statement.ts'

const pair = (kid: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { kid, privateKey, public: { kid, x: publicKey.export({ format: 'jwk' }).x ?? '', madeAt: '' } }
}
const [ours, retired, theirs] = [pair('k2'), pair('k1'), pair('k9')]
const keys = keysOf([ours.public, retired.public])
const claims: Claims = {
  iss: 'https://chuluc.example',
  jti: '7KQ2M9TX4A',
  iat: 1_770_000_000,
  nbf: 1_770_000_000,
  exp: 1_800_000_000,
  product: 'Đồ gỗ mỹ nghệ Ộ Ữ',
  holder: 'Công ty cổ phần Ường',
  tax: '0100000001',
  decision: '1234/QĐ-UBND',
  decided: dayOf('2026-02-05'),
}
const statement = await signStatement(claims, ours.kid, ours.privateKey)
const [head = '', body = '', signature = ''] = statement.split('.')
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('what we sign is read by us, and by anybody with a library for JWT and our public keys', async () => {
  expect(readStatement(statement, keys)).toEqual({ kind: 'signed', claims })
  const jwks = createLocalJWKSet({ keys: [jwkOf(retired.public), jwkOf(ours.public)] })
  const { payload, protectedHeader } = await jwtVerify(statement, jwks, {
    currentDate: new Date(1_780_000_000_000),
  })
  expect(payload).toEqual(claims)
  expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: 'k2' })
})

test('what a retired key signed is still read', async () => {
  const old = await signStatement(claims, retired.kid, retired.privateKey)
  expect(readStatement(old, keys).kind).toBe('signed')
})

const withOurKid = async (change: object) => new SignJWT({ ...claims, ...change })
test.each<readonly [string, () => string | Promise<string>, string]>([
  [
    'another product, the same signature',
    () => `${head}.${part({ ...claims, product: 'Khác' })}.${signature}`,
    'altered',
  ],
  [
    'a longer term, the same signature',
    () => `${head}.${part({ ...claims, exp: 1_900_000_000 })}.${signature}`,
    'altered',
  ],
  [
    'one letter of the signature',
    () => `${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    'altered',
  ],
  [
    'the signature of another statement',
    async () =>
      `${head}.${body}.${(await signStatement({ ...claims, jti: 'X' }, 'k2', ours.privateKey)).split('.')[2]}`,
    'altered',
  ],
  [
    'signed by a stranger under the name of our key',
    () => signStatement(claims, 'k2', theirs.privateKey),
    'altered',
  ],
  ['signed by a stranger', () => signStatement(claims, 'k9', theirs.privateKey), 'foreign'],
  [
    'the name of another key of ours',
    () => `${part({ alg: 'EdDSA', kid: 'k1' })}.${body}.${signature}`,
    'altered',
  ],
  ['no algorithm', () => `${part({ alg: 'none', kid: 'k2' })}.${body}.${signature}`, 'foreign'],
  ['no algorithm and no signature', () => `${part({ alg: 'none', kid: 'k2' })}.${body}.`, 'unreadable'],
  [
    'our public key used as a secret',
    async () => {
      const secret = Buffer.from(ours.public.x)
      const forged = await (await withOurKid({})).setProtectedHeader({ alg: 'HS512', kid: 'k2' }).sign(secret)
      return forged
    },
    'foreign',
  ],
  [
    'signed by us, and no certificate',
    async () =>
      (await withOurKid({ product: 7 }))
        .setProtectedHeader({ alg: 'EdDSA', kid: 'k2' })
        .sign(ours.privateKey),
    'altered',
  ],
  ['no JSON', () => `${head}.${Buffer.from('{').toString('base64url')}.${signature}`, 'altered'],
  ['a head that is no object', () => `${part(null)}.${body}.${signature}`, 'unreadable'],
  ['words', () => 'giấy chứng nhận', 'unreadable'],
  ['nothing', () => '', 'unreadable'],
  ['far too long', () => `${head}.${'a'.repeat(100_000)}.${signature}`, 'unreadable'],
  ['a fourth part', () => `${statement}.x`, 'unreadable'],
])('%s: caught', async (_, forged, kind) => {
  expect(readStatement(await forged(), keys).kind).toBe(kind)
})
