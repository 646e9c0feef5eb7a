import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, dayOf } from '../../../exact/day.ts'
import { between, type Draw, drawFrom, oneOf, several } from '../../../selection/rules/testing/draw.ts'
import { type HeldValue, type ReadPolicy, validities } from '../../model.ts'
import { shippedSizes } from '../../sizes.ts'
import { compilePolicies } from './compile.ts'
import { judgeOf } from './judge.ts'
import { drawCase, drawEligibility, factsOf, leaf, policyOf } from './testing/cases.ts'
import { held, someFacts } from './testing/facts.ts'

const DAYS = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(dayOf)
const RUNS = { numRuns: 300, interruptAfterTimeLimit: 10_000 }
const list = fc.array(fc.nat(), { maxLength: 300, size: 'max' })

interface City {
  readonly policies: readonly ReadPolicy[]
  readonly on: Day
  readonly facts: ReadonlyMap<string, HeldValue>
  /** The same with one fact otherwise. */
  readonly changed: string
  readonly after: ReadonlyMap<string, HeldValue>
}

const drawCity = (draw: Draw): City => {
  const one = drawCase(draw)
  const known = factsOf(one.facts)
  const policies = several(between(draw, 1, 4), at =>
    policyWith(draw, { code: `P${at}`, eligibility: drawEligibility(draw, one.facts), facts: known }),
  )
  const size = policyWith(draw, { code: 'S', eligibility: drawSize(draw), facts: someFacts })
  const facts = new Map([...one.held, ...drawFigures(draw)])
  const next = drawFigures(draw)
  const changed = oneOf(draw, [...next.keys(), ...known.keys()])
  const own = one.facts.find(({ fact }) => fact.code === changed)
  const value = next.get(changed) ?? (own === undefined ? 'unknown' : { value: oneOf(draw, own.values) })
  return {
    policies: [...policies, size],
    on: oneOf(draw, DAYS),
    facts,
    changed,
    after: new Map([...facts, [changed, value]]),
  }
}

const policyWith = (draw: Draw, given: Parameters<typeof policyOf>[0]): ReadPolicy =>
  policyOf({
    ...given,
    validity: oneOf(draw, validities),
    effectiveFrom: oneOf(draw, [null, dayOf('2026-01-01')]),
    effectiveTo: oneOf(draw, [null, dayOf('2026-06-30')]),
  })

const drawSize = (draw: Draw) =>
  leaf(
    'enterprise.sizeClass',
    'in',
    oneOf(draw, [['sieu-nho'], ['nho', 'vua'], ['sieu-nho', 'nho', 'vua'], ['lon']]),
  )

const drawFigures = (draw: Draw): ReadonlyMap<string, HeldValue> =>
  held({
    'enterprise.insuredEmployees': oneOf(draw, [5, 50, 150, 500, 'unknown' as const]),
    'enterprise.revenuePriorYearVnd': oneOf(draw, [1e9, 40e9, 150e9, 400e9, 'not-applicable' as const]),
    'enterprise.totalCapitalVnd': oneOf(draw, [1e9, 15e9, 60e9, 400e9, 'unknown' as const]),
    'enterprise.businessField': oneOf(draw, [
      'industry-construction-agriculture',
      'trade-services',
      'unknown',
    ]),
    'enterprise.sizeClass': oneOf(draw, ['unknown', 'unknown', 'nho']),
  })

const compiled = ({ policies, on }: City) => compilePolicies(policies, on, shippedSizes)
const holds = (check: (city: City) => void) =>
  fc.assert(
    fc.property(list, numbers => {
      check(drawCity(drawFrom(numbers)))
    }),
    RUNS,
  )

describe('policies compiled for many enterprises', () => {
  it('answer as each judged alone', () => {
    holds(city => {
      const sizes = { rule: shippedSizes, facts: someFacts }
      const alone = city.policies.map(policy => judgeOf(policy, sizes)(city.facts, city.on).answer)
      expect(compiled(city).judgeAll(city.facts)).toEqual(alone)
    })
  })

  it('judged again after one fact give what a full run gives', () => {
    holds(city => {
      const judge = compiled(city)
      const again = judge.judgeAgain(judge.judgeAll(city.facts), city.after, city.changed)
      expect(again).toEqual(judge.judgeAll(city.after))
    })
  })

  it('know which of them hang on a fact, also through the size class', () => {
    const asking = (...codes: readonly string[]) =>
      codes.map(code => policyOf({ eligibility: leaf(code, 'eq', true), facts: someFacts }))
    const judge = compilePolicies(
      asking('enterprise.isHighTech', 'enterprise.sizeClass', 'enterprise.insuredEmployees'),
      dayOf('2026-10-20'),
      shippedSizes,
    )
    expect(judge.affectedBy('enterprise.isHighTech')).toEqual([0])
    expect(judge.affectedBy('enterprise.insuredEmployees')).toEqual([1, 2])
    expect(judge.affectedBy('enterprise.totalCapitalVnd')).toEqual([1])
    expect(judge.affectedBy('costVnd')).toEqual([])
  })
})
