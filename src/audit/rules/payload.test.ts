import { expect, test } from 'vitest'
import { isPayloadShown } from './payload.ts'

test.each([
  ['close round', 'selection.round', true],
  ['load units', 'access.unit', true],
  ['answer comment', 'selection.round', true],
  ['write comment', 'selection.round', false],
  ['receive comment', 'selection.round', false],
  ['register login', 'access.login', false],
  ['add person', 'access.person', false],
  ['grant role', 'access.role', false],
])('what "%s" on %s holds is shown: %s', (action, kind, shown) => {
  expect(isPayloadShown({ action, kind })).toBe(shown)
})
