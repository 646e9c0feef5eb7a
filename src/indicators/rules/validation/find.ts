import { add, compare, type Exact, exactOf, formatExact, multiply, ZERO } from '../../../exact/number.ts'
import type { CheckedFact, Found, ValidationRule } from '../../model/validation.ts'

/** Where figures of one subject and year cannot all be right. What is not known contradicts nothing. */
export const findingsIn = (
  rules: readonly ValidationRule[],
  facts: readonly CheckedFact[],
): readonly Found[] => {
  const tables = tablesOf(facts)
  return rules.flatMap(rule =>
    tables.years.flatMap(year => (isValidIn(rule, year) ? inYear(rule, year, tables) : [])),
  )
}

interface Tables {
  readonly years: readonly number[]
  /** By variable, year and subject. */
  readonly of: (variable: string, year: number) => ReadonlyMap<string, CheckedFact>
  /** By variable, year and enterprise: those of its products. */
  readonly within: (variable: string, year: number, enterprise: string) => readonly CheckedFact[]
  readonly rate: (variable: string, year: number) => string | null
}

const tablesOf = (facts: readonly CheckedFact[]): Tables => {
  const by = new Map<string, Map<string, CheckedFact>>()
  const inside = new Map<string, CheckedFact[]>()
  for (const fact of facts) {
    const key = `${fact.variable} ${fact.year}`
    const of = by.get(key) ?? new Map<string, CheckedFact>()
    by.set(key, of.set(fact.subject ?? '', fact))
    const products = `${key} ${fact.enterprise}`
    inside.set(products, [...(inside.get(products) ?? []), fact])
  }
  const none: ReadonlyMap<string, CheckedFact> = new Map()
  return {
    years: [...new Set(facts.map(({ year }) => year))].sort((a, b) => a - b),
    of: (variable, year) => by.get(`${variable} ${year}`) ?? none,
    within: (variable, year, enterprise) => inside.get(`${variable} ${year} ${enterprise}`) ?? [],
    rate: (variable, year) => by.get(`${variable} ${year}`)?.get('')?.text ?? null,
  }
}

/** A rule holds for figures of a year that has begun under it. */
const isValidIn = ({ validFrom, validTo }: ValidationRule, year: number): boolean =>
  validFrom <= `${year}-12-31` && (validTo === null || validTo >= `${year}-01-01`)

const inYear = (rule: ValidationRule, year: number, tables: Tables): readonly Found[] => {
  switch (rule.kind) {
    case 'at-most':
      return isOfProducts(rule.left) && !isOfProducts(rule.right)
        ? sumsWithin(rule, year, tables)
        : oneWithin(rule, year, tables)
    case 'between':
      return [...tables.of(rule.left, year).values()].flatMap(fact =>
        compare(exactOf(fact.text), exactOf(rule.from)) < 0 ||
        compare(exactOf(fact.text), exactOf(rule.to)) > 0
          ? found({ rule, year, left: [fact], right: [], ...ASIS })
          : [],
      )
    case 'never-falls':
      return [...tables.of(rule.left, year).values()].flatMap(fact => {
        const before = tables.of(rule.left, year - 1).get(fact.subject ?? '')
        return before !== undefined && compare(exactOf(fact.text), exactOf(before.text)) < 0
          ? found({ rule, year, left: [fact], right: [before], ...ASIS })
          : []
      })
  }
}

const ASIS = { rate: null, converted: null }

type AtMost = Extract<ValidationRule, { kind: 'at-most' }>

const isOfProducts = (variable: string): boolean => variable.startsWith('product.')

const oneWithin = (rule: AtMost, year: number, tables: Tables): readonly Found[] =>
  [...tables.of(rule.left, year).values()].flatMap(left => {
    const right = tables.of(rule.right, year).get(left.subject ?? '')
    return right === undefined ? [] : beyond(rule, year, tables, [left], right)
  })

/** What some products come to is a lower bound of what all do. */
const sumsWithin = (rule: AtMost, year: number, tables: Tables): readonly Found[] =>
  [...tables.of(rule.right, year).values()].flatMap(right => {
    const left = right.enterprise === null ? [] : tables.within(rule.left, year, right.enterprise)
    return left.length === 0 ? [] : beyond(rule, year, tables, left, right)
  })

const beyond = (
  rule: AtMost,
  year: number,
  tables: Tables,
  left: readonly CheckedFact[],
  right: CheckedFact,
): readonly Found[] => {
  const rate = rule.rate === null ? null : tables.rate(rule.rate, year)
  if (rule.rate !== null && rate === null) return []
  const sum = left.map(({ text }) => exactOf(text)).reduce(add, ZERO)
  const converted = [rate, rule.factor].reduce(
    (value: Exact, by) => (by === null ? value : multiply(value, exactOf(by))),
    sum,
  )
  if (compare(converted, exactOf(right.text)) <= 0) return []
  const isPlain = rate === null && rule.factor === null && left.length === 1
  return found({
    ...{ rule, year, left, right: [right], rate },
    converted: isPlain ? null : formatExact(converted),
  })
}

const found = (said: Omit<Found, 'enterprise' | 'subject' | 'turn'>): readonly Found[] => {
  const facts = [...said.left, ...said.right]
  const whose = said.right[0] ?? said.left[0]
  if (whose?.subject == null || whose.enterprise === null) return []
  const isVerified = facts.every(({ verifiedBy }) => verifiedBy !== null)
  return [
    {
      ...said,
      subject: whose.subject,
      enterprise: whose.enterprise,
      turn: isVerified ? 'verifier' : 'enterprise',
    },
  ]
}
