import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typeOf } from '../criteria/rules/variables.ts'
import { exactOf, ZERO } from '../exact/number.ts'
import { chance, type Draw, drawFrom } from '../selection/rules/testing/draw.ts'
import { drawAmount, drawNumber, drawRule, type Writing } from '../selection/rules/testing/expressions.ts'
import { drawValue, variables } from '../selection/rules/testing/variables.ts'
import { compileExplanation, compileValue, type Explained, type Fact } from './evaluate.ts'
import type { Expression, Name } from './expression.ts'
import { missingSlots } from './missing.ts'
import { readExpression } from './typing.ts'
import { NOT_APPLICABLE, shown, UNKNOWN, type Value } from './value.ts'

/** On a busy machine fewer runs; a failure is made smaller for so long and no longer. */
const WITHIN = { interruptAfterTimeLimit: 10_000 }

/** Choices from which expressions and facts are drawn: shorter lists and smaller numbers are simpler. */
const choices = fc.array(fc.nat(), { maxLength: 300, size: 'max' })

interface Drawn {
  readonly text: string
  readonly expression: Expression
  readonly names: readonly Name[]
}

const drawExpression = (draw: Draw): Drawn => {
  const writing: Writing = { draw, hasPeriod: true, names: new Set() }
  const write = [drawRule, drawNumber, drawAmount][draw(3)] ?? drawRule
  const text = write(writing, 3)
  const names: Name[] = []
  const read = readExpression(text, name => {
    const variable = variables[name.code]
    const known = names.findIndex(each => JSON.stringify(each) === JSON.stringify(name))
    const slot = known < 0 ? names.push(name) - 1 : known
    return variable === undefined ? null : { type: typeOf(variable), slot }
  })
  if (!read.ok) throw new Error(`${text}: ${read.problem.says}`)
  return { text, expression: read.expression, names }
}

const fact = (value: Value): Fact => ({ value, step: { fact: '', value: shown(value) } })

const NUMERIC = ['money', 'number', 'integer']
const known = (draw: Draw, { code }: Name): Value => {
  if (chance(draw, 15)) return NOT_APPLICABLE
  const value = drawValue(draw, code)
  if (typeof value === 'number') return exactOf(value)
  return typeof value === 'string' && NUMERIC.includes(variables[code]?.type ?? '') ? exactOf(value) : value
}

const drawFacts = (draw: Draw, { names }: Drawn): readonly Fact[] =>
  names.map(name => fact(chance(draw, 45) ? UNKNOWN : known(draw, name)))

/** The facts with the unknown ones of these slots given. */
const learned = (draw: Draw, { names }: Drawn, facts: readonly Fact[], slots: readonly number[]) =>
  facts.map((each, slot) => {
    const name = names[slot]
    return each.value === UNKNOWN && name && slots.includes(slot) ? fact(known(draw, name)) : each
  })

const everySlot = ({ names }: Drawn): readonly number[] => names.map((_, slot) => slot)

/** Unknown taken for zero, for false, for an empty text. */
const asNothing = ({ names }: Drawn, facts: readonly Fact[]): readonly Fact[] =>
  facts.map((each, slot) => {
    if (each.value !== UNKNOWN) return each
    const type = variables[names[slot]?.code ?? '']?.type
    if (type === 'boolean') return fact(false)
    return fact(type === 'text' || type === 'choice' || type === 'date' ? '' : ZERO)
  })

/** The values of all steps of an explanation, in order. */
const steps = (explained: Explained): readonly Value[] => [
  explained.value,
  ...('of' in explained ? explained.of.flatMap(steps) : []),
]

const text = (value: Value): string => JSON.stringify(shown(value))

describe('an expression', () => {
  it('that is decided stays so, step by step, whatever the unknown facts turn out to be', () => {
    fc.assert(
      fc.property(choices, list => {
        const draw = drawFrom(list)
        const drawn = drawExpression(draw)
        const facts = drawFacts(draw, drawn)
        const explain = compileExplanation(drawn.expression)
        const before = steps(explain(facts))
        for (const after of [learned(draw, drawn, facts, everySlot(drawn)), asNothing(drawn, facts)]) {
          const kept = steps(explain(after)).map((value, at) => (before[at] === UNKNOWN ? UNKNOWN : value))
          expect(kept.map(text), drawn.text).toEqual(before.map(text))
        }
      }),
      { numRuns: 1500, ...WITHIN },
    )
  })

  it('has one value, explained or not', () => {
    fc.assert(
      fc.property(choices, list => {
        const draw = drawFrom(list)
        const drawn = drawExpression(draw)
        const facts = drawFacts(draw, drawn)
        const { value } = compileExplanation(drawn.expression)(facts)
        expect(text(compileValue(drawn.expression)(facts)), drawn.text).toBe(text(value))
      }),
      { numRuns: 1500, ...WITHIN },
    )
  })

  it('is decided by what is missing alone: the other unknown facts change nothing', () => {
    fc.assert(
      fc.property(choices, list => {
        const draw = drawFrom(list)
        const drawn = drawExpression(draw)
        const facts = drawFacts(draw, drawn)
        const evaluate = compileValue(drawn.expression)
        const given = learned(draw, drawn, facts, missingSlots(drawn.expression, facts))
        const all = learned(draw, drawn, given, everySlot(drawn))
        expect(evaluate(given), drawn.text).not.toBe(UNKNOWN)
        expect(text(evaluate(all)), drawn.text).toBe(text(evaluate(given)))
      }),
      { numRuns: 1500, ...WITHIN },
    )
  })

  it('that is unknown would often be decided, and wrongly, were unknown zero or false', () => {
    const draws = fc.sample(choices, { numRuns: 1500, seed: 7 }).map(drawFrom)
    const misled = draws.filter(draw => {
      const drawn = drawExpression(draw)
      const facts = drawFacts(draw, drawn)
      const evaluate = compileValue(drawn.expression)
      if (evaluate(facts) !== UNKNOWN) return false
      const mistaken = evaluate(asNothing(drawn, facts))
      const right = evaluate(learned(draw, drawn, facts, everySlot(drawn)))
      return mistaken !== UNKNOWN && text(mistaken) !== text(right)
    })
    expect(misled.length).toBeGreaterThan(150)
  })
})
