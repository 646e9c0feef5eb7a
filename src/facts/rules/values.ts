import { parseDay } from '../../exact/day.ts'
import { decimalsOf, type Exact, exactOf, formatExact, isWhole, parseDecimal } from '../../exact/number.ts'
import type { Choice, FactValue, Given, Variable, VariableType } from '../model.ts'

type Words = Pick<Variable, 'type' | 'currency' | 'unit' | 'decimals' | 'choices'>

export type ValueProblem =
  | { readonly problem: 'type'; readonly expected: VariableType }
  | { readonly problem: 'digits' }
  | { readonly problem: 'too-long' }
  | { readonly problem: 'whole-dong' }
  | { readonly problem: 'whole' }
  | { readonly problem: 'decimals'; readonly allowed: number }
  | { readonly problem: 'choice'; readonly known: readonly string[] }
  | { readonly problem: 'unreadable' }

export type ReadValue =
  | { readonly ok: true; readonly value: FactValue }
  | { readonly ok: false; readonly given: string; readonly why: ValueProblem }

/** What is said about a variable, as exact text; or why it cannot be said of this variable. */
export const readValue = (variable: Words, given: Given): ReadValue => {
  if ('unknown' in given) return { ok: true, value: { kind: 'unknown' } }
  if ('notApplicable' in given) return { ok: true, value: { kind: 'not-applicable' } }
  const read = readScalar(variable, given.value)
  return typeof read === 'string'
    ? { ok: true, value: { kind: 'value', text: read } }
    : { ok: false, given: String(given.value), why: read }
}

type Scalar = string | number | boolean

const readScalar = (variable: Words, value: Scalar): string | ValueProblem => {
  switch (variable.type) {
    case 'money':
    case 'number':
    case 'integer':
      return readNumber(variable, value)
    case 'boolean':
      return typeof value === 'boolean' || value === 'true' || value === 'false'
        ? String(value)
        : { problem: 'type', expected: 'boolean' }
    case 'text':
      return readText(value)
    case 'choice':
      return readChoice(variable.choices ?? [], value)
    case 'date':
      return typeof value === 'string' && parseDay(value) !== null
        ? value
        : { problem: 'type', expected: 'date' }
  }
}

const readNumber = (variable: Words, value: Scalar): string | ValueProblem => {
  if (typeof value === 'number' && significantDigits(value) > MOST_DIGITS) return { problem: 'digits' }
  if (typeof value === 'string' && value.length > LONGEST_NUMBER) return { problem: 'too-long' }
  const exact = numberOf(value)
  if (exact === null) return { problem: 'type', expected: variable.type }
  const text = formatExact(exact)
  if (text.length > LONGEST_NUMBER) return { problem: 'too-long' }
  return placesProblem(variable, exact) ?? text
}

/** A binary number carries 15 significant decimal digits faithfully: more must be written as text (semantics.md). */
const MOST_DIGITS = 15
const LONGEST_NUMBER = 60

const significantDigits = (value: number): number => {
  const [mantissa = ''] = String(Math.abs(value)).split('e')
  return mantissa.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length
}

const numberOf = (value: Scalar): Exact | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? exactOf(value) : null
  return typeof value === 'string' ? parseDecimal(value) : null
}

const placesProblem = ({ type, currency, decimals }: Words, value: Exact): ValueProblem | null => {
  if (type === 'integer') return isWhole(value) ? null : { problem: 'whole' }
  if (type === 'money' && currency === 'VND') return isWhole(value) ? null : { problem: 'whole-dong' }
  if (decimals === null || (decimalsOf(value) ?? 0) <= decimals) return null
  return { problem: 'decimals', allowed: decimals }
}

const LONGEST_TEXT = 10_000
/** Half characters, and control characters except line breaks and tabs: the database could not store some. */
const UNREADABLE = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u

const readText = (value: Scalar): string | ValueProblem => {
  if (typeof value !== 'string' || value.trim() === '') return { problem: 'type', expected: 'text' }
  if (value.length > LONGEST_TEXT) return { problem: 'too-long' }
  return UNREADABLE.test(value) ? { problem: 'unreadable' } : value.normalize('NFC')
}

const readChoice = (choices: readonly Choice[], value: Scalar): string | ValueProblem => {
  const known = choices.map(choice => choice.code)
  return typeof value === 'string' && known.includes(value) ? value : { problem: 'choice', known }
}
