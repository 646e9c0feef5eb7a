import { compare } from '../../../../exact/number.ts'
import type { Condition, FactValue, HeldValue, Leaf } from '../../../model.ts'
import type { Change } from '../changes.ts'
import type { SmallFact } from './cases.ts'

/** What the engine must agree with, said as plainly as possible and as slowly. */

export type Values = ReadonlyMap<string, HeldValue>

export const truth = (condition: Condition, held: Values): boolean | null => {
  if (condition.kind === 'leaf') {
    const known = held.get(condition.fact)
    return typeof known === 'object' ? satisfies(known.value, condition) : null
  }
  const parts = condition.of.map(part => truth(part, held))
  if (condition.kind === 'all') return parts.includes(false) ? false : parts.includes(null) ? null : true
  return parts.includes(true) ? true : parts.includes(null) ? null : false
}

export const satisfies = (value: FactValue, { op, value: wanted }: Pick<Leaf, 'op' | 'value'>): boolean => {
  const list = (Array.isArray(wanted) ? wanted : [wanted]) as readonly FactValue[]
  const own = Array.isArray(value) ? value : [value]
  const [one = '', two = ''] = list
  switch (op) {
    case 'eq':
      return text(value) === text(wanted as FactValue)
    case 'neq':
      return text(value) !== text(wanted as FactValue)
    case 'in':
      return list.some(each => text(each) === text(value))
    case 'notIn':
      return !list.some(each => text(each) === text(value))
    case 'gt':
      return order(value, one) > 0
    case 'gte':
      return order(value, one) >= 0
    case 'lt':
      return order(value, one) < 0
    case 'lte':
      return order(value, one) <= 0
    case 'between':
      return order(value, one) >= 0 && order(value, two) <= 0
    case 'containsAll':
      return list.every(each => own.includes(each))
    case 'containsAny':
      return list.some(each => own.includes(each))
  }
}

const text = (value: FactValue): string => {
  if (typeof value === 'object' && 'n' in value) return String(Number(value.n) / Number(value.d))
  return typeof value === 'object' ? JSON.stringify(value.toSorted()) : String(value)
}

const order = (a: FactValue, b: FactValue): number =>
  typeof a === 'object' && typeof b === 'object' && 'n' in a && 'n' in b
    ? compare(a, b)
    : text(a) < text(b)
      ? -1
      : text(a) > text(b)
        ? 1
        : 0

/** Values for some facts, others left as they are. */
export type Choice = ReadonlyMap<string, FactValue>

export const nameOf = (choice: Choice): string =>
  [...choice]
    .map(([code, value]) => `${code}=${text(value)}`)
    .toSorted()
    .join(' ')

export const choicesOf = (facts: readonly SmallFact[]): readonly Choice[] =>
  facts.reduce<readonly Choice[]>(
    (choices, { fact, values }) =>
      choices.flatMap(choice => [choice, ...values.map(value => new Map([...choice, [fact.code, value]]))]),
    [new Map()],
  )

export const applied = (held: Values, choice: Choice): Values =>
  new Map([...held, ...[...choice].map(([code, value]) => [code, { value }] as const)])

/** Every choice with which the condition holds, and with no smaller part of which it does. */
export const minimalChoices = (
  condition: Condition,
  facts: readonly SmallFact[],
  held: Values,
): ReadonlySet<string> => {
  const good = choicesOf(facts).filter(choice => truth(condition, applied(held, choice)) === true)
  const names = new Set(good.map(nameOf))
  const isLeast = (choice: Choice) => !partsOf(choice).some(part => names.has(nameOf(part)))
  return new Set(good.filter(isLeast).map(nameOf))
}

/** All parts of a choice but itself. */
const partsOf = (choice: Choice): readonly Choice[] =>
  choice.size === 0
    ? []
    : [...choice.keys()].flatMap(left => {
        const rest = new Map([...choice].filter(([code]) => code !== left))
        return [rest, ...partsOf(rest)]
      })

/** Every choice of values that sets of changes allow. */
export const allowedChoices = (
  sets: readonly (readonly Change[])[],
  facts: readonly SmallFact[],
): readonly Choice[] =>
  sets.flatMap(changes =>
    changes.reduce<readonly Choice[]>(
      (choices, change) => {
        const own = facts.find(({ fact }) => fact.code === change.fact)
        const values = (own?.values ?? []).filter(value => satisfies(value, change))
        return choices.flatMap(choice => values.map(value => new Map([...choice, [change.fact, value]])))
      },
      [new Map()],
    ),
  )
