import { generateKeyPairSync, verify } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { jwtVerify } from 'jose'
import { newCode, readCode } from '../src/certificates/rules/code.ts'
import { claimsOf } from '../src/certificates/rules/issuing.ts'
import { answerOf } from '../src/certificates/rules/verdict.ts'
import { keysOf, readStatement, signStatement } from '../src/certificates/statement.ts'
import { dayOf } from '../src/exact/day.ts'
import type { RuledRecognition } from '../src/recognition/model.ts'
import { statusOn } from '../src/recognition/rules/status.ts'
import { contender, median, perSecond, takeTurns, timesAsLong } from './measure.ts'
import type { BenchRow } from './row.ts'
import { builtEntry } from './site/build.ts'
import type { Certificates } from './site/certificates.ts'

const STATEMENTS = 200
const GOAL_A_SECOND = 5_000
const GOAL_MS = 5
const GOAL_BYTES = 20_000
const BATCH = 300
const GOAL_BATCH_S = 15
const TODAY = dayOf('2026-11-21')

/** What a check costs, what its page costs and weighs, and how long many certificates take to be issued. */
export async function run(): Promise<BenchRow[]> {
  delete process.env.DATABASE_URL
  process.env.NODE_ENV = 'production'
  const rows = await checks()
  const entry: { openCertificates(): Promise<Certificates> } = await import(await builtEntry())
  const site = await entry.openCertificates()
  rows.push(...(await pageRows(site)), await batchRow(site))
  await site.close()
  return rows
}

async function checks(): Promise<BenchRow[]> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const keys = keysOf([{ kid: 'k1', x: publicKey.export({ format: 'jwk' }).x ?? '', madeAt: '' }])
  const papers = await Promise.all(
    Array.from({ length: STATEMENTS }, async (_, at) => {
      const claims = claimsAt(at)
      const statement = await signStatement(claims, 'k1', privateKey)
      return { code: claims.jti, statement, bytes: signedBytes(statement) }
    }),
  )
  const register = new Map(papers.map(({ code }, at) => [code, recognitionAt(at)]))
  const check = (statement: string) => {
    const reading = readStatement(statement, keys)
    const code = reading.kind === 'signed' ? readCode(reading.claims.jti) : null
    const found = code === null ? undefined : register.get(code)
    const status = found && { code, status: statusOn(found, found.rulings, TODAY), isSuperseded: false }
    return answerOf(
      { code, reading, isIssuedFile: null },
      status?.code ? { ...status, code: status.code } : null,
    )
  }
  await compare(papers, check, publicKey)
  const ours = contender(STATEMENTS, () => papers.map(({ statement }) => check(statement)))
  const jose = contender(STATEMENTS, async () => {
    for (const { statement } of papers) await jwtVerify(statement, publicKey, { currentDate: NOW })
  })
  const bare = contender(STATEMENTS, () =>
    papers.map(({ bytes: [said, signature] }) => verify(null, said, publicKey, signature)),
  )
  await takeTurns([ours, jose, bare])
  const each = (one: typeof ours) => `${Math.round(perSecond(one))} a second`
  return [
    {
      name: `signature and status of a statement, against ${GOAL_A_SECOND} a second on one core`,
      ratio: perSecond(ours) / GOAL_A_SECOND,
      goal: { atLeast: 1 },
      detail: `${each(ours)}; the signature alone: jose ${each(jose)}, node:crypto ${each(bare)}`,
    },
    {
      name: 'signature and status of a statement, against the signature alone by bare node:crypto',
      ratio: timesAsLong(ours, bare),
      goal: { atMost: 1.25 },
      detail: `jose takes ${timesAsLong(jose, bare).toFixed(2)} times as long as node:crypto, without a status`,
    },
  ]
}

const NOW = new Date('2026-11-21T05:00:00Z')

