import { expect, test } from 'vitest'
import type { Actor, Role } from '../access/model.ts'
import {
  type Grounds,
  mayContest,
  mayDeclare,
  mayLoadDictionary,
  mayOpenEvidence,
  maySeeFigure,
  mayTakeOver,
  mayVerify,
} from './permissions.ts'

const person = (...roles: readonly Role[]): Actor => ({
  kind: 'person',
  id: 'p',
  name: 'P',
  roles: roles.map(role => ({ role, unit: null })),
})
const system: Actor = { kind: 'system', name: 'job' }
const visitor: Actor = { kind: 'visitor' }
const stranger: Grounds = { belongs: false }
const member: Grounds = { belongs: true }
const scores: Grounds = { belongs: false, scores: true }

test.each<[string, Actor, Grounds, string]>([
  ['who belongs to the enterprise', person('enterprise'), member, 'declare see evidence'],
  ['who belongs to another', person('enterprise'), stranger, ''],
  ['the programme office', person('office'), stranger, 'declare verify contest see evidence'],
  [
    'an official of the office who belongs to the enterprise',
    person('office'),
    member,
    'declare see evidence',
  ],
  ['a scorer of this variable', person('scorer'), scores, 'verify contest see evidence'],
  ['a scorer of others', person('scorer'), stranger, ''],
  [
    'a scorer who belongs to the enterprise',
    person('scorer'),
    { belongs: true, scores: true },
    'declare see evidence',
  ],
  ['someone else to whom scoring was imputed', person('council-member'), scores, ''],
  ['the leader', person('leader'), stranger, 'see evidence'],
  ['an inspector', person('inspector'), stranger, 'contest see evidence'],
  ['an auditor', person('auditor'), stranger, 'see evidence'],
  ['a visitor', visitor, stranger, ''],
  ['the program itself', system, stranger, 'declare verify contest see evidence'],
])('%s may: %s', (_, actor, grounds, expected) => {
  const may = [
    mayDeclare(actor, grounds) && 'declare',
    mayVerify(actor, grounds) && 'verify',
    mayContest(actor, grounds) && 'contest',
    maySeeFigure(actor, 'private', grounds) && 'see',
    mayOpenEvidence(actor, grounds) && 'evidence',
  ]
  expect(may.filter(Boolean).join(' ')).toBe(expected)
})

test('a public figure is seen by all, one whose points alone are public is not', () => {
  const seen = (['public', 'points-only', 'private'] as const).map(each =>
    maySeeFigure(visitor, each, stranger),
  )
  expect(seen).toEqual([true, false, false])
})

test('dictionaries are for administrators, facts with a past for the program alone', () => {
  const actors = [person('administrator'), system, person('office'), visitor]
  expect(actors.map(mayLoadDictionary)).toEqual([true, true, false, false])
  expect(actors.map(mayTakeOver)).toEqual([false, true, false, false])
})
