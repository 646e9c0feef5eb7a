import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type WriteSheet, writeWorkbook } from '../../platform/workbook/spreadsheet.ts'
import { zipEntries } from '../../platform/workbook/zip.ts'
import { openDossiers } from './open.ts'
import { readAll, setOfEverything, told, withFile, workbookParts, zipOf } from './testing.ts'
import { type Message, readMessages } from './workbook-messages.ts'
import { isPlain, readPlain } from './workbook-plain.ts'
import { readInThread } from './workbook-thread.ts'

type Cells = NonNullable<WriteSheet['cells']>
type Value = NonNullable<WriteSheet['rows']>[number][number]

const CODES = ['id', 'revenue', 'ratio', 'clean', 'founded', 'brand', 'grade']

const sheet = (rows: Value[][], more: Partial<WriteSheet> = {}): WriteSheet => ({
  name: 'Hồ sơ',
  rows,
  ...more,
})

const read = async (...sheets: WriteSheet[]) => readAll('a.xlsx', await writeWorkbook(sheets))
const problemsIn = async (...sheets: WriteSheet[]) => (await read(...sheets)).problems.map(told)

describe('what is read', () => {
  test('numbers, yes and no, days, texts and codes as a workbook stores them', async () => {
    const { dossiers, problems } = await read(
      sheet([
        ['Hồ sơ', 'Doanh thu (đồng)'],
        CODES,
        ['D1', 1_200_000_000, 0.1, true, new Date('2020-02-29T00:00:00Z'), ' Máy  bơm ', 2],
        [],
        [17, '12345678901234567890', -0.05, 'không', '2026-11-21', 7.5, 'A, "1"'],
        ['D3', 'n/a', '?', null, null, 'n/a', null],
      ]),
    )
    expect(problems).toEqual([])
    expect(dossiers).toEqual([
      {
        id: 'D1',
        facts: {
          revenue: 1_200_000_000,
          ratio: '0.1',
          clean: true,
          founded: '2020-02-29',
          brand: 'Máy  bơm',
          grade: '2',
        },
        judged: {},
      },
      {
        id: '17',
        facts: {
          revenue: '12345678901234567890',
          ratio: '-0.05',
          clean: false,
          founded: '2026-11-21',
          brand: '7.5',
          grade: 'A, "1"',
        },
        judged: {},
      },
      {
        id: 'D3',
        facts: { revenue: { notApplicable: true }, ratio: { unknown: true }, brand: { notApplicable: true } },
        judged: {},
      },
    ])
  })

  test('the stored result of a formula, hidden rows and columns, a hidden sheet', async () => {
    const cells: Cells = new Map([['1,1', { formula: 'SUM(1,2)', formulaResult: 3 }]])
    const { dossiers, problems } = await read(
      sheet(
        [
          ['id', 'revenue'],
          ['D1', null],
          ['D2', 5],
        ],
        {
          cells,
          hidden: true,
          columns: [{}, { hidden: true }],
          rowDefs: new Map([[2, { hidden: true }]]),
        },
      ),
      { name: 'Khác', rows: [['x']] },
    )
    expect(problems).toEqual([])
    expect(dossiers.map(({ facts }) => facts)).toEqual([{ revenue: 3 }, { revenue: 5 }])
  })

  test('the only visible sheet, whatever its name, and the period that the guide names', async () => {
    const rows = [['id'], ['D1']]
    expect(
      await read(
        { name: 'Sheet1', rows },
        { name: 'Hướng dẫn', rows: [['x'], ['period', 2024]], hidden: true },
      ),
    ).toMatchObject({ period: '2024', dossiers: [{ id: 'D1' }], problems: [] })
    expect(
      (await read(sheet(rows, { name: 'Hồ sơ'.normalize('NFD') }), { name: 'B', rows })).dossiers,
    ).toHaveLength(1)
  })
})

