import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import type { Story } from '../model.ts'
import { invoiceKeyOf, itemKeyOf, mostFor, mostsOf, shareOf, withinCeiling } from './costs.ts'
import { type Comparable, isSlip, likenessOf } from './near.ts'
import { byLaw, type Queued } from './queue.ts'
import { stateOf } from './state.ts'

test('the most of each cost is its share, less what others fund, within the ceiling of the cycle', () => {
  const cost = (eligibleVnd: bigint, byOthersVnd = 0n) => ({ eligibleVnd, byOthersVnd })
  const terms = { rate: '0.500000', ceilingVnd: 50_000_000n }
  expect(mostsOf([cost(820_000_000n, 300_000_000n)], terms)).toEqual([50_000_000n])
  expect(mostsOf([cost(80_000_000n), cost(30_000_000n)], terms)).toEqual([40_000_000n, 10_000_000n])
  expect(mostsOf([cost(80_000_000n, 70_000_000n)], { ...terms, ceilingVnd: null })).toEqual([10_000_000n])
})

test('an invoice is one however it is typed', () => {
  const typed = { supplier: '0100 109 106', symbol: '1c26 tab', number: '00 0012' }
  expect(invoiceKeyOf(typed)).toEqual({ supplier: '0100109106', symbol: '1C26TAB', number: '12' })
  expect([itemKeyOf('Máy tiện  CNC'), itemKeyOf('may tien cnc!')]).toEqual(['may-tien-cnc', 'may-tien-cnc'])
})

describe('a share', () => {
  test.each([
    [100n, '0.5', 50n],
    [101n, '0.500000', 50n],
    [3n, '0.333333', 0n],
    [1_000_000_000_000n, '1.000000', 1_000_000_000_000n],
  ])('of %d at %s is %d whole đồng', (eligible, rate, share) => {
    expect(shareOf(eligible, rate)).toBe(share)
  })

  test('is never above what is left, and a ceiling is never exceeded', () => {
    const vnd = fc.bigInt(0n, 10n ** 15n)
    fc.assert(
      fc.property(vnd, vnd, fc.array(vnd), vnd, (eligible, funded, amounts, ceiling) => {
        const most = mostFor({ eligibleVnd: eligible + funded, fundedVnd: funded }, '0.700000')
        const given = withinCeiling(amounts, ceiling)
        const sum = (all: readonly bigint[]) => all.reduce((total, each) => total + each, 0n)
        return (
          most <= eligible &&
          sum(given) <= ceiling &&
          (sum(amounts) > ceiling || sum(given) === sum(amounts)) &&
          given.every((each, at) => each >= 0n && each <= (amounts[at] ?? 0n))
        )
      }),
    )
    expect(withinCeiling([5n, 6n], null)).toEqual([5n, 6n])
  })
})

