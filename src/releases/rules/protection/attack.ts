import {
  add,
  divide,
  type Exact,
  exactOf,
  formatExact,
  isZero,
  multiply,
  negate,
  subtract,
  ZERO,
} from '../../../exact/number.ts'
import type { GivenOut } from './protect.ts'
import { changesBetween, linesOf } from './table.ts'

/**
 * What can be computed from everything that was given out: exact linear algebra over all tables at once, by somebody
 * who also takes for granted that a cell in which nothing changed has the same value in each table. It shares no code
 * with what protects.
 */
export const computable = (tables: readonly GivenOut[]): readonly ReadonlyMap<number, string>[] => {
  const solved = reduced(equationsOf(tables))
  return tables.map(
    (_, table) =>
      new Map(
        solved.flatMap(({ of, value }): readonly (readonly [number, string])[] => {
          const [only, ...more] = of.keys()
          return only === undefined || more.length > 0 || !only.startsWith(`${table}:`)
            ? []
            : [[Number(only.slice(only.indexOf(':') + 1)), formatExact(value)]]
        }),
      ),
  )
}

/** Whether the sum of some withheld cells of one table follows from what was given out. */
export const isComputable = (
  tables: readonly GivenOut[],
  table: number,
  cells: readonly number[],
): boolean => {
  const asked: Equation = { of: new Map(cells.map(cell => [`${table}:${cell}`, exactOf('1')])), value: ZERO }
  const left = reduced(equationsOf(tables)).reduce((rest, row) => without(rest, row), asked)
  return left.of.size === 0
}

/** Coefficients of what is withheld, and what they come to. */
interface Equation {
  readonly of: ReadonlyMap<string, Exact>
  readonly value: Exact
}

const equationsOf = (tables: readonly GivenOut[]): readonly Equation[] => [
  ...tables.flatMap(({ grid }, table) =>
    linesOf(grid).map(({ parts, total }) =>
      equation(tables, [...parts.map(part => [table, part, 1] as const), [table, total, -1] as const]),
    ),
  ),
  ...tables.flatMap((after, table) =>
    tables.slice(0, table).flatMap((before, earlier) =>
      after.grid.cells.flatMap((cell, number) =>
        changesBetween(before.grid.cells[number]?.by ?? new Map(), cell.by).size > 0
          ? []
          : [
              equation(tables, [
                [table, number, 1],
                [earlier, number, -1],
              ]),
            ],
      ),
    ),
  ),
]

type Term = readonly [table: number, cell: number, factor: number]

const equation = (tables: readonly GivenOut[], terms: readonly Term[]): Equation => {
  const of = new Map<string, Exact>()
  let value = ZERO
  for (const [table, cell, factor] of terms) {
    const given = tables[table]
    if (given?.withheld.has(cell)) of.set(`${table}:${cell}`, exactOf(factor))
    else
      value = subtract(
        value,
        multiply(exactOf(factor), exactOf(String(given?.grid.cells[cell]?.total ?? 0n))),
      )
  }
  return { of, value }
}

/** Gauss and Jordan: each row has an unknown that no other row has. */
const reduced = (equations: readonly Equation[]): readonly Equation[] => {
  let rows: readonly Equation[] = []
  for (const next of equations) {
    const left = rows.reduce((rest, row) => without(rest, row), next)
    const [pivot] = left.of.entries()
    if (pivot === undefined) continue
    const row = scaled(left, pivot[1])
    rows = [...rows.map(each => without(each, row)), row]
  }
  return rows
}

/** The first unknown of a row is its own. */
const without = (equation: Equation, row: Equation): Equation => {
  const [own] = row.of.keys()
  const factor = own === undefined ? undefined : equation.of.get(own)
  if (factor === undefined) return equation
  const of = new Map(equation.of)
  for (const [unknown, each] of row.of) {
    const left = subtract(of.get(unknown) ?? ZERO, multiply(factor, each))
    if (isZero(left)) of.delete(unknown)
    else of.set(unknown, left)
  }
  return { of, value: add(equation.value, negate(multiply(factor, row.value))) }
}

const scaled = ({ of, value }: Equation, by: Exact): Equation => ({
  of: new Map([...of].map(([unknown, each]) => [unknown, divide(each, by) ?? ZERO])),
  value: divide(value, by) ?? ZERO,
})
