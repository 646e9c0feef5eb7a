import {
  add,
  divide,
  type Exact,
  isZero,
  multiply,
  negate,
  subtract,
  wholeNumber,
  ZERO,
} from '../exact/number.ts'
import type { Fact } from './evaluate.ts'
import { compileValue } from './evaluate.ts'
import type { Expression, Operation } from './expression.ts'
import { isNumber } from './value.ts'

/**
 * An expression as a function of one change: (a + b·x) / (c + d·x). This is what sums, differences, products with
 * constants and ratios of facts come to, so the change that reaches a mark is solved exactly.
 */
interface LinearFraction {
  readonly top: Line
  readonly bottom: Line
}
interface Line {
  readonly constant: Exact
  readonly slope: Exact
}

/** How much each fact moves, by slot, when the change is one; slots that are not named hold still. */
export type Moves = ReadonlyMap<number, Exact>

/** The change at which the expression equals the mark; null where no single change is found to do so. */
export const changeToReach = (
  expression: Expression,
  facts: readonly Fact[],
  moves: Moves,
  mark: Exact,
): Exact | null => {
  const found = fractionOf(expression, facts, moves)
  if (found === null) return null
  const slope = subtract(found.top.slope, multiply(mark, found.bottom.slope))
  const rest = subtract(multiply(mark, found.bottom.constant), found.top.constant)
  return isZero(slope) ? null : divide(rest, slope)
}

const ONE: Line = { constant: wholeNumber(1), slope: ZERO }

const fractionOf = (expression: Expression, facts: readonly Fact[], moves: Moves): LinearFraction | null => {
  if (expression.kind === 'operation' && touches(expression, moves))
    return operationOf(expression, facts, moves)
  const value = compileValue(expression)(facts)
  if (!isNumber(value)) return null
  const slope = expression.kind === 'fact' ? (moves.get(expression.slot) ?? ZERO) : ZERO
  return { top: { constant: value, slope }, bottom: ONE }
}

const touches = (expression: Expression, moves: Moves): boolean => {
  if (expression.kind === 'literal') return false
  return expression.kind === 'fact'
    ? moves.has(expression.slot)
    : expression.of.some(part => touches(part, moves))
}

const operationOf = ({ op, of }: Operation, facts: readonly Fact[], moves: Moves): LinearFraction | null => {
  const [a = null, b = null] = of.map(part => fractionOf(part, facts, moves))
  if (a === null) return null
  if (op === 'neg') return { top: negated(a.top), bottom: a.bottom }
  if (b === null || of.length !== 2) return null
  switch (op) {
    case '+':
      return sumOf(a, b)
    case '-':
      return sumOf(a, { top: negated(b.top), bottom: b.bottom })
    case '*':
      return fraction(product(a.top, b.top), product(a.bottom, b.bottom))
    case '/':
      return fraction(product(a.top, b.bottom), product(a.bottom, b.top))
    default:
      return null
  }
}

const fraction = (top: Line | null, bottom: Line | null): LinearFraction | null =>
  top === null || bottom === null ? null : { top, bottom }

const sumOf = (a: LinearFraction, b: LinearFraction): LinearFraction | null => {
  const left = product(a.top, b.bottom)
  const right = product(b.top, a.bottom)
  if (left === null || right === null) return null
  return fraction(
    { constant: add(left.constant, right.constant), slope: add(left.slope, right.slope) },
    product(a.bottom, b.bottom),
  )
}

const negated = (line: Line): Line => ({ constant: negate(line.constant), slope: negate(line.slope) })

/** Null when the product is no line any more. */
const product = (a: Line, b: Line): Line | null => {
  if (!isZero(a.slope) && !isZero(b.slope)) return null
  return {
    constant: multiply(a.constant, b.constant),
    slope: add(multiply(a.slope, b.constant), multiply(b.slope, a.constant)),
  }
}
