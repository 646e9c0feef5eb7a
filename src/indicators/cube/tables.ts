import { add, type Exact, exactOf, ZERO } from '../../exact/number.ts'
import type { Leaf } from '../model/indicators.ts'
import { bitOf } from '../rules/cohorts.ts'
import { addOdd, exactOfParts } from './amounts.ts'
import {
  type CubeDimension,
  cubeDimensions,
  type Enterprise,
  FIRST_YEAR,
  figureAt,
  MOST_WORDS,
  NOTHING,
  SAID,
  stateAt,
  VERIFIED,
  YEARS,
} from './columns.ts'
import type { View } from './views.ts'

/** What is added up over subjects: figures, or support paid. */
export type SubjectLeaf = Extract<Leaf, { kind: 'sum' | 'count' | 'ledger' }>

/** By what cells are told apart besides the year, what is left out of them, and the years. */
export interface Cut {
  readonly by: readonly CubeDimension[]
  readonly filter: Readonly<Partial<Record<CubeDimension, readonly (string | null)[]>>>
  readonly from: number
  readonly to: number
}

/** One term of a formula, added up by cell. A cell is a number: the year, then a word of each dimension. */
export interface Table {
  readonly leaf: SubjectLeaf
  readonly cut: Cut
  readonly scale: number
  readonly numbers: Map<number, number>
  readonly keys: number[]
  high: Float64Array
  low: Float64Array
  /** What was said, also that it does not apply; of how many; verified; negative; true. */
  n: Int32Array
  of: Int32Array
  verified: Int32Array
  negative: Int32Array
  readonly odd: Map<number, Exact>
}

const FIRST_ROOM = 64

export const emptyTable = ({ cube }: View, leaf: SubjectLeaf, cut: Cut): Table => ({
  leaf,
  cut,
  scale: leaf.kind === 'sum' ? (cube.variables.get(leaf.variable)?.scale ?? 1) : 1,
  numbers: new Map(),
  keys: [],
  high: new Float64Array(FIRST_ROOM),
  low: new Float64Array(FIRST_ROOM),
  n: new Int32Array(FIRST_ROOM),
  of: new Int32Array(FIRST_ROOM),
  verified: new Int32Array(FIRST_ROOM),
  negative: new Int32Array(FIRST_ROOM),
  odd: new Map(),
})

const cellAt = (table: Table, key: number): number => {
  const known = table.numbers.get(key)
  if (known !== undefined) return known
  const cell = table.keys.push(key) - 1
  table.numbers.set(key, cell)
  if (cell === table.n.length) widen(table, cell * 2)
  return cell
}

const widen = (table: Table, room: number): void => {
  for (const name of ['high', 'low'] as const) {
    const wider = new Float64Array(room)
    wider.set(table[name])
    table[name] = wider
  }
  for (const name of ['n', 'of', 'verified', 'negative'] as const) {
    const wider = new Int32Array(room)
    wider.set(table[name])
    table[name] = wider
  }
}

/** The cell of a subject in a year, or `NOTHING` where it is left out. */
type CellKey = (at: number, year: number) => number

/** Numbers of words by dimension; what is no word yet is in no cell. */
export const keysOf = ({ cube, dimensions }: View, { by, filter }: Cut): CellKey => {
  const parts = by.map(name => ({ column: dimensions[name], most: MOST_WORDS[name] }))
  const left = cubeDimensions.flatMap(name => {
    const kept = filter[name]
    if (kept === undefined) return []
    const numbers = new Set(kept.map(word => cube.words[name].numbers.get(word) ?? NOTHING))
    return [{ column: dimensions[name], numbers }]
  })
  return (at, year) => {
    for (const { column, numbers } of left) if (!numbers.has(column[at] ?? 0)) return NOTHING
    let key = 0
    for (const { column, most } of parts) key = key * most + (column[at] ?? 0)
    return key * YEARS + year
  }
}

/** The words of a cell, in the order of the dimensions. */
export const wordsIn = (
  { cube }: View,
  by: readonly CubeDimension[],
  key: number,
): readonly (string | null)[] => {
  let rest = Math.floor(key / YEARS)
  return by
    .toReversed()
    .map(name => {
      const word = cube.words[name].words[rest % MOST_WORDS[name]] ?? null
      rest = Math.floor(rest / MOST_WORDS[name])
      return word
    })
    .reverse()
}

