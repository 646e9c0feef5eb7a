import { nearest, type Problem, problem } from '../../exact/problem.ts'
import { schemaProblems } from '../../exact/schema-problems.ts'
import type { FactType, PolicyFact, ReadPolicy } from '../model.ts'
import { type FactFile, type PolicyFactsFile, policyFactsSchema } from './file.ts'

/** The facts that policies may ask, by code. */
export type PolicyFacts = ReadonlyMap<string, PolicyFact>

export type PolicyFactsReading =
  | { readonly ok: true; readonly facts: PolicyFacts }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the dictionary of what policies ask from plain JSON. */
export const readPolicyFacts = (input: unknown): PolicyFactsReading => {
  const parsed = policyFactsSchema.safeParse(input)
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error, input) }
  const problems: Problem[] = []
  const facts = declaredFacts(parsed.data.facts, 'facts', problems)
  return problems.length === 0 ? { ok: true, facts } : { ok: false, problems }
}

export const declaredFacts = (
  written: Readonly<Record<string, FactFile>>,
  place: string,
  problems: Problem[],
): PolicyFacts =>
  new Map(
    Object.entries(written).map(([code, fact]): [string, PolicyFact] => {
      problems.push(...factProblems(fact, `${place}.${code}`))
      const { name, question, subject, reach } = fact
      return [code, { code, name, question, subject, reach, type: typeOf(fact) }]
    }),
  )

const typeOf = (fact: FactFile): FactType => {
  const choices = new Map(Object.entries(fact.choices ?? {}))
  const unit = fact.unit ?? null
  switch (fact.type) {
    case 'choice':
      return { kind: 'choice', choices, isOpen: fact.open ?? false }
    case 'choices':
      return { kind: 'choices', choices }
    case 'number':
    case 'integer':
      return { kind: 'number', isWhole: fact.type === 'integer', unit }
    case 'money':
      return { kind: 'money', currency: fact.currency ?? 'VND' }
    case 'boolean':
    case 'text':
    case 'day':
      return { kind: fact.type }
  }
}

const factProblems = (fact: FactFile, place: string): readonly Problem[] => {
  const chooses = fact.type === 'choice' || fact.type === 'choices'
  const found: Problem[] = []
  const wrong = (key: string, value: unknown, reason: string, remedy: string) =>
    found.push(problem(`${place}.${key}`, value, reason, remedy))
  if (chooses && fact.choices === undefined && fact.open !== true)
    wrong('choices', '', 'a choice of nothing', 'list the choices with their names')
  if (!chooses && fact.choices !== undefined)
    wrong('choices', '', `choices beside the type ${fact.type}`, 'write "choice", or leave them out')
  if (fact.type !== 'choice' && fact.open !== undefined)
    wrong('open', fact.open, `"open" beside the type ${fact.type}`, 'only a choice can be open')
  if (fact.type !== 'money' && fact.currency !== undefined)
    wrong('currency', fact.currency, `a currency beside the type ${fact.type}`, 'write "money"')
  if (fact.type === 'money' && fact.currency === undefined)
    wrong('currency', '', 'money of no currency', 'add "currency": "VND"')
  if (fact.type !== 'number' && fact.type !== 'integer' && fact.unit !== undefined)
    wrong('unit', fact.unit, `a unit beside the type ${fact.type}`, 'leave it out')
  return found
}

/** The part of a dictionary by which a policy reads the same again: what it asks, and the kinds of cost. */
export const factsAsked = ({ facts }: ReadPolicy, dictionary: PolicyFacts): PolicyFactsFile => ({
  format: 'chuluc-policy-facts-1',
  facts: Object.fromEntries(
    [...dictionary]
      .filter(([code]) => facts.has(code) || code === 'cost.category')
      .map(([code, fact]) => [code, fileOf(fact)]),
  ),
})

const fileOf = ({ name, question, subject, reach, type }: PolicyFact): FactFile => {
  const said = { name, question, subject, reach }
  switch (type.kind) {
    case 'choice':
      return { ...said, type: 'choice', choices: Object.fromEntries(type.choices), open: type.isOpen }
    case 'choices':
      return { ...said, type: 'choices', choices: Object.fromEntries(type.choices) }
    case 'number':
      return {
        ...said,
        type: type.isWhole ? 'integer' : 'number',
        ...(type.unit === null ? {} : { unit: type.unit }),
      }
    case 'money':
      return { ...said, type: 'money', currency: type.currency }
    case 'boolean':
    case 'text':
    case 'day':
      return { ...said, type: type.kind }
  }
}

/** What a fact nobody declared may have meant. */
export const undeclared = (place: string, code: string, known: Iterable<string>): Problem => {
  const meant = nearest(code, known)
  return problem(
    place,
    code,
    `"${code}" is not among the facts that policies ask`,
    meant === null ? 'declare it under "facts" of this file' : `did you mean "${meant}"?`,
  )
}
