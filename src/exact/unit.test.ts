import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unitIn } from './unit.ts'

test('a unit is said in the language of the reader', () => {
  expect(unitIn('người', 'vi')).toBe('người')
  expect(unitIn('người', 'en')).toBe('people')
  expect(unitIn('người'.normalize('NFD'), 'en')).toBe('people')
  expect(unitIn('kWh', 'en')).toBe('kWh')
  expect(unitIn('kiện', 'en')).toBe('kiện')
})

const dictionary = readFileSync(join(import.meta.dirname, '../../data/dictionaries/hanoi.json'), 'utf8')

test('every unit of the shipped dictionary can be read in English', () => {
  const units = [...dictionary.matchAll(/"unit": "([^"]+)"/g)].map(([, unit = '']) => unit)
  expect(units.length).toBeGreaterThan(5)
  expect(units.filter(unit => /[À-ỹ]/.test(unitIn(unit, 'en')))).toEqual([])
})
