import {
  add,
  divide,
  type Exact,
  exactOf,
  formatExact,
  multiply,
  subtract,
  wholeNumber,
  ZERO,
} from '../../exact/number.ts'
import type { Definition, Measure, Row, Scope } from '../model.ts'

/** What a definition makes of rows, within a scope, at a cut-off. */
export type Valued =
  | { readonly ok: true; readonly value: Exact }
  | { readonly ok: false; readonly why: 'together' | 'division'; readonly rows: readonly Row[] }

export interface Question {
  readonly definition: Definition
  readonly scope: Scope
  readonly asOf: string
}

/** Exact; refuses where a row speaks of years on both sides of the scope's edge, for nobody knows how it divides. */
export const valueFrom = (rows: readonly Row[], question: Question): Valued => {
  const counted = rows.filter(row => isCounted(row, question))
  const divided = counted.filter(row => !isWithin(row, question))
  if (divided.length > 0) return { ok: false, why: 'together', rows: divided }
  const value = taken[question.definition.measure](counted, lastDay(question.asOf))
  return value === null ? { ok: false, why: 'division', rows: counted } : { ok: true, value }
}

/** As text; null where there is no value. */
export const valueText = (valued: Valued): string | null => (valued.ok ? formatExact(valued.value) : null)

/** "265", "100.5" or "100/3", as `formatExact` writes them. */
export const readFraction = (text: string): Exact => {
  const [top = '', bottom] = text.split('/')
  const value = bottom === undefined ? exactOf(top) : divide(exactOf(top), exactOf(bottom))
  if (value === null) throw new RangeError(`not a number: ${text}`)
  return value
}

/** Whether it has a part in the value at all, wholly or for some of its years. */
export const isCounted = (row: Row, { definition, scope, asOf }: Question): boolean =>
  row.variable === definition.variable &&
  row.to >= scope.from &&
  row.from <= lastYear(scope, asOf) &&
  (row.on === null || row.on <= lastDay(asOf)) &&
  Object.entries(scope.filter).every(([mark, value]) => row.marks[mark] === value) &&
  (definition.measure !== 'stock' || row.to === yearOf(asOf))

const isWithin = (row: Row, { scope, asOf }: Question): boolean =>
  row.from >= scope.from && row.to <= lastYear(scope, asOf)

export const lastYear = ({ to }: Scope, asOf: string): number => Math.min(to ?? yearOf(asOf), yearOf(asOf))

export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** "2020", "2020-12" or a day: everything until its end was known. */
export const lastDay = (asOf: string): string =>
  asOf.length === 4 ? `${asOf}-12-31` : asOf.length === 7 ? `${asOf}-31` : asOf

type Taking = (rows: readonly Row[], day: string) => Exact | null

const sumOf = (rows: readonly Row[]): Exact =>
  rows.reduce((sum, { amount }) => add(sum, exactOf(amount)), ZERO)
const different = (names: readonly (string | null)[]): Exact =>
  wholeNumber(new Set(names.filter(name => name !== null)).size)
const isInForce = ({ holds }: Row, day: string): boolean =>
  holds.some(({ from, to }) => from <= day && day < to)

const percentOf = (rows: readonly Row[]): Exact | null => {
  const part = (wanted: Row['role']) => sumOf(rows.filter(({ role }) => role === wanted))
  const share = divide(part('numerator'), part('denominator'))
  return share === null ? null : multiply(share, wholeNumber(100))
}

const taken: Readonly<Record<Measure, Taking>> = {
  sum: sumOf,
  stock: sumOf,
  events: rows => wholeNumber(rows.length),
  products: rows => different(rows.map(({ product }) => product)),
  enterprises: rows => different(rows.map(({ enterprise }) => enterprise)),
  'enterprise-years': rows =>
    different(rows.map(({ enterprise, from }) => (enterprise === null ? null : `${from} ${enterprise}`))),
  titles: (rows, day) => different(rows.filter(row => isInForce(row, day)).map(({ product }) => product)),
  share: percentOf,
  growth: rows => {
    const percent = percentOf(rows)
    return percent === null ? null : subtract(percent, wholeNumber(100))
  },
}
