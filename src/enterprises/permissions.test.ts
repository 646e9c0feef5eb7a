import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '../access/model.ts'
import { mayDescribe, mayImportCodes, mayMerge, mayRegister, maySeeTaxCode } from './permissions.ts'

const person = (...roles: readonly Role[]): Actor => ({
  kind: 'person',
  id: 'p',
  name: 'P',
  roles: roles.map(role => ({ role, unit: null })),
})
const system: Actor = { kind: 'system', name: 'command line' }
const visitor: Actor = { kind: 'visitor' }
const member = { belongs: true }
const stranger = { belongs: false }

describe('who may', () => {
  test.each<[string, Actor, boolean, boolean, boolean]>([
    ['the programme office', person('office'), true, true, false],
    ['the program itself', system, true, true, true],
    ['the administrator', person('administrator'), false, false, true],
    ['a scorer', person('scorer'), false, false, false],
    ['a visitor', visitor, false, false, false],
  ])('%s: register %s, merge %s, import codes %s', (_, actor, register, merge, codes) => {
    expect([mayRegister(actor), mayMerge(actor), mayImportCodes(actor)]).toEqual([register, merge, codes])
  })

  test.each<[string, Actor, { belongs: boolean }, boolean]>([
    ['who belongs to the enterprise', person(), member, true],
    ['who belongs to another', person('enterprise'), stranger, false],
    ['the programme office', person('office'), stranger, true],
    ['a visitor', visitor, stranger, false],
  ])('enter sites and products: %s', (_, actor, grounds, may) => {
    expect(mayDescribe(actor, grounds)).toBe(may)
  })

  test.each<[string, Actor, { belongs: boolean }, boolean]>([
    ['a visitor', visitor, stranger, false],
    ['a scorer', person('scorer'), stranger, false],
    ['its owner', person('enterprise'), member, true],
    ['the programme office', person('office'), stranger, true],
    ['an auditor', person('auditor'), stranger, true],
  ])('see a personal number: %s; the code of a company is open to all', (_, actor, grounds, may) => {
    expect(maySeeTaxCode(actor, '001085012345', grounds)).toBe(may)
    expect(maySeeTaxCode(actor, '0100109106', grounds)).toBe(true)
  })
})
