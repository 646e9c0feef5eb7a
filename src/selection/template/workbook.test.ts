import fc from 'fast-check'
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readAll, setOfEverything } from '../files/testing.ts'
import { SHEETS } from '../files/workbook-source.ts'
import type { DossierInput, FactInput } from '../model.ts'
import { prepare } from '../rules/prepare.ts'
import { templateColumns } from './columns.ts'
import { templateWorkbook } from './workbook.ts'

const set = setOfEverything()
const preparation = prepare(set, { period: '2026' })
if (!preparation.ok) throw new Error(preparation.problem.reason)
const { prepared } = preparation
const template = await templateWorkbook(prepared)

type Value = string | number | boolean | Date | null

/** The template with rows written into its first sheet, as a person would in a spreadsheet. */
const filled = async (rows: readonly Value[][]): Promise<Uint8Array> => {
  const workbook = await openXlsx(template)
  const sheet = workbook.sheets[0]
  for (const [at, row] of rows.entries()) sheet?.rows.splice(2 + at, 1, row)
  return saveXlsx(workbook)
}

describe('a template', () => {
  test('has a column for everything that a dossier can say', () => {
    expect(templateColumns(prepared).flatMap(({ code, beside }) => (beside ? [] : [code]))).toEqual([
      ...['id', '#name', 'enterprise', 'applicant', 'track', 'lot'],
      ...['revenue', 'revenue@2025', 'ratio', 'clean', 'founded', 'grade', 'brand'],
      ...['fact:C', 'fact:lot', 'product.exports', 'workers', 'G2', 'B', 'judged:C'],
    ])
  })

  test('says where each counts, its unit, and what is assumed', () => {
    const by = new Map(templateColumns(prepared).map(column => [column.code, column]))
    expect(by.get('revenue@2025')).toMatchObject({
      name: { vi: 'Doanh thu, kỳ 2025', en: 'Doanh thu, of 2025' },
      unit: 'đồng',
      usedIn: ['A'],
      holds: 'whole number',
    })
    expect(by.get('clean')?.usedIn).toEqual(['G1'])
    expect(by.get('B')).toMatchObject({
      name: { vi: 'Mẫu mã (giả định)', en: 'Mẫu mã (assumed)' },
      choices: [
        { code: 'plain', name: 'đơn giản: 5 điểm' },
        { code: 'fine', name: 'đẹp: 25 điểm' },
      ],
    })
    expect(by.get('judged:C')?.how.vi).toBe('Từ 0 đến 15 điểm, bước 0.5. Chưa chấm: để trống.')
  })

  test('offers the codes to choose from, and stops numbers that a spreadsheet would cut', async () => {
    const workbook = await openXlsx(template)
    expect(workbook.sheets.map(({ name }) => name)).toEqual([SHEETS.dossiers, SHEETS.guide, SHEETS.lists])
    const [form, , lists] = workbook.sheets
    const columns = templateColumns(prepared)
    const ruleOf = (code: string) => {
      const at = columns.findIndex(column => column.code === code)
      return form?.dataValidations?.[at]
    }
    expect(ruleOf('revenue')?.formula1).toMatch(
      /^OR\(ISTEXT\(([A-Z]+3)\),AND\(ISNUMBER\(\1\),ABS\(\1\)<1E\+15,\1=INT\(\1\)\)\)$/,
    )
    const [, letters, last] = /\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)/.exec(ruleOf('grade')?.formula1 ?? '') ?? []
    const column = [...(letters ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    expect(lists?.rows.slice(1, Number(last)).map(row => row[column])).toEqual(['A, "1"', '2', 'n/a', '?'])
  })

  test('that nobody has filled holds no dossiers, but its period', async () => {
    expect(await readAll('a.xlsx', template, set)).toEqual({
      period: '2026',
      lots: {},
      dossiers: [],
      problems: [],
    })
  })
})

describe('a filled template', () => {
  interface Filled {
    readonly cell: Value
    readonly fact: FactInput
  }
  const same = (value: string): Filled => ({ cell: value, fact: value })
  const open = fc.constantFrom<Filled>(
    { cell: 'n/a', fact: { notApplicable: true } },
    { cell: '?', fact: { unknown: true } },
  )
  const whole = fc.maxSafeInteger().map(n => Math.trunc(n / 10))
  const numeric = whole.map((n): Filled => ({ cell: n, fact: n }))
  const digits = fc.bigInt({ min: 0n, max: 10n ** 30n }).map(n => same(String(n)))
  const decimals = fc
    .integer()
    .map((n): Filled => ({ cell: n / 8, fact: n % 8 === 0 ? n / 8 : String(n / 8) }))
  const yesNo = fc.constantFrom<Filled>(
    { cell: 'có', fact: true },
    { cell: false, fact: false },
    { cell: 'KHÔNG', fact: false },
  )
  const day = fc
    .date({ min: new Date('1900-03-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
  const days = fc.oneof(
    day.map(same),
    day.map((text): Filled => ({ cell: new Date(text), fact: text })),
  )
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(isPlainWord)
  const facts = fc.record(
    {
      revenue: fc.oneof(numeric, digits, open),
      'revenue@2025': fc.oneof(numeric, digits, open),
      'product.exports': fc.oneof(decimals, digits),
      ratio: fc.oneof(decimals, open),
      workers: numeric,
      clean: fc.oneof(yesNo, open),
      grade: fc.constantFrom<Filled>(same('A, "1"'), same('2'), { cell: 2, fact: '2' }),
      founded: fc.oneof(days, open),
      brand: fc.oneof(word.map(same), open),
      'fact:C': decimals,
      'fact:lot': numeric,
    },
    { requiredKeys: [] },
  )
  const details = fc.record(
    {
      status: fc.constantFrom('declared', 'verified', 'contested'),
      document: word,
      page: fc.oneof(fc.integer({ min: 1, max: 999 }), fc.constant('12–14')),
    },
    { requiredKeys: [] },
  )
  const row = fc.record({
    facts,
    details,
    track: fc.constantFrom(null, 'NEW'),
    band: fc.constantFrom(null, 'fine'),
  })

  type Row = typeof row extends fc.Arbitrary<infer R> ? R : never

  const withDetails = (fact: FactInput, more: Row['details']): FactInput => {
    if (Object.keys(more).length === 0) return fact
    return typeof fact === 'object' ? { ...fact, ...more } : { value: fact, ...more }
  }

  const dossierOf = (id: string, { facts: given, details: more, track, band }: Row): DossierInput => ({
    id,
    ...(track === null ? {} : { track }),
    facts: Object.fromEntries(
      Object.entries(given).map(([code, { fact }]) => [code.replace('fact:', ''), withDetails(fact, more)]),
    ),
    judged: band === null ? {} : { B: { band } },
  })

  const cellsOf = (id: string, { facts: given, details: more, track, band }: Row): Value[] => {
    const cells = new Map<string, Value>([
      ['id', id],
      ['track', track],
      ['B', band],
    ])
    for (const [code, { cell }] of Object.entries(given)) {
      cells.set(code, cell)
      for (const [detail, value] of Object.entries(more)) cells.set(`${code}#${detail}`, value)
    }
    return templateColumns(prepared).map(({ code }) => cells.get(code) ?? null)
  }

  test('is read as the same dossiers written in JSON are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async rows => {
        const dossiers = rows.map((each, at) => dossierOf(`D${at}`, each))
        const fromJson = await readAll('a.json', JSON.stringify({ dossiers }), set)
        const bytes = await filled(rows.map((each, at) => cellsOf(`D${at}`, each)))
        const fromWorkbook = await readAll('a.xlsx', bytes, set)
        expect(fromWorkbook).toEqual({ ...fromJson, period: '2026' })
        expect(fromJson.problems).toEqual([])
      }),
      { numRuns: 8 },
    )
  })
})

/** Space at the ends of a cell is not read, and some words have a meaning of their own. */
const isPlainWord = (text: string): boolean =>
  text.trim() === text && text !== '' && !/^[?#=\d]|n\/a|_x[\da-f]{4}_|[\p{C}]/iu.test(text)