const claimsAt = (at: number) => {
  const letters = [...String(at).padStart(9, '0')].map(Number)
  return claimsOf({
    city: 'https://chuluc.example',
    code: newCode(() => letters.pop() ?? 0),
    issuedAt: '2026-02-05T03:00:00.000Z',
    product: `Khuôn ép nhựa chính xác số ${at}`,
    holder: 'Công ty cổ phần Khuôn mẫu Minh Họa',
    taxCode: '0100109106',
    decision: { number: '1234', symbol: 'QĐ-UBND', decidedOn: dayOf('2026-02-05') },
    validFrom: dayOf('2026-02-05'),
    validTo: dayOf('2028-02-05'),
    isSample: true,
  })
}

/** Every fifth was revoked, every seventh is suspended. */
const recognitionAt = (at: number): Pick<RuledRecognition, 'validFrom' | 'validTo' | 'rulings'> => ({
  validFrom: dayOf('2026-02-05'),
  validTo: dayOf('2028-02-05'),
  rulings: kindAt(at).map(kind => ({
    ...{ kind, effectiveOn: dayOf('2026-05-01'), ground: 'x', document: 'x', person: null },
    recordedAt: '2026-05-01T00:00:00.000Z',
  })),
})

const kindAt = (at: number): readonly ('revoked' | 'suspended')[] =>
  at % 5 === 0 ? ['revoked'] : at % 7 === 0 ? ['suspended'] : []

const signedBytes = (statement: string): readonly [Buffer, Buffer] => {
  const end = statement.lastIndexOf('.')
  return [Buffer.from(statement.slice(0, end)), Buffer.from(statement.slice(end + 1), 'base64url')]
}

interface Paper {
  readonly statement: string
}

/** Genuine ones are answered by what was ruled, altered ones are caught by us as by the library. */
async function compare(
  papers: readonly Paper[],
  check: (statement: string) => string,
  key: Parameters<typeof jwtVerify>[1],
): Promise<void> {
  for (const [at, { statement }] of papers.entries()) {
    const expected = kindAt(at)[0] ?? 'in-force'
    if (check(statement) !== expected)
      throw new Error(`statement ${at}: ${check(statement)}, not ${expected}`)
    const middle = statement.length >> 1
    const altered =
      statement.slice(0, middle) + (statement[middle] === 'A' ? 'B' : 'A') + statement.slice(middle + 1)
    const isTaken = await jwtVerify(altered, key, { currentDate: NOW }).then(
      () => true,
      () => false,
    )
    if (isTaken || check(altered) !== 'altered') throw new Error(`altered statement ${at} was taken`)
  }
}

async function pageRows({ page, stylesheetGzip }: Certificates): Promise<BenchRow[]> {
  const check = await page()
  const same = await check.bare()
  if (same !== check.html) throw new Error('the bare page differs')
  const [ours, bare, sql] = [check.ours, check.bare, check.statements].map(each => contender(1, each))
  if (!ours || !bare || !sql) throw new Error('nothing to measure')
  await takeTurns([ours, bare, sql])
  const ms = ({ seconds }: typeof ours) => median(seconds) * 1000
  const [html, style] = [gzipSync(check.html).byteLength, await stylesheetGzip()]
  return [
    {
      name: `the check page of a certificate, CPU against ${GOAL_MS} ms`,
      ratio: ms(ours) / GOAL_MS,
      goal: { atMost: 1 },
      detail: `${ms(ours).toFixed(2)} ms, of which ${check.count} statements ${ms(sql).toFixed(2)} ms; bare Hono ${ms(bare).toFixed(2)} ms`,
    },
    {
      name: `its weight without fonts, against ${GOAL_BYTES} bytes`,
      ratio: (html + style) / GOAL_BYTES,
      goal: { atMost: 1 },
      detail: `page ${html} bytes and stylesheet ${style} bytes on the line; no script`,
    },
  ]
}

async function batchRow({ batch }: Certificates): Promise<BenchRow> {
  const { seconds, cpuSeconds, issued, told } = await batch(BATCH)
  if (issued !== BATCH || told !== BATCH) throw new Error(`${issued} issued, progress told ${told} times`)
  return {
    name: `${BATCH} certificates signed, drawn and kept, against ${GOAL_BATCH_S} s by the clock`,
    ratio: seconds / GOAL_BATCH_S,
    goal: { atMost: 1 },
    detail: `${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU beside the process that sets them; progress told ${told} times`,
  }
}
