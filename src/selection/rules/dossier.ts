import type { JudgedLeaf, ReadCriterion, ReadGate, ReadSet } from '../../criteria/rules/set.ts'
import { bandListFor } from '../../criteria/rules/set.ts'
import {
  compare,
  divide,
  type Exact,
  exactOf,
  formatExact,
  isWhole,
  parseDecimal,
  subtract,
} from '../../exact/number.ts'
import { nearest, type Problem, problem } from '../../exact/problem.ts'
import { isInBand } from '../../reasoning/bands.ts'
import type { Fact } from '../../reasoning/evaluate.ts'
import { isNumber } from '../../reasoning/value.ts'
import type { DossierInput } from '../model.ts'
import { absentFact, readFact } from './facts.ts'
import { meetKey, type Prepared } from './prepare.ts'

/** A dossier as it is judged: facts by slot, judgements by code. */
export interface Dossier {
  readonly id: string
  readonly enterprise: string | null
  readonly applicant: string | null
  readonly track: string | null
  readonly facts: readonly Fact[]
  readonly judged: ReadonlyMap<string, Judgement>
}

/** Points of a judged leaf, the band of a banded one, whether a gate holds. */
export type Judgement = { readonly points: Exact } | { readonly band: string } | { readonly holds: boolean }

export type DossierReading =
  | { readonly ok: true; readonly dossier: Dossier }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a dossier against the set; `place` is where it stands, such as `dossiers[3]`. */
export const readDossier = (prepared: Prepared, input: DossierInput, place: string): DossierReading => {
  const problems: Problem[] = []
  const { set } = prepared
  const applicant = readApplicant(set, input, place, problems)
  const track = readTrack(set, input, place, problems)
  const facts = readFacts(prepared, input, place, problems)
  const judged = readJudgements(set, input, applicant, place, problems)
  const enterprise = input.enterprise ?? null
  if (enterprise === null && limitsEnterprises(set))
    problems.push(
      problem(
        `${place}.enterprise`,
        '',
        'this set allows so many products of one enterprise, and no enterprise is named',
        'add "enterprise"',
      ),
    )
  if (problems.length > 0) return { ok: false, problems }
  const dossier = { id: input.id, enterprise, applicant, track, facts, judged }
  const outside = domainProblems(set, dossier, place)
  return outside.length > 0 ? { ok: false, problems: outside } : { ok: true, dossier }
}

const limitsEnterprises = ({ file }: ReadSet): boolean =>
  [file.seats, ...(file.honours ?? [])].some(top => top?.perEnterprise !== undefined)

const readApplicant = (
  { file }: ReadSet,
  input: DossierInput,
  place: string,
  problems: Problem[],
): string | null => {
  const kind = input.applicant ?? null
  const kinds = (file.applicants ?? []).map(({ code }) => code)
  if (kind !== null && file.applicants !== undefined && !kinds.includes(kind))
    problems.push(
      problem(`${place}.applicant`, kind, 'the set knows no such kind of applicant', choices(kind, kinds)),
    )
  return kind
}

const readTrack = (
  { tracks }: ReadSet,
  input: DossierInput,
  place: string,
  problems: Problem[],
): string | null => {
  const track = input.track ?? null
  if (track === null) return null
  const codes = (tracks?.list ?? []).map(({ code }) => code)
  if (tracks === null)
    problems.push(problem(`${place}.track`, track, 'the set has no tracks', 'leave "track" out'))
  else if (!codes.includes(track))
    problems.push(problem(`${place}.track`, track, 'the set has no such track', choices(track, codes)))
  return track
}

const choices = (word: string, codes: readonly string[]): string => {
  const meant = nearest(word, codes)
  return meant === null ? `write one of ${codes.join(', ')}` : `did you mean "${meant}"?`
}

const readFacts = (
  prepared: Prepared,
  input: DossierInput,
  place: string,
  problems: Problem[],
): readonly Fact[] => {
  const facts: Fact[] = new Array(prepared.keys.length)
  const given = new Set<string>()
  for (const [written, value] of Object.entries(input.facts ?? {})) {
    const at = `${place}.facts.${written}`
    const met = meetKey(prepared, written)
    if (met === null) {
      problems.push(unknownKey(prepared, written, at))
      continue
    }
    if (given.has(met.key))
      problems.push(
        problem(
          at,
          written,
          'this figure is given twice',
          `keep one of ${met.code} and ${met.code}@${prepared.period ?? ''}`,
        ),
      )
    given.add(met.key)
    const read = readFact(prepared, met, value, at)
    if (read.ok) for (const slot of met.slots) facts[slot] = read.fact
    else problems.push(read.problem)
  }
  for (let slot = 0; slot < facts.length; slot++) facts[slot] ??= absentFact(prepared.keys[slot] ?? '')
  return facts
}

