import { describe, expect, test } from 'vitest'
import { readAll, told } from './testing.ts'

const problemsIn = async (name: string, content: string | Uint8Array) =>
  (await readAll(name, content)).problems.map(told)

describe('a JSON file', () => {
  test('gives its period, its lots wherever they stand, and its dossiers', async () => {
    const file = {
      dossiers: [{ id: 'D1', facts: { revenue: 5 } }, { id: 'D2' }],
      period: '2024',
      lots: { D2: 1 },
    }
    expect(await readAll('a.json', JSON.stringify(file))).toEqual({
      period: '2024',
      lots: { D2: 1 },
      dossiers: file.dossiers,
      problems: [],
    })
  })

  test.each([
    ['', ['line 1, column 1 |  | the text is empty | write {"dossiers": [ … ]}']],
    ['{}', ['dossiers |  | this is missing | add it: write a list [ … ]']],
    [
      '{"period": 2025,\n "dossiers": []}',
      ['period, line 1 | 2025 | Invalid input: expected string, received number | write a text'],
    ],
    [
      '{"dossiers": [\n {"id": "D1"},\n {"id": "D1"}\n], "lots": {"D9": 1}}',
      [
        'dossiers[1].id, line 3 | D1 | this id is given twice, first in line 2 | give each dossier an id of its own',
        'lots.D9, line 4 | D9 | no dossier has this id | correct the id, or leave it out',
      ],
    ],
    [
      '{"dossiers": [\n {"id": "D1", "facts": {\n  "product.exports": null, "revenue": 1.2345678901234567}},\n {"id": "D2", "facts": {\n  "product.exports": null}}]}',
      [
        'dossiers[0], line 3, column 39 | 1.2345678901234567 | the number has 17 significant digits; a JSON number keeps at most 15 | write it as text: "1.2345678901234567"',
        'dossiers[1].facts.product.exports, line 5 | null | this is no fact | leave the fact out, or write {"unknown": true}',
      ],
    ],
    [
      '{"dossiers": [{"id": "D1"}, {"id": "D2" "track": "x"}]}',
      [
        'dossiers[1], line 1, column 41 | " | a comma or "}" is expected here | put a comma between two entries',
      ],
    ],
    [
      '{"dossiers": [{"id": "D1"}',
      [
        'dossiers, line 1, column 27 |  | the text ends before this bracket is closed: "[" at line 1, column 14 | close it; the file may have been cut off',
      ],
    ],
  ])('%j', async (text, problems) => {
    expect(await problemsIn('a.json', text)).toEqual(problems)
  })

  test('tells a hundred problems and counts the rest', async () => {
    const { problems } = await readAll('a.json', `{"dossiers": [${'7,'.repeat(300)}7]}`)
    expect(problems).toHaveLength(100)
  })
})

