import { describe, expect, it } from 'vitest'
import type { Json } from '../../exact/json.ts'
import { known, leaf, policyOf, problemsOf, readOf, shippedFacts } from '../testing.ts'
import { readPolicy } from './read.ts'

const asks = (fact: string, op: string, value: Json, more: { readonly [key: string]: Json } = {}) =>
  policyOf({ eligibility: [{ ...leaf(fact, op, value), ...more }] })
const at = 'eligibility[0]'

describe('a condition that is refused', () => {
  it.each<[string, Json, string]>([
    [
      'an unknown fact',
      asks('enterprise.sizeClas', 'eq', 'nho'),
      `${at}.fact: "enterprise.sizeClas" is not among the facts that policies ask`,
    ],
    [
      'an unknown operator',
      asks('enterprise.employees', 'atLeast', 5),
      `${at}.op: this is none of the words allowed here`,
    ],
    [
      'an operator that does not fit',
      asks('enterprise.isHighTech', 'gte', true),
      `${at}.op: "enterprise.isHighTech" cannot be asked so`,
    ],
    [
      'a value outside the choices',
      asks('enterprise.sizeClass', 'in', ['nho', 'small']),
      `${at}.value[1]: this is none of the choices of the fact`,
    ],
    [
      'a word for a yes',
      asks('enterprise.isHighTech', 'eq', 'true'),
      `${at}.value: this fact is a yes or a no`,
    ],
    [
      'a unit in the number',
      asks('enterprise.employees', 'gte', '200 người'),
      `${at}.value: this fact is a number`,
    ],
    ['people in parts', asks('enterprise.employees', 'gte', 1.5), `${at}.value: a part of a whole`],
    ['people below zero', asks('enterprise.employees', 'gte', -1), `${at}.value: this is below zero`],
    [
      'another unit',
      asks('loan.termMonths', 'gte', 1, { unit: 'năm' }),
      `${at}.unit: "loan.termMonths" is counted in tháng`,
    ],
    [
      'a unit of what has none',
      asks('enterprise.isHighTech', 'eq', true, { unit: '%' }),
      `${at}.unit: "enterprise.isHighTech" has no unit`,
    ],
    [
      'money in another currency',
      asks('enterprise.revenuePriorYearVnd', 'gte', '4000000 USD'),
      `${at}.value: this is in USD, the fact is in VND`,
    ],
    [
      'another currency beside the number',
      asks('enterprise.revenuePriorYearVnd', 'gte', 4000000, { unit: 'USD' }),
      `${at}.unit: "enterprise.revenuePriorYearVnd" is counted in VND`,
    ],
    [
      'money below zero',
      asks('enterprise.revenuePriorYearVnd', 'gte', -1),
      `${at}.value: this is below zero`,
    ],
    ['a part of a đồng', asks('costVnd', 'lte', '0.5'), `${at}.value: a part of a đồng`],
    [
      'billions in words',
      asks('enterprise.revenuePriorYearVnd', 'gte', '100 tỷ'),
      `${at}.value: this fact is an amount of money`,
    ],
    [
      'a day that is none',
      asks('loan.signedAndDisbursedWithin', 'gte', '2022-02-30'),
      `${at}.value: this fact is a day`,
    ],
    [
      'ends in the wrong order',
      asks('loan.signedAndDisbursedWithin', 'between', ['2023-12-31', '2022-01-01']),
      `${at}.value: the first lies after the last`,
    ],
    ['one end', asks('enterprise.employees', 'between', [1]), `${at}.value: "between" takes two values`],
    ['a list of nothing', asks('enterprise.sizeClass', 'in', []), `${at}.value: "in" takes a list`],
    [
      'a value twice',
      asks('enterprise.sizeClass', 'in', ['nho', 'nho']),
      `${at}.value[1]: this stands twice`,
    ],
    [
      'a source that is not there',
      asks('enterprise.isHighTech', 'eq', true, { source: null }),
      `${at}.source: it is said to be sourced, without a source`,
    ],
    [
      'a key that is not known',
      asks('enterprise.isHighTech', 'eq', true, { vaule: true }),
      `${at}.vaule: "vaule" is not known here`,
    ],
    [
      'alternatives of nothing',
      policyOf({ eligibility: [{ anyOf: [] }] }),
      `${at}: "anyOf" stands alone and has conditions`,
    ],
    ['a word', policyOf({ eligibility: ['everyone'] }), `${at}: this is no condition`],
    [
      'far below, at its place',
      policyOf({ eligibility: [{ anyOf: [{ allOf: [leaf('x', 'eq', 1)] }] }] }),
      `${at}.anyOf[0].allOf[0].fact: "x" is not among the facts that policies ask`,
    ],
  ])('%s', (_, policy, problem) => {
    expect(problemsOf(policyOf())).toEqual([])
    expect(problemsOf(policy)).toEqual([problem])
  })
})

