import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printedTerms, type SearchTerm, termsIn } from './search-terms.ts'

const words = (words: string, isDenied = false) => ({ kind: 'words', words, isDenied })
const key = (key: string, values: string[], isDenied = false) => ({ kind: 'key', key, values, isDenied })

test.each([
  ['', []],
  ['  máy  bơm ', [words('máy'), words('bơm')]],
  ['"máy bơm" -gỗ', [words('máy bơm'), words('gỗ', true)]],
  ['track:high-tech criterion:C4.1', [key('track', ['high-tech']), key('criterion', ['C4.1'])]],
  ['tiêu-chí:C4,C5 -thiếu:"số liệu"', [key('tiêu-chí', ['C4', 'C5']), key('thiếu', ['số liệu'], true)]],
  ['đơn-vị:"Sở A, B",c', [key('đơn-vị', ['Sở A, B', 'c'])]],
  ['track:', [key('track', [])]],
  ['track:,,', [key('track', [])]],
  ['"track:x" 9001:2015', [words('track:x'), words('9001:2015')]],
  ['- -- ""', [words('-'), words('-', true)]],
  ['"never closed', [words('never closed')]],
  ['"a \\" b" c"d e"f', [words('a " b'), words('cd ef')]],
  ['"ends in \\', [words('ends in \\')]],
])('%j is read', (text, terms) => {
  expect(termsIn(text)).toEqual(terms)
})

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const term: fc.Arbitrary<SearchTerm> = fc.oneof(
  fc.record({ kind: fc.constant('words' as const), words: text, isDenied: fc.boolean() }),
  fc.record({
    kind: fc.constant('key' as const),
    key: fc.stringMatching(/^[a-zđê][a-zđê0-9_-]{0,6}$/),
    values: fc.array(text, { maxLength: 3 }),
    isDenied: fc.boolean(),
  }),
)

test('what is printed is read as what it was', () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 6 }), terms => {
      expect(termsIn(printedTerms(terms))).toEqual(terms)
    }),
  )
})

/** Of what means something to the grammar, and of what is no letter at all. */
const anything = fc.string({
  unit: fc.constantFrom(...'aĐ9:,-"\\ \t\ń😀_', '\ud800', 'track', 'unit:'),
  maxLength: 30,
})

test('any text has a reading, which says the same when it is printed', () => {
  fc.assert(
    fc.property(anything, text => {
      const terms = termsIn(text)
      expect(termsIn(printedTerms(terms))).toEqual(terms)
    }),
  )
})

test('marks upon marks are read in no time', () => {
  for (const text of ['"'.repeat(5000), '-'.repeat(5000), 'a:'.repeat(5000), '"\\'.repeat(5000)])
    expect(() => termsIn(text)).not.toThrow()
})
