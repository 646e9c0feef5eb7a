import { type Exact, formatExact } from '../../../exact/number.ts'
import type { FactValue, Name, PolicyFact, ReadPolicy } from '../../model.ts'
import type { Requirement } from './cells/cells.ts'
import { listOf } from './leaf.ts'

/** "Số lao động từ 10 trở lên". */
export const requirementWords = (fact: PolicyFact, { op, value }: Requirement): Name => {
  const one = valueWords(fact, listOf(value)[0])
  if (fact.type.kind === 'boolean' && (op === 'eq' || op === 'neq'))
    return (listOf(value)[0] === true) === (op === 'eq')
      ? { vi: `${fact.name.vi}: phải có`, en: `${fact.name.en}: must be yes` }
      : { vi: `${fact.name.vi}: phải không`, en: `${fact.name.en}: must be no` }
  const said = OPERATOR_WORDS[op](one, valueWords(fact, listOf(value)[1]), listed(fact, listOf(value)))
  return { vi: `${fact.name.vi} ${said.vi}`, en: `${fact.name.en} ${said.en}` }
}

type Say = (one: Name, two: Name, all: Name) => Name

const OPERATOR_WORDS: Readonly<Record<Requirement['op'], Say>> = {
  eq: one => ({ vi: `là ${one.vi}`, en: `is ${one.en}` }),
  neq: one => ({ vi: `khác ${one.vi}`, en: `is other than ${one.en}` }),
  in: (_one, _two, all) => ({ vi: `là một trong: ${all.vi}`, en: `is one of: ${all.en}` }),
  notIn: (_one, _two, all) => ({ vi: `không thuộc: ${all.vi}`, en: `is none of: ${all.en}` }),
  gt: one => ({ vi: `trên ${one.vi}`, en: `above ${one.en}` }),
  gte: one => ({ vi: `từ ${one.vi} trở lên`, en: `at least ${one.en}` }),
  lt: one => ({ vi: `dưới ${one.vi}`, en: `below ${one.en}` }),
  lte: one => ({ vi: `không quá ${one.vi}`, en: `at most ${one.en}` }),
  between: (one, two) => ({ vi: `từ ${one.vi} đến ${two.vi}`, en: `from ${one.en} to ${two.en}` }),
  containsAll: (_one, _two, all) => ({ vi: `gồm đủ: ${all.vi}`, en: `has all of: ${all.en}` }),
  containsAny: (_one, _two, all) => ({ vi: `có ít nhất một trong: ${all.vi}`, en: `has any of: ${all.en}` }),
}

const MOST_LISTED = 4

const listed = (fact: PolicyFact, values: readonly FactValue[]): Name => {
  const names = values.slice(0, MOST_LISTED).map(value => valueWords(fact, value))
  const more = values.length - names.length
  return {
    vi: [...names.map(({ vi }) => vi), ...(more > 0 ? [`và ${more} lựa chọn khác`] : [])].join(', '),
    en: [...names.map(({ en }) => en), ...(more > 0 ? [`and ${more} more`] : [])].join(', '),
  }
}

export const valueWords = (fact: PolicyFact, value: FactValue | undefined): Name => {
  const { type } = fact
  if (value === undefined) return same('')
  if (typeof value === 'boolean') return value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' }
  if (typeof value === 'string') {
    if ('choices' in type) return type.choices.get(value) ?? same(value)
    return type.kind === 'day' ? { vi: value.split('-').toReversed().join('/'), en: value } : same(value)
  }
  if (!('n' in value)) return listed(fact, value)
  const unit =
    type.kind === 'money' ? currencyWords(type.currency) : type.kind === 'number' ? (type.unit ?? '') : ''
  return {
    vi: `${grouped(value, '.', ',')} ${unit}`.trim(),
    en: `${grouped(value, ',', '.')} ${unit}`.trim(),
  }
}

const same = (text: string): Name => ({ vi: text, en: text })
const currencyWords = (currency: string): string => (currency === 'VND' ? 'đồng' : currency)

export const grouped = (value: Exact, thousands: string, point: string): string => {
  const [whole = '', fraction] = formatExact(value).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands)
  return fraction === undefined ? digits : `${digits}${point}${fraction}`
}

/** The text to read first: one that names an article, else the first. */
export const articleOf = ({ legalBasis }: ReadPolicy): string | null =>
  (legalBasis.find(({ clause }) => clause !== null) ?? legalBasis[0])?.words ?? null
