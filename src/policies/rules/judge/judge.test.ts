import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../exact/day.ts'
import { exactOf, formatExact } from '../../../exact/number.ts'
import type { Benefit, Condition, HeldValue, ReadPolicy, Tier } from '../../model.ts'
import { shippedSizes } from '../../sizes.ts'
import { judgeOf } from './judge.ts'
import { leaf, policyOf } from './testing/cases.ts'
import { held, someFacts } from './testing/facts.ts'

const DAY = dayOf('2026-10-20')
const BILLION = 1_000_000_000
const SME = leaf('enterprise.sizeClass', 'in', ['sieu-nho', 'nho', 'vua'])
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of })

const judged = (
  given: Partial<ReadPolicy>,
  facts: ReadonlyMap<string, HeldValue>,
  on = DAY,
): ReturnType<ReturnType<typeof judgeOf>> =>
  judgeOf(policyOf({ eligibility: all(SME), facts: someFacts, ...given }), {
    rule: shippedSizes,
    facts: someFacts,
  })(facts, on)

describe('the answer', () => {
  const small = held({ 'enterprise.sizeClass': 'nho' })
  const large = held({ 'enterprise.sizeClass': 'lon' })

  it.each([
    ['conditions hold', {}, small, 'yes'],
    ['conditions fail', {}, large, 'no'],
    ['nothing is known: not no', {}, held({}), 'unknown'],
    ['it is not applicable: not no', {}, held({ 'enterprise.sizeClass': 'not-applicable' }), 'unknown'],
    ['another city', { validity: 'other-city' }, small, 'no'],
    ['waits for its decree: never yes', { validity: 'awaiting-decree' }, small, 'unknown'],
    ['waits for its decree, and conditions fail', { validity: 'awaiting-decree' }, large, 'no'],
    ['historical without a last day', { validity: 'historical' }, small, 'no'],
    ['the first day is today', { effectiveFrom: DAY }, small, 'yes'],
    ['from tomorrow', { effectiveFrom: dayOf('2026-10-21') }, small, 'no'],
    ['the last day is today', { effectiveTo: DAY }, small, 'yes'],
    ['until yesterday', { effectiveTo: dayOf('2026-10-19') }, small, 'no'],
    ['historical, on a day of its own', { validity: 'historical', effectiveTo: DAY }, small, 'yes'],
    ['the first day is not known', { effectiveFrom: null }, small, 'yes'],
    ['a number to be checked', { validity: 'to-verify' }, small, 'yes'],
  ] as const)('%s', (_, given, facts, answer) => {
    expect(judged(given, facts).answer).toBe(answer)
  })

  it('says why, with the article and what is not sure', () => {
    const legalBasis = [
      { number: '1/2026', issuer: null, issuedOn: null, clause: null, words: 'Luật 1/2026' },
      {
        number: '80/2021/NĐ-CP',
        issuer: null,
        issuedOn: null,
        clause: 'Điều 11',
        words: 'Điều 11 Nghị định 80/2021/NĐ-CP',
      },
    ]
    expect(judged({ legalBasis, effectiveFrom: null }, large).why).toEqual({
      vi: 'Chưa đạt: enterprise.sizeClass là một trong: sieu-nho, nho, vua (hiện: lon); chưa rõ ngày có hiệu lực (Điều 11 Nghị định 80/2021/NĐ-CP).',
      en: 'Not met: enterprise.sizeClass is one of: sieu-nho, nho, vua (now: lon); its first day is not known (Điều 11 Nghị định 80/2021/NĐ-CP).',
    })
    expect(judged({ validity: 'awaiting-decree' }, small).why.en).toBe(
      'Every condition stated is met; the policy waits for its decree.',
    )
    expect(judged({}, held({})).why.vi).toBe('Còn thiếu: enterprise.sizeClass.')
    expect(judged({ effectiveTo: dayOf('2020-12-31') }, small).why.vi).toBe(
      'Đã hết hiệu lực sau ngày 31/12/2020.',
    )
  })

  it('that no fact can change asks for none', () => {
    const { missing, changes } = judged({ validity: 'other-city' }, held({}))
    expect([missing, changes]).toEqual([[], []])
  })
})

const ground = { status: 'sourced', source: null, note: null } as const
const tier = (given: Partial<Tier>): Tier => ({
  when: null,
  rate: null,
  ceilingVnd: null,
  unknown: [],
  ground,
  ...given,
})
const benefit = (given: Partial<Benefit>): Benefit => ({
  ...policyOf({ eligibility: SME, facts: someFacts }).benefit,
  ...given,
})

const half = exactOf('0.5')
const lines = {
  formula: 'min(0.5 * costVnd, isTechnologyLine ? 450 : 300)',
  tiers: [
    tier({ when: leaf('isTechnologyLine', 'eq', true), rate: half, ceilingVnd: exactOf(450) }),
    tier({ rate: half, ceilingVnd: exactOf(300) }),
  ],
}
const bySize = {
  formula: 'min(0.5 * costVnd, tier.ceilingVnd)',
  tiers: [
    tier({ when: leaf('enterprise.sizeClass', 'eq', 'nho'), rate: half, ceilingVnd: exactOf(50) }),
    tier({ when: leaf('enterprise.sizeClass', 'eq', 'vua'), rate: half, ceilingVnd: exactOf(100) }),
  ],
}

