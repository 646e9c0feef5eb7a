/** Tables of amounts by several dimensions, with all their totals, and who is in each cell. */

/** What one enterprise adds to one cell. */
export interface Contribution {
  /** A value of each dimension, in their order. */
  readonly at: readonly string[]
  readonly enterprise: string
  /** Whole units: đồng, persons; 1 where enterprises are counted. Never negative. */
  readonly amount: bigint
}

export interface CellTable {
  /** The values of each dimension; all are added up along it. */
  readonly dimensions: readonly (readonly string[])[]
  readonly contributions: readonly Contribution[]
}

/** By enterprise. */
export type Amounts = ReadonlyMap<string, bigint>

export interface Cell {
  readonly by: Amounts
  readonly total: bigint
}

/** Every cell and every total; the last place of a dimension is the total over it. */
export interface Grid {
  readonly dimensions: CellTable['dimensions']
  /** With the total. */
  readonly sizes: readonly number[]
  /** How far the number of a cell moves with one step in each dimension. */
  readonly strides: readonly number[]
  readonly cells: readonly Cell[]
}

export const gridOf = ({ dimensions, contributions }: CellTable): Grid => {
  const sizes = dimensions.map(values => values.length + 1)
  const strides = sizes.map((_, at) => sizes.slice(at + 1).reduce((all, size) => all * size, 1))
  const places = dimensions.map(values => new Map(values.map((value, at) => [value, at])))
  const sums: Map<string, bigint>[] = Array.from(
    { length: sizes.reduce((all, size) => all * size, 1) },
    () => new Map(),
  )
  for (const { at, enterprise, amount } of contributions)
    for (const number of numbersOf(at, places, sizes, strides)) {
      const sum = sums[number]
      sum?.set(enterprise, (sum.get(enterprise) ?? 0n) + amount)
    }
  return { dimensions, sizes, strides, cells: sums.map(by => ({ by, total: totalOf(by) })) }
}

/** The cell itself and every total that it is part of. */
const numbersOf = (
  at: readonly string[],
  places: readonly ReadonlyMap<string, number>[],
  sizes: readonly number[],
  strides: readonly number[],
): readonly number[] =>
  sizes.reduce<readonly number[]>(
    (numbers, size, dimension) => {
      const place = places[dimension]?.get(at[dimension] ?? '')
      if (place === undefined) throw new RangeError(`no such value: ${at[dimension]}`)
      const stride = strides[dimension] ?? 0
      return numbers.flatMap(number => [number + place * stride, number + (size - 1) * stride])
    },
    [0],
  )

export const totalOf = (by: Amounts): bigint => [...by.values()].reduce((sum, amount) => sum + amount, 0n)

/** The value of each dimension; null: all of them. */
export const coordinatesOf = (
  { dimensions, sizes, strides }: Grid,
  number: number,
): readonly (string | null)[] =>
  dimensions.map((values, at) => values[placeIn({ sizes, strides }, number, at)] ?? null)

export const placeIn = (
  { sizes, strides }: Pick<Grid, 'sizes' | 'strides'>,
  number: number,
  dimension: number,
): number => Math.floor(number / (strides[dimension] ?? 1)) % (sizes[dimension] ?? 1)

/** Cells along one dimension, everything else fixed; the last one is their total. */
export interface Line {
  readonly dimension: number
  readonly parts: readonly number[]
  readonly total: number
}

export const linesOf = (grid: Grid): readonly Line[] =>
  grid.sizes.flatMap((size, dimension) => {
    const stride = grid.strides[dimension] ?? 1
    const totals = grid.cells.flatMap((_, number) =>
      placeIn(grid, number, dimension) === size - 1 ? [number] : [],
    )
    return totals.map(total => {
      const first = total - (size - 1) * stride
      return { dimension, parts: Array.from({ length: size - 1 }, (_, at) => first + at * stride), total }
    })
  })

/** What became otherwise, by enterprise. */
export const changesBetween = (before: Amounts, after: Amounts): Amounts => {
  const changes = new Map(after)
  for (const [enterprise, amount] of before) changes.set(enterprise, (changes.get(enterprise) ?? 0n) - amount)
  return new Map([...changes].filter(([, change]) => change !== 0n))
}

export const together = (amounts: readonly Amounts[]): Amounts => {
  const sums = new Map<string, bigint>()
  for (const each of amounts)
    for (const [enterprise, amount] of each) sums.set(enterprise, (sums.get(enterprise) ?? 0n) + amount)
  return sums
}