/** Everything added up in one pass over the figures of the variable and one over the subjects. */
export const buildTable = (view: View, leaf: SubjectLeaf, cut: Cut): Table => {
  const table = emptyTable(view, leaf, cut)
  const keyOf = keysOf(view, cut)
  if (leaf.kind === 'ledger') {
    for (const enterprise of view.cube.enterprises.values()) addPayments(view, table, keyOf, enterprise, 1)
    return table
  }
  addMembers(view, { table, leaf, keyOf })
  addAllFigures(view, { table, leaf, keyOf })
  return table
}

const addMembers = (view: View, { table, leaf, keyOf }: Adding): void => {
  const { cohorts, cube } = view
  const [bit, first, last] = [bitOf[leaf.cohort], table.cut.from - FIRST_YEAR, table.cut.to - FIRST_YEAR]
  for (let subject = 0; subject < cube.subjects.words.length; subject++) {
    if (!isCounted(view, leaf, subject)) continue
    for (let at = subject * YEARS + first; at <= subject * YEARS + last; at++)
      if (((cohorts[at] ?? 0) & bit) !== 0) addMember(table, keyOf(at, at % YEARS), 1)
  }
}

const addAllFigures = (view: View, { table, leaf, keyOf }: Adding): void => {
  const { cohorts, cube } = view
  const { figures } = cube
  const variable = leaf.variable === null ? undefined : cube.variables.get(leaf.variable)
  const [bit, first, last] = [bitOf[leaf.cohort], table.cut.from - FIRST_YEAR, table.cut.to - FIRST_YEAR]
  for (let n = 0; n < (variable?.count ?? 0); n++) {
    const figure = variable?.figures[n] ?? 0
    const year = countedFor(leaf, figures.year[figure] ?? 0)
    const at = (figures.subject[figure] ?? 0) * YEARS + year
    if (year >= first && year <= last && ((cohorts[at] ?? 0) & bit) !== 0)
      addFigure(view, table, keyOf(at, year), figure, 1)
  }
}

/** Counts those of the kind that the variable is about: enterprises, or products. */
const isCounted = (
  { cube }: View,
  leaf: Exclude<SubjectLeaf, { kind: 'ledger' }>,
  subject: number,
): boolean => {
  const isProduct = cube.owner[subject] !== subject
  const variable = leaf.variable === null ? undefined : cube.variables.get(leaf.variable)
  return isProduct === (variable?.isOfProducts ?? false)
}

/** Adds (1) or takes out (−1) all that these subjects of one enterprise give; notes the cells in `touched`. */
export const addSubjects = (
  view: View,
  table: Table,
  { enterprise, subjects }: { readonly enterprise: Enterprise; readonly subjects: readonly number[] },
  sign: 1 | -1,
  touched: Set<number>,
): void => {
  const keyOf = noting(keysOf(view, table.cut), touched)
  const { leaf } = table
  if (leaf.kind === 'ledger') addPayments(view, table, keyOf, enterprise, sign)
  else
    for (const subject of subjects)
      if (isCounted(view, leaf, subject)) addSubject(view, { table, leaf, keyOf }, subject, sign)
}

const noting =
  (keyOf: CellKey, touched: Set<number>): CellKey =>
  (at, year) => {
    const key = keyOf(at, year)
    if (key !== NOTHING) touched.add(key)
    return key
  }

interface Adding {
  readonly table: Table
  readonly leaf: Exclude<SubjectLeaf, { kind: 'ledger' }>
  readonly keyOf: CellKey
}

const addSubject = (view: View, { table, leaf, keyOf }: Adding, subject: number, sign: 1 | -1): void => {
  const { from, to } = table.cut
  const bit = bitOf[leaf.cohort]
  for (let year = from - FIRST_YEAR; year <= to - FIRST_YEAR; year++) {
    const at = subject * YEARS + year
    if (((view.cohorts[at] ?? 0) & bit) !== 0) addMember(table, keyOf(at, year), sign)
  }
  if (leaf.variable !== null) addFigures(view, { table, leaf, keyOf }, subject, sign)
}

const addFigures = (view: View, { table, leaf, keyOf }: Adding, subject: number, sign: 1 | -1): void => {
  const { cube, cohorts } = view
  const [variable, bit] = [cube.variables.get(leaf.variable ?? ''), bitOf[leaf.cohort]]
  const [first, last] = [table.cut.from - FIRST_YEAR, table.cut.to - FIRST_YEAR]
  for (const figure of cube.figuresOf[subject] ?? []) {
    if (cube.figures.variable[figure] !== variable?.number) continue
    const year = countedFor(leaf, cube.figures.year[figure] ?? 0)
    const at = subject * YEARS + year
    if (year >= first && year <= last && ((cohorts[at] ?? 0) & bit) !== 0)
      addFigure(view, table, keyOf(at, year), figure, sign)
  }
}

