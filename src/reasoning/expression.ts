import type { Exact } from '../exact/number.ts'

/** The tree of an expression after reading and typing; every fact has its slot. */
export type Expression = Literal | FactName | Operation

export interface Literal {
  readonly kind: 'literal'
  readonly value: Exact | boolean | string
}

export interface FactName {
  readonly kind: 'fact'
  readonly name: Name
  /** Where the fact of this name lies among the facts of a dossier. */
  readonly slot: number
}

export interface Operation {
  readonly kind: 'operation'
  readonly op: Operator
  readonly of: readonly Expression[]
}

export const OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  'neg',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  '&&',
  '||',
  '!',
  '?:',
  'min',
  'max',
  'abs',
  'round',
  'has',
] as const
export type Operator = (typeof OPERATORS)[number]

/** A declared code, of the reference period, of one so many periods earlier, or of a period by its name. */
export interface Name {
  readonly code: string
  readonly period: { readonly earlier: number } | { readonly at: string } | null
}

/** What the writer of an expression must know: where it is wrong, and what to do. Columns count from 1. */
export interface ExpressionProblem {
  readonly column: number
  readonly says: string
}

/** The types that expressions are checked with before use. */
export type Type =
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'number'; readonly constant?: 'whole' | 'decimal'; readonly converts?: Conversion }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'boolean' | 'text' | 'date' }

export interface Conversion {
  readonly from: string
  readonly to: string
}

/** Gives the type and the slot of a declared name; null for a name that is not declared. */
export type Declared = (name: Name) => { readonly type: Type; readonly slot: number } | null
