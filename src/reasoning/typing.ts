import { parseDay } from '../exact/day.ts'
import type { Exact } from '../exact/number.ts'
import type { Declared, Expression, ExpressionProblem, Operator, Type } from './expression.ts'
import { parseExpression, type Written } from './parse.ts'

export type ReadExpression =
  | { readonly ok: true; readonly expression: Expression; readonly type: Type }
  | { readonly ok: false; readonly problem: ExpressionProblem }

interface Typed {
  readonly expression: Expression
  readonly type: Type
}

class Mismatch extends Error {
  readonly column: number
  constructor(column: number, says: string) {
    super(says)
    this.column = column
  }
}

/** Reads and types an expression before use (semantics.md, Expressions): money meets money of one currency. */
export const readExpression = (text: string, declared: Declared): ReadExpression => {
  const parsed = parseExpression(text)
  if (!parsed.ok) return parsed
  try {
    return { ok: true, ...typed(parsed.written, declared) }
  } catch (error) {
    if (error instanceof Mismatch)
      return { ok: false, problem: { column: error.column, says: error.message } }
    throw error
  }
}

const refuse = (at: Written, says: string): never => {
  throw new Mismatch(at.column, says)
}

const typed = (written: Written, declared: Declared): Typed => {
  switch (written.kind) {
    case 'literal':
      return {
        expression: { kind: 'literal', value: written.value },
        type: literalType(written.value, written.text),
      }
    case 'name': {
      const found = declared(written.name)
      if (found === null)
        return refuse(written, `"${written.text}" is not declared; declare it under "variables"`)
      return { expression: { kind: 'fact', name: written.name, slot: found.slot }, type: found.type }
    }
    case 'list':
      return refuse(written, 'a list stands only to the right of "in"')
    case 'operation':
      return operation(written, declared)
  }
}

const literalType = (value: Exact | boolean | string, text: string): Type => {
  if (typeof value === 'boolean') return { kind: 'boolean' }
  if (typeof value === 'string') return { kind: 'text' }
  return { kind: 'number', constant: text.includes('.') ? 'decimal' : 'whole' }
}

type Call = Extract<Written, { kind: 'operation' }>

const operation = (call: Call, declared: Declared): Typed => {
  const lists = call.op === 'in'
  const parts = lists ? inParts(call) : call.of
  const of = parts.map(part => typed(part, declared))
  const types = of.map(part => part.type)
  const result = (type: Type, operands = of): Typed => ({
    expression: { kind: 'operation', op: call.op, of: operands.map(part => part.expression) },
    type,
  })
  return result(RULES[call.op](call, types, parts))
}

const inParts = (call: Call): readonly Written[] => {
  const [item, options] = call.of
  if (item === undefined || options?.kind !== 'list' || options.of.length === 0)
    return refuse(call, 'write a list of literals to the right of "in", such as x in ["a", "b"]')
  const stranger = options.of.find(option => option.kind !== 'literal')
  return stranger ? refuse(stranger, 'a list holds literals only') : [item, ...options.of]
}

type Rule = (call: Call, types: readonly Type[], parts: readonly Written[]) => Type

const NUMBER: Type = { kind: 'number' }
const TRUTH: Type = { kind: 'boolean' }

const sum: Rule = (call, types, parts) => {
  const numeric = types.every(isNumeric)
  if (!numeric)
    return refuse(call, `"${call.op}" wants numbers or money, not ${types.map(words).join(' and ')}`)
  return types.reduce((a, b) => unified(call, a, b, parts))
}

const comparison: Rule = (call, types, parts) => {
  const [a, b] = pair(types)
  if (!['number', 'money', 'date'].includes(a.kind) && !['number', 'money', 'date'].includes(b.kind))
    return refuse(call, `"${call.op}" compares numbers, money or dates, not ${words(a)} and ${words(b)}`)
  unified(call, a, b, parts)
  return TRUTH
}

const equality: Rule = (call, types, parts) => {
  types.slice(1).forEach(type => {
    unified(call, types[0] ?? NUMBER, type, parts)
  })
  return TRUTH
}

