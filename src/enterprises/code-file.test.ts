import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { writeCsv } from 'hucre/csv'
import { describe, expect, test } from 'vitest'
import { readCodeRows } from './code-file.ts'
import { codeColumns, jointProblems, readCodes } from './rules/codes.ts'

const read = (text: string) => readCodeRows(Buffer.from(text))

describe('a CSV file', () => {
  test('is read with the line on which each row begins, breaks inside cells counted, blank lines left out', () => {
    expect(read('a,b\r\n"x\r\ny","say ""no"""\r\n\r\nlast,\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\r\ny', 'say "no"'] },
      { line: 5, cells: ['last', ''] },
    ])
  })

  test('a row of empty cells is a row, and its faults are told of it', () => {
    expect(read('a,b\n,\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['', ''] },
    ])
  })

  test('a byte order mark is no part of the heading', () => {
    expect(read('\uFEFFa,b')).toEqual([{ line: 1, cells: ['a', 'b'] }])
  })

  test('nothing is no row', () => {
    expect(read('')).toEqual([])
  })

  test.each([
    ['a quotation mark that is not closed', 'a,b\n"x,y\nz,w\n', 2],
    ['text after a quoted cell, below a blank line', '\n"x"y,z\n', 2],
    ['text after a quoted cell', 'a,b\nc,d\n"x"y,z\n', 3],
    ['a quotation mark inside a bare cell', 'a,b "c"\n', 1],
  ])('%s is said with its line', (_, text, line) => {
    expect(read(text)).toEqual({ problem: 'quotation-mark', line })
  })

  test('a byte that is not UTF-8 is said with its line', () => {
    const latin = Buffer.concat([Buffer.from('a\nb\n'), Buffer.from([0xe9, 0x0a])])
    expect(readCodeRows(latin)).toEqual({ problem: 'not-utf-8', line: 3 })
    expect(readCodeRows(Buffer.from([0x61, 0xff]))).toEqual({ problem: 'not-utf-8', line: 1 })
  })

  test('what a writer of CSV writes is read back, cell for cell', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map(text => text.replace(/^\uFEFF/, ''))
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, cells => {
        const back = read(writeCsv(cells, { quoteStyle: 'all' }))
        expect('problem' in back ? back : back.map(row => row.cells)).toEqual(cells)
      }),
    )
  })

  test('whatever the bytes, they are rows or one problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        const read = readCodeRows(bytes)
        const lines = 'problem' in read ? [read.line] : read.map(row => row.line)
        expect(lines.every(line => Number.isInteger(line) && line >= 1 && line <= bytes.length + 1)).toBe(
          true,
        )
      }),
    )
  })
})

describe('the files that ship', () => {
  const folder = new URL('../../data/codes/', import.meta.url)
  const files = readdirSync(folder).filter(name => name.endsWith('.csv'))
  const lists = [
    'communes',
    'countries',
    'districts',
    'sector-groups',
    'supporting-industry-areas',
    'vsic-2018',
    'vsic-2025',
    'vsic-divisions',
  ].map(code => ({ code, nameVi: code, nameEn: code, isComplete: true, parentList: code }))
  const partial = ['communes', 'vsic-2025']
  const known = lists.map(list => ({ ...list, isComplete: !partial.includes(list.code) }))
  const rowsOf = (name: string) => {
    const rows = readCodeRows(readFileSync(new URL(name, folder)))
    return 'problem' in rows ? [] : rows
  }
  const codesOf = (name: string) => readCodes(rowsOf(name), known).codes

  test.each(files)('%s is sound', name => {
    expect(readCodes(rowsOf(name), known).problems).toEqual([])
    expect(jointProblems([], codesOf(name), known)).toEqual([])
  })

  test('hold as many codes as they say', () => {
    const counts = Map.groupBy(files.flatMap(codesOf), code => code.list)
    expect([...counts].map(([list, codes]) => [list, codes.length]).sort()).toEqual([
      ['communes', 26],
      ['countries', 250],
      ['districts', 14],
      ['sector-groups', 8],
      ['supporting-industry-areas', 12],
      ['vsic-2018', 71],
      ['vsic-2025', 143],
      ['vsic-divisions', 12],
    ])
  })

  test('no district, and no commune of a district, outlives 2025-06-30', () => {
    const communes = codesOf('communes.csv')
    expect(communes.filter(code => code.validTo !== '2025-07-01')).toEqual([])
    const districts = new Set(communes.filter(code => code.list === 'districts').map(code => code.code))
    expect(communes.filter(code => code.list === 'communes' && !districts.has(code.parent ?? ''))).toEqual([])
  })

  test('have the columns that the reader reads', () => {
    expect(files.map(name => rowsOf(name)[0]?.cells.join())).toEqual(files.map(() => codeColumns.join()))
  })
})
