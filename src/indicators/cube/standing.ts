import { type Exact, formatExact } from '../../exact/number.ts'
import type { Facts, HeldValue } from '../../policies/model.ts'
import { sizeFacts, sizeOf } from '../../policies/rules/judge/size.ts'
import { exactOfParts } from './amounts.ts'
import { type Cube, FIRST_YEAR, figureAt, NOTHING, SAID, stateAt, VERIFIED, wordOf } from './columns.ts'

/** By which figures enterprises are told apart; they are always kept. */
export const toldApartBy = {
  employees: 'enterprise.insuredEmployees',
  revenue: 'enterprise.revenue',
  capital: 'enterprise.totalCapital',
  exports: 'enterprise.exportsUsd',
} as const

/** Whose products are judged makes them in a workshop: the column of Decree 80 for industry (assumed). */
const FIELD = 'industry-construction-agriculture'

interface FactDimensions {
  readonly size: number
  readonly market: number
}

/** What follows from the figures of an enterprise in a year, as known on a day: its size class, and whether it exports. */
export const factDimensions = (cube: Cube, subject: number, year: number, asOf: number): FactDimensions => ({
  size: wordOf(cube, 'size', sizeIn(cube, subject, year, asOf)),
  market: wordOf(cube, 'market', marketOf(heldAt(cube, toldApartBy.exports, { subject, year, asOf }))),
})

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
