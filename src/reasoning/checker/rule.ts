import { meaningOf } from './meanings.ts'
import { readRule, type Syntax } from './syntax.ts'
import { UNKNOWN, type Value } from './values.ts'

/** A rule ready to be worked out: every part numbered, placed and told what it means. */
export type Part = LiteralPart | FactPart | OperationPart
interface Placed {
  /** Where the part's value stands among the values of a dossier. */
  readonly id: number
  /** Where the part is explained in a result: "criteria.A1.why.step.of[0]". */
  readonly place: string
}
export interface LiteralPart extends Placed {
  readonly is: 'literal'
  readonly value: Value
}
export interface FactPart extends Placed {
  readonly is: 'fact'
  /** Which of the set's references this is. */
  readonly reference: number
}
export interface OperationPart extends Placed {
  readonly is: 'operation'
  readonly op: string
  readonly of: readonly Part[]
  readonly meaning: Meaning
}

/** Works an operation out of the values of its operands. */
export type Meaning = (of: readonly Part[], values: readonly Value[]) => Value

/** A fact that some rule of the set names. */
export interface Reference {
  readonly code: string
  readonly period: string | null
}

/** Gathers the references and the number of parts of all rules of a set. */
export interface Shelf {
  readonly isVariable: (code: string) => boolean
  readonly references: Reference[]
  parts: number
}

/** Reads a rule that is explained at a place. Throws, naming the place, when it cannot be read. */
export const placeRule = (shelf: Shelf, source: string, place: string): Part => {
  try {
    return placed(shelf, readRule(source), place)
  } catch (error) {
    throw new Error(
      `${place}: the checker cannot read the rule: ${error instanceof Error ? error.message : error}`,
    )
  }
}

/** Works out every part of a rule, also those that do not decide: an explanation shows them all. */
export const workOut = (part: Part, facts: readonly { readonly value: Value }[], values: Value[]): Value => {
  let value: Value
  if (part.is === 'fact') value = facts[part.reference]?.value ?? UNKNOWN
  else if (part.is === 'literal') value = part.value
  else {
    for (const operand of part.of) workOut(operand, facts, values)
    value = part.meaning(part.of, values)
  }
  values[part.id] = value
  return value
}

const placed = (shelf: Shelf, syntax: Syntax, place: string): Part => {
  const id = shelf.parts++
  if (syntax.is === 'literal') return { is: 'literal', id, place, value: syntax.value }
  if (syntax.is === 'name') return { is: 'fact', id, place, reference: shelve(shelf, syntax) }
  const of = syntax.of.map((operand, i) => placed(shelf, operand, `${place}.of[${i}]`))
  return { is: 'operation', id, place, op: syntax.op, of, meaning: meaningOf(syntax.op, of) }
}

const shelve = (shelf: Shelf, { code, period }: Reference): number => {
  if (!shelf.isVariable(code)) throw new Error(`"${code}" is not a variable of the set`)
  const known = shelf.references.findIndex(other => other.code === code && other.period === period)
  return known >= 0 ? known : shelf.references.push({ code, period }) - 1
}
