import { type Grid, placeIn } from './table.ts'

/**
 * A box is a change of several cells that no total shows: in each dimension one place goes up and another down, or one
 * place goes up with the total. Whoever knows everything but the cells of a box cannot tell any of them: the same
 * amount can be moved through all of them, up or down.
 */
export interface Box {
  readonly cells: readonly number[]
  /** 1 or -1 for each cell: whether it goes up with the first one. */
  readonly signs: readonly number[]
}

/** What a search for a box goes by. */
export interface Search {
  readonly grid: Grid
  /** May be moved at all: somebody is in it, and nothing else tells its value. */
  readonly isMovable: (number: number) => boolean
  /** What it costs to withhold a cell; nothing where it is withheld already. */
  readonly costOf: (number: number) => number
  /** How much each cell of the box must hold at least. */
  readonly least: bigint
}

interface Option {
  readonly step: number
  readonly sign: number
}

/** Fixed: in one dimension this partner and no other. */
export interface Fixed {
  readonly dimension: number
  readonly partner: number
}

interface Found {
  cost: number
  box: Box | null
}

/** The box through a cell that withholds least; null where there is none. */
export const cheapestBox = (search: Search, first: number, fixed: Fixed | null = null): Box | null => {
  const { grid } = search
  const options = grid.sizes.map((_, dimension) =>
    fixed?.dimension === dimension
      ? optionsOf(grid, first, dimension).filter(({ step }) => first + step === fixed.partner)
      : optionsOf(grid, first, dimension),
  )
  const found: Found = { cost: Number.POSITIVE_INFINITY, box: null }
  widen(search, options, { cells: [first], signs: [1] }, 0, found)
  return found.box
}

const optionsOf = (
  { sizes, strides, ...grid }: Grid,
  number: number,
  dimension: number,
): readonly Option[] => {
  const [size, stride] = [sizes[dimension] ?? 1, strides[dimension] ?? 1]
  const place = placeIn({ sizes, strides, ...grid }, number, dimension)
  return Array.from({ length: size }, (_, other) => other)
    .filter(other => other !== place)
    .map(other => ({
      step: (other - place) * stride,
      sign: other === size - 1 || place === size - 1 ? 1 : -1,
    }))
}

/** One dimension more; what already costs as much as the best one is left. */
const widen = (
  search: Search,
  options: readonly (readonly Option[])[],
  box: Box,
  cost: number,
  found: Found,
): void => {
  const [here, ...rest] = options
  if (here === undefined) {
    if (cost < found.cost) Object.assign(found, { cost, box })
    return
  }
  for (const { step, sign } of here) {
    let sum = cost
    const cells: number[] = []
    for (const cell of box.cells) {
      const moved = cell + step
      sum += priceOf(search, moved)
      if (sum >= found.cost) break
      cells.push(moved)
    }
    if (cells.length < box.cells.length) continue
    const signs = [...box.signs, ...box.signs.map(each => each * sign)]
    widen(search, rest, { cells: [...box.cells, ...cells], signs }, sum, found)
  }
}

const priceOf = ({ grid, isMovable, costOf, least }: Search, number: number): number =>
  isMovable(number) && (grid.cells[number]?.total ?? 0n) >= least ? costOf(number) : Number.POSITIVE_INFINITY