describe('a CSV file', () => {
  test('gives a dossier a row', async () => {
    const text = [
      '\uFEFFid;#tên;enterprise;applicant;track;judged:lot;fact:lot;lot;revenue;revenue@2024;product.exports#status',
      'D1;Bơm;E1;household;?;;1;2;1200000000;n/a;verified',
      '',
      ';;;;;;;;;;',
      'D2;;;;NEW;;;;?;5;',
    ].join('\r\n')
    expect(await problemsIn('a.csv', text)).toEqual([
      'line 1, column "judged:lot" | judged:lot | the criteria set has no fact and no judgement of this code | leave the column out, or begin its name with #',
    ])
    expect(await readAll('a.csv', text.replace('judged:lot', '#'))).toEqual({
      period: null,
      lots: { D1: 2 },
      dossiers: [
        {
          id: 'D1',
          enterprise: 'E1',
          applicant: 'household',
          facts: {
            lot: '1',
            revenue: '1200000000',
            'revenue@2024': { notApplicable: true },
            'product.exports': { unknown: true, status: 'verified' },
          },
          judged: {},
        },
        { id: 'D2', track: 'NEW', facts: { revenue: { unknown: true }, 'revenue@2024': '5' }, judged: {} },
      ],
      problems: [],
    })
  })

  test('may have names for people above the names of its columns, as a template saved as CSV has', async () => {
    expect((await readAll('a.csv', 'Hồ sơ,Doanh thu (đồng)\nid,revenue\nD1,5\n')).dossiers).toEqual([
      { id: 'D1', facts: { revenue: '5' }, judged: {} },
    ])
  })

  test('gives judgements, and where facts come from', async () => {
    const text =
      'id,judged:C,B,G2,ratio,ratio#status,ratio#document,ratio#page,ratio#source,ratio#period,product.exports,product.exports#currency\n' +
      'D1,12.5,fine,có,3.5,verified,BCTC,12,web,2025,7,USD\nD2,?,?,không,,,,,,,,\n'
    expect((await readAll('a.csv', text)).dossiers).toEqual([
      {
        id: 'D1',
        facts: {
          ratio: {
            value: '3.5',
            status: 'verified',
            document: 'BCTC',
            page: 12,
            source: 'web',
            period: '2025',
          },
          'product.exports': { value: '7', currency: 'USD' },
        },
        judged: { C: '12.5', B: { band: 'fine' }, G2: true },
      },
      { id: 'D2', facts: {}, judged: { G2: false } },
    ])
  })

  const column = (name: string, reason: string, remedy: string) =>
    `line 1, column "${name}" | ${name} | ${reason} | ${remedy}`
  test.each([
    ['', ['line 1 |  | the file is empty | write a line of column names']],
    [
      'revenue\n5',
      [
        'line 1, column "revenue" |  | there is no column "id" | name the column that tells dossiers apart "id"',
      ],
    ],
    [
      'id,revnue,id,revenue@24,revenue#page,revenue#pag,C,xyzzy,exprots@2024',
      [
        column(
          'revnue',
          'the criteria set has no fact and no judgement of this code',
          'did you mean "revenue"?',
        ),
        column('id', 'this column is there twice', 'keep one of the two'),
        column(
          'revenue@24',
          'what follows the "@" is no period',
          'write the column as code@2025, code@2025-H1, code@2025-Q3 or code@2025-09',
        ),
        column(
          'revenue#pag',
          'what follows the "#" is not known',
          'write the column as code#status, code#document, code#page, code#source, code#currency, code#period',
        ),
        column(
          'C',
          'this name has two meanings in the criteria set',
          'write "fact:C" for the fact, "judged:C" for the judgement',
        ),
        column(
          'xyzzy',
          'the criteria set has no fact and no judgement of this code',
          'leave the column out, or begin its name with #',
        ),
        column(
          'exprots@2024',
          'the criteria set has no fact and no judgement of this code',
          'did you mean "product.exports@2024"?',
        ),
      ],
    ],
    [
      'id,revenue,clean,revenue#status,fact:lot\nD1,"1.234.567",maybe,sure\nD2,1.234,x,,,6\n,5,,,\nD4,"12,5",,,1e5',
      [
        'line 2 | D1 | 1.234.567 | maybe | sure | this row has 4 cells, the line of column names has 5 | part all cells, empty ones too; put a cell that holds the separator in double quotes',
        'line 3 | D2 | 1.234 | x |  |  | 6 | this row has 6 cells, the line of column names has 5 | part all cells, empty ones too; put a cell that holds the separator in double quotes',
        'line 4, column "id" |  | this row has no id | give each dossier its own id, or clear the row',
        'line 5, column "revenue" | 12,5 | a comma stands before the decimals | write 12.5',
        'line 5, column "fact:lot" | 1e5 | the number is written with a power of ten | write all its digits',
      ],
    ],
    [
      'id,,clean\nD1,x,maybe\nD1,,\n',
      [
        'line 2, column "clean" | maybe | yes or no is wanted | write true or false, có or không',
        'line 2, column 2 |  | this cell stands under no column name | name its column, or clear the cell',
        'line 3, column "id" | D1 | this id is given twice, first in line 2 | give each dossier an id of its own',
      ],
    ],
  ])('%j', async (text, problems) => {
    expect(await problemsIn('a.csv', text)).toEqual(problems)
  })
})

describe('a file that is not what its name says', () => {
  test.each([
    [
      'a.txt',
      'x',
      'only files that end in .json, .csv, .xlsx are read',
      'save the file in one of these formats',
    ],
    ['a.csv', 'PK\x03\x04rest', 'this is a workbook, whatever its name says', 'name it .xlsx'],
    [
      'a.XLSX',
      'id,revenue',
      'this is no workbook, whatever its name says',
      'name it .csv or .json, or save it as .xlsx',
    ],
    [
      'a.xlsx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'this is a workbook of an old format, or one with a password',
      'save it as .xlsx without a password',
    ],
  ])('%s %j', async (name, content, reason, remedy) => {
    const { problems } = await readAll(name, content)
    expect(problems).toEqual([{ place: '', value: expect.stringContaining(name), reason, remedy }])
  })
})
