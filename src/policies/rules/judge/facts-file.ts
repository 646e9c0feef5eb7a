import type { Json, JsonPath } from '../../../exact/json.ts'
import { nearest, type Problem, problem } from '../../../exact/problem.ts'
import type { Facts, FactValue, HeldValue, PolicyFact } from '../../model.ts'
import type { PolicyFacts } from '../facts.ts'
import { readValue } from '../read/values.ts'

/** A problem with the way to where it stands in the file. */
export interface FactProblem {
  readonly path: JsonPath
  readonly problem: Problem
}

export type FactsReading =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly problems: readonly FactProblem[] }

/**
 * Reads the facts of one enterprise and its case: `{ "enterprise.sizeClass": "nho", … }`, or that under "facts"; a value,
 * or `{ "value" | "unknown" | "notApplicable" }` with where it comes from. A fact that is left out is unknown.
 */
export const readFacts = (input: Json, declared: PolicyFacts): FactsReading => {
  const [members, path] = membersIn(input)
  if (members === null) return { ok: false, problems: [{ path, problem: NO_FACTS }] }
  const problems: FactProblem[] = []
  const facts = new Map<string, HeldValue>()
  for (const [code, written] of Object.entries(members)) {
    const refuse = (value: Json, reason: string, remedy: string): void => {
      problems.push({ path: [...path, code], problem: problem(code, value, reason, remedy) })
    }
    const fact = declared.get(code) ?? declared.get(`enterprise.${code}`)
    if (fact === undefined && isGroup(code, written, declared))
      refuse(written, 'facts are not put in groups', `write "${code}.…" for each: ${grouped(code, written)}`)
    else if (fact === undefined)
      refuse(code, 'no policy asks this fact, and no dictionary declares it', meant(code, declared))
    else if (facts.has(fact.code)) refuse(code, 'this fact is given twice', 'give it once')
    else {
      const read = readHeld(fact, written)
      if ('reason' in read) refuse(read.value, read.reason, read.remedy)
      else facts.set(fact.code, read.held)
    }
  }
  return problems.length === 0 ? { ok: true, facts } : { ok: false, problems }
}

/** { "enterprise": { "sizeClass": … } }: what was meant is plain, which of two ways counts would not be. */
const isGroup = (code: string, written: Json, declared: PolicyFacts): boolean =>
  isMembers(written) && [...declared.keys()].some(known => known.startsWith(`${code}.`))

const grouped = (code: string, written: Json): string =>
  isMembers(written)
    ? `{ ${Object.entries(written)
        .slice(0, 2)
        .map(([key, value]) => `"${code}.${key}": ${JSON.stringify(value)}`)
        .join(', ')}, … }`
    : ''

type Members = Readonly<Record<string, Json>>

const NO_FACTS = problem('', '', 'these are no facts', 'write { "enterprise.sizeClass": "nho", … }')

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const membersIn = (input: Json): readonly [Members | null, JsonPath] => {
  if (!isMembers(input)) return [null, []]
  const { facts, ...others } = input
  if (facts === undefined || Object.keys(others).length > 0) return [input, []]
  return [isMembers(facts) ? facts : null, ['facts']]
}

const meant = (code: string, declared: PolicyFacts): string => {
  const near = nearest(code, declared.keys())
  return near === null ? 'see data/dictionaries/policy-facts.json' : `did you mean "${near}"?`
}

type HeldReading =
  | { readonly held: HeldValue }
  | { readonly value: Json; readonly reason: string; readonly remedy: string }

const FURTHER = ['period', 'status', 'document', 'page', 'source']

const readHeld = (fact: PolicyFact, written: Json): HeldReading => {
  if (!isMembers(written)) return readOwn(fact, written)
  const own = Object.keys(written).filter(key => !FURTHER.includes(key))
  const [key] = own
  const isMark = key === 'unknown' || key === 'notApplicable'
  if (own.length !== 1 || (key !== 'value' && !(isMark && written[key] === true)))
    return { value: written, reason: 'this is no value', remedy: FORMS }
  if (key !== 'value') return { held: key === 'unknown' ? 'unknown' : 'not-applicable' }
  const read = readOwn(fact, written.value ?? null)
  // A contested fact counts as unknown.
  return 'held' in read && written.status === 'contested' ? { held: 'unknown' } : read
}

const FORMS = 'write { "value": … }, { "unknown": true } or { "notApplicable": true }'

const readOwn = (fact: PolicyFact, written: Json): HeldReading => {
  if (written === null)
    return {
      value: written,
      reason: 'null says nothing',
      remedy: 'leave the fact out, or write { "unknown": true }',
    }
  if (fact.type.kind === 'choices') return readSet(fact, written)
  const read = readValue(fact, written)
  return read.ok ? { held: { value: read.value } } : { value: written, ...read }
}

const readSet = (fact: PolicyFact, written: Json): HeldReading => {
  if (!isList(written))
    return { value: written, reason: 'this fact is a list of words', remedy: 'write [ … ]' }
  const texts: FactValue[] = []
  for (const each of written) {
    const read = readValue(fact, each)
    if (!read.ok) return { value: each, ...read }
    texts.push(read.value)
  }
  return { held: { value: texts.filter(text => typeof text === 'string') } }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
