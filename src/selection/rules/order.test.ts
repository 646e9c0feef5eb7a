import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CriteriaSet, Criterion } from '../../criteria/model.ts'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import { type Case, drawCase } from './testing/dossiers.ts'
import { type Draw, drawFrom, shuffled } from './testing/draw.ts'
import { roundOf } from './testing/kit.ts'
import { scored } from './testing/scored.ts'

/** On a busy machine fewer runs; a failure is made smaller for so long and no longer. */
const WITHIN = { interruptAfterTimeLimit: 10_000 }

const choices = fc.array(fc.nat(), { maxLength: 1200, size: 'max' })

/** The same value with the keys of every object in another order; lists keep theirs. */
const withKeysShuffled = (draw: Draw, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(each => withKeysShuffled(draw, each))
  if (typeof value !== 'object' || value === null) return value
  const entries = shuffled(draw, Object.entries(value))
  return Object.fromEntries(entries.map(([key, inner]) => [key, withKeysShuffled(draw, inner)]))
}

const read = (value: unknown): CriteriaSet => {
  const set = readCriteriaSet(value)
  if (!set.ok) throw new Error(JSON.stringify(set.problems))
  return set.set.file
}

/** The bands of computed leaves may come in any order. */
const withBandsShuffled = (draw: Draw, criteria: readonly Criterion[]): Criterion[] =>
  criteria.map(criterion => ({
    ...criterion,
    ...(criterion.value && criterion.bands ? { bands: [...shuffled(draw, criterion.bands)] } : {}),
    ...(criterion.criteria ? { criteria: withBandsShuffled(draw, criterion.criteria) } : {}),
  }))

const mixed = (draw: Draw, { set, keys, options, input }: Case): Case => ({
  set: read(withKeysShuffled(draw, { ...set, criteria: withBandsShuffled(draw, set.criteria) })),
  keys,
  options,
  input: {
    ...input,
    dossiers: shuffled(draw, input.dossiers).map(({ facts = {}, judged = {}, ...rest }) => ({
      ...rest,
      judged: Object.fromEntries(shuffled(draw, Object.entries(judged))),
      facts: Object.fromEntries(shuffled(draw, Object.entries(facts))),
    })),
  },
})

it('results are the same bytes, in whatever order dossiers, facts, bands and keys come', () => {
  fc.assert(
    fc.property(choices, list => {
      const draw = drawFrom(list)
      const one = drawCase(draw)
      expect(JSON.stringify(scored(mixed(draw, one)))).toBe(JSON.stringify(scored(one)))
    }),
    { numRuns: 400, ...WITHIN },
  )
})

it('true equals are listed by the bytes of their id, not by UTF-16 and not by a locale', () => {
  const equal = { judged: { A: 5 } }
  const ids = ['ô', '😀', '\uff5e', 'b', 'B', 'a', 'Z', '10', '9', 'aa', 'đ']
  const round = roundOf({}, Object.fromEntries(ids.map(id => [id, equal])))
  const bytes = ids.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  expect(round.results.map(({ id }) => id)).toEqual(bytes)
  expect(bytes).toEqual(['10', '9', 'B', 'Z', 'a', 'aa', 'b', 'ô', 'đ', '\uff5e', '😀'])
})

it('the list goes by rank, then by the range of ranks, and ends with those whose gates fail', () => {
  const gates = [{ code: 'G', name: { vi: 'G' }, judged: true as const }]
  const round = roundOf(
    { gates },
    {
      out: { judged: { A: 9, G: false } },
      open: { judged: { G: true } },
      second: { judged: { A: 5, G: true } },
      last: { judged: { A: 1, G: true } },
      first: { judged: { A: 8, G: true } },
    },
  )
  expect(round.results.map(({ id, rank, rankRange }) => [id, rank, rankRange])).toEqual([
    ['first', null, [1, 2]],
    ['open', null, [1, 4]],
    ['second', null, [2, 3]],
    ['last', null, [3, 4]],
    ['out', null, null],
  ])
})
