import type { Json } from '../../../exact/json.ts'
import { compare } from '../../../exact/number.ts'
import type { Condition, FactValue, Leaf, Operator, PolicyFact } from '../../model.ts'
import { leafSchema } from '../file.ts'
import { complain, factAt, groundAt, type Members, type Reading } from './reading.ts'
import { shapeProblems } from './shape.ts'
import { readValue } from './values.ts'

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

/** Every condition of a list, joined by "and"; null where one of them cannot be read. */
export const readConditions = (
  reading: Reading,
  written: readonly Json[],
  place: string,
  kind: 'all' | 'any' = 'all',
): Condition | null => {
  const of = written.map((each, at) => readCondition(reading, each, `${place}[${at}]`))
  const found = of.filter(each => each !== null)
  return found.length === of.length ? { kind, of: found } : null
}

export const readCondition = (reading: Reading, written: Json, place: string): Condition | null => {
  if (!isMembers(written))
    return complain(reading, place, written, 'this is no condition', 'write { "fact", "op", "value", … }')
  for (const [key, kind] of JOINS) {
    const joined = written[key]
    if (joined === undefined) continue
    if (Object.keys(written).length > 1 || !isList(joined) || joined.length === 0)
      return complain(
        reading,
        place,
        written,
        `"${key}" stands alone and has conditions`,
        `write { "${key}": [ … ] }`,
      )
    return readConditions(reading, joined, `${place}.${key}`, kind)
  }
  return readLeaf(reading, written, place)
}

const JOINS = [
  ['anyOf', 'any'],
  ['allOf', 'all'],
] as const

const readLeaf = (reading: Reading, written: Members, place: string): Condition | null => {
  const parsed = leafSchema.safeParse(written)
  if (!parsed.success) {
    const found = shapeProblems(parsed.error, written, LEAF_KEYS)
    reading.problems.push(
      ...found.map(each => ({ ...each, place: each.place === '' ? place : `${place}.${each.place}` })),
    )
    return null
  }
  const { fact: code, op, unit, ...ground } = parsed.data
  const fact = factAt(reading, code, `${place}.fact`)
  if (fact === null) return null
  if (unit !== undefined) checkUnit(reading, fact, unit, `${place}.unit`)
  return leafOf(reading, {
    fact,
    op,
    value: written.value ?? null,
    ground: groundAt(reading, ground, place),
    place,
  })
}

const LEAF_KEYS = [...Object.keys(leafSchema.shape), 'anyOf', 'allOf']

const checkUnit = (reading: Reading, { type, code }: PolicyFact, unit: string, place: string): void => {
  const wanted = type.kind === 'money' ? type.currency : type.kind === 'number' ? type.unit : null
  if (unit === wanted) return
  complain(
    reading,
    place,
    unit,
    wanted === null ? `"${code}" has no unit` : `"${code}" is counted in ${wanted}`,
    wanted === null ? 'leave it out' : `write the value in ${wanted}`,
  )
}

interface WrittenLeaf {
  readonly fact: PolicyFact
  readonly op: Operator
  readonly value: Json
  readonly ground: Leaf['ground']
  readonly place: string
}

export const leafOf = (reading: Reading, { fact, op, value, ground, place }: WrittenLeaf): Leaf | null => {
  if (!MAY[fact.type.kind].includes(op))
    return complain(
      reading,
      `${place}.op`,
      op,
      `"${fact.code}" cannot be asked so`,
      `write ${MAY[fact.type.kind].join(', ')}`,
    )
  const read = LISTS.has(op)
    ? readList(reading, { fact, op, value, place })
    : readOne(reading, fact, value, `${place}.value`)
  return read === null ? null : { kind: 'leaf', fact: fact.code, op, value: read, ground }
}

const LISTS: ReadonlySet<Operator> = new Set(['in', 'notIn', 'containsAll', 'containsAny', 'between'])
const ORDERED: readonly Operator[] = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'between', 'in', 'notIn']
const MAY: Readonly<Record<PolicyFact['type']['kind'], readonly Operator[]>> = {
  boolean: ['eq', 'neq'],
  text: ['eq', 'neq', 'in', 'notIn'],
  choice: ['eq', 'neq', 'in', 'notIn'],
  choices: ['containsAll', 'containsAny'],
  day: ORDERED,
  number: ORDERED,
  money: ORDERED,
}

const readOne = (reading: Reading, fact: PolicyFact, value: Json, place: string): FactValue | null => {
  const read = readValue(fact, value)
  return read.ok ? read.value : complain(reading, place, value, read.reason, read.remedy)
}

const readList = (
  reading: Reading,
  { fact, op, value, place }: Omit<WrittenLeaf, 'ground'>,
): readonly FactValue[] | null => {
  if (!isList(value) || value.length === 0)
    return complain(reading, `${place}.value`, value, `"${op}" takes a list`, 'write [ … ]')
  const read = value.map((each, at) => readOne(reading, fact, each, `${place}.value[${at}]`))
  const found = read.filter(each => each !== null)
  if (found.length < read.length) return null
  if (op === 'between') return readEnds(reading, found, value, place)
  const texts = value.map(each => JSON.stringify(each))
  const twice = texts.findIndex((text, at) => texts.indexOf(text) < at)
  return twice < 0
    ? found
    : complain(reading, `${place}.value[${twice}]`, value[twice], 'this stands twice', 'take one away')
}

const readEnds = (
  reading: Reading,
  found: readonly FactValue[],
  value: Json,
  place: string,
): readonly FactValue[] | null => {
  const [from, to] = found
  if (from === undefined || to === undefined || found.length !== 2)
    return complain(reading, `${place}.value`, value, '"between" takes two values', 'write [ first, last ]')
  return isAfter(from, to)
    ? complain(reading, `${place}.value`, value, 'the first lies after the last', 'change their places')
    : found
}

const isAfter = (a: FactValue, b: FactValue): boolean => {
  if (typeof a === 'object' && typeof b === 'object' && 'n' in a && 'n' in b) return compare(a, b) > 0
  return typeof a === 'string' && typeof b === 'string' && a > b
}
