import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DossierInput, Results } from '../model.ts'
import { type Case, drawCase } from './testing/dossiers.ts'
import { chance, type Draw, drawFrom } from './testing/draw.ts'
import { type Learning, learn, learningOf, openItems } from './testing/learning.ts'
import { isOutOfRanking, rankTakenBack, takenBack } from './testing/monotone.ts'
import { resultFor, scored } from './testing/scored.ts'

/** On a busy machine fewer runs; a failure is made smaller for so long and no longer. */
const WITHIN = { interruptAfterTimeLimit: 10_000 }

/** Choices from which cases are drawn: shorter lists and smaller numbers are simpler cases. */
const choices = fc.array(fc.nat(), { maxLength: 1200, size: 'max' })

const withDossiers = (one: Case, dossiers: readonly DossierInput[]): Case => ({
  ...one,
  input: { ...one.input, dossiers: [...dossiers] },
})

/** The case with each open item of each dossier given by a chance. */
const learned = (draw: Draw, one: Case, percent: number): Case => {
  const learning = learningOf(one)
  const more = (dossier: DossierInput) =>
    learn(
      draw,
      learning,
      dossier,
      openItems(learning, dossier).filter(() => chance(draw, percent)),
    )
  return withDossiers(one, one.input.dossiers.map(more))
}

const ids = ({ input }: Case): readonly string[] => input.dossiers.map(({ id }) => id)

const dropsOut = (before: Results, after: Results): boolean =>
  before.results.some(result => !isOutOfRanking(result) && isOutOfRanking(resultFor(after, result.id)))

const expectNothingTakenBack = (one: Case, before: Results, after: Results): void => {
  const ranked = dropsOut(before, after) ? [] : ids(one)
  const broken = [
    ...ids(one).flatMap(id => takenBack(resultFor(before, id), resultFor(after, id))),
    ...ranked.flatMap(id => rankTakenBack(resultFor(before, id), resultFor(after, id))),
  ]
  expect(broken, JSON.stringify(one)).toEqual([])
}

describe('more knowledge', () => {
  it('takes nothing back: decided things stay, ranges only shrink, nothing new is missing', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom(10, 30, 60), (list, percent) => {
        const draw = drawFrom(list)
        const one = drawCase(draw)
        expectNothingTakenBack(one, scored(one), scored(learned(draw, one, percent)))
      }),
      { numRuns: 400, ...WITHIN },
    )
  })

  it('leads to points, ranks and seats that lay in the ranges before, whatever is learned', () => {
    fc.assert(
      fc.property(choices, list => {
        const draw = drawFrom(list)
        const one = drawCase(draw)
        const before = scored(one)
        for (let turn = 0; turn < 3; turn++)
          expectNothingTakenBack(one, before, scored(learned(draw, one, 100)))
      }),
      { numRuns: 200, ...WITHIN },
    )
  })
})

const settled = (one: Case, id: string): unknown => {
  const { outcome, class: held, total, totalRange, criteria } = resultFor(scored(one), id)
  const points = criteria.map(({ code, points, range }) => [code, points, range])
  return { outcome, class: held, total, totalRange, points }
}

/** The case with these items of its first dossier given. */
const withLearned = (draw: Draw, learning: Learning, one: Case, items: readonly string[]): Case => {
  const [first, ...rest] = one.input.dossiers
  return first === undefined ? one : withDossiers(one, [learn(draw, learning, first, items), ...rest])
}

describe('what is missing', () => {
  it('is all that can change the outcome, the class or the points: the rest, once given, changes nothing', () => {
    fc.assert(
      fc.property(choices, list => {
        const draw = drawFrom(list)
        const one = drawCase(draw)
        const learning = learningOf(one)
        const [first] = one.input.dossiers
        if (first === undefined) return
        const { missing } = resultFor(scored(one), first.id)
        const known = withLearned(draw, learning, one, missing)
        const rest = openItems(learning, first).filter(item => !missing.includes(item))
        const all = withLearned(draw, learning, known, rest)
        expect(settled(all, first.id), JSON.stringify(one)).toEqual(settled(known, first.id))
      }),
      { numRuns: 400, ...WITHIN },
    )
  })

  it('is nothing where everything is decided', () => {
    fc.assert(
      fc.property(choices, list => {
        const draw = drawFrom(list)
        const one = drawCase(draw)
        const decided = scored(one).results.filter(
          ({ outcome, criteria }) =>
            (outcome === 'pass' || outcome === 'fail') && criteria.every(({ points }) => points !== null),
        )
        expect(
          decided.flatMap(({ missing }) => missing),
          JSON.stringify(one),
        ).toEqual([])
      }),
      { numRuns: 400, ...WITHIN },
    )
  })
})
