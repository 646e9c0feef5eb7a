import { expect, test } from 'vitest'
import { derived } from './derived.ts'

test('it is worked out once for a value and what of it is wanted, and anew for an equal one', () => {
  let times = 0
  const beginning = derived((words: readonly string[], first: string) => {
    times++
    return words.filter(word => word.startsWith(first))
  })
  const words = ['ba', 'bốn', 'sáu']
  expect([beginning(words, 'b'), beginning(words, 'b'), beginning(words, 's')]).toEqual([
    ['ba', 'bốn'],
    ['ba', 'bốn'],
    ['sáu'],
  ])
  expect(times).toBe(2)
  expect(beginning([...words], 'b')).toEqual(['ba', 'bốn'])
  expect(times).toBe(3)
})
