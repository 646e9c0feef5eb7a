import { readFigure } from './figures.ts'
import type { DossierJson, FactDetailsJson, FactJson, ScalarJson, StatusJson, VariableJson } from './json.ts'
import type { Reference } from './rule.ts'
import { NOT_APPLICABLE, UNKNOWN, type Value } from './values.ts'

/** Which facts of a dossier a set's references mean, in one reference period. */
export interface Slot {
  /** The key an explanation shows: the plain code in the reference period, "code@2024" otherwise. */
  readonly key: string
  /** The other way a dossier may write the same fact: "code@2025" when 2025 is the reference period. */
  readonly alias: string | null
  /** The period shown where the fact itself names none. */
  readonly period: string | undefined
  readonly type: VariableJson['type']
}

/** A fact as it is given, and what counts of it. */
export interface Cell {
  readonly value: Value
  readonly period: string | undefined
  readonly status: StatusJson | undefined
  readonly document: string | undefined
  readonly page: string | number | undefined
  readonly source: string | undefined
  /** How many keys a step has that shows this. */
  readonly keys: number
  /** False when what is given is not of the variable's type. */
  readonly isReadable: boolean
}

export type Counts = Readonly<Record<StatusJson, boolean>>

/** The slots of all references; null when a relative period has no reference period to start from. */
export const slotsOf = (
  references: readonly Reference[],
  variables: Readonly<Record<string, VariableJson>>,
  reference: string | null,
): readonly Slot[] | null => {
  const slots: Slot[] = []
  for (const { code, period } of references) {
    const meant =
      period === null || !period.startsWith('-') ? period : earlier(reference, Number(period.slice(1)))
    if (meant === '') return null
    const type = variables[code]?.type ?? 'text'
    if (meant !== null && meant !== reference)
      slots.push({ key: `${code}@${meant}`, alias: null, period: meant, type })
    else
      slots.push({
        key: code,
        alias: reference === null ? null : `${code}@${reference}`,
        period: undefined,
        type,
      })
  }
  return slots
}

/** The fact of a dossier that fills a slot. */
export const cellOf = (slot: Slot, facts: DossierJson['facts'], counts: Counts): Cell => {
  const given = factIn(facts, slot)
  if (given === undefined) return NOTHING
  const details = typeof given === 'object' ? given : NO_DETAILS
  const status = details.status ?? 'declared'
  const value = counts[status] ? valueIn(slot.type, given) : UNKNOWN
  const period = details.period ?? slot.period
  const { document, page, source } = details
  return {
    value: value ?? UNKNOWN,
    period,
    status,
    document,
    page,
    source,
    keys: 3 + one(period) + one(document) + one(page) + one(source),
    isReadable: value !== null,
  }
}

/** A fact left out: there is nothing to say of where it comes from. */
const NOTHING: Cell = {
  value: UNKNOWN,
  period: undefined,
  status: undefined,
  document: undefined,
  page: undefined,
  source: undefined,
  keys: 2,
  isReadable: true,
}
const NO_DETAILS: FactDetailsJson = {}

const one = (detail: unknown): number => (detail === undefined ? 0 : 1)

const factIn = (facts: DossierJson['facts'], { key, alias }: Slot): FactJson | undefined => {
  if (facts === undefined) return undefined
  if (Object.hasOwn(facts, key)) return facts[key]
  return alias !== null && Object.hasOwn(facts, alias) ? facts[alias] : undefined
}

const valueIn = (type: Slot['type'], given: FactJson): Value | null => {
  if (typeof given !== 'object') return readScalar(type, given)
  if (given.unknown === true) return UNKNOWN
  if (given.notApplicable === true) return NOT_APPLICABLE
  return given.value === undefined ? null : readScalar(type, given.value)
}

const readScalar = (type: Slot['type'], value: ScalarJson): Value | null => {
  if (type === 'money' || type === 'number' || type === 'integer') return readFigure(value)
  if (type === 'boolean') return typeof value === 'boolean' ? value : null
  return typeof value === 'string' ? value : null
}

/** The period so many before a reference period; "" when there is none to start from. */
const earlier = (reference: string | null, steps: number): string => {
  if (reference === null) return ''
  const year = Number(reference.slice(0, 4))
  const part = reference.slice(5)
  if (part === '') return yearText(year - steps)
  const [prefix, parts, width] = part.startsWith('H')
    ? ['H', 2, 1]
    : part.startsWith('Q')
      ? ['Q', 4, 1]
      : ['', 12, 2]
  const index = year * parts + Number(part.slice(prefix.length)) - 1 - steps
  const within = String(index - Math.floor(index / parts) * parts + 1)
  return `${yearText(Math.floor(index / parts))}-${prefix}${within.padStart(width, '0')}`
}

const yearText = (year: number): string => String(year).padStart(4, '0')
