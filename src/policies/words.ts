import { formatDay } from '../design/dates.ts'
import { formatMoney, formatNumber, formatPercent } from '../design/format.ts'
import { compare, type Exact, formatExact } from '../exact/number.ts'
import { unitIn } from '../exact/unit.ts'
import type { Language } from '../platform/texts.ts'
import type { Benefit, Condition, FactValue, Leaf, PolicyFact, ReadPolicy, Tier } from './model.ts'
import { listOf } from './rules/judge/leaf.ts'
import { asks, benefitNames, give, known } from './texts/words.ts'

type Facts = ReadPolicy['facts']

/** A word of a file as people say it; one that is not known here as it was written. */
export const wordIn = (word: string, language: Language): string => known[word]?.[language] ?? word

export const valueIn = ({ type }: Pick<PolicyFact, 'type'>, value: FactValue, language: Language): string => {
  if (typeof value === 'string') {
    if (type.kind === 'day') return formatDay(value, language)
    return 'choices' in type ? (type.choices.get(value)?.[language] ?? value) : value
  }
  if (typeof value !== 'object' || !('n' in value)) return String(value)
  const text = formatExact(value)
  if (type.kind === 'money') return formatMoney(text, type.currency, language)
  const unit = type.kind === 'number' ? type.unit : null
  if (unit === null) return type.kind === 'number' && type.isWhole ? text : formatNumber(text, language)
  return unit === '%'
    ? `${formatNumber(text, language)}%`
    : `${formatNumber(text, language)} ${unitIn(unit, language)}`
}

/** "Số lao động: từ 10 người trở lên". */
export const leafIn = ({ fact: code, op, value }: Leaf, facts: Facts, language: Language): string => {
  const fact = facts.get(code)
  if (fact === undefined) return code
  const name = fact.name[language]
  const values = listOf(value).map(each => valueIn(fact, each, language))
  if (fact.type.kind === 'boolean')
    return (listOf(value)[0] === true) === (op === 'eq') ? name : asks.not(name)[language]
  return `${name}: ${said(op, values, language)}`
}

const said = (op: Leaf['op'], values: readonly string[], language: Language): string => {
  const [first = '', last = ''] = values
  const saying: Readonly<Record<Leaf['op'], () => string>> = {
    eq: () => first,
    neq: () => asks.other(first)[language],
    in: () => orList(values, language),
    notIn: () => asks.noneOf(values.join(', '))[language],
    gt: () => asks.above(first)[language],
    gte: () => asks.atLeast(first)[language],
    lt: () => asks.below(first)[language],
    lte: () => asks.atMost(first)[language],
    between: () => asks.between(first, last)[language],
    containsAll: () => asks.allOf(values.join(', '))[language],
    containsAny: () => asks.anyOf(values.join(', '))[language],
  }
  return saying[op]()
}

const orList = (values: readonly string[], language: Language): string => {
  const last = values.at(-1) ?? ''
  return values.length < 2 ? last : asks.oneOf(values.slice(0, -1).join(', '), last)[language]
}

/** A condition in one line; what is nested stands in brackets. */
export const conditionIn = (condition: Condition, facts: Facts, language: Language): string => {
  if (condition.kind === 'leaf') return leafIn(condition, facts, language)
  const join = condition.kind === 'all' ? asks.and[language] : asks.or[language]
  return condition.of
    .map((part, at) => {
      const text = conditionIn(part, facts, language)
      return part.kind !== 'leaf' ? `(${text})` : at === 0 ? text : lower(text)
    })
    .join(`, ${join} `)
}

/** Within a sentence; an abbreviation keeps its capitals. */
const lower = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1)

export const vndIn = (amount: Exact, language: Language): string =>
  formatMoney(formatExact(amount), 'VND', language)

export const rateIn = (rate: Exact, { kind, rateUnit }: Benefit, language: Language): string => {
  const share = formatPercent(formatExact(rate), language)
  if (kind === 'rent-reduction') return give.rent(share)[language]
  if (kind === 'interest-subsidy') return give.interest(share, timeIn(rateUnit, language))[language]
  return give.rate(share, benefitNames[kind][language])[language]
}

const timeIn = (unit: string | null, language: Language): string => {
  const word = /^per (day|month|year)/.exec(unit ?? '')?.[1]
  return word === 'day' || word === 'month' || word === 'year' ? give[word][language] : (unit ?? '')
}

/** What is given, in a line: "50% chi phí, tối đa 100.000.000 đồng". */
export const givenIn = (benefit: Benefit, language: Language): string => {
  if (benefit.kind === 'certificate' || benefit.kind === 'in-kind')
    return benefitNames[benefit.kind][language]
  const { tiers } = benefit
  const rates = tiers.length === 0 ? [benefit.rate] : tiers.map(tier => tier.rate ?? benefit.rate)
  const ceilings =
    tiers.length === 0 ? [benefit.ceilingVnd] : tiers.map(tier => tier.ceilingVnd ?? benefit.ceilingVnd)
  return `${ratesIn(rates, benefit, language)}, ${ceilingsIn(ceilings, language)}`
}

const ratesIn = (rates: readonly (Exact | null)[], benefit: Benefit, language: Language): string => {
  const said = [
    ...new Set(
      rates.map(rate => (rate === null ? give.rateUnknown[language] : rateIn(rate, benefit, language))),
    ),
  ]
  return orList(said, language)
}

const ceilingsIn = (ceilings: readonly (Exact | null)[], language: Language): string => {
  const amounts = ceilings.filter(ceiling => ceiling !== null).toSorted(compare)
  const [least] = amounts
  const most = amounts.at(-1)
  if (least === undefined || most === undefined) return give.mostUnknown[language]
  const said =
    compare(least, most) === 0
      ? give.most(vndIn(most, language))[language]
      : give.mostFrom(vndIn(least, language), vndIn(most, language))[language]
  return amounts.length < ceilings.length ? `${said}; ${give.mostUnknown[language]}` : said
}

/** Names of what is not known: of the policy, of what it gives, of its tiers. */
export const unknownIn = (policy: ReadPolicy, language: Language): readonly string[] => {
  const ofTiers = policy.benefit.tiers.flatMap(({ unknown }: Tier) => unknown)
  const fields = [
    ...policy.unknown,
    ...policy.benefit.unknown,
    ...ofTiers,
    ...(policy.desk === null ? ['desk'] : []),
  ]
  return [...new Set(fields)].map(field => wordIn(field, language))
}
