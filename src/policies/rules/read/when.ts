import type { Json } from '../../../exact/json.ts'
import type { Condition, FactType, Ground, Operator, PolicyFact } from '../../model.ts'
import { leafOf } from './conditions.ts'
import { complain, factByUse, type Reading } from './reading.ts'

interface Words {
  readonly text: string
  readonly ground: Ground
  readonly place: string
}

/** The condition of a tier in words: `sizeClass==nho`, `womenOwned or socialEnterprise`; "and" binds closer than "or". */
export const readWhen = (reading: Reading, words: Words): Condition | null => {
  const any = words.text.split(/\s+or\s+|\s*\|\|\s*/).map(part => {
    const all = part
      .split(/\s+and\s+|\s*&&\s*/)
      .map(text => readAtom(reading, { ...words, text: text.trim() }))
    return joined('all', all)
  })
  return joined('any', any)
}

const joined = (kind: 'all' | 'any', parts: readonly (Condition | null)[]): Condition | null => {
  const of = parts.filter(each => each !== null)
  const [only] = of
  if (only === undefined || of.length < parts.length) return null
  return of.length === 1 ? only : { kind, of }
}

const COMPARISONS: Readonly<Record<string, Operator>> = {
  '==': 'eq',
  '!=': 'neq',
  '>=': 'gte',
  '<=': 'lte',
  '>': 'gt',
  '<': 'lt',
}
const ATOM = /^(!|not\s+)?([A-Za-z_][\w.]*)(?:\s*(==|!=|>=|<=|>|<)\s*"?([^\s"=<>!()]+)"?)?$/

const readAtom = (reading: Reading, { text, ground, place }: Words): Condition | null => {
  const [, not, code = '', sign, right] = ATOM.exec(text) ?? []
  if (code === '' || (not !== undefined && sign !== undefined))
    return complain(
      reading,
      place,
      text,
      'these words are no condition',
      'write a name, name==value, or a condition { "fact", "op", "value", … }',
    )
  const fact = factByUse(reading, code, typeByUse(right), place)
  if (fact === null) return null
  const op = COMPARISONS[sign ?? '=='] ?? 'eq'
  const value = right === undefined ? not === undefined : rightSide(fact, right)
  return leafOf(reading, { fact: withWord(reading, fact, right), op, value, ground, place })
}

const typeByUse = (right: string | undefined): FactType =>
  right === undefined ? { kind: 'boolean' } : { kind: 'choice', choices: new Map(), isOpen: false }

/** A choice that tiers alone name has the words that they name. */
const withWord = (reading: Reading, fact: PolicyFact, word: string | undefined): PolicyFact => {
  const { type } = fact
  const isByUse = type.kind === 'choice' && !type.isOpen && fact.name.vi === fact.code
  if (!isByUse || word === undefined || type.choices.has(word)) return fact
  const choices = new Map([...type.choices, [word, { vi: word, en: word }]])
  const wider: PolicyFact = { ...fact, type: { ...type, choices } }
  reading.facts.set(fact.code, wider)
  reading.asked.set(fact.code, wider)
  return wider
}

const rightSide = ({ type }: PolicyFact, text: string): Json =>
  type.kind === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text
