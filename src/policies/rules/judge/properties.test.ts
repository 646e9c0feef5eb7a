import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawFrom } from '../../../selection/rules/testing/draw.ts'
import type { FactValue } from '../../model.ts'
import { changesOf } from './changes.ts'
import { missingOf } from './missing.ts'
import { prepare, stateOf, truthOf } from './prepare.ts'
import { type Case, drawCase, factsOf } from './testing/cases.ts'
import { allowedChoices, applied, choicesOf, minimalChoices, nameOf, truth } from './testing/reference.ts'

/** On a busy machine fewer runs; a failure is made smaller for so long and no longer. */
const RUNS = { numRuns: 400, interruptAfterTimeLimit: 10_000 }
const list = fc.array(fc.nat(), { maxLength: 200, size: 'max' })

const holdsOf = (check: (one: Case) => void): void =>
  fc.assert(
    fc.property(list, numbers => {
      check(drawCase(drawFrom(numbers)))
    }),
    RUNS,
  )

const judged = ({ condition, facts, held }: Case) => {
  const prepared = prepare(condition, factsOf(facts))
  const state = stateOf(prepared, held)
  return { prepared, state, truth: truthOf(prepared.root, state) }
}

const missingIn = (one: Case): readonly string[] => {
  const { prepared, state } = judged(one)
  return missingOf(prepared, state)
}

describe('the cells', () => {
  it('give every condition the truth that its leaves give it', () => {
    holdsOf(one => expect(judged(one).truth).toBe(truth(one.condition, one.held)))
  })
})

describe('more knowledge', () => {
  it('turns no decided answer', () => {
    holdsOf(one => {
      const before = judged(one).truth
      if (before === null) return
      const open = one.facts.filter(({ fact }) => isUnknown(one, fact.code))
      for (const choice of choicesOf(open))
        expect(judged({ ...one, held: applied(one.held, choice) }).truth).toBe(before)
    })
  })
})

describe('the minimal changes', () => {
  it('are exactly those that trying every value of every fact finds: sound, minimal, complete', () => {
    holdsOf(one => {
      const { prepared, state, truth: now } = judged(one)
      if (now === true) return
      const { sets, isComplete } = changesOf(prepared, state)
      const found = allowedChoices(
        sets.map(({ changes }) => changes),
        one.facts,
      )
      expect(isComplete).toBe(true)
      expect(new Set(found.map(nameOf))).toEqual(minimalChoices(one.condition, one.facts, one.held))
    })
  })

  it('give each fact one requirement', () => {
    holdsOf(one => {
      const { prepared, state } = judged(one)
      for (const { changes } of changesOf(prepared, state).sets)
        expect(new Set(changes.map(({ fact }) => fact)).size).toBe(changes.length)
    })
  })

  it('come nearest first', () => {
    holdsOf(one => {
      const { prepared, state } = judged(one)
      const ranks = changesOf(prepared, state).sets.map(({ reach }) =>
        ['now', 'later', 'never'].indexOf(reach),
      )
      expect(ranks).toEqual(ranks.toSorted())
    })
  })
})

describe('what is missing', () => {
  it('is every fact that can still change the answer, and no other', () => {
    holdsOf(one => {
      const missing = missingIn(one)
      if (truth(one.condition, one.held) !== null) return expect(missing).toEqual([])
      const able = one.facts.map(({ fact }) => fact.code).filter(code => canChange(one, code))
      if (able.length > 0 || [...one.held.values()].includes('not-applicable'))
        expect(missing.toSorted()).toEqual(able.toSorted())
    })
  })
})

const isUnknown = ({ held }: Case, code: string): boolean => (held.get(code) ?? 'unknown') === 'unknown'

/** Some values of all others leave it open without this one, and some value of this one closes it. */
const canChange = (one: Case, code: string): boolean => {
  const isOpen = (held: Case['held']) => truth(one.condition, held) === null
  const unknown = one.facts.filter(({ fact }) => isUnknown(one, fact.code))
  const own = unknown.find(({ fact }) => fact.code === code)
  if (own === undefined) return false
  const others = unknown.filter(({ fact }) => fact.code !== code)
  const withOwn = (held: Case['held'], value: FactValue) => applied(held, new Map([[code, value]]))
  return choicesOf(others)
    .filter(choice => choice.size === others.length)
    .map(choice => applied(one.held, choice))
    .some(held => isOpen(held) && own.values.some(value => !isOpen(withOwn(held, value))))
}
