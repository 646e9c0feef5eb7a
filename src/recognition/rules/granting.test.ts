import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enterpriseIdOf, productIdOf } from '../../enterprises/model.ts'
import { addDays, addMonths, type Day, dayOf } from '../../exact/day.ts'
import { type RuledRecognition, recognitionIdOf } from '../model.ts'
import { numberAndSymbol, writtenNumber } from './decisions.ts'
import { grantProblem, relationTo } from './granting.ts'
import { isTitle, supersededOn } from './status.ts'

const recognised = (id: string, from: Day, to: Day, revokedOn: Day | null = null): RuledRecognition => ({
  id: recognitionIdOf(id),
  product: productIdOf('p'),
  enterprise: enterpriseIdOf('e'),
  decision: { number: '1', symbol: 'QĐ-UBND', issuer: 'UBND', decidedOn: from },
  validFrom: from,
  validTo: to,
  term: null,
  dossier: null,
  round: null,
  follows: null,
  sectorGroup: null,
  commune: null,
  recordedAt: `${from}T03:00:00.000Z`,
  rulings:
    revokedOn === null
      ? []
      : [
          {
            kind: 'revoked',
            effectiveOn: revokedOn,
            ground: 'Điều 9',
            document: null,
            person: null,
            recordedAt: `${revokedOn}T03:00:00.000Z`,
          },
        ],
  transfers: [],
  honours: [],
})
const spell = (from: string, to: string) => ({ validFrom: dayOf(from), validTo: dayOf(to) })
const r1 = recognised('r1', dayOf('2021-11-26'), dayOf('2024-11-26'))

describe('what a recognition is to the earlier ones of its product', () => {
  test.each<[string, readonly RuledRecognition[], ReturnType<typeof spell>, object]>([
    ['the first', [], spell('2021-11-26', '2024-11-26'), { kind: 'first' }],
    [
      'anew, before the other ends',
      [r1],
      spell('2023-12-14', '2026-12-14'),
      { kind: 'anew', follows: 'r1', until: '2024-11-26' },
    ],
    [
      'anew, on the very day on which the other ends',
      [r1],
      spell('2024-11-26', '2027-11-26'),
      { kind: 'anew', follows: 'r1' },
    ],
    [
      'after the other expired: a new one',
      [r1],
      spell('2024-11-27', '2027-11-27'),
      { kind: 'after-end', earlier: 'r1', how: 'expired', on: '2024-11-26' },
    ],
    [
      'after a revocation: a new one',
      [recognised('r1', r1.validFrom, r1.validTo, dayOf('2022-05-06'))],
      spell('2023-12-14', '2026-12-14'),
      { kind: 'after-end', how: 'revoked', on: '2022-05-06' },
    ],
    [
      'within the term of the other',
      [r1],
      spell('2022-01-01', '2024-11-26'),
      { kind: 'overlaps', earlier: 'r1' },
    ],
    ['from the same day as the other', [r1], spell('2021-11-26', '2026-11-26'), { kind: 'overlaps' }],
    ['of the past, beside a later one', [r1], spell('2020-01-01', '2022-01-01'), { kind: 'overlaps' }],
    ['of the past, before a later one', [r1], spell('2018-01-01', '2020-01-01'), { kind: 'first' }],
  ])('%s', (_, earlier, given, relation) => {
    expect(relationTo(earlier, given)).toMatchObject(relation)
  })

  test('of one product no more than one title is current on any day, however many were let in', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map(n => addDays(dayOf('2018-01-01'), n))
    const given = fc.array(fc.tuple(days, fc.constantFrom(24, 36)), { maxLength: 12 })
    fc.assert(
      fc.property(given, days, (granted, day) => {
        const register: RuledRecognition[] = []
        for (const [from, months] of granted.toSorted()) {
          const to = addMonths(from, months)
          if (relationTo(register, { validFrom: from, validTo: to }).kind !== 'overlaps')
            register.push(recognised(`r${register.length}`, from, to))
        }
        const titles = register.filter(each => isTitle(each, each.rulings, day))
        const current = titles.filter(each => !supersededOn(each, register, day))
        expect(current.length).toBe(Math.min(titles.length, 1))
      }),
    )
  })
})

test.each<[string, Parameters<typeof grantProblem>, string | null]>([
  ['one that passed', [{ passed: true, recognised: null }, { kind: 'first' }], null],
  ['one that is not in the round', [undefined, null], 'unknown-dossier'],
  ['one that did not pass', [{ passed: false, recognised: null }, { kind: 'first' }], 'not-passed'],
  ['one that was recognised', [{ passed: true, recognised: r1 }, { kind: 'first' }], 'recognised-already'],
  [
    'one whose product is recognised for that time',
    [
      { passed: true, recognised: null },
      { kind: 'overlaps', earlier: r1.id, from: r1.validFrom, to: r1.validTo },
    ],
    'overlaps',
  ],
])('a dossier of a decided round: %s', (_, [dossier, relation], code) => {
  expect(grantProblem(dossier, relation)?.code ?? null).toBe(code)
})

test.each([
  ['5012/QĐ-UBND', { number: '5012', symbol: 'QĐ-UBND' }],
  ['5012', { number: '5012', symbol: null }],
  ['5012/', { number: '5012', symbol: null }],
  ['2022/QĐ-UBND/1', { number: '2022', symbol: 'QĐ-UBND/1' }],
])('the document %s', (written, parts) => {
  expect(numberAndSymbol(written)).toEqual(parts)
})

test('a number that is not given yet stays blank', () => {
  expect(writtenNumber({ number: null, symbol: 'QĐ-UBND' })).toBe('……/QĐ-UBND')
})