describe('a benefit that is refused', () => {
  it.each<[string, { readonly [key: string]: Json }, readonly string[]]>([
    ['a rate over 100 %', { rate: 1.01 }, ['benefit.rate: a rate over 100 %']],
    ['a rate written in per cent', { rate: 50 }, ['benefit.rate: a rate over 100 %']],
    ['a rate below zero', { rate: -0.5 }, ['benefit.rate: a rate below zero']],
    ['a rate with a sign', { rate: '50%' }, ['benefit.rate: a rate is a share of 1, without a sign']],
    ['a rate in words', { rate: 'half' }, ['benefit.rate: this cannot be read']],
    [
      'a ceiling in another currency',
      { ceilingVnd: '5000 USD' },
      ['benefit.ceilingVnd: this is in USD, support is paid in VND'],
    ],
    [
      'a formula that gives more than the cost',
      { formula: 'min(1.5 * contractVnd, 100000000)' },
      ['benefit.formula: of 1000000 đồng of cost it gives 1500000: over 100 %'],
    ],
    [
      'a formula that divides by zero',
      { formula: '0.5 * contractVnd / 0' },
      ['benefit.formula: it divides by zero'],
    ],
    [
      'a formula whose divisor is always zero',
      { rate: '0.5', ceilingVnd: '100000000', formula: 'contractVnd / (rate - rate)' },
      ['benefit.formula: it divides by zero'],
    ],
    [
      'a formula that gives less than nothing',
      { formula: '0 - contractVnd' },
      ['benefit.formula: of 1000000 đồng of cost it gives -1000000: below zero'],
    ],
    ['a ceiling below zero', { ceilingVnd: -1 }, ['benefit.ceilingVnd: a ceiling below zero']],
    ['a ceiling in parts of a đồng', { ceilingVnd: '0.5' }, ['benefit.ceilingVnd: a part of a đồng']],
    ['another currency', { currency: 'USD' }, ['benefit.currency: support is paid in VND']],
    [
      'interest of no time',
      { kind: 'interest-subsidy' },
      ['benefit.rateUnit: interest of what time is not said'],
    ],
    ['a term said twice', { termMonths: 12, termYears: 2 }, ['benefit.termYears: this is not 12 months']],
    [
      'unknown, with a value',
      { unknown: ['ceilingVnd'] },
      ['benefit.unknown[0]: it is said to be unknown, and has a value'],
    ],
    ['a slip in a key', { ceilngVnd: 5 }, ['benefit.ceilngVnd: "ceilngVnd" is not known here']],
    ['another kind', { kind: 'cost-shar' }, ['benefit.kind: this is none of the words allowed here']],
  ])('%s', (_, benefit, problems) => {
    expect(problemsOf(policyOf({}, benefit))).toEqual(problems)
  })
})