describe('invoices that may be one', () => {
  const one: Comparable = {
    id: 1n,
    supplier: '0100109106',
    symbol: '1C26TAB',
    number: '1034',
    datedOn: dayOf('2026-03-01'),
    totalVnd: 500n,
    files: ['aa'],
  }
  test.each<[string, Partial<Comparable>, readonly string[]]>([
    ['nothing', { number: '77', totalVnd: 9n, files: [] }, []],
    ['the same file', { supplier: '0', number: '77', totalVnd: 9n }, ['file']],
    ['the same number under another symbol', { symbol: '1C26TAC', totalVnd: 9n, files: [] }, ['number']],
    ['the same day and amount', { number: '77', files: [] }, ['amount']],
    ['a digit off', { number: '1043', datedOn: dayOf('2026-04-01'), files: [] }, ['slip']],
    ['no file on either side', { number: '77', totalVnd: 9n, files: [] }, []],
  ])('%s', (_name, change, expected) => {
    expect(likenessOf(one, { ...one, id: 2n, ...change })).toEqual(expected)
  })

  test('an invoice is not like itself', () => {
    expect(likenessOf(one, one)).toEqual([])
  })

  test.each<[string, string, boolean]>([
    ['1034', '1034', false],
    ['1034', '1035', true],
    ['1034', '1304', true],
    ['1034', '10344', true],
    ['034', '1034', true],
    ['1034', '1340', false],
    ['1034', '2035', false],
    ['1', '123', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect([isSlip(one, other), isSlip(other, one)]).toEqual([expected, expected])
  })
})

test('the queue is an order by law: time to the minute, precedence, then number', () => {
  const queued = fc.record<Queued>({
    id: fc.bigInt(1n, 9n),
    sentAt: fc.constantFrom(
      '2026-01-01T03:00:01.000Z',
      '2026-01-01T03:00:59.000Z',
      '2026-01-01T03:01:00.000Z',
    ),
    womenOwned: fc.constantFrom(true, false, null),
    manyWomen: fc.constantFrom(true, null),
    socialEnterprise: fc.constantFrom(false, null),
  })
  fc.assert(
    fc.property(fc.uniqueArray(queued, { selector: ({ id }) => id }), all => {
      const sorted = all.toSorted(byLaw)
      expect(all.toReversed().toSorted(byLaw)).toEqual(sorted)
      for (const [at, each] of sorted.entries()) {
        const before = sorted[at - 1]
        if (before === undefined) continue
        expect(before.sentAt.slice(0, 16) <= each.sentAt.slice(0, 16)).toBe(true)
      }
    }),
  )
})

describe('a state follows from rows', () => {
  const step = (kind: Story['steps'][number]['kind']) =>
    ({ kind, words: 'x', unit: null, onDay: dayOf('2026-01-01'), at: '', byWhom: '' }) as const
  const proposal = {
    id: 1n,
    application: 1n,
    budgetLine: 1n,
    words: null,
    proposedBy: '',
    proposedAt: '',
    lines: [],
  }
  const funding = { id: 1n, costLine: 1n, amountVnd: 10n, combination: null, exception: null }
  const commitment = (releasedVnd: bigint, paidVnd: bigint) => ({
    proposal: 1n,
    budgetLine: 1n,
    proposedBy: '',
    approvedBy: '',
    committedOn: dayOf('2026-01-01'),
    approvedAt: '',
    fundings: [{ ...funding, releasedVnd, paidVnd }],
  })
  const acceptance = { document: '', acceptedOn: dayOf('2026-01-01'), byWhom: '', at: '' }
  const bare = { proposals: [], commitment: null, acceptance: null, recoveries: [] }
  const recovery = (isAgreed: boolean | null) => ({
    id: 1n,
    funding: 1n,
    amountVnd: 10n,
    ground: 'x',
    document: 'x',
    askedBy: '',
    askedAt: '',
    answer: isAgreed === null ? null : { isAgreed, onDay: dayOf('2026-01-01'), at: '', byWhom: '' },
  })
  const paid = { ...bare, acceptance, steps: [step('result')] }
  test.each([
    ['submitted', { ...bare, steps: [step('submitted'), step('vouched')] }],
    ['returned', { ...bare, steps: [step('submitted'), step('returned')] }],
    ['submitted', { ...bare, steps: [step('submitted'), step('returned'), step('resubmitted')] }],
    ['withdrawn', { ...bare, steps: [step('submitted'), step('withdrawn')] }],
    ['refused', { ...bare, steps: [step('submitted'), step('appraised'), step('refused')] }],
    ['appraised', { ...bare, steps: [step('submitted'), step('appraised')] }],
    ['proposed', { ...bare, steps: [step('appraised')], proposals: [proposal] }],
    ['appraised', { ...bare, steps: [step('appraised'), step('declined')], proposals: [proposal] }],
    ['committed', { ...bare, steps: [], commitment: commitment(0n, 0n) }],
    ['released', { ...bare, steps: [], commitment: commitment(10n, 0n), acceptance }],
    ['accepted', { ...bare, steps: [], commitment: commitment(0n, 9n), acceptance }],
    ['paid', { ...bare, steps: [], commitment: commitment(1n, 9n), acceptance }],
    ['done', { ...bare, steps: [step('result')], commitment: commitment(0n, 10n), acceptance }],
    ['recovering', { ...paid, commitment: commitment(0n, 10n), recoveries: [recovery(null)] }],
    ['done', { ...paid, commitment: commitment(0n, 10n), recoveries: [recovery(false)] }],
    ['done', { ...paid, commitment: commitment(4n, 6n), recoveries: [recovery(true)] }],
    ['recovered', { ...paid, commitment: commitment(10n, 0n), recoveries: [recovery(true)] }],
  ] as const)('%s', (state, told) => {
    expect(stateOf(told)).toBe(state)
  })
})
