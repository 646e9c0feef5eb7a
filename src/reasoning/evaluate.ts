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
  const parts = of.map(compileValue)
  const [first, second] = parts
  if (first !== undefined && second !== undefined && parts.length === 2 && op !== 'in') {
    const apply = TWO[op]
    if (apply !== undefined) return facts => apply(first(facts), second(facts))
  }
  const apply = APPLY[op]
  return facts => apply(parts.map(part => part(facts)))
}

const explainOperation = ({ op, of }: Operation): Explain => {
  const parts = of.map(compileExplanation)
  const [first, second] = parts
  const apply = TWO[op]
  if (
    first !== undefined &&
    second !== undefined &&
    parts.length === 2 &&
    op !== 'in' &&
    apply !== undefined
  ) {
    return facts => {
      const a = first(facts)
      const b = second(facts)
      const value = apply(a.value, b.value)
      return { value, op, of: [a, b] }
    }
  }
  return explainMany(op, parts)
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

const numeric =
  (calculate: (a: Exact, b: Exact) => Value): ApplyTwo =>
  (a, b) =>
    isNumber(a) && isNumber(b) ? calculate(a, b) : openOf(a, b)

const compared =
  (holds: (order: number) => boolean): ApplyTwo =>
  (a, b) =>
    isOpen(a) || isOpen(b) ? openOf(a, b) : holds(order(a, b))

/** Division by zero is not applicable (semantics.md, Expressions). */
const quotient = (a: Exact, b: Exact): Value => divide(a, b) ?? NOT_APPLICABLE

const TWO: Readonly<Partial<Record<Operator, ApplyTwo>>> = {
  '+': numeric(add),
  '-': numeric(subtract),
  '*': numeric(multiply),
  '/': numeric(quotient),
  min: numeric(smaller),
  max: numeric(larger),
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
  (choose: (a: Exact, b: Exact) => Exact): Apply =>
  operands =>
    operands.reduce(numeric(choose))

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
  min: folded(smaller),
  max: folded(larger),
  '!': operands => not(at(operands, 0)),
  '?:': choose,
  in: among,
  has,
}
