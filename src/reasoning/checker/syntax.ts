import { readDecimal } from './figures.ts'
import { negate } from './fractions.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Known } from './values.ts'

/** A rule as it stands in the set, before its names are looked up. */
export type Syntax = LiteralSyntax | NameSyntax | OperationSyntax
interface LiteralSyntax {
  readonly is: 'literal'
  readonly value: Known
}
interface NameSyntax {
  readonly is: 'name'
  readonly code: string
  /** What stands after the "@": "2024", "2025-Q3", "-1"; null for the reference period. */
  readonly period: string | null
}
interface OperationSyntax {
  readonly is: 'operation'
  readonly op: string
  readonly of: readonly Syntax[]
  readonly enclosed: boolean
}

interface Cursor {
  readonly tokens: readonly Token[]
  at: number
}

/** Reads a rule by the grammar of CEL, as far as the language allows it. Throws where it does not. */
export const readRule = (source: string): Syntax => {
  const cursor: Cursor = { tokens: tokensOf(source), at: 0 }
  const rule = readChoice(cursor)
  if (here(cursor).kind !== 'end') throw unexpected(cursor)
  return rule
}

const readChoice = (cursor: Cursor): Syntax => {
  const condition = readLevel(cursor, 0)
  if (!takes(cursor, '?')) return condition
  const yes = readChoice(cursor)
  expect(cursor, ':')
  const no = readChoice(cursor)
  return operation('?:', [condition, yes, no])
}

const EQUALITY = ['==', '!=']
const RELATION = ['<', '<=', '>', '>=', 'in']
const LEVELS = [['||'], ['&&'], EQUALITY, RELATION, ['+', '-'], ['*', '/']]

const readLevel = (cursor: Cursor, depth: number): Syntax => {
  const signs = LEVELS[depth]
  if (signs === undefined) return readUnary(cursor)
  let left = readLevel(cursor, depth + 1)
  for (;;) {
    const sign = signs.find(candidate => takes(cursor, candidate))
    if (sign === undefined) return left
    if (sign === 'in') left = operation('in', [left, ...readList(cursor)])
    else left = operation(sign, [left, refuseMixed(signs, readLevel(cursor, depth + 1))])
  }
}

/**
 * CEL has one level for "==" and "<", read from the left; some of its parsers have two. Where the two readings differ
 * ("a == b < c") the rule must say by parentheses which it means.
 */
const refuseMixed = (signs: readonly string[], right: Syntax): Syntax => {
  const mixed =
    signs === EQUALITY && right.is === 'operation' && !right.enclosed && RELATION.includes(right.op)
  if (mixed) throw new Error(`"${right.op}" to the right of "==" or "!=" needs parentheses`)
  return right
}

const readUnary = (cursor: Cursor): Syntax => {
  if (takes(cursor, '!')) return operation('!', [readUnary(cursor)])
  if (takes(cursor, '-')) return operation('neg', [readUnary(cursor)])
  return readPrimary(cursor)
}

const readPrimary = (cursor: Cursor): Syntax => {
  if (takes(cursor, '(')) {
    const inside = readChoice(cursor)
    expect(cursor, ')')
    return inside.is === 'operation' ? { ...inside, enclosed: true } : inside
  }
  const token = here(cursor)
  if (token.kind !== 'name') return readLiteral(cursor)
  if (token.text === 'true' || token.text === 'false') return readLiteral(cursor)
  if (token.text === 'in' || token.text === 'null') throw unexpected(cursor)
  cursor.at++
  return takes(cursor, '(') ? readCall(cursor, token.text) : nameOf(token.text)
}

const FUNCTIONS = ['min', 'max', 'abs', 'round', 'has']

const readCall = (cursor: Cursor, name: string): Syntax => {
  if (!FUNCTIONS.includes(name)) throw new Error(`"${name}" is not a function of the language`)
  const of = [readChoice(cursor)]
  while (takes(cursor, ',')) of.push(readChoice(cursor))
  expect(cursor, ')')
  return { ...operation(name, of), enclosed: true }
}

const readList = (cursor: Cursor): readonly Syntax[] => {
  expect(cursor, '[')
  const of: Syntax[] = []
  while (!takes(cursor, ']')) {
    if (of.length > 0) expect(cursor, ',')
    of.push(readListed(cursor))
  }
  return of
}

const readListed = (cursor: Cursor): Syntax => {
  const minus = takes(cursor, '-')
  const literal = readLiteral(cursor)
  if (!minus) return literal
  if (typeof literal.value !== 'object') throw new Error('only a number can follow a minus')
  return { is: 'literal', value: negate(literal.value) }
}

const readLiteral = (cursor: Cursor): LiteralSyntax => {
  const { kind, text } = here(cursor)
  cursor.at++
  if (kind === 'text') return { is: 'literal', value: text }
  if (kind === 'name' && (text === 'true' || text === 'false'))
    return { is: 'literal', value: text === 'true' }
  const number = kind === 'number' ? readDecimal(text) : null
  if (number !== null) return { is: 'literal', value: number }
  cursor.at--
  throw unexpected(cursor)
}

const nameOf = (text: string): NameSyntax => {
  const at = text.indexOf('@')
  return at < 0
    ? { is: 'name', code: text, period: null }
    : { is: 'name', code: text.slice(0, at), period: text.slice(at + 1) }
}

const operation = (op: string, of: readonly Syntax[]): OperationSyntax => ({
  is: 'operation',
  op,
  of,
  enclosed: false,
})

const END: Token = { kind: 'end', text: '', at: 0 }
const here = (cursor: Cursor): Token => cursor.tokens[cursor.at] ?? END

const takes = (cursor: Cursor, sign: string): boolean => {
  const token = here(cursor)
  const isHere = token.text === sign && (token.kind === 'sign' || (sign === 'in' && token.kind === 'name'))
  if (isHere) cursor.at++
  return isHere
}

const expect = (cursor: Cursor, sign: string): void => {
  if (!takes(cursor, sign)) throw unexpected(cursor)
}

const unexpected = (cursor: Cursor): Error => {
  const token = here(cursor)
  return new Error(`unexpected ${token.kind === 'end' ? 'end' : `"${token.text}"`} at ${token.at}`)
}
