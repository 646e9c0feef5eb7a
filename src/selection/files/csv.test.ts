import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvFault, type CsvRecord, readCsv } from './csv.ts'

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

const recordsOf = async (text: string | Uint8Array, length = 5): Promise<(CsvRecord | CsvFault)[]> => {
  const records: (CsvRecord | CsvFault)[] = []
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for await (const record of readCsv(inPieces(bytes, length))) records.push(record)
  return records
}

describe('what is read', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\uFEFFa;b\r\n1,5;2\r\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a\tb\n1\t',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'a,"b;;;"\r1,2',
      [
        ['a', 'b;;;'],
        ['1', '2'],
      ],
    ],
    ['"x ""y"" z","1\n2"\n', [['x "y" z', '1\n2']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', []],
  ])('%j', async (text, cells) => {
    expect((await recordsOf(text)).map(record => ('cells' in record ? record.cells : record))).toEqual(cells)
  })

  test('any table comes back as it was written, however it is cut into pieces', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ế', ' ', '"', ',', ';', '\n', '\r', '😀'),
      maxLength: 8,
    })
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain(width =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    const written = (value: string) => `"${value.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 50 }),
        async (rows, separator, lineEnd, length) => {
          const header = Array.from(rows[0] ?? [], (_, at) => `h${at}`)
          const lines = [header, ...rows.map(row => row.map(written))].map(row => row.join(separator))
          const records = await recordsOf(lines.join(lineEnd), length)
          // A single column names no separator: then a comma is taken, and what is in quotes is safe from it.
          expect(records.map(record => ('cells' in record ? record.cells : record))).toEqual([
            header,
            ...rows,
          ])
        },
      ),
    )
  })

  test('lines are counted, those inside cells too', async () => {
    const records = await recordsOf('a,b\r\n"1\r\n1",2\r\n3,4')
    expect(records.map(({ line }) => line)).toEqual([1, 2, 4])
  })
})

describe('what is refused', () => {
  const stray = {
    reason: 'a quote stands inside a cell',
    remedy: 'put the whole cell in quotes, and write the quote inside twice: ""',
  }
  const unclosed = {
    reason: 'the quotes that open here are not closed',
    remedy: 'close them; write a quote inside quotes twice: ""',
  }
  test.each([
    ['a,b\n1,5" pipe\n2,3', { line: 2, value: '" pipe\n2,3', ...stray }],
    ['a,b\n"1" x,2\n', { line: 2, value: '" x,2\n', ...stray }],
    ['a,b\n"1\n2,3\n', { line: 2, value: '"1\n2,3\n', ...unclosed }],
  ])('%j', async (text, fault) => {
    expect((await recordsOf(text, 1000)).at(-1)).toEqual(fault)
  })

  test('bytes that are not UTF-8', async () => {
    const latin = Uint8Array.from([...'a,b\n1,Ngh'].map(c => c.charCodeAt(0)).concat(0xea, 0x2c, 0x0a))
    expect((await recordsOf(latin, 1000)).at(-1)).toEqual({
      line: 2,
      value: 'a,b\n1,Ngh\uFFFD,\n',
      reason: 'these characters are not UTF-8',
      remedy: 'save the file as UTF-8 (in Excel: "CSV UTF-8")',
    })
    expect((await recordsOf(Uint8Array.from([0x61, 0xe1, 0xba]))).at(-1)).toMatchObject({
      reason: 'these characters are not UTF-8',
    })
  })

  test('a row that does not end', async () => {
    const records = await recordsOf(`a,b\n"${'x'.repeat(1_200_000)}`, 65_536)
    expect(records.at(-1)).toMatchObject({ line: 2, reason: 'this row does not end' })
  })
})
