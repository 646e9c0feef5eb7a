import type { Variable } from '../../criteria/model.ts'
import { decimalsAllowed } from '../../criteria/rules/variables.ts'
import { parseDay } from '../../exact/day.ts'
import { decimalsOf, exactOf, parseDecimal } from '../../exact/number.ts'
import { nearest, type Problem, problem } from '../../exact/problem.ts'
import type { Fact } from '../../reasoning/evaluate.ts'
import type { FactStep } from '../../reasoning/step.ts'
import { isNumber, NOT_APPLICABLE, shown, UNKNOWN, type Value } from '../../reasoning/value.ts'
import type { FactInput } from '../model.ts'
import type { MetKey, Prepared } from './prepare.ts'

export type FactReading =
  | { readonly ok: true; readonly fact: Fact }
  | { readonly ok: false; readonly problem: Problem }

/** Reads a fact of a dossier as it counts under the set; a contested fact counts as unknown. */
export const readFact = (prepared: Prepared, met: MetKey, input: FactInput, place: string): FactReading => {
  if (typeof input !== 'object') return plainFact(prepared, met, input, place)
  const wrong = detailProblem(prepared, met, input, place)
  if (wrong !== null) return { ok: false, problem: wrong }
  const read = 'value' in input ? readValue(met.variable, input.value, `${place}.value`) : openValue(input)
  if (!read.ok) return read
  const status = input.status ?? 'declared'
  const value = status !== 'contested' && prepared.counted.has(status) ? read.value : UNKNOWN
  const written = 'value' in input ? input.value : null
  const step: Draft = { fact: met.key, value: shownAs(value, written), status }
  const period = input.period ?? met.period
  if (period !== null) step.period = period
  if (input.document !== undefined) step.document = input.document
  if (input.page !== undefined) step.page = input.page
  if (input.source !== undefined) step.source = input.source
  return { ok: true, fact: { value, step } }
}

type Draft = { -readonly [Key in keyof FactStep]: FactStep[Key] }

/** The fact of a slot that the dossier does not give. */
export const absentFact = (key: string): Fact => ({
  value: UNKNOWN,
  step: { fact: key, value: shown(UNKNOWN) },
})

/** A whole number is mostly written as it is shown; to write it out again would take longer than to judge it. */
const shownAs = (value: Value, written: unknown): FactStep['value'] =>
  typeof written === 'string' && isNumber(value) && PLAIN.test(written) ? written : shown(value)
const PLAIN = /^(0|-?[1-9]\d*)$/

const plainFact = (
  prepared: Prepared,
  met: MetKey,
  input: string | number | boolean,
  place: string,
): FactReading => {
  const read = readValue(met.variable, input, place)
  if (!read.ok) return read
  const value = prepared.counted.has('declared') ? read.value : UNKNOWN
  const step: Draft = { fact: met.key, value: shownAs(value, input), status: 'declared' }
  if (met.period !== null) step.period = met.period
  return { ok: true, fact: { value, step } }
}

const openValue = (input: object): ValueReading => ({
  ok: true,
  value: 'notApplicable' in input ? NOT_APPLICABLE : UNKNOWN,
})

const detailProblem = (
  prepared: Prepared,
  met: MetKey,
  input: Exclude<FactInput, string | number | boolean>,
  place: string,
): Problem | null => {
  const { currency } = met.variable
  if ('currency' in input && input.currency !== undefined && input.currency !== currency)
    return problem(
      `${place}.currency`,
      input.currency,
      `${met.code} is ${currency ? `in ${currency}` : 'no amount of money'}`,
      currency ? `give the amount in ${currency}` : 'leave the currency out',
    )
  const expected = met.period ?? prepared.period
  if (input.period !== undefined && expected !== null && input.period !== expected)
    return problem(
      `${place}.period`,
      input.period,
      `this key is the figure of ${expected}`,
      `write the key as ${met.code}@${input.period}`,
    )
  return null
}

type ValueReading =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

/** A value that suits its variable; numbers may be JSON numbers or decimal text. */
export const readValue = (
  variable: Variable,
  input: string | number | boolean,
  place: string,
): ValueReading => {
  switch (variable.type) {
    case 'money':
    case 'number':
    case 'integer':
      return readNumber(variable, input, place)
    case 'boolean':
      return typeof input === 'boolean'
        ? fine(input)
        : wrong(place, input, 'wanted is yes or no', 'write true or false')
    case 'date':
      return typeof input === 'string' && parseDay(input) !== null
        ? fine(input)
        : wrong(place, input, 'this is no day of the calendar', 'write "2026-11-21"')
    case 'choice':
      return readChoice(variable, input, place)
    case 'text':
      return typeof input === 'string'
        ? fine(input)
        : wrong(place, input, 'wanted is a text', 'write it in quotes')
  }
}

const readNumber = (variable: Variable, input: string | number | boolean, place: string): ValueReading => {
  if (typeof input === 'boolean')
    return wrong(place, input, 'wanted is a number', 'write a decimal such as 12.5')
  if (typeof input === 'number' && !Number.isFinite(input))
    return wrong(place, input, 'this is no number', 'write a decimal such as 12.5')
  if (typeof input === 'number' && hasTooManyDigits(input))
    return wrong(place, input, 'more than 15 significant digits', 'write it as text, in quotes')
  const value = typeof input === 'number' ? exactOf(input) : parseDecimal(input)
  if (value === null)
    return wrong(
      place,
      input,
      'this is no decimal',
      'write digits with a point, such as "1234567.5": no thousands separators, no comma',
    )
  if (typeof input === 'string' && isTooLong(input))
    return wrong(place, input, 'more than 40 digits on one side of the point', 'write a number nearer to one')
  const most = decimalsAllowed(variable)
  if (most !== null && (decimalsOf(value) ?? 0) > most)
    return wrong(
      place,
      input,
      most === 0 ? 'a whole number is wanted' : `at most ${most} decimals`,
      most === 0 ? 'leave the decimals out' : `write at most ${most} digits after the point`,
    )
  return fine(value)
}

/** As the reader of JSON counts them; a number can also come from a cell of a workbook. */
const hasTooManyDigits = (input: number): boolean => {
  if (Math.abs(input) < 1e15 && Number.isInteger(input)) return false
  const [digits = ''] = String(Math.abs(input)).replace('.', '').split('e')
  return digits.replace(/^0+|0+$/g, '').length > 15
}

/** At most 40 digits on either side of the point. */
const isTooLong = (input: string): boolean => input.length > 40 && !/^-?\d{1,40}(\.\d{1,40})?$/.test(input)

const readChoice = (variable: Variable, input: string | number | boolean, place: string): ValueReading => {
  const codes = (variable.choices ?? []).map(choice => choice.code)
  if (typeof input === 'string' && codes.includes(input)) return fine(input)
  const meant = typeof input === 'string' ? nearest(input, codes) : null
  return wrong(
    place,
    input,
    'this is none of the choices',
    meant === null ? `write one of ${codes.join(', ')}` : `did you mean "${meant}"?`,
  )
}

const fine = (value: Value): ValueReading => ({ ok: true, value })
const wrong = (place: string, value: unknown, reason: string, remedy: string): ValueReading => ({
  ok: false,
  problem: problem(place, value, reason, remedy),
})
