import { exactOf, wholeNumber } from '../../exact/number.ts'
import { countColumns } from '../../recognition/rules/counter.ts'
import type { CountedGroup, Grouping } from '../../recognition/rules/counting.ts'
import type { Leaf, RecognitionCount } from '../model/indicators.ts'
import { type Computed, exactly, UNKNOWN } from '../rules/formula/bounds.ts'
import { lastDayOf } from './change.ts'
import { dayNumber, FIRST_YEAR, MOST_WORDS, wordOf, YEARS } from './columns.ts'
import { buildTable, type Cut, type SubjectLeaf, sumIn, type Table } from './tables.ts'
import type { View } from './views.ts'

/** The terms of a formula, added up for a cut. */
export interface Read {
  readonly view: View
  readonly cut: Cut
  readonly leaves: readonly Leaf[]
  /** By leaf; null: not about subjects. */
  readonly tables: readonly (Table | null)[]
  /** What the register counts, by what and cell. */
  readonly counted: ReadonlyMap<RecognitionCount, ReadonlyMap<number, number>>
}

export const isOfSubjects = (leaf: Leaf): leaf is SubjectLeaf =>
  leaf.kind === 'sum' || leaf.kind === 'count' || leaf.kind === 'ledger'

/** `tableOf` may give a table that is kept. */
export const readLeaves = (
  view: View,
  leaves: readonly Leaf[],
  cut: Cut,
  tableOf: (leaf: SubjectLeaf) => Table = leaf => buildTable(view, leaf, cut),
): Read => ({
  view,
  cut,
  leaves,
  tables: leaves.map(leaf => (isOfSubjects(leaf) ? tableOf(leaf) : null)),
  counted: countsFor(view, leaves, cut),
})

/** The value of a leaf in a cell. */
export const leafAt = (read: Read, leaf: number, key: number, year: number): Computed => {
  const asked = read.leaves[leaf]
  const cellKey = key * YEARS + year - FIRST_YEAR
  if (asked === undefined || year < read.cut.from || year > read.cut.to) return UNKNOWN
  if (asked.kind === 'series') return seriesAt(read.view, asked.code, year)
  if (asked.kind === 'recognitions') {
    const counts = read.counted.get(asked.what)
    return counts === undefined ? UNKNOWN : exactly(wholeNumber(counts.get(cellKey) ?? 0))
  }
  const table = read.tables[leaf]
  return table == null ? UNKNOWN : tableAt(table, table.numbers.get(cellKey))
}

const ZERO_VALUE = exactly(wholeNumber(0))

/** Where nobody is in the cohort the sum is zero; where nothing was said of those who are, it is unknown. */
const tableAt = (table: Table, cell: number | undefined): Computed => {
  if (cell === undefined) return ZERO_VALUE
  const { leaf } = table
  const [n, of] = [table.n[cell] ?? 0, table.of[cell] ?? 0]
  if (leaf.kind === 'count' && leaf.variable === null) return exactly(wholeNumber(of))
  if (of > 0 && n === 0) return UNKNOWN
  const isShort = n < of
  const bound = isShort ? ((table.negative[cell] ?? 0) > 0 ? 'partial' : 'at-least') : 'exact'
  return exactly(sumIn(table, cell), bound)
}

const seriesAt = ({ cube, asOf }: View, code: string, year: number): Computed => {
  const known = (cube.series.get(code) ?? []).filter(
    value => value.year === year && dayNumber(value.knownFrom) <= asOf,
  )
  const last = known.at(-1)
  return last === undefined ? UNKNOWN : exactly(exactOf(last.text))
}

const GROUPED: readonly string[] = ['sector', 'commune'] satisfies readonly Grouping[]

/**
 * The counters of the register by cell. They know the year, sector group and commune at the grant, and nothing else; what
 * is asked by more than one word at once would count an enterprise twice.
 */
const countsFor = (view: View, leaves: readonly Leaf[], cut: Cut): Read['counted'] => {
  const asked = new Set(leaves.flatMap(leaf => (leaf.kind === 'recognitions' ? [leaf.what] : [])))
  const filters = Object.entries(cut.filter)
  const isCountable =
    [...cut.by, ...filters.map(([name]) => name)].every(name => GROUPED.includes(name)) &&
    filters.every(([name, words]) => cut.by.some(own => own === name) || words?.length === 1)
  if (asked.size === 0 || !isCountable) return new Map()
  return new Map([...asked].map(what => [what, countedBy(view, what, cut)]))
}

const NAMES = {
  events: 'events',
  products: 'products',
  enterprises: 'enterprises',
  titles: 'titles',
  'enterprise-years': 'enterpriseYears',
} as const

const countedBy = (view: View, what: RecognitionCount, cut: Cut): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  const put = (group: CountedGroup, year: number) => {
    const key = keyOfGroup(view, group, cut)
    const count = group[NAMES[what]]
    if (key === null || count === 0 || year < cut.from || year > cut.to) return
    counts.set(key * YEARS + year - FIRST_YEAR, count)
  }
  const by = groupingsOf(cut)
  if (what === 'titles')
    for (let year = cut.from; year <= Math.min(cut.to, Number(view.day.slice(0, 4))); year++)
      for (const group of countOn(view, by, lastDayOf(year, view.day))) put(group, year)
  else for (const group of countOn(view, ['year', ...by], view.day)) put(group, Number(group.year))
  return counts
}

const groupingsOf = ({ by, filter }: Cut): readonly Grouping[] =>
  (['sector', 'commune'] as const).filter(name => by.includes(name) || filter[name] !== undefined)

const countOn = ({ cube, asOf, day }: View, by: readonly Grouping[], on: View['day']) =>
  countColumns(cube.register, cube.sameAs, {
    by,
    asOf: on,
    knownOn: asOf === Number.POSITIVE_INFINITY ? null : day,
  })

/** Null: left out. */
const keyOfGroup = ({ cube }: View, group: CountedGroup, { by, filter }: Cut): number | null => {
  const inGroup = (name: string): string | null => (name === 'sector' ? group.sector : group.commune) ?? null
  for (const [name, kept] of Object.entries(filter)) if (kept?.includes(inGroup(name)) !== true) return null
  return by.reduce((key, name) => key * MOST_WORDS[name] + wordOf(cube, name, inGroup(name)), 0)
}
