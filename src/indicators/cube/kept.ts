import type { ValueCell } from '../model/indicators.ts'
import type { Prepared } from '../rules/formula/prepare.ts'
import { applyChange, type EnterpriseChange, subjectsIn } from './change.ts'
import { type Cube, FIRST_YEAR } from './columns.ts'
import { cellFor, cutOf, keysIn, yearIn } from './pivot.ts'
import { type Read, readLeaves } from './reading.ts'
import { isToldByFacts, toldApartBy } from './standing.ts'
import { addSubjects, buildTable, type Cut, type Table } from './tables.ts'
import { viewNow } from './views.ts'

/** Something whose values are kept up to date: an indicator by years, what a target asks for, a table of a dashboard. */
export interface Watch {
  readonly id: string
  readonly kind: 'indicator' | 'target' | 'dashboard'
  readonly prepared: Prepared
  readonly cut: Cut
}

export interface Keeping {
  readonly cube: Cube
  /** Each term by cut is added up once, whoever needs it. */
  readonly tables: Map<string, Table>
  readonly kept: readonly Kept[]
}

interface Kept {
  readonly watch: Watch
  read: Read
  /** By cell: the value as text, to tell whether it changed. */
  readonly values: Map<number, string>
}

/** What a change moved: which of the watched, and in which years. */
export interface Moved {
  readonly id: string
  readonly kind: Watch['kind']
  readonly years: readonly number[]
}

/** Adds up everything that is watched. */
export const keep = (cube: Cube, watches: readonly Watch[]): Keeping => {
  const keeping: Keeping = { cube, tables: new Map(), kept: watches.map(watch => keptOf(cube, watch)) }
  for (const kept of keeping.kept) {
    kept.read = readOf(keeping, kept.watch)
    evaluate(kept, cellsOf(kept))
  }
  return keeping
}

const keptOf = (cube: Cube, watch: Watch): Kept => {
  const read = { view: viewNow(cube), cut: watch.cut, leaves: [], tables: [], counted: new Map() }
  return { watch, read, values: new Map() }
}

const readOf = ({ cube, tables }: Keeping, { prepared, cut }: Watch): Read => {
  const own = cutOf(prepared, cut)
  return readLeaves(viewNow(cube), prepared.leaves, own, leaf => {
    const key = JSON.stringify([leaf, own])
    const table = tables.get(key) ?? buildTable(viewNow(cube), leaf, own)
    tables.set(key, table)
    return table
  })
}

/** What is watched as it stands, without looking at a single fact. */
export const keptValues = ({ kept }: Keeping, id: string): readonly ValueCell[] => {
  const found = kept.find(({ watch }) => watch.id === id)
  if (found === undefined) return []
  const { read, watch } = found
  return keysIn(read, watch.prepared, watch.cut).map(key => cellFor(read, watch.prepared, key))
}

/** Every cell of what is watched that may have a value. */
const cellsOf = ({ watch: { prepared, cut }, read }: Kept): ReadonlySet<number> => {
  const cells = new Set<number>()
  if (cut.by.length === 0) for (let year = cut.from; year <= cut.to; year++) cells.add(year - FIRST_YEAR)
  for (const [leaf, table] of read.tables.entries())
    for (const key of table?.keys ?? [])
      for (const years of prepared.earlier[leaf] ?? []) cells.add(key + years)
  for (const counts of read.counted.values()) for (const key of counts.keys()) cells.add(key)
  return cells
}

/** Works out these cells; answers the years in which a value is another one than before. */
const evaluate = (
  { watch: { prepared, cut }, read, values }: Kept,
  cells: ReadonlySet<number>,
): readonly number[] => {
  const years = new Set<number>()
  for (const key of cells) {
    const year = yearIn(key)
    if (year < cut.from || year > cut.to) continue
    const text = JSON.stringify(cellFor(read, prepared, key))
    if (values.get(key) === text) continue
    values.set(key, text)
    years.add(year)
  }
  return [...years].toSorted((a, b) => a - b)
}

/**
 * Puts a change into the cube and into every sum that it is part of, and nowhere else: what the enterprise gave is taken
 * out, and what it gives now put in. `register`: whether recognitions came or were ruled on.
 */
export const correct = (keeping: Keeping, change: EnterpriseChange, register = false): readonly Moved[] => {
  const { cube } = keeping
  const touched = new Map(
    [...keeping.tables.values()].filter(isPartOf(change)).map(table => [table, new Set<number>()]),
  )
  const subjects = subjectsIn(cube, change)
  const through = (sign: 1 | -1, all: readonly number[]) => {
    const enterprise = cube.enterprises.get(change.enterprise)
    if (enterprise !== undefined)
      for (const [table, cells] of touched)
        addSubjects(viewNow(cube), table, { enterprise, subjects: all }, sign, cells)
  }
  through(-1, subjects)
  applyChange(cube, change)
  through(1, [...new Set([...subjects, ...subjectsIn(cube, change)])])
  return keeping.kept.flatMap(kept => moved(keeping, kept, { touched, register }))
}

interface Touched {
  readonly touched: ReadonlyMap<Table, ReadonlySet<number>>
  readonly register: boolean
}

const moved = (keeping: Keeping, kept: Kept, { touched, register }: Touched): readonly Moved[] => {
  const { watch } = kept
  const isCounted = register && watch.prepared.leaves.some(({ kind }) => kind === 'recognitions')
  kept.read = isCounted ? readOf(keeping, watch) : { ...kept.read, view: viewNow(keeping.cube) }
  const cells = isCounted ? new Set([...cellsOf(kept), ...kept.values.keys()]) : touchedCells(kept, touched)
  const years = evaluate(kept, cells)
  return years.length === 0 ? [] : [{ id: watch.id, kind: watch.kind, years }]
}

const touchedCells = (
  { watch: { prepared }, read }: Kept,
  touched: Touched['touched'],
): ReadonlySet<number> => {
  const cells = new Set<number>()
  for (const [leaf, table] of read.tables.entries())
    for (const key of (table === null ? undefined : touched.get(table)) ?? [])
      for (const years of prepared.earlier[leaf] ?? []) cells.add(key + years)
  return cells
}

const TOLD_APART: readonly string[] = Object.values(toldApartBy)

/** A record may move everything of its enterprise; a figure moves its own sums, and some move their enterprise to another cell. */
const isPartOf = ({ record, figures }: EnterpriseChange): ((table: Table) => boolean) => {
  const variables = new Set(figures.map(({ variable }) => variable))
  const movesCells = figures.some(({ variable }) => TOLD_APART.includes(variable))
  return ({ leaf, cut }) => {
    const isByFacts = [...cut.by, ...Object.keys(cut.filter)].some(isToldByFacts)
    const own = leaf.kind === 'ledger' ? null : leaf.variable
    return record !== null || (own !== null && variables.has(own)) || (movesCells && isByFacts)
  }
}
