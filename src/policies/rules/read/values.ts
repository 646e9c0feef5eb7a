import { parseDay } from '../../../exact/day.ts'
import type { Json } from '../../../exact/json.ts'
import { type Exact, exactOf, isNegative, isWhole, parseDecimal } from '../../../exact/number.ts'
import { nearest } from '../../../exact/problem.ts'
import type { FactType, FactValue, Name, PolicyFact } from '../../model.ts'

export type ValueReading =
  | { readonly ok: true; readonly value: FactValue }
  | { readonly ok: false; readonly reason: string; readonly remedy: string }

const refused = (reason: string, remedy: string): ValueReading => ({ ok: false, reason, remedy })

/** One value of a fact, as a policy or a file of facts writes it. A fact of several choices takes one of them. */
export const readValue = ({ type }: PolicyFact, written: Json): ValueReading => {
  switch (type.kind) {
    case 'boolean':
      return typeof written === 'boolean'
        ? { ok: true, value: written }
        : refused('this fact is a yes or a no', 'write true or false')
    case 'day':
      return typeof written === 'string' && parseDay(written) !== null
        ? { ok: true, value: written }
        : refused('this fact is a day', 'write a day of the calendar, such as "2026-01-31"')
    case 'text':
      return wordOf(written)
    case 'choice':
    case 'choices':
      return readChoice(type, written)
    case 'number':
    case 'money':
      return readNumber(type, written)
  }
}

const wordOf = (written: Json): ValueReading =>
  typeof written === 'string' && written !== ''
    ? { ok: true, value: written }
    : refused('this fact is a text', 'write a text')

const readChoice = (type: Extract<FactType, { choices: unknown }>, written: Json): ValueReading => {
  if (typeof written !== 'string') return refused('this fact is one of several words', listed(type.choices))
  if (type.choices.has(written)) return { ok: true, value: written }
  if (type.kind === 'choice' && type.isOpen) return wordOf(written)
  const meant = nearest(written, type.choices.keys())
  return refused(
    'this is none of the choices of the fact',
    meant === null ? listed(type.choices) : `did you mean "${meant}"?`,
  )
}

const listed = (choices: ReadonlyMap<string, Name>): string =>
  `write one of ${[...choices.keys()].map(code => `"${code}"`).join(', ')}`

const readNumber = (type: Extract<FactType, { kind: 'number' | 'money' }>, written: Json): ValueReading => {
  const { exact, currency } = amountIn(written)
  if (exact === null) return refused(...noNumber(type))
  const wanted = type.kind === 'money' ? type.currency : null
  if (currency !== null && currency !== wanted)
    return refused(
      `this is in ${currency}, the fact is ${wanted === null ? 'no money' : `in ${wanted}`}`,
      wanted === null ? 'write the number alone' : `write it in ${wanted}`,
    )
  return asCount(type, exact)
}

const asCount = (type: Extract<FactType, { kind: 'number' | 'money' }>, exact: Exact): ValueReading => {
  const isCount = type.kind === 'money' || type.isWhole
  if (isCount && isNegative(exact)) return refused('this is below zero', 'write zero or more')
  const isIndivisible = type.kind === 'money' ? type.currency === 'VND' : type.isWhole
  if (isIndivisible && !isWhole(exact))
    return refused(type.kind === 'money' ? 'a part of a đồng' : 'a part of a whole', 'write a whole number')
  return { ok: true, value: exact }
}

const noNumber = (type: FactType): [string, string] =>
  type.kind === 'money'
    ? ['this fact is an amount of money', `write it as a number in ${type.currency}: 100000000`]
    : ['this fact is a number', 'write a number such as 12.5, without a unit']

/** "100000000 VND" says its currency itself. */
const amountIn = (written: Json): { readonly exact: Exact | null; readonly currency: string | null } => {
  if (typeof written === 'number')
    return { exact: Number.isFinite(written) ? exactOf(written) : null, currency: null }
  const text = typeof written === 'string' ? written : ''
  const [, number = '', currency = null] = /^(-?\d{1,40}(?:\.\d{1,40})?)(?:\s*([A-Z]{3}))?$/.exec(text) ?? []
  return { exact: parseDecimal(number), currency }
}
