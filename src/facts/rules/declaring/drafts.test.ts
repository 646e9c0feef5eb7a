import { describe, expect, test } from 'vitest'
import { isStale, type Save } from './drafts.ts'

const save = (version: number, editor: string, sequence: number): Save => ({ version, editor, sequence })

describe('a save is stale', () => {
  test.each<[string, Save, Save | null, boolean]>([
    ['never where nothing was saved before', save(0, 'a', 1), null, false],
    ['when what it stood on was sent meanwhile', save(2, 'a', 3), null, true],
    ['never on the version it knows', save(2, 'a', 1), save(2, 'b', 9), false],
    ['when another page saved since', save(1, 'a', 5), save(2, 'b', 1), true],
    ['not when its own last answer never came back', save(1, 'a', 5), save(2, 'a', 4), false],
    ['when it is an older one of its own, come late', save(1, 'a', 3), save(2, 'a', 4), true],
    ['not when the same form is sent twice without script', save(0, 'a', 0), save(1, 'a', 0), false],
  ])('%s', (_, asked, stored, expected) => {
    expect(isStale(asked, stored)).toBe(expected)
  })
})
