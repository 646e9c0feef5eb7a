import { addDays, dayOf } from '../../../exact/day.ts'
import {
  add,
  compare,
  divide,
  type Exact,
  formatExact,
  isNegative,
  wholeNumber,
} from '../../../exact/number.ts'
import type { Condition, FactType, FactValue, Leaf, PolicyFact, Tier } from '../../model.ts'
import { holds } from '../holds.ts'
import { isSame } from '../judge/leaf.ts'
import { complain, type Reading } from './reading.ts'

/**
 * Tiers must give every eligible case exactly one step. Checked over cells: of each fact that a tier asks, every value
 * at which a condition can turn, so that nothing lies between two cells unseen.
 */
export const checkTiers = (
  reading: Reading,
  tiers: readonly Tier[],
  eligibility: Condition,
  place: string,
): void => {
  const steps = tiers.flatMap(({ when }) => (when === null ? [] : [when]))
  const defaults = tiers.filter(({ when }) => when === null)
  if (defaults.length > 1)
    complain(reading, place, 'default', 'two tiers are for all others', 'leave one default')
  const leaves = [...steps, eligibility].flatMap(leavesOf)
  const asked = [...new Set(steps.flatMap(leavesOf).map(({ fact }) => fact))]
  const axes = asked.map(code => ({
    code,
    values: pointsOf(
      reading.facts.get(code),
      leaves.filter(({ fact }) => fact === code),
    ),
  }))
  if (axes.reduce((cells, { values }) => cells * values.length, 1) > MOST_CELLS) {
    complain(
      reading,
      place,
      '',
      'these tiers ask too many facts to be checked',
      'ask fewer facts in the tiers',
    )
    return
  }
  const search = {
    reading,
    tiers,
    eligibility,
    hasDefault: defaults.length > 0,
    place,
    said: new Set<string>(),
  }
  for (const cell of cellsOf(axes)) if (isPossible(search, cell)) checkCell(search, cell)
}

const MOST_CELLS = 100_000

interface Search {
  readonly reading: Reading
  readonly tiers: readonly Tier[]
  readonly eligibility: Condition
  readonly hasDefault: boolean
  readonly place: string
  readonly said: Set<string>
}
type Cell = ReadonlyMap<string, FactValue>

/** Names that tiers alone use exclude each other: one of them is so, none only where there is a default. */
const isPossible = ({ reading, eligibility, hasDefault }: Search, cell: Cell): boolean => {
  const named = [...cell].filter(([code]) => reading.named.has(code))
  const so = named.filter(([, value]) => value === true).length
  if (named.length > 0 && so !== 1 && !(so === 0 && hasDefault)) return false
  return holds(eligibility, code => cell.get(code)) !== false
}

const checkCell = ({ reading, tiers, hasDefault, place, said }: Search, cell: Cell): void => {
  const met = tiers.flatMap(({ when }, at) =>
    when !== null && holds(when, code => cell.get(code)) === true ? [at] : [],
  )
  const [first, second] = met
  const says = (key: string, ...rest: [string, string, string]) => {
    if (said.has(key)) return
    said.add(key)
    complain(reading, rest[0], cellText(cell), rest[1], rest[2])
  }
  if (first === undefined && !hasDefault)
    says('gap', place, 'a gap: no tier says what is given here', 'add a tier for it, or a default')
  if (first !== undefined && second !== undefined)
    says(
      `${first} ${second}`,
      `${place}[${second}]`,
      `it overlaps ${place}[${first}]`,
      'let one of the two end where the other begins',
    )
}

const cellText = (cell: Cell): string =>
  [...cell].map(([code, value]) => `${code} = ${valueText(value)}`).join(', ')

const valueText = (value: FactValue): string => {
  if (typeof value === 'object' && 'n' in value) return formatExact(value)
  return typeof value === 'object' ? `[${value.join(', ')}]` : String(value)
}

const leavesOf = (condition: Condition): readonly Leaf[] =>
  condition.kind === 'leaf' ? [condition] : condition.of.flatMap(leavesOf)

/** Every value of a fact at which one of these can turn, and one between each two. */
const pointsOf = (fact: PolicyFact | undefined, leaves: readonly Leaf[]): readonly FactValue[] => {
  const named = distinct(
    leaves.flatMap(({ value }): readonly FactValue[] => (isMany(value) ? value : [value])),
  )
  switch (fact?.type.kind) {
    case 'boolean':
      return [true, false]
    case 'choice':
      return [...(fact.type.isOpen ? [...named, OTHER] : fact.type.choices.keys())]
    case 'choices':
      return subsets(named.map(String).slice(0, MOST_WORDS))
    case 'number':
    case 'money':
      return isCounted(fact.type) ? counts(named.filter(isExact)) : numbers(named.filter(isExact))
    case 'day':
      return distinct(named.flatMap(day => [-1, 0, 1].map(by => addDays(dayOf(String(day)), by))))
    case 'text':
    case undefined:
      return [...named, OTHER]
  }
}

const OTHER = '…'
const MOST_WORDS = 16
const isMany = (value: Leaf['value']): value is readonly FactValue[] => Array.isArray(value)
const isExact = (value: FactValue): value is Exact => typeof value === 'object' && 'n' in value

const distinct = (values: readonly FactValue[]): readonly FactValue[] =>
  values.filter((value, at) => values.findIndex(other => isSame(other, value)) === at)

const subsets = (words: readonly string[]): readonly FactValue[] =>
  Array.from({ length: 2 ** words.length }, (_, bits) => words.filter((_, at) => bits & (1 << at)))

const isCounted = (type: Extract<FactType, { kind: 'number' | 'money' }>): boolean =>
  type.kind === 'money' ? type.currency === 'VND' : type.isWhole

/** Nothing lies between two whole numbers, and no count is below zero. */
const counts = (named: readonly Exact[]): readonly FactValue[] =>
  distinct(
    named
      .flatMap(point => [-1, 0, 1].map(by => add(point, wholeNumber(by))))
      .filter(count => !isNegative(count)),
  )

const numbers = (named: readonly Exact[]): readonly FactValue[] => {
  const points = named.toSorted(compare)
  return points.flatMap((point, at) => {
    const next = points[at + 1]
    const below = at === 0 ? [add(point, wholeNumber(-1))] : []
    return [...below, point, next === undefined ? add(point, wholeNumber(1)) : middle(point, next)]
  })
}

const middle = (a: Exact, b: Exact): Exact => divide(add(a, b), wholeNumber(2)) ?? a

function* cellsOf(
  axes: readonly { readonly code: string; readonly values: readonly FactValue[] }[],
): Generator<Cell> {
  const [axis, ...rest] = axes
  if (axis === undefined) return yield new Map()
  for (const cell of cellsOf(rest))
    for (const value of axis.values) yield new Map([[axis.code, value], ...cell])
}
