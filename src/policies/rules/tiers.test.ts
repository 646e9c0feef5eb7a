import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../exact/json.ts'
import { known, leaf, policyOf, problemsOf, readOf } from '../testing.ts'

const tier = (when: Json): Json => ({ when, rate: 0.5, ceilingVnd: 1, ...known })
const tiersOf = (...whens: readonly Json[]) => policyOf({}, { tiers: whens.map(tier) })
const staff = (op: string, value: Json) => leaf('enterprise.employees', op, value)

describe('tiers that are refused', () => {
  const gap = 'benefit.tiers: a gap: no tier says what is given here'
  const overlap = 'benefit.tiers[1]: it overlaps benefit.tiers[0]'
  it.each<[string, readonly Json[], readonly string[]]>([
    ['a size that is eligible and has none', ['sizeClass==nho'], [gap]],
    ['two of one size', ['sizeClass==nho', 'sizeClass==nho', 'default'], [overlap]],
    ['two that meet in a number', [staff('lte', 10), staff('gte', 10)], [overlap]],
    ['two that leave a number out', [staff('lt', 10), staff('gt', 10)], [gap]],
    ['two that leave a stretch out', [staff('lt', 10), staff('gte', 20)], [gap]],
    ['a yes without a no', ['womenOwned'], [gap]],
    ['two that can both be', ['womenOwned', 'socialEnterprise', 'default'], [overlap]],
    ['two for all others', ['default', 'default'], ['benefit.tiers: two tiers are for all others']],
    ['words', ['doanh nghiệp nhỏ', 'default'], ['benefit.tiers[0].when: these words are no condition']],
    [
      'a slip in a name',
      ['womanOwned', 'default'],
      ['benefit.tiers[0].when: "womanOwned" is not among the facts that policies ask'],
    ],
    [
      'an unknown fact in dots',
      ['project.size==nho', 'default'],
      ['benefit.tiers[0].when: "project.size" is not among the facts that policies ask'],
    ],
    [
      'a name that several facts end in',
      ['province==x', 'default'],
      ['benefit.tiers[0].when: several facts end in "province"'],
    ],
    [
      'a size that is none',
      ['sizeClass==small', 'default'],
      ['benefit.tiers[0].when.value: this is none of the choices of the fact'],
    ],
  ])('%s', (_, whens, problems) => {
    expect(problemsOf(tiersOf(...whens))).toEqual(problems)
  })

  it('a tier whose rate or ceiling is wrong, at its place', () => {
    const tiers = [{ ...known, when: 'default', rate: 2, ceilingVnd: -1 }]
    expect(problemsOf(policyOf({}, { tiers }))).toEqual([
      'benefit.tiers[0].rate: a rate over 100 %',
      'benefit.tiers[0].ceilingVnd: a ceiling below zero',
    ])
  })
})

describe('tiers that are read', () => {
  it.each<[string, readonly Json[]]>([
    ['each eligible size once', ['sizeClass==nho', 'sizeClass==vua']],
    ['a yes and all others', ['isTechnologyLine', 'default']],
    ['one of several, and all others', ['womenOwned or highFemaleLabour or socialEnterprise', 'default']],
    ['both of two, and all others', ['womenOwned and sizeClass==nho', 'default']],
    ['a no', ['womenOwned', 'not womenOwned']],
    ['numbers that meet', [staff('lt', 10), staff('gte', 10)]],
    ['a place that the tiers alone name', ['destination==asia', 'destination==europe', 'destination==other']],
    ['names that the tiers alone use', ['asia', 'europe', 'default']],
  ])('%s', (_, whens) => {
    expect(problemsOf(tiersOf(...whens))).toEqual([])
  })

  it('"and" binds closer than "or"', () => {
    const [first] = readOf(tiersOf('womenOwned and sizeClass==nho or socialEnterprise', 'default')).benefit
      .tiers
    expect(first?.when).toMatchObject({
      kind: 'any',
      of: [
        { kind: 'all', of: [{ fact: 'womenOwned' }, { fact: 'enterprise.sizeClass' }] },
        { fact: 'socialEnterprise' },
      ],
    })
  })

  it('steps of a number are read exactly where each begins where the last one ended', () => {
    const ends = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 5 })
    const shift = fc.constantFrom(-1, 0, 1)
    fc.assert(
      fc.property(ends, fc.nat(), shift, (found, which, off) => {
        const sorted = found.toSorted((a, b) => a - b)
        const steps = [0, ...sorted].map((from, at): Json => {
          const to = sorted[at]
          const moved = at === which % (sorted.length + 1) && at > 0 ? from + off : from
          return { allOf: [staff('gte', moved), ...(to === undefined ? [] : [staff('lt', to)])] }
        })
        const isMoved = off !== 0 && which % (sorted.length + 1) > 0
        expect(problemsOf(tiersOf(...steps)).length > 0).toBe(isMoved)
      }),
      { numRuns: 100 },
    )
  })
})
