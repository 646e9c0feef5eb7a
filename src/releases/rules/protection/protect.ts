import { type Box, cheapestBox, type Fixed, type Search } from './box.ts'
import { houseRule, isExposed, type Rule } from './rule.ts'
import { type Amounts, changesBetween, type Grid, type Line, linesOf, placeIn, together } from './table.ts'

/** A table that was given out earlier, of the same dimensions, with what was withheld of it. */
export interface GivenOut {
  readonly grid: Grid
  readonly withheld: ReadonlySet<number>
}

export type Protection =
  | { readonly outcome: 'protected'; readonly withheld: ReadonlySet<number>; readonly boxes: readonly Box[] }
  /** Too little changed since an earlier table to give out another one: these cells would tell it. */
  | { readonly outcome: 'cannot'; readonly cells: readonly number[] }

/**
 * Withholds every cell that would tell what one enterprise has, here or by its difference from a table given out
 * earlier, and with each as few others as keep it from being computed. What was withheld stays withheld. Sums of the
 * cells withheld along one line, which anyone computes from its total, are held to the same rule.
 */
export const protect = (
  grid: Grid,
  earlier: readonly GivenOut[] = [],
  rule: Rule = houseRule,
): Protection => {
  const table: Protecting = {
    grid,
    earlier,
    rule,
    withheld: new Set(earlier.flatMap(({ withheld }) => [...withheld])),
    covered: new Set(earlier.flatMap(({ withheld }) => [...withheld])),
    boxes: [],
  }
  const open = exposedCells(table).filter(number => !table.covered.has(number) && !hide(table, number))
  if (open.length > 0) return { outcome: 'cannot', cells: open }
  const lines = linesOf(grid)
  for (let exposed = telling(table, lines); exposed !== null; exposed = telling(table, lines))
    if (!widenLine(table, exposed))
      return { outcome: 'cannot', cells: exposed.parts.filter(each => table.withheld.has(each)) }
  return { outcome: 'protected', withheld: table.withheld, boxes: table.boxes }
}

interface Protecting {
  readonly grid: Grid
  readonly earlier: readonly GivenOut[]
  readonly rule: Rule
  readonly withheld: Set<number>
  /** Moved by a box of this table, or of the earlier one that withheld it. */
  readonly covered: Set<number>
  readonly boxes: Box[]
}

const nobody: Amounts = new Map()
const amountsAt = ({ cells }: Grid, number: number): Amounts => cells[number]?.by ?? nobody

/** What the public would see of a cell: its own amounts, and what changed since each table that shows it. */
const seenAt = (
  { grid, earlier }: Pick<Protecting, 'grid' | 'earlier'>,
  number: number,
): readonly Amounts[] => [
  amountsAt(grid, number),
  ...earlier
    .filter(({ withheld }) => !withheld.has(number))
    .map(before => changesBetween(amountsAt(before.grid, number), amountsAt(grid, number))),
]

/** The largest first: they need partners that hold enough. */
export const exposedCells = (table: Pick<Protecting, 'grid' | 'earlier' | 'rule'>): readonly number[] => {
  const exposed = table.grid.cells.flatMap((_, number) =>
    seenAt(table, number).some(amounts => isExposed(amounts, table.rule)) ? [number] : [],
  )
  const total = (number: number) => table.grid.cells[number]?.total ?? 0n
  return exposed.toSorted((a, b) => (total(a) === total(b) ? a - b : total(a) < total(b) ? 1 : -1))
}

/** With partners that hold at least a tenth of it, else with any: so nobody can narrow it down to less. */
const hide = (table: Protecting, number: number, fixed: Fixed | null = null): boolean => {
  const tenth = (table.grid.cells[number]?.total ?? 0n) / 10n
  const box =
    (isMovable(table, number) ? cheapestBox(searching(table, tenth), number, fixed) : null) ??
    (isMovable(table, number) ? cheapestBox(searching(table, 0n), number, fixed) : null)
  if (box === null) return false
  for (const cell of box.cells) {
    table.withheld.add(cell)
    table.covered.add(cell)
  }
  table.boxes.push(box)
  return true
}

const searching = (table: Protecting, least: bigint): Search => ({
  grid: table.grid,
  isMovable: number => amountsAt(table.grid, number).size > 0 && isMovable(table, number),
  costOf: number => (table.withheld.has(number) ? 0 : weightOf(table.grid, number)),
  least,
})

/** Whoever takes for granted that nothing else changed knows every cell that did not. */
const isMovable = ({ grid, earlier }: Protecting, number: number): boolean =>
  earlier.every(before => changesBetween(amountsAt(before.grid, number), amountsAt(grid, number)).size > 0)

/** A total is worth twenty cells, a total of totals twenty times as much. */
const weightOf = (grid: Grid, number: number): number =>
  grid.sizes.reduce(
    (weight, size, dimension) => (placeIn(grid, number, dimension) === size - 1 ? weight * 20 : weight),
    1,
  )

/** The first line whose withheld cells together tell too much, where their total is given out. */
const telling = (table: Protecting, lines: readonly Line[]): Line | null =>
  lines.find(line => !table.withheld.has(line.total) && isTelling(table, line)) ?? null

const isTelling = ({ grid, earlier, rule, withheld }: Protecting, { parts, total }: Line): boolean => {
  const hidden = parts.filter(part => withheld.has(part))
  if (hidden.length === 0) return false
  if (isExposed(together(hidden.map(part => amountsAt(grid, part))), rule)) return true
  return earlier.some(
    before =>
      !before.withheld.has(total) &&
      isExposed(
        together(hidden.map(part => changesBetween(amountsAt(before.grid, part), amountsAt(grid, part)))),
        rule,
      ),
  )
}

/** One more cell of the line, or its total, through a box that moves it against one of those withheld. */
const widenLine = (table: Protecting, { dimension, parts, total }: Line): boolean => {
  const size = (part: number) => table.grid.cells[part]?.total ?? 0n
  const others = [
    ...parts.filter(part => !table.withheld.has(part)).toSorted((a, b) => Number(size(a) - size(b))),
    total,
  ]
  const hidden = parts.filter(part => table.withheld.has(part))
  return others.some(
    partner =>
      (partner === total || size(partner) > 0n) &&
      hidden.some(part => hide(table, part, { dimension, partner })),
  )
}
