import type { Json } from '../../../exact/json.ts'
import { nearest, type Problem, problem } from '../../../exact/problem.ts'
import type { FactType, Ground, Name, PolicyFact } from '../../model.ts'
import { undeclared } from '../facts.ts'
import type { Told } from '../file.ts'

/** What goes through the reading of one policy: what may be asked, what was asked, what is wrong. */
export interface Reading {
  /** Of the dictionary and of the policy itself. */
  readonly facts: Map<string, PolicyFact>
  readonly asked: Map<string, PolicyFact>
  /** Facts that a tier names for the first time, `isNewLine`: of these, one at most is so. */
  readonly named: Set<string>
  readonly problems: Problem[]
}

export type Members = { readonly [key: string]: Json }

export const complain = (
  { problems }: Reading,
  place: string,
  value: unknown,
  reason: string,
  remedy: string,
): null => {
  problems.push(problem(place, value, reason, remedy))
  return null
}

interface WrittenGround {
  readonly status: 'sourced' | 'inferred' | 'unknown'
  readonly source?: string | null | undefined
  readonly note?: Told | null | undefined
}

/** What nobody can say the source of is a reading of ours. */
const groundOf = ({ status, source, note }: WrittenGround): Ground => ({
  status: status === 'sourced' ? 'sourced' : 'inferred',
  source: source ?? null,
  note: note == null ? null : nameOf(note),
})

/** Words in one language are shown to readers of both. */
export const nameOf = (told: Told): Name => (typeof told === 'string' ? { vi: told, en: told } : told)

export const groundAt = (reading: Reading, written: WrittenGround, place: string): Ground => {
  if (written.status === 'sourced' && (written.source ?? '') === '')
    complain(
      reading,
      `${place}.source`,
      '',
      'it is said to be sourced, without a source',
      'give the address, or write "inferred"',
    )
  return groundOf(written)
}

/** A fact by the name a condition gives it. `sizeClass` means the one fact that ends so. */
export const factNamed = (reading: Reading, code: string): PolicyFact | 'several' | null => {
  const fact = reading.facts.get(code)
  if (fact !== undefined) return asked(reading, fact)
  if (code.includes('.')) return null
  const found = [...reading.facts.values()].filter(each => each.code.endsWith(`.${code}`))
  const [only] = found
  if (only === undefined) return null
  return found.length > 1 ? 'several' : asked(reading, only)
}

const asked = (reading: Reading, fact: PolicyFact): PolicyFact => {
  reading.asked.set(fact.code, fact)
  return fact
}

export const factAt = (reading: Reading, code: string, place: string): PolicyFact | null => {
  const fact = factNamed(reading, code)
  if (fact === 'several')
    return complain(reading, place, code, `several facts end in "${code}"`, 'write the whole name')
  if (fact !== null) return fact
  reading.problems.push(undeclared(place, code, reading.facts.keys()))
  return null
}

/**
 * Files name a case of their own in a tier or a formula without declaring it (`destination==asia`, `trialCostVnd`). Such a
 * name is declared by its use; one that looks like a slip of a declared name is refused.
 */
export const factByUse = (
  reading: Reading,
  code: string,
  type: FactType,
  place: string,
): PolicyFact | null => {
  const known = reading.facts.get(code) ?? (code.includes('.') ? null : factNamed(reading, code))
  if (known === 'several' || code.includes('.')) return factAt(reading, code, place)
  if (known !== null) return asked(reading, known)
  const isMisspelt = nearest(code, bareNames(reading), 2) !== null && type.kind !== 'money'
  if (isMisspelt) return factAt(reading, code, place)
  const fact: PolicyFact = {
    code,
    name: { vi: code, en: code },
    question: { vi: code, en: code },
    subject: 'case',
    type,
    reach: 'now',
  }
  reading.facts.set(code, fact)
  if (type.kind === 'boolean') reading.named.add(code)
  return asked(reading, fact)
}

const bareNames = ({ facts }: Reading): readonly string[] =>
  [...facts.keys()].map(code => code.slice(code.lastIndexOf('.') + 1))
