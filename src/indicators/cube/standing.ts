import type { Day } from '../../exact/day.ts'
import { type Exact, formatExact, isZero } from '../../exact/number.ts'
import type { Facts, HeldValue } from '../../policies/model.ts'
import { sizeFacts, sizeOf } from '../../policies/rules/judge/size.ts'
import type { AskedOf } from '../../sectors/model.ts'
import { isPriority } from '../../sectors/rules/on.ts'
import { exactOfParts } from './amounts.ts'
import {
  type Cube,
  type CubeDimension,
  FIRST_YEAR,
  figureAt,
  NOTHING,
  SAID,
  stateAt,
  VERIFIED,
  wordOf,
} from './columns.ts'

/** By which figures enterprises are told apart; they are always kept. */
export const toldApartBy = {
  employees: 'enterprise.insuredEmployees',
  revenue: 'enterprise.revenue',
  capital: 'enterprise.totalCapital',
  exports: 'enterprise.exportsUsd',
  productExports: 'product.exportsUsd',
  substitution: 'product.substitutesImports',
} as const

/** The dimensions that follow from figures; one of them may move whoever it is said of to another cell. */
export const toldByFacts = ['size', 'market', 'substitution'] as const satisfies CubeDimension[]

export const isToldByFacts = (name: string): boolean => toldByFacts.some(each => each === name)

/** Whose products are judged makes them in a workshop: the column of Decree 80 for industry (assumed). */
const FIELD = 'industry-construction-agriculture'

type FactDimension = (typeof toldByFacts)[number]

/** Of whom: an enterprise or one of its products, in a year, as known on a day. */
interface OfWhom {
  /** The number of the enterprise, then those of its products. */
  readonly subjects: readonly number[]
  readonly year: number
  readonly asOf: number
}

/**
 * What follows from the figures: of the enterprise its size class and whether it exports, which its products share; of a
 * product whether it takes the place of imports. An enterprise does if one of its products does.
 */
export const factDimensions = (
  cube: Cube,
  { subjects, year, asOf }: OfWhom,
): ((subject: number) => Readonly<Record<FactDimension, number>>) => {
  const [own = 0, ...products] = subjects
  const size = wordOf(cube, 'size', sizeIn(cube, own, year, asOf))
  const exports = (code: string, subject: number) => marketOf(heldAt(cube, code, { subject, year, asOf }))
  const isExporter = products.some(each => exports(toldApartBy.productExports, each) === 'exporting')
  // That no product is said to be exported says nothing of the enterprise.
  const market = wordOf(
    cube,
    'market',
    exports(toldApartBy.exports, own) ?? (isExporter ? 'exporting' : null),
  )
  const said = (product: number) =>
    truthOf(heldAt(cube, toldApartBy.substitution, { subject: product, year, asOf }))
  return subject => {
    const among = subject === own ? products : [subject]
    return { size, market, substitution: wordOf(cube, 'substitution', anyOf(among.map(said))) }
  }
}

type Truth = 'yes' | 'no' | null

const truthOf = (held: HeldValue): Truth => {
  if (held === 'unknown') return null
  if (held === 'not-applicable') return 'no'
  return typeof held.value === 'object' && 'n' in held.value && !isZero(held.value) ? 'yes' : 'no'
}

/** One is enough; where none is known to be, each must be known not to be. */
const anyOf = (truths: readonly Truth[]): Truth =>
  truths.includes('yes') ? 'yes' : truths.length === 0 || truths.includes(null) ? null : 'no'

const VERDICTS = { yes: 'yes', no: 'no', unknown: null } as const

/** Whether documents put these codes first on a day, as policies ask it; of nobody's codes nothing is known. */
export const priorityOn = ({ priorities, priorityOf }: Cube, asked: AskedOf, day: Day): Truth => {
  const { groups, areas, industries } = asked
  if (groups.length + areas.length + industries.length === 0) return null
  const key = [day, groups, areas, industries].join('|')
  const known = priorityOf.get(key)
  if (known !== undefined) return VERDICTS[known]
  const { verdict } = isPriority(priorities, asked, day)
  priorityOf.set(key, verdict)
  return VERDICTS[verdict]
}

/** By Decree 80: people and capital of the year, revenue of the year before; null: not one class is left. */
const sizeIn = (cube: Cube, subject: number, year: number, asOf: number): string | null => {
  const held = (code: string, in_: number) => heldAt(cube, code, { subject, year: in_, asOf })
  const employees = held(toldApartBy.employees, year)
  if (cube.sizes === null || typeof employees === 'string') return null
  const facts: Facts = new Map<string, HeldValue>([
    [sizeFacts.field, { value: FIELD }],
    [sizeFacts.employees, employees],
    [sizeFacts.revenue, held(toldApartBy.revenue, year - 1)],
    [sizeFacts.capital, held(toldApartBy.capital, year)],
  ])
  const [only, other] = sizeOf(cube.sizes, facts).classes
  return other === undefined ? (only ?? null) : null
}

const marketOf = (exports: HeldValue): 'exporting' | 'domestic' | null => {
  if (exports === 'unknown') return null
  if (exports === 'not-applicable') return 'domestic'
  return typeof exports.value === 'object' && 'n' in exports.value && formatExact(exports.value) === '0'
    ? 'domestic'
    : 'exporting'
}

interface Asked {
  readonly subject: number
  readonly year: number
  readonly asOf: number
}

const heldAt = (cube: Cube, code: string, { subject, year, asOf }: Asked): HeldValue => {
  const variable = cube.variables.get(code)
  const figure = variable === undefined ? NOTHING : figureAt(variable, subject, year - FIRST_YEAR)
  const state = figure === NOTHING ? NOTHING : stateAt(cube, figure, asOf)
  const said = state === NOTHING ? SAID.unknown : (cube.states.said[state] ?? 0) & ~VERIFIED
  if (said === SAID['not-applicable']) return 'not-applicable'
  return said === SAID.value ? { value: valueAt(cube, state, variable?.scale ?? 1) } : 'unknown'
}

/** The exact value of a state that has one. */
export const valueAt = ({ states }: Cube, state: number, scale: number): Exact =>
  states.odd.get(state) ?? exactOfParts(states.high[state] ?? 0, states.low[state] ?? 0, scale)
