import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { keysOf, listKeys, makeSigningKey } from '../certificates/index.ts'
import { type Day, dayOf } from '../exact/day.ts'
import { testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { readWorkbook } from '../platform/workbook/spreadsheet.ts'
import { registerFiles } from './register-file.ts'
import { passOn, recognise, registerFirms, rule, taxCodeOf } from './testing.ts'
import { verifyJson, verifyListed } from './verifying.ts'

const TODAY = dayOf('2026-06-01')
let work: Work
const at = (day: Day): Work => ({ ...work, today: day, now: `${day}T03:00:00.000Z` })

beforeEach(async () => {
  work = await testWork({ today: TODAY, now: '2026-06-01T03:00:00.000Z' })
  const early = at(dayOf('2025-01-01'))
  await registerFirms(early, { a: taxCodeOf(1), b: taxCodeOf(2), h: '001099012345' })
  await recognise(early, { id: 'r-a', firm: 'a', from: '2025-01-01', to: '2027-01-01' })
  await recognise(early, { id: 'r-h', firm: 'h', from: '2025-01-01', to: '2026-01-01' })
  await rule(at(dayOf('2026-03-01')), 'r-a', 'suspended', '2026-02-01')
  await passOn(at(dayOf('2026-04-01')), 'r-a', 'b', '2026-04-01')
}, 60_000)

const made = async (on: Day = TODAY, known: Day = TODAY) => {
  const built = await registerFiles(work.db, { on, known, today: TODAY })
  return { built, file: (format: string) => readFileSync(join(built.directory, format)) }
}

const rowsOf = async (on: Day, known: Day) => {
  const { file } = await made(on, known)
  return JSON.parse(String(file('json'))).recognitions.map(
    (row: Record<string, unknown>) => `${row.id} ${row.holder} ${row.status} ${row.taxCode}`,
  )
}

test('each recognition stands once, with its holder and standing on the day and as known on the day', async () => {
  const [a, b] = [taxCodeOf(1), taxCodeOf(2)]
  expect(await rowsOf(TODAY, TODAY)).toEqual([`r-a b suspended ${b}`, 'r-h h expired null'])
  expect(await rowsOf(dayOf('2026-02-15'), TODAY)).toEqual([`r-a a suspended ${a}`, 'r-h h expired null'])
  expect(await rowsOf(dayOf('2026-02-15'), dayOf('2026-02-28'))).toEqual([
    `r-a a in-force ${a}`,
    'r-h h expired null',
  ])
  expect(await rowsOf(TODAY, dayOf('2024-12-31'))).toEqual([])
})

test('the three files say the same, and no ground', async () => {
  const { file } = await made()
  const lines = String(file('csv')).trim().split('\r\n')
  const workbook = await readWorkbook(new Uint8Array(file('xlsx')), ['Sổ công nhận'], { styles: false })
  if ('reason' in workbook) throw new Error(workbook.reason)
  expect([lines.length, workbook.sheets[0]?.rows.length]).toEqual([3, 3])
  expect(lines[1]).toContain('suspended,suspended 2026-02-01,no')
  expect(String(file('json')) + String(file('csv'))).not.toContain('Bí mật')
})

test('what was signed is genuine; one changed letter, another key, or no signature is noticed', async () => {
  const unsigned = await made()
  expect(verifyJson(unsigned.file('json'), keysOf([]))).toBe('unsigned')
  process.env.CHULUC_SIGNING_KEYS = unsigned.built.directory
  await makeSigningKey(work, 'thử')
  const keys = keysOf(await listKeys(work.db))
  const { built, file } = await made(dayOf('2026-05-31'))
  const listed = JSON.stringify({ manifest: built.manifest, signature: built.signature })
  expect(verifyJson(file('json'), keys)).toBe('genuine')
  expect(['json', 'csv', 'xlsx'].map(format => verifyListed(file(format), listed, keys))).toEqual([
    'genuine',
    'genuine',
    'genuine',
  ])
  const altered = Buffer.from(String(file('json')).replace('suspended', 'in-force'))
  expect(verifyJson(altered, keys)).toBe('altered')
  expect(verifyListed(altered, listed, keys)).toBe('altered')
  expect(verifyListed(file('csv'), listed.replace('"recognitions":2', '"recognitions":3'), keys)).toBe(
    'altered',
  )
  expect(verifyJson(file('json'), keysOf([]))).toBe('altered')
  expect(verifyListed(file('csv'), 'x', keys)).toBe('unsigned')
})