describe('a plain workbook, read row by row', () => {
  const order = (bytes: Uint8Array) => ({ bytes, dossiers: 'Hồ sơ', guide: 'Hướng dẫn', percents: false })
  const entriesOf = (bytes: Uint8Array) => {
    const entries = zipEntries(bytes)
    return 'reason' in entries ? [] : entries
  }
  const isPlainWorkbook = async (...sheets: WriteSheet[]) => {
    const bytes = await writeWorkbook(sheets)
    return isPlain(order(bytes), entriesOf(bytes))
  }
  const contentOf = async (messages: AsyncIterable<Message>) => {
    const found: unknown[] = []
    for await (const message of messages) {
      if (message.part === 'opened') found.push(message.sheet, message.guide.filter(isFilled))
      if (message.part === 'rows') found.push(...message.rows.filter(isFilled))
      if (message.part === 'refused') found.push(message)
    }
    return found
  }
  const isFilled = ({ cells }: { readonly cells: readonly unknown[] }) => cells.length > 0

  test('is one without formulas or merged cells, whose sheet has its name', async () => {
    const rows = [
      ['id', 'revenue'],
      ['D1', 5],
    ]
    expect(await isPlainWorkbook(sheet(rows))).toBe(true)
    expect(
      await isPlainWorkbook(
        sheet(rows, { dataValidations: [{ type: 'custom', formula1: 'TRUE', range: 'A2' }] }),
      ),
    ).toBe(true)
    expect(await isPlainWorkbook(sheet(rows, { cells: new Map([['1,1', { formula: 'A1' }]]) }))).toBe(false)
    expect(
      await isPlainWorkbook(sheet(rows, { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }] })),
    ).toBe(false)
    expect(await isPlainWorkbook({ name: 'Sheet1', rows })).toBe(false)
    const prefixed = zipOf(workbookParts('<x:worksheet><x:sheetData/></x:worksheet>'))
    expect(isPlain(order(prefixed), entriesOf(prefixed))).toBe(false)
    const large = zipOf(
      workbookParts('<worksheet/>').map(part =>
        part.name.includes('shared') ? { ...part, says: 5e6 } : part,
      ),
    )
    expect(isPlain(order(large), entriesOf(large))).toBe(false)
  })

  test('gives what the reading of whole sheets gives', async () => {
    const cell = fc.oneof(
      fc.constantFrom<Value>(
        null,
        true,
        '#N/A',
        ' x ',
        new Date('2026-11-21'),
        new Date('2026-11-21T08:00:00Z'),
        0.5,
      ),
      fc.string(),
      fc.integer(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), async rows => {
        const guide = { name: 'Hướng dẫn', rows: [['period', '2025']] }
        const bytes = await writeWorkbook([sheet(rows), guide])
        expect(isPlain(order(bytes), entriesOf(bytes))).toBe(true)
        expect(await contentOf(readPlain(order(bytes), entriesOf(bytes)))).toEqual(
          await contentOf(readMessages(order(bytes))),
        )
      }),
      { numRuns: 30 },
    )
  })
})

