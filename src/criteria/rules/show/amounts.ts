import {
  absolute,
  compare,
  decimalsOf,
  divide,
  type Exact,
  exactOf,
  formatExact,
  multiply,
} from '../../../exact/number.ts'
import type { Expression, Operation } from '../../../reasoning/expression.ts'
import type { Variable } from '../../model.ts'
import type { Language } from './shape.ts'

/** What a number measures, so that it can be written out: "100 tỷ đồng", "12,5%", "36 tháng". */
export type Measure =
  | { readonly kind: 'plain' }
  /** A quotient of two amounts of one unit: 0.125 is shown as 12,5%. */
  | { readonly kind: 'share' }
  | { readonly kind: 'money' | 'unit'; readonly unit: string; readonly per: string | null }

export type Variables = ReadonlyMap<string, Variable>

/** Units with their powers. A variable without a unit counts as a unit of its own, so that it cancels itself. */
interface Dimension {
  readonly powers: ReadonlyMap<string, number>
  readonly divided: boolean
  /** A literal factor stands in it, such as 100 for percent: then a quotient is no plain share. */
  readonly scaled: boolean
}

export const measureOf = (expression: Expression, variables: Variables): Measure =>
  measured(dimensionOf(expression, variables))

const NONE: Dimension = { powers: new Map(), divided: false, scaled: false }
const MONEY = '¤'
const NAMELESS = '#'

const dimensionOf = (expression: Expression, variables: Variables): Dimension => {
  switch (expression.kind) {
    case 'literal':
      return NONE
    case 'fact':
      return { ...NONE, powers: powersOf(expression.name.code, variables.get(expression.name.code)) }
    case 'operation':
      return ofOperation(expression, variables)
  }
}

const powersOf = (code: string, variable: Variable | undefined): ReadonlyMap<string, number> => {
  if (variable?.converts) {
    const { from, to } = variable.converts
    return new Map([
      [MONEY + to, 1],
      [MONEY + from, -1],
    ])
  }
  if (variable?.currency !== undefined) return new Map([[MONEY + variable.currency, 1]])
  return new Map([[variable?.unit ?? NAMELESS + code, 1]])
}

const ofOperation = ({ op, of }: Operation, variables: Variables): Dimension => {
  const parts = op === '?:' ? of.slice(1) : of
  const dimensions = parts.map(part => dimensionOf(part, variables))
  switch (op) {
    case '*':
    case '/': {
      const scaled = parts.some(part => part.kind === 'literal')
      const [a, b] = [dimensions[0] ?? NONE, dimensions[1] ?? NONE]
      return product(a, b, op === '/' ? -1 : 1, scaled)
    }
    case '+':
    case '-':
    case 'neg':
    case 'abs':
    case 'round':
    case 'min':
    case 'max':
    case '?:':
      return dimensions.find(({ powers, divided }) => powers.size > 0 || divided) ?? NONE
    default:
      return NONE
  }
}

const product = (a: Dimension, b: Dimension, power: 1 | -1, scaled: boolean): Dimension => {
  const powers = new Map(a.powers)
  for (const [unit, of] of b.powers) {
    const sum = (powers.get(unit) ?? 0) + of * power
    if (sum === 0) powers.delete(unit)
    else powers.set(unit, sum)
  }
  return {
    powers,
    divided: a.divided || b.divided || power === -1,
    scaled: a.scaled || b.scaled || scaled,
  }
}

const PLAIN: Measure = { kind: 'plain' }

const measured = ({ powers, divided, scaled }: Dimension): Measure => {
  if (powers.size === 0) return divided && !scaled ? { kind: 'share' } : PLAIN
  const above = [...powers].filter(([, power]) => power > 0)
  const below = [...powers].filter(([, power]) => power < 0)
  const [[unit, power] = ['', 0]] = above
  const [[per, perPower] = ['', -1]] = below
  if (above.length !== 1 || power !== 1 || below.length > 1 || perPower !== -1) return PLAIN
  const perUnit = per === '' || isNoUnit(per) ? null : per
  if (unit.startsWith(MONEY)) return { kind: 'money', unit: unit.slice(MONEY.length), per: perUnit }
  return scaled || isNoUnit(unit) ? PLAIN : { kind: 'unit', unit, per: perUnit }
}

const isNoUnit = (unit: string): boolean => unit.startsWith(NAMELESS) || unit.startsWith(MONEY)

/** An exact number as its measure is written: "1.234,5", "12,5%", "100 tỷ đồng", "VND 100 billion". */
export const writeAmount = (value: Exact, measure: Measure, language: Language): string => {
  switch (measure.kind) {
    case 'plain':
      return writeNumber(value, language)
    case 'share':
      return `${writeNumber(multiply(value, exactOf(100)), language)}%`
    case 'money':
      return perUnit(writeMoney(value, measure.unit, language), measure.per)
    case 'unit':
      return perUnit(writeUnit(writeNumber(value, language), measure.unit), measure.per)
  }
}

const perUnit = (amount: string, per: string | null): string => (per === null ? amount : `${amount}/${per}`)
const writeUnit = (amount: string, unit: string): string =>
  unit === '%' ? `${amount}%` : `${amount} ${unit}`

const MINUS = '\u2212'

/** "1234567.5" → "1.234.567,5"; in English "1,234,567.5". */
export const writeNumber = (value: Exact, language: Language): string => {
  const [whole = '', fraction] = formatExact(absolute(value)).split('.')
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  const sign = value.n < 0 ? MINUS : ''
  return sign + grouped + (fraction === undefined ? '' : point + fraction)
}

const SCALES = [
  { size: exactOf('1000000000'), vi: ' tỷ', en: ' billion' },
  { size: exactOf('1000000'), vi: ' triệu', en: ' million' },
] as const
const MOST_DECIMALS = 3

const writeMoney = (value: Exact, currency: string, language: Language): string => {
  const amount = inScale(value, language)
  if (language === 'en') return `${currency} ${amount}`
  return `${amount} ${currency === 'VND' ? 'đồng' : currency}`
}

/** "100000000000" → "100 tỷ" where few decimals suffice, else every digit. */
const inScale = (value: Exact, language: Language): string => {
  for (const scale of SCALES) {
    if (compare(absolute(value), scale.size) < 0) continue
    const scaled = divide(value, scale.size)
    const decimals = scaled === null ? null : decimalsOf(scaled)
    if (scaled !== null && decimals !== null && decimals <= MOST_DECIMALS)
      return writeNumber(scaled, language) + scale[language]
  }
  return writeNumber(value, language)
}
