import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computable, isComputable } from './attack.ts'
import { exposedCells, type GivenOut, protect } from './protect.ts'
import { houseRule, isExposed } from './rule.ts'
import { type CellTable, coordinatesOf, type Grid, gridOf, linesOf, together } from './table.ts'

const table = (
  dimensions: CellTable['dimensions'],
  rows: readonly (readonly [string, string, number])[],
): Grid =>
  gridOf({
    dimensions,
    contributions: rows.map(([at, enterprise, amount]) => ({
      at: at.split(' '),
      enterprise,
      amount: BigInt(amount),
    })),
  })

const whole = (grid: Grid): GivenOut => ({ grid, withheld: new Set() })

const protectedOf = (grid: Grid, earlier: readonly GivenOut[] = []): GivenOut => {
  const found = protect(grid, earlier)
  if (found.outcome === 'cannot') throw new Error(`cannot: ${found.cells}`)
  return { grid, withheld: found.withheld }
}

/** Three enterprises in each cell but one, where a single one is. */
const communes = ['A', 'B', 'C']
const sectors = ['1', '2', '3']
const dense = communes.flatMap(commune =>
  sectors.flatMap(sector =>
    [1, 2, 3].map(number => [`${commune} ${sector}`, `${commune}${sector}${number}`, 10 * number] as const),
  ),
)
const planted = table([communes, sectors], [...dense.filter(([at]) => at !== 'B 2'), ['B 2', 'alone', 77]])

test('what is exposed: fewer than three, or one with more than three quarters', () => {
  const by = (...amounts: number[]) => new Map(amounts.map((amount, at) => [String(at), BigInt(amount)]))
  expect(
    [by(), by(5), by(5, 5), by(5, 5, 5), by(75, 20, 5), by(76, 20, 4), by(-76, 20, 4)].map(each =>
      isExposed(each),
    ),
  ).toEqual([false, true, true, false, false, true, true])
})

describe('one cell with one enterprise', () => {
  const [exposed = -1] = exposedCells({ grid: planted, earlier: [], rule: houseRule })

  test('unprotected, it stands there; withheld alone, its line gives it back', () => {
    expect(coordinatesOf(planted, exposed)).toEqual(['B', '2'])
    expect(computable([{ grid: planted, withheld: new Set([exposed]) }])).toEqual([
      new Map([[exposed, '77']]),
    ])
  })

  test('protected, four cells are withheld, and none can be computed', () => {
    const given = protectedOf(planted)
    expect(given.withheld.size).toBe(4)
    expect(computable([given])).toEqual([new Map()])
  })

  test('one more enterprise in a later table is not told by the difference', () => {
    const later = table([communes, sectors], [...dense, ['A 1', 'new', 500]])
    const before = whole(table([communes, sectors], dense))
    const [cell = -1] = exposedCells({ grid: later, earlier: [before], rule: houseRule })
    expect(later.cells[cell]?.by.has('new')).toBe(true)
    const found = protect(later, [before])
    expect(found.outcome).toBe('protected')
    const given = protectedOf(later, [before])
    expect(computable([before, given])[1]).toEqual(new Map())
    expect(isComputable([before, given], 1, [later.cells.length - 1])).toBe(false)
  })

  test('two withheld cells of a line that together are two enterprises get a third', () => {
    const pair = table(
      [communes, sectors],
      [...dense.filter(([at]) => !['B 2', 'B 3'].includes(at)), ['B 2', 'x', 77], ['B 3', 'y', 70]],
    )
    const given = protectedOf(pair)
    const rows = linesOf(pair).filter(({ total }) => !given.withheld.has(total))
    expect(rows.filter(({ parts }) => isExposed(hiddenOf(given, parts)))).toEqual([])
  })
})

const hiddenOf = ({ grid, withheld }: GivenOut, parts: readonly number[]) =>
  together(parts.filter(part => withheld.has(part)).map(part => grid.cells[part]?.by ?? new Map()))

