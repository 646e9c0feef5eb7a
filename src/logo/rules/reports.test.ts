import { describe, expect, test } from 'vitest'
import { enterpriseIdOf, productIdOf } from '../../enterprises/model.ts'
import { dayOf } from '../../exact/day.ts'
import type { UsePlace } from '../model/reports.ts'
import { dueOf, dutiesOn, reminderOf, reportFaults, stateOf } from './reports.ts'
import { passed, recognition, ruled } from './testing.ts'

const rules = { reportOpens: '10-01', reportDue: '01-31' }
const turn = (validFrom: string) => ({
  version: 1,
  validFrom: dayOf(validFrom),
  ground: 'x',
  at: '2025-01-01T00:00:00.000Z',
  byWhom: 'x',
})

type Given = Parameters<typeof recognition>[0]

const owed = (given: readonly Given[], today: string, logoFrom: string | null = '2025-03-01') =>
  dutiesOn({
    recognitions: given.map(each => recognition(each)),
    turns: logoFrom === null ? [] : [turn(logoFrom)],
    today: dayOf(today),
    rules,
    current: id => id,
  }).map(({ year, enterprise, products, opensOn, dueOn }) => [year, enterprise, ...products, opensOn, dueOn])

/** The recognition of the tables: of product `den`, held by `a`, from 2025-01-10 until before 2027-01-10. */
const of2025 = [2025, 'a', 'den', '2025-10-01', '2026-01-31']
const of2026 = [2026, 'a', 'den', '2026-10-01', '2027-01-31']

describe('who owes a report', () => {
  test.each<[string, Given, string, unknown[]]>([
    ['before it is taken: nobody', {}, '2025-09-30', []],
    ['once it is taken', {}, '2025-10-01', [of2025]],
    ['two years, the latest first', {}, '2026-10-01', [of2026, of2025]],
    [
      'a year in which the title held for days only',
      {},
      '2027-10-01',
      [[2027, 'a', 'den', '2027-10-01', '2028-01-31'], of2026, of2025],
    ],
    ['a title that ended before the logo was given', { validTo: dayOf('2025-03-01') }, '2026-10-01', []],
    [
      'a title that held on the first day of the logo',
      { validTo: dayOf('2025-03-02') },
      '2026-10-01',
      [of2025],
    ],
    ['a title that is not in force yet', { validFrom: dayOf('2026-10-02') }, '2026-10-01', []],
    ['revoked in the first year', { rulings: [ruled('revoked', '2025-06-01')] }, '2026-10-01', [of2025]],
    [
      'suspended all of the second year',
      { rulings: [ruled('suspended', '2025-12-31')] },
      '2026-10-01',
      [of2025],
    ],
    [
      'suspended, and holding again for the last days of the second year',
      { rulings: [ruled('suspended', '2025-12-31'), ruled('reinstated', '2026-09-30')] },
      '2026-10-01',
      [of2026, of2025],
    ],
    [
      'passed on: both of them, for the year in which it was',
      { transfers: [passed('a', 'b', '2025-07-01')] },
      '2026-10-01',
      [[2026, 'b', ...of2026.slice(2)], of2025, [2025, 'b', ...of2025.slice(2)]],
    ],
    [
      'to be passed on on a day that has not come: nobody knows yet who holds it then',
      { transfers: [passed('a', 'b', '2026-12-01')] },
      '2026-10-01',
      [of2026, of2025],
    ],
  ])('%s', (_, given, today, expected) => {
    expect(owed([given], today)).toEqual(expected)
  })

  test('without a logo nobody owes anything', () => {
    expect(owed([{}], '2026-10-01', null)).toEqual([])
    expect(owed([{}], '2026-10-01', '2026-10-02')).toEqual([])
  })

  test('one report for all products of a year, each named once', () => {
    const anew = { validFrom: dayOf('2025-06-01'), validTo: dayOf('2028-01-01') }
    expect(owed([{}, anew, { product: productIdOf('lua') }], '2025-10-01')).toEqual([
      [2025, 'a', 'den', 'lua', '2025-10-01', '2026-01-31'],
    ])
  })

  test('a duplicate that was merged counts as the one that was kept', () => {
    const [duty, ...more] = dutiesOn({
      recognitions: [recognition({}), recognition({ enterprise: enterpriseIdOf('twice') })],
      turns: [turn('2025-01-01')],
      today: dayOf('2025-10-01'),
      rules,
      current: () => enterpriseIdOf('kept'),
    })
    expect([duty?.enterprise, more]).toEqual(['kept', []])
  })
})

test('a report is due in the year after', () => {
  expect(dueOf(2025, '01-31')).toBe('2026-01-31')
})

test.each([
  ['not sent, before the day', [], '2026-01-30', 'due'],
  ['not sent, on the day', [], '2026-01-31', 'due'],
  ['not sent, a day after', [], '2026-02-01', 'late'],
  ['sent on the day', ['2026-01-31'], '2026-03-01', 'given'],
  ['sent a day late', ['2026-02-01'], '2026-03-01', 'given-late'],
  ['sent in time, and mended after the day', ['2026-01-10', '2026-02-20'], '2026-03-01', 'given'],
])('%s', (_, given, today, state) => {
  const reports = given.map(receivedOn => ({ receivedOn: dayOf(receivedOn) }))
  expect(stateOf({ dueOn: dayOf('2026-01-31') }, reports, dayOf(today))).toBe(state)
})

test.each([
  ['long before', '2025-12-31', null],
  ['thirty days before', '2026-01-01', 30],
  ['between the days', '2026-01-23', 30],
  ['seven days before', '2026-01-24', 7],
  ['on the day: it was said already', '2026-01-31', null],
  ['a day after', '2026-02-01', -1],
  ['a month after', '2026-03-02', -30],
  ['a year after: told once, not every day', '2027-03-02', -30],
])('a reminder %s', (_, today, expected) => {
  const days = { remindDays: [30, 7], lateDays: [1, 30] }
  expect(reminderOf(dayOf('2026-01-31'), dayOf(today), days)).toBe(expected)
})

const said = { isUsed: true, places: ['packaging'] as UsePlace[], products: ['den'], quantities: {} }

test.each([
  ['nothing wrong', {}, []],
  ['a quantity of a chosen product', { quantities: { den: '12' } }, []],
  ['used nowhere', { places: [] }, [['places', 'no-place']]],
  ['for nothing', { products: [] }, [['products', 'no-product']]],
  [
    "for a product that was never the enterprise's",
    { products: ['den', 'lua'] },
    [['products', 'other-product']],
  ],
  ['a quantity of what is not chosen', { quantities: { lua: '5' } }, [['quantity lua', 'quantity-alone']]],
  [
    'not used: nothing more is asked',
    { isUsed: false, places: [], products: ['x'], quantities: { y: '1' } },
    [],
  ],
])('%s', (_, change, faults) => {
  const found = reportFaults({ products: [productIdOf('den')] }, { ...said, ...change })
  expect(found.map(({ field, code }) => [field, code])).toEqual(faults)
})
