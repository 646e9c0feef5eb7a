import fc from 'fast-check'
import { expect, test } from 'vitest'
import { totalOf, totalsBy, unreachedAmong } from './totals.ts'

const entries = fc.array(
  fc.record({
    enterprise: fc.constantFrom('a', 'b', 'c', 'd'),
    unit: fc.constantFrom('x', 'y', 'z'),
    amountVnd: fc.bigInt(1n, 10n ** 15n),
  }),
)

test('statements by any key add up to the ledger, to the đồng', () => {
  fc.assert(
    fc.property(entries, entries => {
      const totals = totalsBy(entries, ({ unit }) => unit)
      const sum = totals.reduce((sum, { amountVnd }) => sum + amountVnd, 0n)
      expect([sum, totals.reduce((all, each) => all + each.entries, 0)]).toEqual([
        totalOf(entries).amountVnd,
        entries.length,
      ])
    }),
  )
})

test('the greatest comes first, enterprises are counted once', () => {
  const given = [
    { enterprise: 'a', unit: 'x', amountVnd: 1n },
    { enterprise: 'a', unit: 'y', amountVnd: 5n },
    { enterprise: 'b', unit: 'y', amountVnd: 1n },
    { enterprise: 'a', unit: 'y', amountVnd: 1n },
  ]
  expect(totalsBy(given, ({ unit }) => unit)).toEqual([
    { key: 'y', entries: 3, enterprises: 2, amountVnd: 7n },
    { key: 'x', entries: 1, enterprises: 1, amountVnd: 1n },
  ])
})

test('who holds several titles is one; reached and unreached are all of them', () => {
  const given = [
    { enterprise: 'a', amountVnd: 5n },
    { enterprise: 'z' as 'a', amountVnd: 5n },
  ]
  const found = unreachedAmong(['a', 'b', 'b', 'c'], given)
  expect(found).toEqual({ unreached: ['b', 'c'], reached: ['a'] })
})

test('whom everything was taken back from is reached by nothing; of whom a part was, is', () => {
  const given = [
    { enterprise: 'a', amountVnd: 5n },
    { enterprise: 'a', amountVnd: -5n },
    { enterprise: 'b', amountVnd: 5n },
    { enterprise: 'b', amountVnd: -4n },
  ]
  expect(unreachedAmong(['a', 'b'], given)).toEqual({ unreached: ['a'], reached: ['b'] })
})
