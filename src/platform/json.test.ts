import { expect, test } from 'vitest'
import { plainJson } from './json.ts'

test('a value becomes JSON: bigint as decimal text, undefined members gone', () => {
  const value = { money: 12n, list: [1, null, { deep: true }], none: undefined, text: 'đồng' }
  expect(plainJson(value)).toEqual({ money: '12', list: [1, null, { deep: true }], text: 'đồng' })
})

test.each([
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a function', () => 1],
  ['undefined in a list', [undefined]],
])('%s is no JSON value and is refused, not lost', (_, value) => {
  expect(() => plainJson({ value })).toThrow('This is no JSON value')
})