describe('the amount', () => {
  const vndOf = (given: Partial<Benefit>, facts: Readonly<Record<string, string | number | boolean>>) => {
    const { vnd, missing } = judged({ eligibility: all(), benefit: benefit(given) }, held(facts)).amount
    return [vnd === null ? null : formatExact(vnd), missing]
  }

  it.each([
    [
      'a formula',
      { rate: half, ceilingVnd: exactOf(300), formula: 'min(0.5 * costVnd, 300)' },
      { costVnd: 400 },
      '200',
    ],
    [
      'the ceiling',
      { rate: half, ceilingVnd: exactOf(300), formula: 'min(0.5 * costVnd, 300)' },
      { costVnd: 700 },
      '300',
    ],
    [
      'a formula that forgets its ceiling',
      { rate: half, ceilingVnd: exactOf(300), formula: '0.5 * costVnd' },
      { costVnd: 700 },
      '300',
    ],
    [
      'down to whole đồng',
      { rate: exactOf('0.7'), ceilingVnd: exactOf(300), formula: '0.7 * costVnd' },
      { costVnd: 101 },
      '70',
    ],
    [
      'a tenth, exactly',
      { rate: exactOf('0.1'), ceilingVnd: exactOf(BILLION), formula: '0.1 * costVnd' },
      { costVnd: 30 },
      '3',
    ],
    ['zero is zero', { rate: half, ceilingVnd: exactOf(300), formula: '0.5 * costVnd' }, { costVnd: 0 }, '0'],
    [
      'no rate needed',
      { ceilingVnd: exactOf(300), formula: 'min(costVnd, 300)', unknown: ['rate'] },
      { costVnd: 200 },
      '200',
    ],
    [
      'words with a cost in them: rate × cost',
      { rate: half, ceilingVnd: exactOf(300), formula: 'up to half of costVnd a year; and more' },
      { costVnd: 400 },
      '200',
    ],
    ['a line', lines, { costVnd: 2000, isTechnologyLine: true }, '450'],
    ['no line', lines, { costVnd: 2000, isTechnologyLine: false }, '300'],
    ['perhaps a line, which makes no difference', lines, { costVnd: 100 }, '50'],
    ['a tier by size', bySize, { costVnd: 180, 'enterprise.sizeClass': 'vua' }, '90'],
    ['every tier gives the same', bySize, { costVnd: 80 }, '40'],
    [
      'the bare name of the size class',
      { rate: half, ceilingVnd: exactOf(900), formula: 'sizeClass == "nho" ? 1 : 2' },
      { 'enterprise.sizeClass': 'nho' },
      '1',
    ],
  ] as const)('%s', (_, given, facts, vnd) => {
    expect(vndOf(given, facts)).toEqual([vnd, []])
  })

  it.each([
    ['without the cost', { rate: half, ceilingVnd: exactOf(300), formula: '0.5 * costVnd' }, {}, ['costVnd']],
    ['perhaps a line, which makes a difference', lines, { costVnd: 2000 }, ['isTechnologyLine']],
    [
      'a ceiling that nobody knows is not "without limit"',
      { rate: half, formula: '0.5 * costVnd', unknown: ['ceilingVnd'] },
      { costVnd: 2000 },
      [],
    ],
    [
      'a rate that nobody knows',
      { ceilingVnd: exactOf(9), formula: 'tier.rate * costVnd', unknown: ['rate'] },
      { costVnd: 2000 },
      [],
    ],
    ['no tier for this size', bySize, { costVnd: 10, 'enterprise.sizeClass': 'lon' }, []],
    ['a certificate', { kind: 'certificate', formula: 'unlock(["credit"])' }, { costVnd: 10 }, []],
    [
      'interest over days',
      { kind: 'interest-subsidy', rate: half, ceilingVnd: exactOf(9), formula: 'sum of days of costVnd' },
      { costVnd: 10 },
      [],
    ],
  ] as const)('is not known: %s', (_, given, facts, missing) => {
    expect(vndOf(given, facts)).toEqual([null, missing])
  })

  it('of a no, and of what waits for its decree, is not promised', () => {
    const given = { benefit: benefit({ rate: half, ceilingVnd: exactOf(300), formula: '0.5 * costVnd' }) }
    const facts = held({ costVnd: 400, 'enterprise.sizeClass': 'nho' })
    const no = judged({ ...given, validity: 'other-city' }, facts).amount
    const awaiting = judged({ ...given, validity: 'awaiting-decree' }, facts).amount
    expect([no.vnd, awaiting.vnd, no.rate]).toEqual([null, null, half])
  })
})

