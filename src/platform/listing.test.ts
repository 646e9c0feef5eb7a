import { expect, test } from 'vitest'
import { askedAgain, askedIn } from './listing.ts'

const sortings = ['name', 'year'] as const

test.each([
  ['', { words: '', sorting: 'name', isDescending: false, page: 1 }],
  ['q=+động+cơ+&sort=-year&page=3', { words: 'động cơ', sorting: 'year', isDescending: true, page: 3 }],
  ['sort=-salary&page=0', { words: '', sorting: 'name', isDescending: false, page: 1 }],
  ['page=1e99', { words: '', sorting: 'name', isDescending: false, page: 1 }],
  ['page=2.5', { words: '', sorting: 'name', isDescending: false, page: 1 }],
  [`q=${'x'.repeat(300)}`, { words: 'x'.repeat(200), sorting: 'name', isDescending: false, page: 1 }],
])('what is asked by "%s"', (query, asked) => {
  expect(askedIn(new URLSearchParams(query), sortings)).toEqual(asked)
})

test.each([
  [{ sort: '-year' }, '/firms?q=co&sort=-year'],
  [{ page: '3' }, '/firms?q=co&sort=name&page=3'],
  [{ q: null }, '/firms?sort=name'],
  [{ q: null, sort: '' }, '/firms'],
])('asked otherwise, %o', (changes, address) => {
  const query = new URLSearchParams('q=co&sort=name&page=2&lang=en&done=3')
  expect(askedAgain('/firms', query, changes)).toBe(address)
})
