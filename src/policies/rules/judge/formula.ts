import type { Exact } from '../../../exact/number.ts'
import { compileValue, type Fact } from '../../../reasoning/evaluate.ts'
import type { Name, Type } from '../../../reasoning/expression.ts'
import { readExpression } from '../../../reasoning/typing.ts'
import { isNumber, NOT_APPLICABLE, UNKNOWN, type Value } from '../../../reasoning/value.ts'
import type { FactType, PolicyFact } from '../../model.ts'
import type { Known } from './prepare.ts'

export interface Step {
  readonly rate: Exact | null
  readonly ceilingVnd: Exact | null
}

export interface Formula {
  /** The facts it uses, in order. */
  readonly facts: readonly string[]
  readonly usesRate: boolean
  /** Null: not known. */
  readonly evaluate: (known: (code: string) => Known | undefined, step: Step) => Exact | null
}

const RATE = ['tier.rate', 'rate']
const CEILING = ['tier.ceilingVnd', 'ceilingVnd']

/**
 * A formula that is an expression of the rule language over declared facts, the rate and the ceiling; null for any
 * other. Money is a plain number here: a formula multiplies it with shares such as 0.5.
 */
export const readFormula = (text: string, facts: ReadonlyMap<string, PolicyFact>): Formula | null => {
  const used: string[] = []
  const read = readExpression(text, name => declared(name, facts, used))
  if (!read.ok || read.type.kind !== 'number') return null
  const evaluate = compileValue(read.expression)
  return {
    facts: used.filter(code => facts.has(code)),
    usesRate: used.some(code => RATE.includes(code)),
    evaluate: (known, step) => {
      const value = evaluate(used.map(code => factOf(code, heldValue(code, known, step))))
      return isNumber(value) ? value : null
    },
  }
}

const declared = ({ code, period }: Name, facts: ReadonlyMap<string, PolicyFact>, used: string[]) => {
  const name = [code, `enterprise.${code}`].find(each => facts.has(each)) ?? code
  const fact = facts.get(name)
  const type = [...RATE, ...CEILING].includes(name) ? NUMBER : fact && typeOf(fact.type)
  if (type === undefined || period !== null) return null
  if (!used.includes(name)) used.push(name)
  return { type, slot: used.indexOf(name) }
}

const NUMBER: Type = { kind: 'number' }

const typeOf = (type: FactType): Type | undefined => {
  switch (type.kind) {
    case 'number':
    case 'money':
      return NUMBER
    case 'boolean':
    case 'text':
      return { kind: type.kind }
    case 'day':
      return { kind: 'date' }
    case 'choice':
      return type.isOpen ? { kind: 'text' } : { kind: 'choice', choices: [...type.choices.keys()] }
    case 'choices':
      return undefined
  }
}

const heldValue = (code: string, known: (code: string) => Known | undefined, step: Step): Value => {
  if (RATE.includes(code)) return step.rate ?? UNKNOWN
  if (CEILING.includes(code)) return step.ceilingVnd ?? UNKNOWN
  const held = known(code)
  if (held === 'not-applicable') return NOT_APPLICABLE
  if (held === undefined || held === 'unknown' || 'oneOf' in held) return UNKNOWN
  const { value } = held
  return typeof value === 'object' && !('n' in value) ? UNKNOWN : value
}

/** The value alone counts here; nothing of it is explained. */
const factOf = (fact: string, value: Value): Fact => ({ value, step: { fact, value: false } })
