import type { Exact } from '../../../exact/number.ts'
import type { Expression, FactName, Literal, Operation, Operator } from '../../../reasoning/expression.ts'
import { readExpression } from '../../../reasoning/typing.ts'
import type { Variable } from '../../model.ts'
import { typeOf } from '../variables.ts'
import { type Measure, measureOf, type Variables, writeAmount } from './amounts.ts'
import type { Language } from './shape.ts'
import { WORDS } from './words.ts'

export interface Spoken {
  /** "Doanh thu ≥ 100 tỷ đồng". */
  readonly words: string
  /** What the value measures, for the ends of its bands. */
  readonly measure: Measure
}

/** An expression in words; null where it cannot be read. */
export const inWords = (text: string, variables: Variables, language: Language): Spoken | null => {
  const read = readExpression(text, ({ code }) => {
    const variable = variables.get(code)
    return variable === undefined ? null : { type: typeOf(variable), slot: 0 }
  })
  if (!read.ok) return null
  const speaker = { variables, language }
  return { words: say(read.expression, speaker, 0), measure: measureOf(read.expression, variables) }
}

/** The codes of the variables that an expression names. */
export const codesIn = (text: string, variables: Variables): readonly string[] => {
  const codes: string[] = []
  readExpression(text, ({ code }) => {
    const variable = variables.get(code)
    if (variable === undefined) return null
    codes.push(code)
    return { type: typeOf(variable), slot: 0 }
  })
  return codes
}

interface Speaker {
  readonly variables: Variables
  readonly language: Language
}

/** How tightly an operator binds; brackets stand around what binds less tightly than its place wants. */
const BINDING: Readonly<Partial<Record<Operator, number>>> = {
  '?:': 1,
  '||': 2,
  '&&': 3,
  '==': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  in: 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  neg: 7,
}
const TIGHTEST = 8

const say = (expression: Expression, speaker: Speaker, wanted: number): string => {
  if (expression.kind === 'literal') return sayLiteral(expression, { kind: 'plain' }, null, speaker)
  if (expression.kind === 'fact') return sayName(expression, speaker)
  const words = sayOperation(expression, speaker)
  return (BINDING[expression.op] ?? TIGHTEST) < wanted ? `(${words})` : words
}

const sayName = ({ name }: FactName, { variables, language }: Speaker): string => {
  const variable = variables.get(name.code)
  const text = nameIn(variable?.name, language) ?? name.code
  if (name.period === null) return text
  return `${text} (${'at' in name.period ? name.period.at : earlier(name.period.earlier, variable, language)})`
}

const nameIn = (name: Variable['name'] | undefined, language: Language): string | undefined =>
  language === 'en' ? (name?.en ?? name?.vi) : name?.vi

const earlier = (periods: number, variable: Variable | undefined, language: Language): string => {
  const yearly = variable?.periodicity === 'year'
  if (periods === 1) return (yearly ? WORDS.yearBefore : WORDS.periodBefore)[language]
  const count = String(periods)
  return (yearly ? WORDS.yearsBefore(count) : WORDS.periodsBefore(count))[language]
}

const sayLiteral = (
  { value }: Literal,
  measure: Measure,
  beside: Variable | null,
  { language }: Speaker,
): string => {
  if (typeof value === 'boolean') return (value ? WORDS.yes : WORDS.no)[language]
  if (typeof value === 'string') return sayText(value, beside, language)
  return writeAmount(value satisfies Exact, measure, language)
}

const sayText = (value: string, beside: Variable | null, language: Language): string => {
  if (beside?.type === 'date') return value.split('-').reverse().join('/')
  const choice = beside?.choices?.find(({ code }) => code === value)
  return `«${nameIn(choice?.name, language) ?? value}»`
}

const SIGNS: Readonly<Partial<Record<Operator, string>>> = {
  '==': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '+': '+',
  '-': '\u2212',
  '*': '×',
  '/': '/',
}

const sayOperation = (operation: Operation, speaker: Speaker): string => {
  const { op, of } = operation
  const sign = SIGNS[op]
  if (sign !== undefined) return sayPair(operation, sign, speaker)
  const { language } = speaker
  const parts = of.map(part => say(part, speaker, BINDING[op] ?? 0))
  const [first = '', second = '', third = ''] = parts
  switch (op) {
    case '&&':
    case '||':
      return enumerated(
        chain(operation, op).map(part => say(part, speaker, (BINDING[op] ?? 0) + 1)),
        op,
        language,
      )
    case 'in':
      return WORDS.among(first, sayOptions(of, speaker))[language]
    case '?:':
      return WORDS.choice(first, second, third)[language]
    case '!':
      return WORDS.not(first)[language]
    case 'neg':
      return `\u2212${first}`
    default:
      return sayFunction(op, parts, language)
  }
}

/** a && (b && c) is one enumeration: "a; b và c". */
const chain = (expression: Expression, op: Operator): readonly Expression[] =>
  expression.kind === 'operation' && expression.op === op
    ? expression.of.flatMap(part => chain(part, op))
    : [expression]

const enumerated = (parts: readonly string[], op: '&&' | '||', language: Language): string => {
  const last = parts.at(-1) ?? ''
  return `${parts.slice(0, -1).join('; ')} ${WORDS[op === '&&' ? 'and' : 'or'][language]} ${last}`
}

const sayFunction = (op: Operator, parts: readonly string[], language: Language): string => {
  const all = parts.join('; ')
  switch (op) {
    case 'min':
      return WORDS.smallest(all)[language]
    case 'max':
      return WORDS.largest(all)[language]
    case 'abs':
      return WORDS.absolute(all)[language]
    case 'round':
      return WORDS.roundedValue(all)[language]
    default:
      return WORDS.has(all)[language]
  }
}

/** A number beside an amount is an amount of the same measure: "≥ 100 tỷ đồng". */
const sayPair = ({ op, of }: Operation, sign: string, speaker: Speaker): string => {
  const [left, right] = of
  if (left === undefined || right === undefined) return ''
  const binding = BINDING[op] ?? 0
  const alike = op !== '*' && op !== '/'
  const side = (part: Expression, other: Expression, wanted: number): string =>
    part.kind === 'literal' && alike
      ? sayLiteral(part, measureOf(other, speaker.variables), variableOf(other, speaker), speaker)
      : say(part, speaker, wanted)
  const after = op === '-' || op === '/' || binding === 4 ? binding + 1 : binding
  return `${side(left, right, binding)} ${sign} ${side(right, left, after)}`
}

const sayOptions = ([item, ...options]: readonly Expression[], speaker: Speaker): string => {
  if (item === undefined) return ''
  const measure = measureOf(item, speaker.variables)
  return options
    .map(option =>
      option.kind === 'literal'
        ? sayLiteral(option, measure, variableOf(item, speaker), speaker)
        : say(option, speaker, 0),
    )
    .join(', ')
}

const variableOf = (expression: Expression, { variables }: Speaker): Variable | null =>
  expression.kind === 'fact' ? (variables.get(expression.name.code) ?? null) : null
