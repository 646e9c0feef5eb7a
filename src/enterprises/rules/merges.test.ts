import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personIdOf } from '../../access/model.ts'
import { addDays, dayOf } from '../../exact/day.ts'
import { type Alias, enterpriseIdOf } from '../model.ts'
import { currentId, idsOf, isMember, mergeProblem } from './merges.ts'

const [a, b, c] = ['a', 'b', 'c'].map(enterpriseIdOf) as [Id, Id, Id]
type Id = ReturnType<typeof enterpriseIdOf>
const day = dayOf('2026-11-21')
const alias = (duplicate: Id, kept: Id, validFrom = day): Alias => ({
  duplicate,
  kept,
  validFrom,
  validTo: null,
  ground: 'test',
})

describe('merged duplicates', () => {
  const chain = [alias(a, b), alias(b, c, addDays(day, 1))]

  test('count as the kept one from the day of the merge', () => {
    const on = (days: number) => currentId(chain, a, addDays(day, days))
    expect([on(-1), on(0), on(1)]).toEqual(['a', 'b', 'c'])
  })

  test('are all the ids of one enterprise, its own first', () => {
    expect(idsOf(chain, a, addDays(day, 1))).toEqual(['c', 'a', 'b'])
    expect(idsOf(chain, a, day)).toEqual(['b', 'a'])
    expect(idsOf(chain, c, day)).toEqual(['c'])
  })

  test.each<[string, Id, Id, ReturnType<typeof mergeProblem>]>([
    ['one with itself', a, a, 'itself'],
    ['one that was merged before', a, c, 'already-merged'],
    ['into one that was itself merged', c, a, 'kept-is-merged'],
    ['into one that others were merged into', c, b, null],
  ])('merging %s', (_, duplicate, kept, problem) => {
    const elsewhere = alias(enterpriseIdOf('x'), enterpriseIdOf('y'))
    expect(mergeProblem([elsewhere, alias(a, b)], duplicate, kept)).toBe(problem)
  })

  test('however merges follow each other, no circle arises and every id leads to one that is not merged', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e').map(enterpriseIdOf)
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, ids), { maxLength: 12 }), merges => {
        const aliases: Alias[] = []
        for (const [duplicate, kept] of merges)
          if (mergeProblem(aliases, duplicate, kept) === null) aliases.push(alias(duplicate, kept))
        for (const { duplicate } of aliases)
          expect(aliases.some(other => other.duplicate === currentId(aliases, duplicate, day))).toBe(false)
      }),
    )
  })

  test('even a circle that should not be there ends', () => {
    expect(['a', 'b']).toContain(currentId([alias(a, b), alias(b, a)], a, day))
  })
})

test('who acts for a duplicate acts for the enterprise it was merged into, on the days of the membership', () => {
  const member = {
    person: personIdOf('p'),
    enterprise: a,
    duty: 'assistant' as const,
    validFrom: day,
    validTo: addDays(day, 2),
  }
  const elsewhere = { ...member, enterprise: enterpriseIdOf('x') }
  const acts = (days: number) => isMember([elsewhere, member], [alias(a, b)], b, addDays(day, days))
  expect([acts(-1), acts(0), acts(1), acts(2)]).toEqual([false, true, true, false])
  expect(isMember([member], [], b, day)).toBe(false)
})
