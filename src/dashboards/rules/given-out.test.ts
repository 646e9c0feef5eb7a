import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayOf } from '../../exact/day.ts'
import { computable } from '../../releases/rules/protection/attack.ts'
import { isExposed } from '../../releases/rules/protection/rule.ts'
import { activities } from '../../support/model.ts'
import { givenOutUntil, type Paid } from './given-out.ts'

const TODAY = dayOf('2026-12-31')
const paid = fc.record<Paid>({
  activity: fc.constantFrom(...activities.slice(0, 4)),
  enterprise: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  amountVnd: fc.bigInt(1n, 1_000n),
  paidOn: fc.integer({ min: 0, max: 360 }).map(days => addDays(dayOf('2026-01-02'), days)),
})

it('what was given out in all quarters together tells of no enterprise', () => {
  fc.assert(
    fc.property(fc.array(paid, { maxLength: 30 }), all => {
      const given = givenOutUntil(all, TODAY)
      const known = computable(given)
      const told = given.flatMap(({ grid }, table) =>
        grid.cells.flatMap(({ by }, cell) =>
          known[table]?.has(cell) === true && isExposed(by) ? [cell] : [],
        ),
      )
      expect(told).toEqual([])
    }),
    { numRuns: 60 },
  )
})

it('a quarter in which one enterprise was paid is not given out as if it told nothing', () => {
  const one = (enterprise: string, paidOn: string): Paid => ({
    activity: 'training',
    enterprise,
    amountVnd: 100n,
    paidOn: dayOf(paidOn),
  })
  const first = ['a', 'b', 'c', 'd'].map(each => one(each, '2026-02-01'))
  const later = [...first, one('e', '2026-05-01')]
  const shown = givenOutUntil(later, TODAY).map(({ day, grid, withheld }) => {
    const cell = activities.indexOf('training')
    return [day, withheld.has(cell) ? null : grid.cells[cell]?.total]
  })
  expect(shown[0]).toEqual(['2026-03-31', 400n])
  expect(shown.find(([day]) => day === '2026-06-30')?.[1] ?? null).toBeNull()
})
