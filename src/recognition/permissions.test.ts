import { expect, test } from 'vitest'
import type { Actor, Role } from '../access/model.ts'
import { mayKeepRegister, mayLoadPublished } from './permissions.ts'

const person = (role: Role): Actor => ({ kind: 'person', id: 'p', name: 'P', roles: [{ role, unit: null }] })

test.each<[string, Actor, { keep: boolean; load: boolean }]>([
  ['the programme office', person('office'), { keep: true, load: true }],
  ['an administrator', person('administrator'), { keep: false, load: true }],
  ['a city leader', person('leader'), { keep: false, load: false }],
  ['an enterprise', person('enterprise'), { keep: false, load: false }],
  ['the program itself', { kind: 'system', name: 'command line' }, { keep: true, load: true }],
  ['a visitor', { kind: 'visitor' }, { keep: false, load: false }],
])('%s', (_, actor, may) => {
  expect({ keep: mayKeepRegister(actor), load: mayLoadPublished(actor) }).toEqual(may)
})
