import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { runCommandLine } from '../platform/command-line.ts'
import { certificateCommands } from './commands.ts'
import { claimsOf } from './rules/issuing.ts'
import { jwkOf, signStatement } from './statement.ts'

const directory = mkdtempSync(join(tmpdir(), 'verify-'))
afterAll(() => rmSync(directory, { recursive: true }))

const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const keys = [jwkOf({ kid: 'k1', x: publicKey.export({ format: 'jwk' }).x ?? '' })]
const claims = claimsOf({
  ...{ city: 'https://a.example', code: '7KQ2M9TX4A', issuedAt: '2026-01-05T00:00:00.000Z', taxCode: null },
  ...{ product: 'Đèn', holder: 'Công ty Đèn', isSample: false },
  decision: { number: '1', symbol: 'QĐ-UBND', decidedOn: dayOf('2026-01-05') },
  ...{ validFrom: dayOf('2026-01-05'), validTo: dayOf('2028-01-05') },
})
const statement = await signStatement(claims, 'k1', privateKey)
writeFileSync(join(directory, 'jwks.json'), JSON.stringify({ keys }))
writeFileSync(join(directory, 'other.json'), '{"keys":[]}')
writeFileSync(join(directory, 'paper.pdf'), `%PDF-1.7 /Keywords (chuluc, ${statement})`)

const run = async (...words: readonly string[]) => {
  const said: Record<'out' | 'err', string[]> = { out: [], err: [] }
  const io = {
    out: (text: string) => void said.out.push(text),
    err: (text: string) => void said.err.push(text),
    cwd: directory,
  }
  const code = await runCommandLine(certificateCommands, ['certificate', 'verify', ...words], io)
  return { code, out: said.out.join(''), err: said.err.join('') }
}

test.each([
  [[statement, '--keys', 'jwks.json', '--on', '2026-06-01'], 0, 'in-force'],
  [['paper.pdf', '--keys', 'jwks.json', '--on', '2026-06-01'], 0, 'in-force'],
  [
    [`https://a.example/check/7KQ2M-9TX4A?s=${statement}`, '--keys', 'jwks.json', '--on', '2028-01-05'],
    3,
    'expired',
  ],
  [[statement, '--keys', 'jwks.json', '--on', '2026-01-04'], 3, 'not-yet'],
  [[statement, '--keys', 'other.json', '--on', '2026-06-01'], 4, 'not-ours'],
  [[statement.replace(/.$/, letter => (letter === 'A' ? 'Q' : 'A')), '--keys', 'jwks.json'], 4, 'altered'],
] as const)('without the store, by the public keys alone: %#', async (words, code, answer) => {
  const said = await run(...words, '--json')
  expect([said.code, JSON.parse(said.out).answer, JSON.parse(said.out).by]).toEqual([
    code,
    answer,
    'signature',
  ])
})

test.each([
  [[], 'One file or text is needed'],
  [[statement, '--keys', 'nothing.json'], 'no file of keys'],
  [[statement, '--keys', 'jwks.json', '--on', 'mai'], 'This is no day'],
  [['7KQ2M-9TX4A', '--keys', 'jwks.json'], 'a code alone says nothing'],
])('wrong words are refused with what to do: %#', async (words, said) => {
  const { code, err } = await run(...words)
  expect([code, err.includes(said)]).toEqual([2, true])
})
