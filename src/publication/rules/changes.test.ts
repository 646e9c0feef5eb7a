import { expect, test } from 'vitest'
import { changesBetween, type Listed, unexplainedAmong } from './changes.ts'

const listed = (dossier: string, rank: string, over: Partial<Listed> = {}): Listed => ({
  dossier,
  rank,
  total: '70',
  honours: [],
  own: 'same',
  ...over,
})

const kinds = (before: readonly Listed[], after: readonly Listed[]) =>
  changesBetween(before, after).map(({ dossier, kind }) => `${dossier} ${kind}`)

test('a list is what was published, or each difference is named', () => {
  const before = [listed('a', '1'), listed('b', '2'), listed('c', '3')]
  expect(kinds(before, before)).toEqual([])
  expect(kinds(before, [listed('b', '1'), listed('c', '2')])).toEqual(['a left', 'b moved', 'c moved'])
  expect(kinds(before, [...before, listed('d', '4')])).toEqual(['d entered'])
  expect(kinds(before, [listed('a', '1', { own: 'other' }), ...before.slice(1)])).toEqual(['a changed'])
  expect(kinds(before, [listed('a', '1', { honours: ['TOP1'] }), ...before.slice(1)])).toEqual(['a moved'])
})

const reply = (dossier: string | null, effect: 'none' | 'score') => ({
  dossier,
  steps: [
    {
      kind: 'replied' as const,
      words: 'Đã sửa',
      into: null,
      effect,
      link: null,
      onDay: '2026-11-20' as never,
      at: '',
      byWhom: '',
    },
  ],
})

test('a change is explained by an answer with an effect on that product, or by a ground; a move follows from others', () => {
  const changes = changesBetween(
    [listed('a', '1'), listed('b', '2'), listed('c', '3')],
    [listed('b', '1', { own: 'other' }), listed('c', '2')],
  )
  const left = (
    comments: Parameters<typeof unexplainedAmong>[1],
    grounds: Parameters<typeof unexplainedAmong>[2] = [],
  ) => unexplainedAmong(changes, comments, grounds).map(({ dossier }) => dossier)
  expect(left([])).toEqual(['a', 'b'])
  expect(left([reply('a', 'none'), reply(null, 'score')])).toEqual(['a', 'b'])
  expect(left([reply('a', 'score')])).toEqual(['b'])
  expect(left([reply('a', 'score')], [{ dossier: 'b' }])).toEqual([])
})
