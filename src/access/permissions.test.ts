import { expect, test } from 'vitest'
import type { Actor, Role } from './model.ts'
import { hasRole, hasRoleIn, mayManageAccess } from './permissions.ts'

const person = (role: Role): Actor => ({
  kind: 'person',
  id: 'p',
  name: 'P',
  roles: [{ role, unit: null }],
})

test.each<[string, Actor, boolean]>([
  ['the administrator', person('administrator'), true],
  ['the program itself', { kind: 'system', name: 'command line' }, true],
  ['the programme office', person('office'), false],
  ['a visitor', { kind: 'visitor' }, false],
])('%s changes people, units and roles: %s', (_, actor, may) => {
  expect(mayManageAccess(actor)).toBe(may)
})

test('of several roles one is enough', () => {
  const roles = ['leader', 'administrator'].map(role => ({ role, unit: null }))
  const both: Actor = { kind: 'person', id: 'p', name: 'P', roles }
  expect(mayManageAccess(both)).toBe(true)
  expect(hasRole(both, 'auditor', 'leader')).toBe(true)
  expect(hasRole(both, 'auditor', 'office')).toBe(false)
})

test('a role in one unit is none in another', () => {
  const roles = ['so-tai-chinh', 'so-y-te'].map(unit => ({ role: 'scorer', unit }))
  const scorer: Actor = { kind: 'person', id: 'p', name: 'P', roles }
  expect(hasRoleIn(scorer, 'scorer', 'so-tai-chinh')).toBe(true)
  expect(hasRoleIn(scorer, 'scorer', 'so-cong-thuong')).toBe(false)
  expect(hasRoleIn(scorer, 'leader', 'so-tai-chinh')).toBe(false)
})