const logic: Rule = (call, types) => {
  const wrong = types.find(type => type.kind !== 'boolean')
  return wrong ? refuse(call, `"${call.op}" joins conditions, not ${words(wrong)}; compare first`) : TRUTH
}

const choiceOf: Rule = (call, types, parts) => {
  const [condition, then, otherwise] = types
  if (condition?.kind !== 'boolean') return refuse(call, 'before "?" stands a condition')
  return unified(call, then ?? NUMBER, otherwise ?? NUMBER, parts.slice(1))
}

const product: Rule = (call, types) => {
  const [a, b] = pair(types)
  if (!isNumeric(a) || !isNumeric(b))
    return refuse(call, `"*" wants numbers, not ${words(a)} and ${words(b)}`)
  if (a.kind === 'money' && b.kind === 'money') return refuse(call, 'money times money has no meaning')
  refuseDecimalBesideMoney(call, a, b)
  if (a.kind === 'money') return scaled(call, a, b)
  return b.kind === 'money' ? scaled(call, b, a) : constantOf(a, b)
}

const scaled = (call: Call, money: Type, factor: Type): Type => {
  if (money.kind !== 'money' || factor.kind !== 'number' || !factor.converts) return money
  if (factor.converts.from === money.currency) return { kind: 'money', currency: factor.converts.to }
  return refuse(call, `this rate converts ${factor.converts.from}, the amount is ${money.currency}`)
}

const quotient: Rule = (call, types) => {
  const [a, b] = pair(types)
  if (!isNumeric(a) || !isNumeric(b))
    return refuse(call, `"/" wants numbers, not ${words(a)} and ${words(b)}`)
  refuseDecimalBesideMoney(call, a, b)
  if (b.kind === 'money') {
    if (a.kind !== 'money')
      return refuse(call, 'a number divided by money has no meaning; divide money by money')
    unified(call, a, b, [])
    return NUMBER
  }
  if (a.kind !== 'money') return NUMBER
  if (b.kind !== 'number' || !b.converts) return a
  if (b.converts.to === a.currency) return { kind: 'money', currency: b.converts.from }
  return refuse(call, `this rate gives ${b.converts.to}, the amount is ${a.currency}`)
}

const rounded: Rule = (call, types, parts) => {
  const [value, decimals] = parts
  const [type] = types
  if (type === undefined || !isNumeric(type) || value === undefined)
    return refuse(call, 'round wants a number')
  if (parts.length === 1) return type
  const places = decimals?.kind === 'literal' && typeof decimals.value === 'object' ? decimals.value : null
  // A literal is kept as it is written: 1.0 is ten tenths.
  const fine = places !== null && places.d === 1 && Number(places.n) <= 10
  return fine && parts.length === 2
    ? type
    : refuse(call, 'round takes a number and, if wanted, decimals from 0 to 10')
}

const single =
  (wanted: 'boolean' | 'number', name: string): Rule =>
  (call, types) => {
    const [type] = types
    const fine =
      type !== undefined &&
      types.length === 1 &&
      (wanted === 'boolean' ? type.kind === 'boolean' : isNumeric(type))
    return fine ? type : refuse(call, `"${name}" wants one ${wanted === 'boolean' ? 'condition' : 'number'}`)
  }

const presence: Rule = (call, types, parts) =>
  types.length === 1 && parts[0]?.kind === 'name'
    ? TRUTH
    : refuse(call, 'has wants one name, such as has(revenue)')

const several: Rule = (call, types, parts) =>
  types.length > 0 ? sum(call, types, parts) : refuse(call, `"${call.op}" wants at least one number`)

const RULES: Readonly<Record<Operator, Rule>> = {
  '+': sum,
  '-': sum,
  '*': product,
  '/': quotient,
  neg: single('number', '-'),
  '==': equality,
  '!=': equality,
  in: equality,
  '<': comparison,
  '<=': comparison,
  '>': comparison,
  '>=': comparison,
  '&&': logic,
  '||': logic,
  '!': single('boolean', '!'),
  '?:': choiceOf,
  min: several,
  max: several,
  abs: single('number', 'abs'),
  round: rounded,
  has: presence,
}

