import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import type { Code, CodeList } from '../model.ts'
import { type CodeRow, codeChanges, codeColumns, codeOn, jointProblems, readCodes } from './codes.ts'

const lists: readonly CodeList[] = [
  { code: 'groups', nameVi: 'g', nameEn: 'g', isComplete: true, parentList: 'groups' },
  { code: 'communes', nameVi: 'c', nameEn: 'c', isComplete: false, parentList: 'districts' },
  { code: 'districts', nameVi: 'd', nameEn: 'd', isComplete: true, parentList: 'districts' },
]
const heading: CodeRow = { line: 1, cells: codeColumns }
const row = (text: string, line = 2): CodeRow => ({ line, cells: text.split(',') })
const read = (...texts: readonly string[]) =>
  readCodes([heading, ...texts.map((text, index) => row(text, index + 2))], lists)
const codes = (...texts: readonly string[]) => read(...texts).codes

describe('a row of a code file', () => {
  test('is read with its days; what is empty is not known', () => {
    expect(read('groups,co-khi,Cơ khí,,,,2025-07-01,a law')).toEqual({
      problems: [],
      codes: [
        {
          line: 2,
          list: 'groups',
          code: 'co-khi',
          nameVi: 'Cơ khí',
          nameEn: null,
          parent: null,
          validFrom: null,
          validTo: '2025-07-01',
          source: 'a law',
        },
      ],
    })
  })

  test('a name may have 500 characters', () => {
    expect(read(`groups,a,${'x'.repeat(500)},,,,,s`).problems).toEqual([])
  })

  test('names are kept in composed form, however they were typed', () => {
    expect(codes('groups,a,Cơ khí,,,,,s')[0]?.nameVi).toBe('Cơ khí')
  })

  test.each<[string, string, object[]]>([
    ['too few cells', 'groups,a,A', [{ problem: 'cell-count', line: 2, found: 3 }]],
    ['an unquoted comma', 'groups,a,A, B,,,,,s', [{ problem: 'cell-count', line: 2, found: 9 }]],
    ['no name', 'groups,a,,,,,,s', [{ problem: 'empty', line: 2, column: 'name_vi' }]],
    ['no source', 'groups,a,A,,,,,', [{ problem: 'empty', line: 2, column: 'source' }]],
    ['no list', ',a,A,,,,,s', [{ problem: 'empty', line: 2, column: 'list' }]],
    [
      'a list that is none',
      'group,a,A,,,,,s',
      [{ problem: 'list-unknown', line: 2, value: 'group', known: ['groups', 'communes', 'districts'] }],
    ],
    [
      'a code with a space',
      'groups,a b,A,,,,,s',
      [{ problem: 'code-shape', line: 2, column: 'code', value: 'a b' }],
    ],
    [
      'a parent with a slash',
      'groups,a,A,,x/y,,,s',
      [{ problem: 'code-shape', line: 2, column: 'parent', value: 'x/y' }],
    ],
    [
      'a day that is none',
      'groups,a,A,,,2025-02-30,,s',
      [{ problem: 'day', line: 2, column: 'valid_from', value: '2025-02-30' }],
    ],
    [
      'a day written the Vietnamese way',
      'groups,a,A,,,,01/07/2025,s',
      [{ problem: 'day', line: 2, column: 'valid_to', value: '01/07/2025' }],
    ],
    [
      'an end on the first day',
      'groups,a,A,,,2025-07-01,2025-07-01,s',
      [{ problem: 'period', line: 2, from: '2025-07-01', to: '2025-07-01' }],
    ],
    [
      'a control character',
      'groups,a,A\u0000,,,,,s',
      [{ problem: 'unreadable', line: 2, column: 'name_vi', value: 'A\u0000' }],
    ],
    [
      'a name without end',
      `groups,a,${'x'.repeat(501)},,,,,s`,
      [{ problem: 'too-long', line: 2, column: 'name_vi', value: 'x'.repeat(501) }],
    ],
    [
      'several faults at once',
      'groups,,,,,x,,',
      [
        { problem: 'empty', line: 2, column: 'code' },
        { problem: 'empty', line: 2, column: 'name_vi' },
        { problem: 'empty', line: 2, column: 'source' },
        { problem: 'day', line: 2, column: 'valid_from', value: 'x' },
      ],
    ],
  ])('%s is said', (_, text, problems) => {
    expect(read(text)).toEqual({ codes: [], problems })
  })

  test.each([
    ['no rows at all', [], ''],
    ['another heading', [row('list,code,name', 1)], 'list,code,name'],
    [
      'columns in another order',
      [{ line: 1, cells: codeColumns.toReversed() }],
      codeColumns.toReversed().join(),
    ],
  ])('%s: the heading is wrong, and only that is said', (_, rows, found) => {
    expect(readCodes(rows, lists)).toEqual({ codes: [], problems: [{ problem: 'heading', line: 1, found }] })
  })

  test('whatever the cells, every row becomes a code or at least one problem', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('groups', 'a', '', '2025-07-01', 'Cơ khí'),
    )
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 10 }), cells => {
        const { codes, problems } = readCodes([heading, { line: 2, cells }], lists)
        expect(codes.length === 1).toBe(problems.length === 0)
      }),
    )
  })
})