const changesIn = (given: ReturnType<typeof judged>) =>
  given.changes.map(({ changes }) =>
    changes.map(({ fact, op, value, reach }) => `${fact} ${op} ${JSON.stringify(value)} ${reach}`),
  )

describe('what is needed', () => {
  it('tells what cannot change apart, and comes after what can', () => {
    const eligibility = any(
      leaf('enterprise.foundingYear', 'gte', exactOf(2020)),
      leaf('enterprise.isHighTech', 'eq', true),
    )
    const facts = held({ 'enterprise.foundingYear': 1999, 'enterprise.isHighTech': false })
    expect(changesIn(judged({ eligibility }, facts))).toEqual([
      ['enterprise.isHighTech eq true later'],
      ['enterprise.foundingYear gte {"n":2020,"d":1} never'],
    ])
  })

  it('of a fact that nobody knows is to confirm it, whatever its reach', () => {
    const eligibility = all(leaf('enterprise.foundingYear', 'gte', exactOf(2020)))
    const [set] = judged({ eligibility }, held({})).changes
    expect([set?.reach, set?.changes[0]?.isToConfirm]).toEqual(['now', true])
  })

  it('is one value for a fact in several leaves', () => {
    const eligibility = all(
      leaf('enterprise.insuredEmployees', 'gt', exactOf(10)),
      leaf('enterprise.insuredEmployees', 'lt', exactOf(50)),
    )
    expect(changesIn(judged({ eligibility }, held({ 'enterprise.insuredEmployees': 60 })))).toEqual([
      ['enterprise.insuredEmployees between [{"n":11,"d":1},{"n":49,"d":1}] now'],
    ])
  })

  it('is told of a value that the list of choices has no longer', () => {
    const { answer, changes } = judged({}, held({ 'enterprise.sizeClass': 'cuc-lon' }))
    expect([answer, changes.length]).toEqual(['no', 1])
  })

  it('is nothing where no value can do', () => {
    const eligibility = all(
      leaf('enterprise.insuredEmployees', 'gt', exactOf(50)),
      leaf('enterprise.insuredEmployees', 'lt', exactOf(10)),
    )
    expect(changesIn(judged({ eligibility }, held({})))).toEqual([])
  })
})

describe('the size class', () => {
  const figures = (employees: number, revenue: number, capital: number) =>
    held({
      'enterprise.insuredEmployees': employees,
      'enterprise.revenuePriorYearVnd': revenue * BILLION,
      'enterprise.totalCapitalVnd': capital * BILLION,
      'enterprise.businessField': 'industry-construction-agriculture',
    })
  const throughIn = (facts: ReadonlyMap<string, HeldValue>, eligibility: Condition = all(SME)) =>
    judged({ eligibility }, facts).changes.map(({ reach, changes }) => [
      reach,
      changes[0]?.through?.map(set =>
        set.map(
          ({ fact, op, value }) =>
            `${fact} ${op} ${typeof value === 'object' && 'n' in value ? formatExact(value) : value}`,
        ),
      ),
    ])

  it('follows from employees, revenue and capital', () => {
    expect(judged({}, figures(150, 180, 500)).answer).toBe('yes')
    expect(judged({}, figures(260, 180, 500)).answer).toBe('no')
  })

  it('that was stated counts before what follows', () => {
    const facts = new Map([...figures(260, 1, 1), ...held({ 'enterprise.sizeClass': 'nho' })])
    expect(judged({}, facts).answer).toBe('yes')
  })

  it('decides as soon as no class is left that would not do', () => {
    const facts = new Map([...figures(50, 100, 0), ...held({ 'enterprise.totalCapitalVnd': 'unknown' })])
    expect(judged({}, facts).answer).toBe('yes')
    const small = judged({ eligibility: leaf('enterprise.sizeClass', 'eq', 'nho') }, facts)
    expect([small.answer, small.missing, small.missingOfSize]).toEqual([
      'unknown',
      ['enterprise.sizeClass'],
      ['enterprise.totalCapitalVnd'],
    ])
  })

  it('becomes another by changes of what it is made of', () => {
    expect(throughIn(figures(260, 300, 500))).toEqual([
      [
        'now',
        [
          ['enterprise.insuredEmployees lte 200', 'enterprise.revenuePriorYearVnd lte 200000000000'],
          ['enterprise.insuredEmployees lte 200', 'enterprise.totalCapitalVnd lte 100000000000'],
        ],
      ],
    ])
  })

  it('is out of reach where the policy asks for figures that no such class has', () => {
    const eligibility = all(
      leaf('enterprise.sizeClass', 'eq', 'sieu-nho'),
      leaf('enterprise.insuredEmployees', 'gte', exactOf(50)),
    )
    expect(throughIn(figures(60, 1, 1), eligibility)).toEqual([['never', []]])
  })

  it('of which nothing is known is asked itself', () => {
    const { missing, missingOfSize, changes } = judged({}, held({}))
    expect([missing, missingOfSize, changes[0]?.changes[0]?.through]).toEqual([
      ['enterprise.sizeClass'],
      [],
      undefined,
    ])
  })
})