describe('a file that is refused', () => {
  it.each<[string, Json, readonly string[]]>([
    [
      'days in the wrong order',
      policyOf({ effectiveTo: '2021-10-14' }),
      ['effectiveTo: it ends before it begins on 2021-10-15'],
    ],
    [
      'a day that is none',
      policyOf({ effectiveFrom: '2021-13-01' }),
      ['effectiveFrom: this is no day of the calendar'],
    ],
    ['an unknown state', policyOf({ validity: 'in-force' }), ['validity: this cannot be read']],
    [
      'a key nobody knows',
      policyOf({ effectivFrom: null }),
      ['effectivFrom: "effectivFrom" is not known here'],
    ],
    [
      'a field that is unknown, and has a value',
      policyOf({ unknown: ['effectiveFrom'] }),
      ['unknown[0]: it is said to be unknown, and has a value'],
    ],
    ['no kind of cost', policyOf({ costItems: ['machines'] }), ['costItems[0]: this is no kind of cost']],
    [
      'a fact of its own that all have',
      policyOf({
        facts: {
          costVnd: {
            name: { vi: 'a', en: 'a' },
            question: { vi: 'a', en: 'a' },
            type: 'money',
            currency: 'VND',
            subject: 'case',
            reach: 'now',
          },
        },
      }),
      ['facts.costVnd: the shared dictionary has this fact'],
    ],
    ['a list', [], [': this is of another kind']],
    ['nothing', null, [': this is of another kind']],
  ])('%s', (_, policy, problems) => {
    expect(problemsOf(policy)).toEqual(problems)
  })

  it('says what a mistyped word may have meant', () => {
    const remedies = [asks('enterprise.sizeClas', 'eq', 'nho'), policyOf({ effectivFrom: null })].map(
      policy => {
        const read = readPolicy(policy, shippedFacts)
        return read.ok ? [] : read.problems.map(({ remedy }) => remedy)
      },
    )
    expect(remedies).toEqual([['did you mean "enterprise.sizeClass"?'], ['did you mean "effectiveFrom"?']])
  })

  it('however many conditions it has', () => {
    const many = Array.from({ length: 501 }, () => leaf('enterprise.isHighTech', 'eq', true))
    expect(problemsOf(policyOf({ eligibility: many }))).toHaveLength(1)
  })
})

describe('a policy that is read', () => {
  it('is what its file says, and what it leaves out is not known', () => {
    const policy = readOf(policyOf({ notes: ['x'] }, { ceilingVnd: null }))
    expect(policy).toMatchObject({
      code: 'A',
      version: '2026-02',
      name: { vi: 'A', en: 'A' },
      validity: 'in-force',
      activity: null,
      desk: null,
      notes: [{ vi: 'x', en: 'x' }],
      legalBasis: [{ number: '80/2021/NĐ-CP', issuedOn: '2021-08-26', clause: 'Điều 11' }],
      benefit: { rate: { n: 5, d: 10 }, ceilingVnd: null, unknown: ['ceilingVnd'] },
    })
    expect([...policy.facts.keys()]).toEqual(['enterprise.sizeClass', 'costVnd'])
  })

  it.each([
    ['in_force', 'in-force'],
    ['in_force_ceiling_to_verify', 'to-verify'],
    ['in_force_to_verify', 'to-verify'],
    ['awaiting_implementing_decree', 'awaiting-decree'],
    ['historical', 'historical'],
    ['comparator_other_city', 'other-city'],
  ])('its state %s', (written, validity) => {
    expect(readOf(policyOf({ validity: written })).validity).toBe(validity)
  })

  it('may name amounts of a case in its formula, and figures besides', () => {
    const policy = readOf(
      policyOf({}, { formula: 'min(0.5 * trialCostVnd, tier.ceilingVnd)', personsPerYear: 3 }),
    )
    expect(policy.facts.get('trialCostVnd')?.type).toEqual({ kind: 'money', currency: 'VND' })
    expect(policy.facts.has('ceilingVnd')).toBe(false)
    expect(policy.benefit.further).toEqual({ personsPerYear: 3 })
  })

  it('may ask facts of its own', () => {
    const name = { vi: 'Có xe nâng', en: 'Has a forklift' }
    const facts = {
      'plant.forklift': { name, question: name, type: 'boolean', subject: 'plant', reach: 'now' },
    }
    expect(
      readOf(policyOf({ facts, eligibility: [leaf('plant.forklift', 'eq', true)] })).facts.get(
        'plant.forklift',
      )?.name,
    ).toEqual(name)
  })

  it('says how its single statements are known', () => {
    const agency = {
      status: 'inferred',
      source: null,
      note: { vi: 'theo báo chí', en: 'by the press' },
    } as const
    const desk = { value: 'Bàn số 3', ...known }
    const policy = readOf(policyOf({ provenance: { agency }, desk }))
    expect([policy.desk, Object.fromEntries(policy.provenance)]).toEqual([
      'Bàn số 3',
      { agency, desk: { ...known, note: null } },
    ])
  })
})
