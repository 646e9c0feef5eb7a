import { expect, test } from 'vitest'
import { movedTo } from './agenda.ts'

test.each([
  ['c', 1, 'cabd'],
  ['a', 4, 'bcda'],
  ['b', 3, 'acbd'],
  ['b', 2, 'abcd'],
  ['d', 99, 'abcd'],
  ['d', 0, 'dabc'],
] as const)('%s to place %d of a, b, c, d', (one, place, order) => {
  expect(movedTo(['a', 'b', 'c', 'd'], one, place).join('')).toBe(order)
})
