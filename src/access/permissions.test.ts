import { expect, test } from 'vitest'
import type { Actor, Role } from './model.ts'
import { hasRoleIn, mayManageAccess } from './permissions.ts'

const person = (role: Role, unit: string | null = null): Actor => ({
  kind: 'person',
  id: 'p',
  name: 'P',
  roles: [{ role, unit }],
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
})

test('a role in one unit is none in another', () => {
  const scorer = person('scorer', 'so-tai-chinh')
  expect(hasRoleIn(scorer, 'scorer', 'so-tai-chinh')).toBe(true)
  expect(hasRoleIn(scorer, 'scorer', 'so-cong-thuong')).toBe(false)
})
