import { expect, test } from 'vitest'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { dayOf } from '../../exact/day.ts'
import { type RuledRecognition, recognitionIdOf } from '../../recognition/model.ts'
import { bestOfEach, licencesOn } from './licence.ts'
import { passed, recognition, ruled } from './testing.ts'

const said = (given: RuledRecognition, day: string) =>
  licencesOn(given, dayOf(day)).map(({ enterprise, standing, since, until }) => [
    enterprise,
    standing,
    since,
    until,
  ])

test.each([
  ['before its term', {}, '2025-01-09', [['a', 'not-yet', '2025-01-10', null]]],
  ['in its term', {}, '2025-01-10', [['a', 'may', null, '2027-01-10']]],
  ['on the day of its end', {}, '2027-01-10', [['a', 'expired', '2027-01-10', null]]],
  [
    'suspended',
    { rulings: [ruled('suspended', '2025-05-01')] },
    '2025-05-01',
    [['a', 'suspended', '2025-05-01', null]],
  ],
  [
    'to be suspended later: until then',
    { rulings: [ruled('suspended', '2025-05-01')] },
    '2025-04-30',
    [['a', 'may', null, '2025-05-01']],
  ],
  [
    'reinstated',
    { rulings: [ruled('suspended', '2025-05-01'), ruled('reinstated', '2025-06-01')] },
    '2025-06-01',
    [['a', 'may', null, '2027-01-10']],
  ],
  [
    'revoked',
    { rulings: [ruled('revoked', '2025-05-01')] },
    '2026-01-01',
    [['a', 'revoked', '2025-05-01', null]],
  ],
  [
    'passed on: the new holder, not the old one',
    { transfers: [passed('a', 'b', '2025-07-01')] },
    '2025-07-01',
    [
      ['b', 'may', null, '2027-01-10'],
      ['a', 'transferred', '2025-07-01', null],
    ],
  ],
  [
    'to be passed on later: the holder of the day alone, until then',
    { transfers: [passed('a', 'b', '2025-07-01')] },
    '2025-06-30',
    [['a', 'may', null, '2025-07-01']],
  ],
  [
    'renamed',
    { transfers: [passed('a', 'a', '2025-07-01')] },
    '2025-07-01',
    [['a', 'may', null, '2027-01-10']],
  ],
  [
    'passed on and back',
    { transfers: [passed('a', 'b', '2025-07-01'), passed('b', 'a', '2025-09-01')] },
    '2025-10-01',
    [
      ['a', 'may', null, '2027-01-10'],
      ['b', 'transferred', '2025-09-01', null],
    ],
  ],
] as const)('who may use the logo: %s', (_, change, day, expected) => {
  expect(said(recognition(change), day)).toEqual(expected)
})

test('a duplicate that was merged counts as the one that was kept', () => {
  const current = () => enterpriseIdOf('kept')
  const given = recognition({ transfers: [passed('a', 'kept', '2025-07-01')] })
  expect(licencesOn(given, dayOf('2025-08-01'), current).map(({ enterprise }) => enterprise)).toEqual([
    'kept',
  ])
})

test('of several recognitions of a product the one in force is said, else the one that ended last', () => {
  const old = recognition({ id: recognitionIdOf('old'), rulings: [ruled('revoked', '2025-05-01')] })
  const anew = recognition({
    id: recognitionIdOf('anew'),
    validFrom: dayOf('2026-01-01'),
    validTo: dayOf('2028-01-01'),
  })
  const best = (day: string) =>
    bestOfEach([old, anew].flatMap(each => licencesOn(each, dayOf(day)))).map(({ recognition, standing }) => [
      recognition,
      standing,
    ])
  expect([best('2025-06-01'), best('2026-06-01'), best('2029-01-01')]).toEqual([
    [['anew', 'not-yet']],
    [['anew', 'may']],
    [['anew', 'expired']],
  ])
})