describe('the rows together', () => {
  const stored: readonly Code[] = codes('groups,a,A,,,,,s', 'districts,d,D,,,,,s')

  test.each<[string, string[], object[]]>([
    ['the stored row again', ['groups,a,A,,,,,s'], []],
    [
      'a row twice',
      ['groups,b,B,,,,,s', 'groups,b,C,,,,,s'],
      [{ problem: 'twice', line: 3, value: 'b', first: 2 }],
    ],
    [
      'two rows of one code that hold on one day',
      ['groups,b,B,,,,2025-07-02,s', 'groups,b,C,,,2025-07-01,,s'],
      [
        { problem: 'overlap', line: 2, value: 'b', from: '2025-07-01', to: null },
        { problem: 'overlap', line: 3, value: 'b', from: null, to: '2025-07-02' },
      ],
    ],
    [
      'a row that meets a stored one',
      ['groups,a,A,,,2025-07-01,,s'],
      [{ problem: 'overlap', line: 2, value: 'a', from: null, to: null }],
    ],
    [
      'a code that ends and begins again with another name',
      ['groups,a,A,,,,2025-07-01,s', 'groups,a,B,,,2025-07-01,,s'],
      [],
    ],
    [
      'a code of three lives, one after the other',
      [
        'groups,b,B,,,2020-01-01,2021-01-01,s',
        'groups,b,C,,,2021-01-01,2022-01-01,s',
        'groups,b,D,,,2022-01-01,,s',
      ],
      [],
    ],
    [
      'a parent that its own complete list lacks',
      ['groups,b,B,,p,,,s'],
      [{ problem: 'parent-unknown', line: 2, value: 'p', list: 'groups' }],
    ],
    ['a parent in the same file', ['groups,p,P,,,,,s', 'groups,b,B,,p,,,s'], []],
    ['a stored parent in the list of parents', ['communes,x,X,,d,,,s'], []],
    [
      'a parent that a complete list lacks',
      ['communes,x,X,,a,,,s'],
      [{ problem: 'parent-unknown', line: 2, value: 'a', list: 'districts' }],
    ],
  ])('%s', (_, texts, problems) => {
    expect(jointProblems(stored, codes(...texts), lists)).toEqual(problems)
  })

  test('a parent that a partial list lacks is let be', () => {
    const partial = lists.map(list => ({ ...list, isComplete: false }))
    expect(jointProblems([], codes('groups,b,B,,p,,,s'), partial)).toEqual([])
  })

  test('what an import changes is counted by list, code and first day', () => {
    const after = codes('groups,a,A2,,,,,s', 'groups,b,B,,,,,s', 'districts,d,D,,,,,s')
    const { added, changed, unchanged } = codeChanges(stored, after)
    expect({
      added: added.map(code => code.code),
      changed: changed.map(({ before, after }) => [before.nameVi, after.nameVi]),
      unchanged,
    }).toEqual({ added: ['b'], changed: [['A', 'A2']], unchanged: 1 })
  })

  test.each([
    ['name_en', 'groups,a,A,En,,,,s'],
    ['parent', 'groups,a,A,,b,,,s'],
    ['valid_to', 'groups,a,A,,,,2025-07-01,s'],
    ['source', 'groups,a,A,,,,,t'],
  ])('a change of %s alone is a change', (_, text) => {
    expect(codeChanges(stored, codes(text)).changed).toHaveLength(1)
  })
})

test('a code without its day is ambiguous: each day has its own row', () => {
  const both = codes('communes,00004,Trúc Bạch,,,,2025-07-01,s', 'communes,00004,Ba Đình,,,2025-07-01,,s')
  const on = (day: string) => codeOn(both, 'communes', '00004', dayOf(day))?.nameVi
  expect([on('2025-06-30'), on('2025-07-01')]).toEqual(['Trúc Bạch', 'Ba Đình'])
  expect(codeOn(both, 'groups', '00004', dayOf('2025-07-01'))).toBeNull()
})
