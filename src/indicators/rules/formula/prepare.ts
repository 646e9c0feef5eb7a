import { type Exact, exactOf } from '../../../exact/number.ts'
import type { Formula, Leaf, Place } from '../../model/indicators.ts'
import { type Computed, exactly, grown, negated, operated } from './bounds.ts'

/** A formula with all that it names put in its place: only terms, numbers and operations are left. */
export type Term =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'leaf'; readonly leaf: number }
  | { readonly kind: 'minus' | 'earlier'; readonly of: Term }
  | { readonly kind: 'growth'; readonly now: Term; readonly before: Term; readonly at: Place }
  | {
      readonly kind: 'operation'
      readonly op: '+' | '-' | '*' | '/'
      readonly left: Term
      readonly right: Term
      readonly at: Place
    }

export interface Prepared {
  readonly term: Term
  /** Each once, however often it is written. */
  readonly leaves: readonly Leaf[]
  /** By leaf: how many years before the one asked for it is read. */
  readonly earlier: readonly (readonly number[])[]
  /** The sides of the outermost quotient; null: there is none. */
  readonly quotient: { readonly numerator: Term; readonly denominator: Term } | null
}

/** `formulas`: those of the other indicators; one that has none is an imported series, or has no value here. */
export const prepareFormula = (formula: Formula, formulas: ReadonlyMap<string, Formula>): Prepared => {
  const leaves = new Map<string, { readonly leaf: Leaf; readonly number: number }>()
  const termOf = (part: Formula): Term => {
    const { at } = part
    switch (part.kind) {
      case 'number':
        return { kind: 'number', value: exactOf(part.text) }
      case 'minus':
        return { kind: 'minus', of: termOf(part.of) }
      case 'previous':
        return { kind: 'earlier', of: termOf(part.of) }
      case 'growth':
        return { kind: 'growth', ...yearsOfGrowth(part.of), at }
      case 'operation':
        return { kind: 'operation', op: part.op, left: termOf(part.left), right: termOf(part.right), at }
      case 'indicator': {
        const named = formulas.get(part.code)
        return named === undefined ? leafOf({ kind: 'series', code: part.code }) : termOf(named)
      }
      default: {
        const { at: _, ...leaf } = part
        return leafOf(leaf)
      }
    }
  }
  /** A sum grows with the same subjects in both years: who joined the cohort would look like growth. */
  const yearsOfGrowth = (of: Formula): { readonly now: Term; readonly before: Term } => {
    const named = of.kind === 'indicator' ? (formulas.get(of.code) ?? of) : of
    if (named.kind !== 'sum') return { now: termOf(of), before: { kind: 'earlier', of: termOf(of) } }
    const { at: _, ...leaf } = named
    return { now: leafOf({ ...leaf, pair: 'later' }), before: leafOf({ ...leaf, pair: 'earlier' }) }
  }
  const leafOf = (leaf: Leaf): Term => {
    const key = JSON.stringify(leaf)
    const known = leaves.get(key) ?? { leaf, number: leaves.size }
    leaves.set(key, known)
    return { kind: 'leaf', leaf: known.number }
  }
  const term = termOf(formula)
  const all = [...leaves.values()].map(({ leaf }) => leaf)
  const earlier = all.map((_, number) => [...new Set(yearsOf(term, number, 0))].toSorted((a, b) => a - b))
  return { term, leaves: all, earlier, quotient: quotientIn(term) }
}

const yearsOf = (term: Term, leaf: number, earlier: number): readonly number[] => {
  switch (term.kind) {
    case 'number':
      return []
    case 'leaf':
      return term.leaf === leaf ? [earlier] : []
    case 'minus':
      return yearsOf(term.of, leaf, earlier)
    case 'earlier':
      return yearsOf(term.of, leaf, earlier + 1)
    case 'growth':
      return [...yearsOf(term.now, leaf, earlier), ...yearsOf(term.before, leaf, earlier)]
    case 'operation':
      return [...yearsOf(term.left, leaf, earlier), ...yearsOf(term.right, leaf, earlier)]
  }
}

/** Numbers as written round it are left aside: what is shown is a sum over a sum, not a hundred times one. */
const quotientIn = (term: Term): Prepared['quotient'] => {
  if (term.kind === 'minus') return quotientIn(term.of)
  if (term.kind === 'growth')
    return { numerator: withoutFactors(term.now), denominator: withoutFactors(term.before) }
  if (term.kind !== 'operation') return null
  const { op, left, right } = term
  if (left.kind === 'number' && op !== '/') return quotientIn(right)
  if (right.kind === 'number') return quotientIn(left)
  return op === '/' ? { numerator: withoutFactors(left), denominator: withoutFactors(right) } : null
}

const withoutFactors = (term: Term): Term => {
  if (term.kind !== 'operation' || (term.op !== '*' && term.op !== '/')) return term
  if (term.right.kind === 'number') return withoutFactors(term.left)
  return term.left.kind === 'number' && term.op === '*' ? withoutFactors(term.right) : term
}

/** The value of a term in a year; `read` gives that of each leaf. */
export const evaluateTerm = (
  term: Term,
  year: number,
  read: (leaf: number, year: number) => Computed,
): Computed => {
  switch (term.kind) {
    case 'number':
      return exactly(term.value)
    case 'leaf':
      return read(term.leaf, year)
    case 'minus':
      return negated(evaluateTerm(term.of, year, read))
    case 'earlier':
      return evaluateTerm(term.of, year - 1, read)
    case 'growth':
      return grown(evaluateTerm(term.now, year, read), evaluateTerm(term.before, year, read), term.at)
    case 'operation':
      return operated(
        term.op,
        evaluateTerm(term.left, year, read),
        evaluateTerm(term.right, year, read),
        term.at,
      )
  }
}
