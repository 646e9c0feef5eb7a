import type { Day } from '../../exact/day.ts'
import { compareBytes } from '../../exact/text.ts'
import type { Coverage, MissingFact, ValueCell } from '../model/indicators.ts'
import { shownValue } from '../rules/formula/bounds.ts'
import { evaluateTerm, type Prepared } from '../rules/formula/prepare.ts'
import { type Cube, type CubeDimension, FIRST_YEAR, MOST_WORDS, YEARS } from './columns.ts'
import { leafAt, type Read, readLeaves } from './reading.ts'
import { missingIn } from './rows.ts'
import { isToldByFacts } from './standing.ts'
import { type Cut, wordsIn } from './tables.ts'
import { lookingAt, type View, viewNow } from './views.ts'

export interface Question {
  readonly by: readonly CubeDimension[]
  readonly filter?: Cut['filter']
  /** Years, both included. */
  readonly from: number
  readonly to: number
  /** As known at the end of this day; null: now. */
  readonly asOf?: Day | null
}

/** The values of an indicator for each year and each meeting of the dimensions in which anything is. */
export const pivot = (cube: Cube, prepared: Prepared, question: Question): readonly ValueCell[] =>
  reading(cube, prepared, question, read =>
    keysIn(read, prepared, question).map(key => cellFor(read, prepared, key)),
  )

/** The same with the first of the facts that are missing. */
export const valuesWithMissing = (cube: Cube, prepared: Prepared, question: Question): readonly ValueCell[] =>
  reading(cube, prepared, question, read =>
    keysIn(read, prepared, question).map(key => ({
      ...cellFor(read, prepared, key),
      missing: missingFor(read, prepared, key),
    })),
  )

const MOST_MISSING = 10

const missingFor = (read: Read, prepared: Prepared, key: number): readonly MissingFact[] => {
  const { n, of } = coverageOf(read, prepared, key) ?? { n: 0, of: 0 }
  return n === of ? [] : missingIn(read, prepared, key, MOST_MISSING)
}

/** What the question wants is added up, looked at by `body`, and forgotten. */
export const reading = <Result>(
  cube: Cube,
  prepared: Prepared,
  { by, filter = {}, from, to, asOf = null }: Question,
  body: (read: Read) => Result,
): Result => {
  const byFacts = [...by, ...Object.keys(filter)].some(isToldByFacts)
  const cut = cutOf(prepared, { by, filter, from, to })
  const look = (view: View): Result =>
    body(readLeaves(view, prepared.leaves, { ...cut, to: Math.min(to, yearOf(view.day)) }))
  return asOf === null || asOf >= cube.today
    ? look(viewNow(cube))
    : lookingAt(cube, asOf, { ...cut, byFacts }, look)
}

/** With the years before that growths and the like need. */
export const cutOf = ({ earlier }: Prepared, cut: Cut): Cut => ({
  ...cut,
  from: Math.max(FIRST_YEAR, cut.from - Math.max(0, ...earlier.flat())),
})

const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Every year where nothing but years is asked; else the cells in which anyone or anything is. */
export const keysIn = (
  read: Read,
  { earlier }: Prepared,
  { by, from, to }: Pick<Question, 'by' | 'from' | 'to'>,
): readonly number[] => {
  const last = Math.min(to, read.cut.to)
  const keys = new Set<number>()
  if (by.length === 0) for (let year = from; year <= last; year++) keys.add(year - FIRST_YEAR)
  else
    for (const [leaf, table] of read.tables.entries())
      for (const [key, cell] of table?.numbers ?? [])
        if ((table?.of[cell] ?? 0) > 0) for (const years of earlier[leaf] ?? []) keys.add(key + years)
  for (const counts of read.counted.values()) for (const key of counts.keys()) keys.add(key)
  const isAsked = (key: number) => yearIn(key) >= from && yearIn(key) <= last
  return inOrder(read, [...keys].filter(isAsked))
}

/** By year, then by word; what is not known comes last. */
const inOrder = ({ view, cut }: Read, keys: readonly number[]): readonly number[] => {
  const places = cut.by.map(name => ({ most: MOST_WORDS[name], ranks: ranksOf(view.cube.words[name].words) }))
  const placeOf = (key: number): number => {
    let [rest, place, weight] = [Math.floor(key / YEARS), 0, 1]
    for (const { most, ranks } of places.toReversed()) {
      place += (ranks[rest % most] ?? 0) * weight
      weight *= most
      rest = Math.floor(rest / most)
    }
    return (key % YEARS) * weight + place
  }
  return keys
    .map(key => ({ key, place: placeOf(key) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ key }) => key)
}

const ranksOf = (words: readonly (string | null)[]): readonly number[] => {
  const sorted = words.toSorted((a, b) => (a === null ? 1 : b === null ? -1 : compareBytes(a, b)))
  return words.map(word => sorted.indexOf(word))
}

export const yearIn = (key: number): number => (key % YEARS) + FIRST_YEAR

export const cellFor = (read: Read, prepared: Prepared, key: number): ValueCell => {
  const { by } = read.cut
  const words = wordsIn(read.view, by, key)
  const shown = (term: Prepared['term']) =>
    shownValue(
      evaluateTerm(term, yearIn(key), (leaf, year) => leafAt(read, leaf, Math.floor(key / YEARS), year)),
    )
  const { quotient } = prepared
  return {
    year: yearIn(key),
    in: Object.fromEntries(by.map((name, at) => [name, words[at] ?? null])),
    value: shown(prepared.term),
    numerator: quotient === null ? null : shown(quotient.numerator),
    denominator: quotient === null ? null : shown(quotient.denominator),
    coverage: coverageOf(read, prepared, key),
    missing: [],
  }
}

/** Of all figures that go into the value; null: none do. */
const coverageOf = (read: Read, { leaves, earlier }: Prepared, key: number): Coverage | null => {
  const total = { n: 0, of: 0, verified: 0 }
  let isOfFigures = false
  for (const [number, leaf] of leaves.entries()) {
    const table = read.tables[number]
    if (table == null || leaf.kind === 'ledger' || !('variable' in leaf) || leaf.variable === null) continue
    // Who said both years of a growth is one of those asked, not two.
    if (leaf.kind === 'sum' && leaf.pair === 'earlier') continue
    isOfFigures = true
    for (const years of earlier[number] ?? []) {
      const cell = table.numbers.get(key - years)
      if (cell === undefined) continue
      total.n += table.n[cell] ?? 0
      total.of += table.of[cell] ?? 0
      total.verified += table.verified[cell] ?? 0
    }
  }
  return isOfFigures ? total : null
}
