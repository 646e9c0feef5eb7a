import { describe, expect, test } from 'vitest'
import { personIdOf } from '../access/model.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { dayOf } from '../exact/day.ts'
import { type ConflictRule, type Interest, type InterestKind, interestIdOf, type Ruling } from './model.ts'
import {
  type ConflictGrounds,
  conflictedOver,
  conflictsOn,
  isNamedAlike,
  type Membership,
  ruleOn,
  stateOf,
} from './rules.ts'

const rule: ConflictRule = {
  validFrom: dayOf('2023-01-01'),
  yearsAfter: { own: 3, ownership: 1, employment: 3, family: 0, other: 0 },
  statementFrom: ['scorer'],
  status: 'assumed',
  source: 'giả định',
}

interface Given {
  readonly kind?: InterestKind
  readonly from?: string
  readonly to?: string
  readonly ruling?: Ruling
  readonly about?: string
}

const interest = ({ kind = 'employment', from, to, ruling, about = 'e1' }: Given): Interest => ({
  id: interestIdOf('i1'),
  person: personIdOf('lan'),
  enterprise: enterpriseIdOf(about),
  kind,
  source: 'declared',
  note: null,
  validFrom: from === undefined ? null : dayOf(from),
  validTo: to === undefined ? null : dayOf(to),
  byWhom: 'lan',
  at: '2026-01-01T00:00:00.000Z',
  ruling: ruling === undefined ? null : { ruling, ground: 'x', byWhom: 'vp', at: '2026-02-01T00:00:00.000Z' },
})

const grounds = (
  interests: readonly Interest[],
  memberships: readonly Membership[] = [],
  rules = [rule],
): ConflictGrounds => ({ interests, memberships, rules, current: id => (id === 'e1-trung' ? 'e1' : id) })

const count = (given: ConflictGrounds, day = '2026-10-20', enterprise = 'e1', person = 'lan'): number =>
  conflictsOn(given, person, enterprise, dayOf(day)).length

describe('an interest of Lan in e1, asked on a day', () => {
  test.each<readonly [string, Given, string, number]>([
    ['works there', {}, '2026-10-20', 1],
    ['works there from that very day', { from: '2026-10-20' }, '2026-10-20', 1],
    ['begins tomorrow', { from: '2026-10-21' }, '2026-10-20', 0],
    ['left three years ago less a day', { to: '2023-10-21' }, '2026-10-20', 1],
    ['left three years ago to the day', { to: '2023-10-20' }, '2026-10-20', 0],
    ['sold the share a year ago less a day', { kind: 'ownership', to: '2025-10-21' }, '2026-10-20', 1],
    ['sold the share a year ago', { kind: 'ownership', to: '2025-10-20' }, '2026-10-20', 0],
    ['the relative left yesterday', { kind: 'family', to: '2026-10-20' }, '2026-10-20', 0],
    ['the relative leaves tomorrow', { kind: 'family', to: '2026-10-21' }, '2026-10-20', 1],
    ['the office confirmed it', { ruling: 'confirmed' }, '2026-10-20', 1],
    ['the office dismissed it', { ruling: 'dismissed' }, '2026-10-20', 0],
    ['it was taken back and nobody decided', { ruling: 'taken-back' }, '2026-10-20', 1],
    ['stated of the duplicate that was merged into e1', { about: 'e1-trung' }, '2026-10-20', 1],
    ['of another enterprise', { about: 'e2' }, '2026-10-20', 0],
    ['before any rule was set, while it lasts', {}, '2022-01-01', 1],
    ['before any rule was set, over', { to: '2021-12-31' }, '2022-01-01', 0],
  ])('%s', (_, given, day, found) => {
    expect(count(grounds([interest(given)]), day)).toBe(found)
  })

  test('concerns nobody else', () => {
    expect(count(grounds([interest({})]), '2026-10-20', 'e1', 'hoa')).toBe(0)
  })

  test('of e1 is one of its merged duplicate too', () => {
    expect(count(grounds([interest({})]), '2026-10-20', 'e1-trung')).toBe(1)
  })
})

describe('who acts for an enterprise in the register', () => {
  const member = (validFrom: string, validTo: string | null): readonly Membership[] => [
    {
      person: 'lan',
      enterprise: 'e1',
      validFrom: dayOf(validFrom),
      validTo: validTo === null ? null : dayOf(validTo),
    },
  ]
  test.each([
    ['acts for it', '2023-04-07', null, 1],
    ['acted for it until last year', '2023-04-07', '2025-06-30', 1],
    ['acted for it four years ago', '2020-01-01', '2022-10-20', 0],
    ['will act for it', '2026-11-01', null, 0],
  ])('%s', (_, from, to, found) => {
    expect(count(grounds([], member(from, to)))).toBe(found)
  })

  test('a reason says where it comes from and whether it is over', () => {
    expect(
      conflictsOn(grounds([], member('2023-04-07', '2025-06-30')), 'lan', 'e1', dayOf('2026-10-20')),
    ).toEqual([
      {
        kind: 'own',
        source: 'membership',
        interest: null,
        validFrom: '2023-04-07',
        validTo: '2025-06-30',
        isPast: true,
      },
    ])
  })
})

test('what a person is in conflict over is what the single questions say', () => {
  const given = grounds([interest({ about: 'e1-trung' }), interest({ about: 'e2', ruling: 'dismissed' })])
  expect([...conflictedOver(given, 'lan', dayOf('2026-10-20'))]).toEqual(['e1'])
  expect([...conflictedOver(given, 'hoa', dayOf('2026-10-20'))]).toEqual([])
})

test('of several rules the latest in force holds, and none before the first', () => {
  const later = { ...rule, validFrom: dayOf('2026-01-01'), yearsAfter: { ...rule.yearsAfter, employment: 1 } }
  expect(ruleOn([later, rule], dayOf('2025-12-31'))).toBe(rule)
  expect(ruleOn([rule, later], dayOf('2026-01-01'))).toBe(later)
  expect(ruleOn([rule], dayOf('2022-12-31'))).toBeUndefined()
})

test('what was taken back waits for a decision', () => {
  expect(stateOf(interest({ ruling: 'taken-back' }))).toBe('taken-back')
})

test.each([
  ['Nguyễn Văn An', 'NGUYỄN VĂN AN', true],
  ['Nguyễn Văn An', '  Nguyễn  Văn An ', true],
  ['Nguyễn Văn An', 'NGUYEN VAN AN', true],
  ['Nguyễn Văn An', 'Nguyễn Vân An', false],
  ['Nguyễn Văn An', 'Nguyễn Văn Anh', false],
  // The same letters, composed and decomposed.
  ['Nguyễn Văn An', 'Nguyễn Văn An'.normalize('NFD'), true],
  ['Đỗ Thị Hòa', 'DO THI HOA', true],
])('%s and %s in a register', (person, registered, same) => {
  expect(isNamedAlike(person, registered)).toBe(same)
})