/** The year for which a figure of a year counts: of the earlier of two it is the later. */
export const countedFor = (leaf: Leaf, year: number): number =>
  leaf.kind === 'sum' && leaf.pair === 'earlier' ? year + 1 : year

/** What was said of the other year of a growth, or `NOTHING`; null: the figure counts alone. */
export const otherYear = ({ cube, asOf }: View, leaf: Leaf, subject: number, year: number): number | null => {
  if (leaf.kind !== 'sum' || leaf.pair === undefined) return null
  const variable = cube.variables.get(leaf.variable)
  const other = year + (leaf.pair === 'later' ? -1 : 1)
  const figure = variable === undefined ? NOTHING : figureAt(variable, subject, other)
  const state = figure === NOTHING ? NOTHING : stateAt(cube, figure, asOf)
  return state === NOTHING ? NOTHING : (cube.states.said[state] ?? 0) & ~VERIFIED
}

const addMember = (table: Table, key: number, sign: 1 | -1): void => {
  if (key === NOTHING) return
  const cell = cellAt(table, key)
  table.of[cell] = (table.of[cell] ?? 0) + sign
}

const addFigure = (view: View, table: Table, key: number, figure: number, sign: 1 | -1): void => {
  const state = stateAt(view.cube, figure, view.asOf)
  if (key === NOTHING || state === NOTHING) return
  const { states } = view.cube
  const flags = states.said[state] ?? 0
  const said = flags & ~VERIFIED
  const { subject, year } = view.cube.figures
  const other = otherYear(view, table.leaf, subject[figure] ?? 0, year[figure] ?? 0)
  if (said > SAID['not-applicable'] || other === NOTHING || (other ?? 0) > SAID['not-applicable']) return
  const cell = cellAt(table, key)
  table.n[cell] = (table.n[cell] ?? 0) + sign
  if (flags !== said) table.verified[cell] = (table.verified[cell] ?? 0) + sign
  if (said !== SAID.value || (other ?? SAID.value) !== SAID.value) return
  const odd = states.odd.get(state)
  const [high, low] = [states.high[state] ?? 0, states.low[state] ?? 0]
  if (odd !== undefined) addOdd(table.odd, cell, odd, sign)
  if (high < 0 || low < 0 || (odd !== undefined && odd.n < 0))
    table.negative[cell] = (table.negative[cell] ?? 0) + sign
  table.high[cell] = (table.high[cell] ?? 0) + sign * high
  table.low[cell] = (table.low[cell] ?? 0) + sign * low
}

/** Support of an enterprise by the year in which it was paid; it counts once in a year. */
const addPayments = (
  view: View,
  table: Table,
  keyOf: CellKey,
  { record, subjects: [own = 0] }: Enterprise,
  sign: 1 | -1,
): void => {
  const { leaf, cut } = table
  if (leaf.kind !== 'ledger' || !record.isKept) return
  const paid = record.payments.filter(
    ({ paidOn, activity }) => paidOn <= view.day && (leaf.activity === null || activity === leaf.activity),
  )
  for (const [year, all] of Map.groupBy(paid, ({ paidOn }) => Number(paidOn.slice(0, 4)))) {
    if (year < cut.from || year > cut.to) continue
    const at = own * YEARS + year - FIRST_YEAR
    const key = keyOf(at, year - FIRST_YEAR)
    if (key === NOTHING || ((view.cohorts[at] ?? 0) & bitOf[leaf.cohort ?? 'all']) === 0) continue
    const cell = cellAt(table, key)
    table.n[cell] = (table.n[cell] ?? 0) + sign
    table.of[cell] = (table.of[cell] ?? 0) + sign
    const sum =
      leaf.what === 'money' ? all.map(({ amount }) => exactOf(amount)).reduce(add, ZERO) : { n: 1, d: 1 }
    addOdd(table.odd, cell, sum, sign)
  }
}

/** The sum in a cell. */
export const sumIn = (table: Table, cell: number): Exact => {
  const { high, low, odd, scale } = table
  const sum = exactOfParts(high[cell] ?? 0, low[cell] ?? 0, scale)
  const beside = odd.get(cell)
  return beside === undefined ? sum : add(sum, beside)
}
