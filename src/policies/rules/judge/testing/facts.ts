import { exactOf } from '../../../../exact/number.ts'
import type { FactType, FactValue, HeldValue, PolicyFact } from '../../../model.ts'

const NAMES: Readonly<Record<string, FactType['kind']>> = {
  'enterprise.insuredEmployees': 'number',
  'enterprise.revenuePriorYearVnd': 'money',
  'enterprise.totalCapitalVnd': 'money',
  'enterprise.isHighTech': 'boolean',
  'enterprise.foundingYear': 'number',
  isTechnologyLine: 'boolean',
  costVnd: 'money',
  otherVnd: 'money',
}

const named = (code: string) => ({ vi: code, en: code })
const choices = (...codes: readonly string[]) => new Map(codes.map(code => [code, named(code)]))

/** A small dictionary by hand: what is never in reach is the founding year and the field of business. */
export const someFacts: ReadonlyMap<string, PolicyFact> = new Map([
  ...Object.entries(NAMES).map(([code, kind]) => [code, factOf(code, typeOf(kind))] as const),
  ['enterprise.sizeClass', factOf('enterprise.sizeClass', closed('sieu-nho', 'nho', 'vua', 'lon'))],
  [
    'enterprise.businessField',
    factOf('enterprise.businessField', closed('industry-construction-agriculture', 'trade-services')),
  ],
])

function closed(...codes: readonly string[]): FactType {
  return { kind: 'choice', choices: choices(...codes), isOpen: false }
}

function typeOf(kind: FactType['kind']): FactType {
  return kind === 'money'
    ? { kind, currency: 'VND' }
    : kind === 'number'
      ? { kind, isWhole: true, unit: null }
      : { kind: 'boolean' }
}

function factOf(code: string, type: FactType): PolicyFact {
  const isFixed = code.endsWith('foundingYear') || code.endsWith('businessField')
  return {
    code,
    name: named(code),
    question: named(code),
    subject: 'enterprise',
    type,
    reach: isFixed ? 'never' : code.endsWith('isHighTech') ? 'later' : 'now',
  }
}

type Plain = string | number | boolean | HeldValue

/** Facts as a person writes them: numbers are exact. */
export const held = (given: Readonly<Record<string, Plain>>): ReadonlyMap<string, HeldValue> =>
  new Map(Object.entries(given).map(([code, value]) => [code, heldValue(value)]))

const heldValue = (value: Plain): HeldValue => {
  if (value === 'unknown' || value === 'not-applicable' || typeof value === 'object') return value
  const plain: FactValue = typeof value === 'number' ? exactOf(value) : value
  return { value: plain }
}