const isNumeric = (type: Type): boolean => type.kind === 'number' || type.kind === 'money'
const pair = (types: readonly Type[]): readonly [Type, Type] => [types[0] ?? NUMBER, types[1] ?? NUMBER]

const constantOf = (a: Type, b: Type): Type => {
  if (a.kind !== 'number' || b.kind !== 'number' || !a.constant || !b.constant) return NUMBER
  return { kind: 'number', constant: a.constant === 'whole' && b.constant === 'whole' ? 'whole' : 'decimal' }
}

const refuseDecimalBesideMoney = (call: Call, a: Type, b: Type): void => {
  const decimal = [a, b].some(type => type.kind === 'number' && type.constant === 'decimal')
  if (decimal && (a.kind === 'money' || b.kind === 'money'))
    refuse(
      call,
      'a literal with a decimal point stands beside money; write whole numbers, such as revenue * 3 / 2',
    )
}

/** One type for both, or a refusal: a whole-number literal beside money is an amount in its currency. */
const unified = (call: Call, a: Type, b: Type, parts: readonly Written[]): Type => {
  if (a.kind === 'money' || b.kind === 'money') return unifiedMoney(call, a, b)
  if (a.kind === 'number' && b.kind === 'number') return constantOf(a, b)
  if (a.kind === 'choice' || b.kind === 'choice') return unifiedChoice(call, a, b, parts)
  if (a.kind === 'date' || b.kind === 'date') return unifiedDate(call, a, b, parts)
  return a.kind === b.kind ? a : refuse(call, `${words(a)} and ${words(b)} do not go together`)
}

const unifiedMoney = (call: Call, a: Type, b: Type): Type => {
  refuseDecimalBesideMoney(call, a, b)
  if (a.kind === 'money' && b.kind === 'money')
    return a.currency === b.currency
      ? a
      : refuse(call, `${a.currency} and ${b.currency} do not go together; convert with a rate ("converts")`)
  const [money, other] = a.kind === 'money' ? [a, b] : [b, a]
  if (other.kind === 'number' && other.constant === 'whole') return money
  return refuse(call, `${words(money)} and ${words(other)} do not go together`)
}

const unifiedChoice = (call: Call, a: Type, b: Type, parts: readonly Written[]): Type => {
  const choices = a.kind === 'choice' ? a.choices : b.kind === 'choice' ? b.choices : []
  const other = a.kind === 'choice' ? b : a
  if (other.kind === 'choice') return a
  if (other.kind !== 'text') return refuse(call, `a choice and ${words(other)} do not go together`)
  const stranger = textLiterals(parts).find(part => !choices.includes(part.value))
  return stranger
    ? refuse(
        stranger.at,
        `"${stranger.value}" is none of the choices ${choices.map(choice => `"${choice}"`).join(', ')}`,
      )
    : { kind: 'choice', choices }
}

const unifiedDate = (call: Call, a: Type, b: Type, parts: readonly Written[]): Type => {
  const other = a.kind === 'date' ? b : a
  if (other.kind !== 'date' && other.kind !== 'text')
    return refuse(call, `a date and ${words(other)} do not go together`)
  if (other.kind === 'text' && textLiterals(parts).length === 0)
    return refuse(call, 'a date and a text do not go together')
  const wrong = textLiterals(parts).find(part => parseDay(part.value) === null)
  return wrong ? refuse(wrong.at, `"${wrong.value}" is no day; write "2026-11-21"`) : { kind: 'date' }
}

const textLiterals = (parts: readonly Written[]) =>
  parts.flatMap(part =>
    part.kind === 'literal' && typeof part.value === 'string' ? [{ value: part.value, at: part }] : [],
  )

const words = (type: Type): string => {
  switch (type.kind) {
    case 'money':
      return `money in ${type.currency}`
    case 'number':
      return 'a plain number'
    case 'choice':
      return 'a choice'
    case 'boolean':
      return 'a condition'
    case 'text':
      return 'a text'
    case 'date':
      return 'a date'
  }
}