describe('what is refused', () => {
  const merged = 'these cells are merged | unmerge them, and write in each cell what it is to say'
  const text = 'write the day as text, such as 2026-11-21'
  test.each<[string, WriteSheet[], string[]]>([
    [
      'a number with binary noise',
      [sheet([CODES, ['D1', null, 0.1 + 0.2]])],
      [
        'Hồ sơ!C2 | 0.30000000000000004 | the cell holds a number of 17 significant digits, more than it can keep exactly | round it to at most 15 digits, or format the cell as text and write it',
      ],
    ],
    [
      'what does not fit its column, each cell with its place',
      [sheet([[], CODES, ['D1', '1.234.567', true, 'maybe', 46347], ['D2', new Date('2026-11-21')]])],
      [
        'Hồ sơ!B3 | 1.234.567 | dots stand between the thousands | write 1234567',
        'Hồ sơ!C3 | true | a number is wanted | write digits, such as 1234567.5',
        'Hồ sơ!D3 | maybe | yes or no is wanted | write true or false, có or không',
        'Hồ sơ!E3 | 46347 | this is no day of the calendar | format the cell as a date, or write text such as 2026-11-21',
        'Hồ sơ!B4 | 2026-11-21 | a number is wanted | write digits, such as 1234567.5',
      ],
    ],
    [
      'a percent sign in a column that is in % already; elsewhere it is a way of showing a share',
      [
        sheet(
          [
            ['id', 'ratio', 'product.exports'],
            ['D1', 0.25, 0.5],
            ['D2', 25, 1],
          ],
          {
            cells: new Map([
              ['1,1', { style: { numFmt: '0%' } }],
              ['1,2', { style: { numFmt: '0.0%' } }],
            ]),
          },
        ),
      ],
      [
        'Hồ sơ!B2 | 25% | the cell shows 25 % but holds 0.25, and its column is already in % | format the cell as a number, and write 25 if 25 % is meant',
      ],
    ],
    [
      'days that are not sure',
      [
        sheet([
          ['id', 'founded'],
          ['D1', new Date('2026-11-21T10:30:00Z')],
          ['D2', new Date('1900-02-01')],
        ]),
      ],
      [
        `Hồ sơ!B2 | 2026-11-21T10:30 | this date has a time of day | ${text}`,
        `Hồ sơ!B3 | 1900-02-01 | workbooks are unsure of days before March 1900 | ${text}`,
      ],
    ],
    [
      'formulas that fail, or were never calculated',
      [
        sheet(
          [
            ['id', 'revenue'],
            ['D1', '#N/A'],
            ['D2', '#DIV/0!'],
            ['D3', null],
          ],
          {
            cells: new Map([['3,1', { formula: 'B2' }]]),
          },
        ),
      ],
      [
        'Hồ sơ!B2 | #N/A | a value that a formula looked for was not found | correct the formula, or write the value; for "not applicable" write n/a',
        'Hồ sơ!B3 | #DIV/0! | a formula divides by zero or by an empty cell | correct the formula, or write the value; for "not applicable" write n/a',
        'Hồ sơ!B4 |  | this formula has no result stored in the file | open the file in Excel or LibreOffice and save it, or write the value',
      ],
    ],
    [
      'merged cells, but for those above the codes',
      [
        sheet(
          [
            ['Tên', null],
            ['id', 'revenue'],
            ['D1', 5],
            ['D2', null],
          ],
          {
            merges: [
              { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
              { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
            ],
          },
        ),
      ],
      [`Hồ sơ!B3:B4 |  | ${merged}`],
    ],
    [
      'no sheet of dossiers',
      [
        { name: 'A', rows: [['id']] },
        { name: 'B', rows: [['id']] },
      ],
      [' | A, B | the workbook has no sheet "Hồ sơ" | name the sheet of the dossiers "Hồ sơ"'],
    ],
    [
      'no row of codes',
      [sheet([['Mã', 'Doanh thu']])],
      [
        ' |  | none of the first 10 rows holds the column code "id" | write the codes of the columns in one row above the dossiers, as a template has them',
      ],
    ],
    [
      'columns that nobody declared, cells under no name',
      [
        sheet([
          ['id', 'revenu'],
          ['D1', 5],
        ]),
      ],
      [
        'Hồ sơ!B1 | revenu | the criteria set has no fact and no judgement of this code | did you mean "revenue"?',
      ],
    ],
    [
      'a cell under no name, a row without id',
      [
        sheet([
          ['id', 'revenue'],
          ['D1', 5, 7],
          [null, 5],
        ]),
      ],
      [
        'Hồ sơ!C2 |  | this cell stands under no column name | name its column, or clear the cell',
        'Hồ sơ!A3 |  | this row has no id | give each dossier its own id, or clear the row',
      ],
    ],
  ])('%s', async (_, sheets, problems) => {
    expect(await problemsIn(...sheets)).toEqual(problems)
  })

  test('a problem of the rules is placed at its cell', async () => {
    const bytes = await writeWorkbook([
      sheet([
        ['id', 'product.exports', 'judged:C'],
        ['D1', 5, 3],
      ]),
    ])
    await withFile('a.xlsx', bytes, async path => {
      const opening = await openDossiers(path, setOfEverything())
      for await (const { locate } of opening.ok ? opening.file.entries : []) {
        expect(locate('dossiers[0].facts.product.exports.value')).toBe('Hồ sơ!B2')
        expect(locate('dossiers[0].judged.C')).toBe('Hồ sơ!C2')
        expect(locate('dossiers[0].facts')).toBe('Hồ sơ!2:2')
      }
    })
    expect.assertions(3)
  })
})

describe('a hostile file', () => {
  const cells = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
  const good = cells('<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row>')
  const broken =
    ' |  | this is no whole workbook | open it in Excel or LibreOffice and save it as .xlsx again'

  test('the least workbook is read', async () => {
    expect((await readAll('a.xlsx', zipOf(workbookParts(good)))).problems).toEqual([])
  })

  test('cut short, or without a directory', async () => {
    const whole = zipOf(workbookParts(good))
    expect((await readAll('a.xlsx', whole.subarray(0, -30))).problems.map(told)).toEqual([broken])
    expect((await readAll('a.xlsx', 'PK\x03\x04')).problems.map(told)).toEqual([broken])
  })

  test('a part that says it is larger than memory, or smaller than it is', async () => {
    const [types, ...parts] = workbookParts(good)
    const bomb = zipOf([
      ...parts,
      { name: '[Content_Types].xml', content: types?.content ?? '', says: 300 * 1024 * 1024 },
    ])
    expect((await readAll('a.xlsx', bomb)).problems.map(told)).toEqual([
      ' | 7 parts, 300 MB | unpacked, the workbook is larger than 256 MB or 2000 parts | delete what does not belong to the dossiers, or split the file',
    ])
    const liar = zipOf([...parts, { name: '[Content_Types].xml', content: 'x'.repeat(100_000), says: 10 }])
    expect((await readAll('a.xlsx', liar)).problems.map(told)).toEqual([
      ` |  | the workbook cannot be read: Decompressed size exceeds limit of 10 bytes (possible zip bomb) | delete empty rows and columns beyond the dossiers, or split the file`,
    ])
  })

  test('a cell far to the right', async () => {
    const wide = zipOf(workbookParts(cells('<row r="1"><c r="XFD1"><v>1</v></c></row>')))
    expect((await readAll('a.xlsx', wide)).problems.map(told)).toEqual([
      ' |  | the workbook cannot be read: row 1 has more than 2000 columns | delete empty rows and columns beyond the dossiers, or split the file',
    ])
  })

  const messagesOf = async (xml: string, bounds: { heapMegabytes: number; seconds: number }) => {
    const messages: Message[] = []
    const order = { bytes: zipOf(workbookParts(xml)), dossiers: 'Hồ sơ', guide: 'Hướng dẫn', percents: false }
    for await (const message of readInThread(order, bounds)) messages.push(message)
    return messages.map(message => (message.part === 'refused' ? message.wrong.reason : message.part))
  }

  test('cells far to the right in every row end in a message, not in the end of the program', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
    )
    expect(await messagesOf(cells(rows.join('')), { heapMegabytes: 128, seconds: 60 })).toEqual([
      'the workbook cannot be read: it takes more than 128 MB of memory',
    ])
  })

  test('columns described without end stop when their time is over', async () => {
    const columns = '<col min="1" max="16384" width="9"/>'.repeat(200_000)
    const xml = `<worksheet><cols>${columns}</cols></worksheet>`
    expect(await messagesOf(xml, { heapMegabytes: 512, seconds: 2 })).toEqual([
      'the workbook cannot be read: it takes longer than 2 seconds',
    ])
  })
})
