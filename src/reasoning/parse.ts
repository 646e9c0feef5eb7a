import { parse as parseCel } from '@marcbachmann/cel-js'
import { exactOf, parseDecimal } from '../exact/number.ts'
import { parsePeriod } from '../exact/period.ts'
import { type ExpressionProblem, type Name, OPERATORS, type Operator } from './expression.ts'

/** An expression as written: names not yet declared, nothing typed. Columns count from 1. */
export type Written =
  | {
      readonly kind: 'literal'
      readonly value: ReturnType<typeof exactOf> | boolean | string
      readonly text: string
      readonly column: number
    }
  | { readonly kind: 'name'; readonly name: Name; readonly text: string; readonly column: number }
  | {
      readonly kind: 'operation'
      readonly op: Operator
      readonly of: readonly Written[]
      readonly column: number
    }
  | { readonly kind: 'list'; readonly of: readonly Written[]; readonly column: number }

const MOST_CHARACTERS = 2000
const MOST_OPERATIONS = 200
const DEEPEST = 64

class Refusal extends Error {
  readonly column: number
  constructor(column: number, says: string) {
    super(says)
    this.column = column
  }
}

/** Reads CEL syntax and keeps only the limited grammar (semantics.md, Expressions). */
export const parseExpression = (
  text: string,
):
  | { readonly ok: true; readonly written: Written }
  | { readonly ok: false; readonly problem: ExpressionProblem } => {
  try {
    if (text.length > MOST_CHARACTERS)
      refuse(1, `an expression has at most ${MOST_CHARACTERS} characters; split it into several criteria`)
    const written = convert(syntaxOf(text), { text, left: { operations: MOST_OPERATIONS } }, 1)
    return { ok: true, written }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: { column: error.column, says: error.message } }
    throw error
  }
}

const refuse = (column: number, says: string): never => {
  throw new Refusal(column, says)
}

interface Syntax {
  readonly op: string
  readonly args: unknown
  readonly start: number
  readonly end: number
}

interface Reading {
  readonly text: string
  readonly left: { operations: number }
}

const syntaxOf = (text: string): Syntax => {
  try {
    return node(parseCel(plainNames(text)).ast)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return refuse(startOf(error) + 1, `this is not an expression: ${reason.replace(/EOF/g, 'the end')}`)
  }
}

/** cel-js gives the place of a syntax error as `node.start`, counted from 0. */
const startOf = (error: unknown): number => {
  const place: unknown = error instanceof Error ? Reflect.get(error, 'node') : null
  const start: unknown = typeof place === 'object' && place !== null ? Reflect.get(place, 'start') : 0
  return typeof start === 'number' ? start : 0
}

const PERIOD_MARK =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/|@(?:-\d{1,3}|\d{4}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2])(?!\w))?)/g

/** CEL has no "@": "revenue@-1" is read as a name of equal length, and its own text looked up again afterwards. */
const plainNames = (text: string): string =>
  text.replace(PERIOD_MARK, (mark, at: number) => {
    if (mark === '//') return refuse(at + 1, 'comments are not part of the rule language; use "note"')
    return mark.startsWith('@') ? mark.replace(/[@-]/g, '_') : mark
  })

const BINARY = new Set(['+', '-', '*', '/', '==', '!=', '<', '<=', '>', '>=', '&&', '||'])
const FUNCTIONS = new Set(['min', 'max', 'abs', 'round', 'has'])

const convert = (syntax: Syntax, reading: Reading, depth: number): Written => {
  const column = syntax.start + 1
  if (depth > DEEPEST)
    refuse(column, `an expression is at most ${DEEPEST} levels deep; split it into several criteria`)
  if (reading.left.operations-- === 0)
    refuse(column, `an expression has at most ${MOST_OPERATIONS} parts; split it`)
  const inner = (part: unknown) => convert(node(part), reading, depth + 1)
  const { op, args } = syntax
  if (op === 'value') return literal(syntax, reading.text)
  if (op === 'id' || op === '.') return named(syntax, reading.text)
  if (op === '-_') return { kind: 'operation', op: 'neg', of: [inner(args)], column }
  if (op === '!_') return { kind: 'operation', op: '!', of: [inner(args)], column }
  if (op === 'list') return { kind: 'list', of: list(args).map(inner), column }
  if (op === 'call') return called(list(args), column, inner)
  if (BINARY.has(op) || op === 'in' || op === '?:')
    return { kind: 'operation', op: operator(op), of: list(args).map(inner), column }
  return refuse(column, `"${reading.text.slice(syntax.start, syntax.end)}" is not part of the rule language`)
}

const called = (args: readonly unknown[], column: number, inner: (part: unknown) => Written): Written => {
  const [name, operands] = args
  if (typeof name !== 'string' || !FUNCTIONS.has(name))
    return refuse(column, `there is no function "${String(name)}"; there are min, max, abs, round and has`)
  return { kind: 'operation', op: operator(name), of: list(operands).map(inner), column }
}

const KNOWN = new Map<string, Operator>(OPERATORS.map(op => [op, op]))
const operator = (op: string): Operator => {
  const known = KNOWN.get(op)
  if (known === undefined) throw new Error(`no operator ${op}`)
  return known
}

const literal = (syntax: Syntax, text: string): Written => {
  const source = text.slice(syntax.start, syntax.end)
  const column = syntax.start + 1
  const value = syntax.args
  if (typeof value === 'boolean') return { kind: 'literal', value, text: source, column }
  if (typeof value === 'string' && /^["'](?!["']{2})/.test(source))
    return { kind: 'literal', value, text: source, column }
  if (/^\d+(\.\d+)?$/.test(source) && parseDecimal(source) !== null)
    return { kind: 'literal', value: exactOf(source), text: source, column }
  return refuse(
    column,
    `write a decimal such as 12.5, a text such as "abc", true or false instead of ${source}`,
  )
}

const NAME = /^([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(?:@(?:-(\d{1,3})|(\d{4}(?:-\w+)?)))?$/

const named = (syntax: Syntax, text: string): Written => {
  const source = text.slice(syntax.start, syntax.end).replace(/\s/g, '')
  const column = syntax.start + 1
  const [, code = '', earlier, at] = NAME.exec(source) ?? []
  if (code === '')
    return refuse(column, `"${source}" is no name; a name is letters, digits and "_", parts joined by dots`)
  if (at !== undefined && parsePeriod(at) === null)
    return refuse(column, `"${at}" is no period; write 2025, 2025-H1, 2025-Q3 or 2025-09`)
  const period = earlier ? { earlier: Number(earlier) } : at ? { at } : null
  return { kind: 'name', name: { code, period }, text: source, column }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && 'op' in value

const node = (value: unknown): Syntax => {
  if (!isSyntax(value)) throw new Error('the parser gave something that is no syntax tree')
  return value
}