const unknownKey = (prepared: Prepared, written: string, place: string): Problem => {
  const [code = '', period] = written.split('@')
  if (prepared.set.variables.has(code))
    return problem(
      place,
      written,
      `"${period}" is no period`,
      'write the key as code@2025, code@2025-H1, code@2025-Q3 or code@2025-09',
    )
  const meant = nearest(code, prepared.set.variables.keys())
  return problem(
    place,
    written,
    `"${code}" is not declared in the criteria set`,
    meant === null ? 'declare it under "variables", or leave it out' : `did you mean "${meant}"?`,
  )
}

const readJudgements = (
  set: ReadSet,
  input: DossierInput,
  applicant: string | null,
  place: string,
  problems: Problem[],
): ReadonlyMap<string, Judgement> => {
  const judged = new Map<string, Judgement>()
  for (const [code, value] of Object.entries(input.judged ?? {})) {
    if (value === null) continue
    const read = readJudgement(judgedThing(set, code), value, applicant)
    if ('reason' in read)
      problems.push(
        problem(`${place}.judged.${code}`, value, read.reason, read.remedy ?? choices(code, judgeable(set))),
      )
    else judged.set(code, read)
  }
  return judged
}

type Judged = NonNullable<NonNullable<DossierInput['judged']>[string]>
type Complaint = { readonly reason: string; readonly remedy?: string }

const judgedThing = (set: ReadSet, code: string): ReadCriterion | ReadGate | undefined =>
  set.criteria.find((criterion, index) => index > 0 && criterion.code === code) ??
  allGates(set).find(gate => gate.code === code)

const allGates = (set: ReadSet): readonly ReadGate[] => [
  ...set.gates,
  ...(set.tracks?.list ?? []).flatMap(({ gates }) => gates),
]

const judgeable = (set: ReadSet): readonly string[] => [
  ...set.criteria.filter(({ kind }) => kind === 'judged' || kind === 'banded').map(({ code }) => code),
  ...allGates(set)
    .filter(({ rule }) => rule === null)
    .map(({ code }) => code),
]

const readJudgement = (
  thing: ReadCriterion | ReadGate | undefined,
  value: Judged,
  applicant: string | null,
): Judgement | Complaint => {
  if (thing === undefined) return { reason: 'the set has no criterion or gate of this code' }
  if (!('kind' in thing)) return readHolds(thing, value)
  if (thing.kind === 'judged') return readPoints(thing, value)
  if (thing.kind !== 'banded')
    return {
      reason: `"${thing.code}" is ${thing.kind === 'node' ? 'a sum' : 'computed'}, not judged`,
      remedy: 'leave it out',
    }
  if (typeof value !== 'object')
    return { reason: 'a band is to be chosen', remedy: 'write {"band": "its code"}' }
  const list = bandListFor(thing.bands, applicant)
  const codes = (list === null ? thing.bands.all : [list]).flatMap(({ bands }) =>
    bands.map(({ code }) => code),
  )
  return codes.includes(value.band)
    ? { band: value.band }
    : { reason: `there is no band "${value.band}" here`, remedy: choices(value.band, codes) }
}

const readHolds = (gate: ReadGate, value: Judged): Judgement | Complaint => {
  if (gate.rule !== null)
    return { reason: `"${gate.code}" follows from its rule, not from judgement`, remedy: 'leave it out' }
  return typeof value === 'boolean'
    ? { holds: value }
    : { reason: 'a judged gate holds or does not', remedy: 'write true or false' }
}

const readPoints = (leaf: JudgedLeaf, value: Judged): Judgement | Complaint => {
  const text =
    typeof value === 'number' ? exactOf(value) : typeof value === 'string' ? parseDecimal(value) : null
  if (text === null) return { reason: 'points are wanted', remedy: 'write a decimal such as "12.5"' }
  const range = `${formatExact(leaf.lowest)} to ${formatExact(leaf.max)}`
  if (compare(text, leaf.lowest) < 0 || compare(text, leaf.max) > 0)
    return { reason: `points go from ${range}`, remedy: 'write points in this range' }
  const steps = leaf.step === null ? null : divide(subtract(text, leaf.lowest), leaf.step)
  if (leaf.step !== null && steps !== null && !isWhole(steps))
    return {
      reason: `points go in steps of ${formatExact(leaf.step)} from ${formatExact(leaf.lowest)}`,
      remedy: 'write points on a step',
    }
  return { points: text }
}

/** A value outside the domain that the set names is a contradiction in the dossier. */
const domainProblems = (set: ReadSet, dossier: Dossier, place: string): readonly Problem[] =>
  set.criteria.flatMap(criterion => {
    if (criterion.kind !== 'computed' || (criterion.domain.low === null && criterion.domain.high === null))
      return []
    const value = criterion.rule.evaluate(dossier.facts)
    if (!isNumber(value) || isInBand(criterion.domain, value)) return []
    return [
      problem(
        `${place}.facts`,
        formatExact(value),
        `the value of ${criterion.code} lies outside what can occur`,
        'correct the facts it is calculated from',
      ),
    ]
  })
