import { expect, test } from 'vitest'
import { routes } from '../src/routes.ts'
import { askedActions, unasked } from './architecture/asking.ts'
import { askingFaults } from './architecture/faults/asking.ts'
import { withHouse } from './architecture/planted.ts'

const root = new URL('..', import.meta.url).pathname

/** What happens to people, not what they do: to be shown figures leaves a note, a deed tells whom it concerns. */
const notes = [
  'asks first: src/enterprises/actions/readings.ts noteReadings reaches saveReadings unasked',
  'asks first: src/notices/actions.ts sendLetters reaches saveMessages unasked',
  'asks first: src/notices/actions.ts tell reaches saveNotices unasked',
]

test('every action asks who may before it writes', () => {
  expect(unasked(root)).toEqual(notes)
  expect(askedActions(root)).toBeGreaterThan(40)
})

test.each(askingFaults)('a fault is caught: $fault', ({ files, caught }) => {
  expect(withHouse(files, unasked)).toEqual(caught)
})

test('an address stands once, and its rule is a rule', () => {
  const addresses = routes.map(({ method, path }) => `${method} ${path}`)
  expect(addresses.filter((address, index) => addresses.indexOf(address) < index)).toEqual([])
  expect(routes.filter(({ may }) => typeof may !== 'function' || typeof may(visitor) !== 'boolean')).toEqual(
    [],
  )
})

const visitor = { kind: 'visitor' } as const

/** What anybody may send without signing in, by hand: each is a way to sign in, a comment on a published list, a report to the office, or kept nowhere. */
const openForms = [
  'POST /account/second-step',
  // Tax codes that are looked up and kept nowhere.
  'POST /api/tax-code-checks',
  // A file that is looked at and kept nowhere.
  'POST /check',
  'POST /invitations/:secret',
  // A report to the office, as often as comments.
  'POST /logo/misuse',
  // The link of a mail, which ends mail and does nothing else.
  'POST /notices/mail/:secret',
  // A draft that is looked at and kept nowhere.
  'POST /releases/check-text',
  'POST /rounds/:round/comments/new',
  'POST /rounds/:round/comments/status/:secret',
  'POST /rounds/:round/self-check',
  'POST /sign-in',
  'POST /sign-in/code',
  'POST /sign-out',
  'POST /tax-code-check',
  'POST /vneid-mau/:journey',
]

test('nobody but those who sign in sends a form without having signed in', () => {
  const open = routes.filter(({ method, may }) => method === 'POST' && may(visitor))
  expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(openForms)
})
