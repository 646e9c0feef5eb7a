import { expect, test } from 'vitest'
import { type SignOffTurn, signedIn, signOffOf } from './sign-off.ts'

const turn = (kind: SignOffTurn['turn'], codes: readonly string[], unit = 'so-a'): SignOffTurn => ({
  unit,
  turn: kind,
  codes,
  at: '2026-10-01T03:00:00.000Z',
  byWhom: 'lan',
  ground: kind === 'signed' ? null : 'sai một ô',
})

test.each([
  ['nobody signed', [], null],
  ['all signed at once', [turn('signed', ['A', 'B'])], 0],
  ['one is left', [turn('signed', ['A'])], null],
  ['signed one after the other', [turn('signed', ['A']), turn('signed', ['B'])], 1],
  ['taken back', [turn('signed', ['A', 'B']), turn('taken-back', ['A', 'B'])], null],
  ['signed again', [turn('signed', ['A', 'B']), turn('taken-back', ['B']), turn('signed', ['B'])], 2],
  ['a unit that ended signed; its successor owns both now', [turn('signed', ['A', 'B'], 'so-cu')], 0],
  ['others’ criteria do not matter', [turn('signed', ['A', 'B']), turn('taken-back', ['C'])], 0],
] as const)('%s', (_, turns, by) => {
  const found = signOffOf(signedIn(turns), ['A', 'B'])
  expect(found).toBe(by === null ? null : turns[by])
})

test('a unit without anything to give signs nothing', () => {
  expect(signOffOf(signedIn([turn('signed', ['A'])]), [])).toBe(null)
})
