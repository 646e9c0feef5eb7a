import {
  absolute,
  add,
  divide,
  type Exact,
  larger,
  multiply,
  negate,
  round,
  smaller,
  subtract,
} from '../exact/number.ts'
import type { Expression, Operation, Operator } from './expression.ts'
import type { FactStep } from './step.ts'
import {
  both,
  either,
  isNumber,
  isOpen,
  NOT_APPLICABLE,
  not,
  openOf,
  order,
  UNKNOWN,
  type Value,
} from './value.ts'

/** A fact as it counts in judgement, with the step that shows it in an explanation. */
export interface Fact {
  readonly value: Value
  readonly step: FactStep
}

export type Evaluate = (facts: readonly Fact[]) => Value
/**
 * A value with the tree that explains it, every value exact: an operation over operands, a fact, or a literal.
 * `step` is made of it where the tree is written (steps.ts).
 */
export type Explained = ExplainedOperation | Fact | { readonly value: Value; readonly literal: true }
export interface ExplainedOperation {
  readonly value: Value
  readonly op: Operator
  readonly of: readonly Explained[]
}
export type Explain = (facts: readonly Fact[]) => Explained

/** Turns an expression into a function from facts, by slot, to its value. */
export const compileValue = (expression: Expression): Evaluate => {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression
      return () => value
    }
    case 'fact': {
      const { slot } = expression
      return facts => factAt(facts, slot).value
    }
    case 'operation':
      return compileOperation(expression)
  }
}

/** The same value with the full explanation tree: every operand is shown, also where it did not decide. */
export const compileExplanation = (expression: Expression): Explain => {
  switch (expression.kind) {
    case 'literal': {
      const explained: Explained = { value: expression.value, literal: true }
      return () => explained
    }
    case 'fact': {
      const { slot } = expression
      return facts => factAt(facts, slot)
    }
    case 'operation':
      return explainOperation(expression)
  }
}

const factAt = (facts: readonly Fact[], slot: number): Fact => {
  const fact = facts[slot]
  if (fact === undefined) throw new Error(`no fact in slot ${slot}`)
  return fact
}

type Apply = (operands: readonly Value[]) => Value

const compileOperation = ({ op, of }: Operation): Evaluate => {
  const [a, b, more] = of
  const two = TWO[op]
  if (a !== undefined && b !== undefined && more === undefined && two !== undefined) return ofTwo(two, a, b)
  const parts = of.map(compileValue)
  const apply = APPLY[op]
  return facts => apply(parts.map(part => part(facts)))
}

const ofTwo = (apply: ApplyTwo, a: Expression, b: Expression): Evaluate => {
  if (a.kind === 'fact' && b.kind === 'fact') return ofTwoFacts(apply, a.slot, b.slot)
  const first = compileValue(a)
  const second = compileValue(b)
  return facts => apply(first(facts), second(facts))
}

/** The commonest operands: a call less for each makes a decision a tenth faster. */
const ofTwoFacts =
  (apply: ApplyTwo, first: number, second: number): Evaluate =>
  facts =>
    apply(factAt(facts, first).value, factAt(facts, second).value)

const explainOperation = ({ op, of }: Operation): Explain => {
  const parts = of.map(compileExplanation)
  const [first, second, more] = parts
  const apply = TWO[op]
  if (first === undefined || second === undefined || more !== undefined || apply === undefined)
    return explainMany(op, parts)
  return facts => {
    const a = first(facts)
    const b = second(facts)
    return { value: apply(a.value, b.value), op, of: [a, b] }
  }
}

const explainMany = (op: Operator, parts: readonly Explain[]): Explain => {
  const apply = APPLY[op]
  return facts => {
    const operands = parts.map(part => part(facts))
    const value = apply(operands.map(operand => operand.value))
    return { value, op, of: operands }
  }
}

type ApplyTwo = (a: Value, b: Value) => Value

const compared =
  (holds: (order: number) => boolean): ApplyTwo =>
  (a, b) =>
    isOpen(a) || isOpen(b) ? openOf(a, b) : holds(order(a, b))

/** Arithmetic is written out: one function made for every operator would be called without being inlined. */
const TWO: Readonly<Partial<Record<Operator, ApplyTwo>>> = {
  '+': (a, b) => (isNumber(a) && isNumber(b) ? add(a, b) : openOf(a, b)),
  '-': (a, b) => (isNumber(a) && isNumber(b) ? subtract(a, b) : openOf(a, b)),
  '*': (a, b) => (isNumber(a) && isNumber(b) ? multiply(a, b) : openOf(a, b)),
  // Division by zero is not applicable (semantics.md, Expressions).
  '/': (a, b) => (isNumber(a) && isNumber(b) ? (divide(a, b) ?? NOT_APPLICABLE) : openOf(a, b)),
  min: (a, b) => (isNumber(a) && isNumber(b) ? smaller(a, b) : openOf(a, b)),
  max: (a, b) => (isNumber(a) && isNumber(b) ? larger(a, b) : openOf(a, b)),
  '==': compared(found => found === 0),
  '!=': compared(found => found !== 0),
  '<': compared(found => found < 0),
  '<=': compared(found => found <= 0),
  '>': compared(found => found > 0),
  '>=': compared(found => found >= 0),
  '&&': both,
  '||': either,
}

const at = (operands: readonly Value[], index: number): Value => operands[index] ?? UNKNOWN

const two =
  (apply: ApplyTwo | undefined): Apply =>
  operands =>
    apply === undefined ? UNKNOWN : apply(at(operands, 0), at(operands, 1))

const onNumber =
  (calculate: (a: Exact, rest: readonly Value[]) => Value): Apply =>
  operands => {
    const value = at(operands, 0)
    return isNumber(value) ? calculate(value, operands) : value
  }

const folded =
  (apply: ApplyTwo | undefined): Apply =>
  operands =>
    apply === undefined ? UNKNOWN : operands.reduce((a, b) => apply(a, b))

const roundTo = (a: Exact, operands: readonly Value[]): Value => {
  const decimals = operands[1]
  return round(a, decimals !== undefined && isNumber(decimals) ? Number(decimals.n) : 0, 'half-up')
}

const choose: Apply = operands => {
  const condition = at(operands, 0)
  if (isOpen(condition)) return condition
  return at(operands, condition === true ? 1 : 2)
}

const among: Apply = operands => {
  const item = at(operands, 0)
  return isOpen(item) ? item : operands.slice(1).some(option => order(item, option) === 0)
}

/** Unknown stays unknown: whether a fact applies is known only when the fact is. */
const has: Apply = operands => (at(operands, 0) === UNKNOWN ? UNKNOWN : at(operands, 0) !== NOT_APPLICABLE)

const APPLY: Readonly<Record<Operator, Apply>> = {
  '+': two(TWO['+']),
  '-': two(TWO['-']),
  '*': two(TWO['*']),
  '/': two(TWO['/']),
  '==': two(TWO['==']),
  '!=': two(TWO['!=']),
  '<': two(TWO['<']),
  '<=': two(TWO['<=']),
  '>': two(TWO['>']),
  '>=': two(TWO['>=']),
  '&&': two(TWO['&&']),
  '||': two(TWO['||']),
  neg: onNumber(negate),
  abs: onNumber(absolute),
  round: onNumber(roundTo),
  min: folded(TWO.min),
  max: folded(TWO.max),
  '!': operands => not(at(operands, 0)),
  '?:': choose,
  in: among,
  has,
}
