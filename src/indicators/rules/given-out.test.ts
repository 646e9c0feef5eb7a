import { expect, test } from 'vitest'
import type { ValueRow } from '../model/indicators.ts'
import { isGivenOut } from './given-out.ts'

const rowsOf = (term: string, ...amounts: readonly (string | null)[]): readonly ValueRow[] =>
  amounts.map((text, at) => ({
    ...{ term, year: 2024, subject: `${at}`, enterprise: `${at}`, fact: null, isVerified: false },
    said: text === null ? 'nothing' : 'value',
    text,
  }))

test.each<[string, readonly ValueRow[], boolean]>([
  ['three enterprises', rowsOf('a', '1', '1', '1'), true],
  ['two, and one that said nothing', rowsOf('a', '1', '1', null), false],
  ['one with three quarters of it', rowsOf('a', '75', '20', '5'), true],
  ['one with more', rowsOf('a', '76', '19', '5'), false],
  ['one whose loss is most of it', rowsOf('a', '-76', '19', '5'), false],
  ['a second sum of two', [...rowsOf('a', '1', '1', '1'), ...rowsOf('b', '1', '1')], false],
  ['nothing but zeros, which is said of each', rowsOf('a', '0', '0', '0'), false],
  [
    'three products of two enterprises',
    rowsOf('a', '1', '1', '1').map(row => ({
      ...row,
      enterprise: row.subject === '2' ? '1' : row.enterprise,
    })),
    false,
  ],
])('%s', (_, rows, isSafe) => {
  expect(isGivenOut(rows)).toBe(isSafe)
})