const values = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`)
const small = fc
  .record({
    shape: fc.constantFrom([3, 3], [4, 3], [2, 5], [2, 3, 2]),
    rows: fc.array(
      fc.record({
        at: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)),
        amount: fc.integer({ min: 1, max: 90 }),
        hasTwo: fc.boolean(),
      }),
      { minLength: 1, maxLength: 30 },
    ),
    changed: fc.array(fc.tuple(fc.nat(29), fc.integer({ min: 1, max: 90 })), { maxLength: 4 }),
  })
  .map(({ shape, rows, changed }) => {
    const dimensions = shape.map((count, at) => values('abc'.charAt(at), count))
    const before = rows.map(({ at, amount }, number) => ({
      at: dimensions.map((each, dimension) => each[(at[dimension] ?? 0) % each.length] ?? ''),
      enterprise: `e${number}`,
      amount: BigInt(amount),
    }))
    const after = before.map((row, number) => {
      const change = changed.find(([at]) => at === number)
      return change === undefined ? row : { ...row, amount: BigInt(change[1]) }
    })
    return {
      before: gridOf({ dimensions, contributions: before }),
      after: gridOf({ dimensions, contributions: after }),
    }
  })

describe('whatever the table', () => {
  test('nobody computes an exposed cell, nor two tables a change', () => {
    let [one, two] = [0, 0]
    fc.assert(
      fc.property(small, ({ before, after }) => {
        const first = protect(before)
        expect(first.outcome).toBe('protected')
        if (first.outcome === 'cannot') return
        one++
        const given = { grid: before, withheld: first.withheld }
        expect(lostOf([given])).toEqual([])
        const second = protect(after, [given])
        if (second.outcome === 'cannot') return
        two++
        expect(lostOf([given, { grid: after, withheld: second.withheld }])).toEqual([])
      }),
      { numRuns: 60, seed: 11 },
    )
    expect(one).toBe(60)
    expect(two).toBeGreaterThan(30)
  })

  test('withheld alone, some exposed cells are computed: the attack bites', () => {
    let bitten = 0
    fc.assert(
      fc.property(small, ({ before }) => {
        const withheld = new Set(exposedCells({ grid: before, earlier: [], rule: houseRule }))
        bitten += computable([{ grid: before, withheld }])[0]?.size ?? 0
      }),
      { numRuns: 60, seed: 11 },
    )
    expect(bitten).toBeGreaterThan(100)
  })

  test('what is moved through a box shows in no total, and every cell of it holds something to be moved', () => {
    fc.assert(
      fc.property(small, ({ before: grid }) => {
        const found = protect(grid)
        if (found.outcome === 'cannot') return
        for (const box of found.boxes) {
          const moved = new Map(box.cells.map((cell, at) => [cell, box.signs[at] ?? 0]))
          expect(box.cells.every(cell => found.withheld.has(cell))).toBe(true)
          expect(box.cells.filter(cell => (grid.cells[cell]?.total ?? 0n) === 0n)).toEqual([])
          for (const { parts, total } of linesOf(grid))
            expect(parts.reduce((sum, part) => sum + (moved.get(part) ?? 0), 0)).toBe(moved.get(total) ?? 0)
        }
      }),
      { numRuns: 60, seed: 11 },
    )
  })
})

/** What must not be known, and is: cells with too few, or lines whose withheld cells are. */
const lostOf = (tables: readonly GivenOut[]): readonly string[] => {
  const known = computable(tables)
  return tables.flatMap((given, at) => {
    const earlier = tables.slice(0, at)
    const exposed = exposedCells({ grid: given.grid, earlier, rule: houseRule })
    const shown = exposed.filter(number => !given.withheld.has(number) || known[at]?.has(number))
    const lines = linesOf(given.grid).flatMap(({ parts }) => {
      const hidden = parts.filter(part => given.withheld.has(part))
      return isExposed(hiddenOf(given, parts)) && isComputable(tables, at, hidden) ? [hidden.join()] : []
    })
    return [...shown, ...lines].map(lost => `${at}: ${lost}`)
  })
}
