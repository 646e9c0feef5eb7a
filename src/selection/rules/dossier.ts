import type { ReadSet } from '../../criteria/rules/set.ts'
import { formatExact } from '../../exact/number.ts'
import { nearest, type Problem, problem } from '../../exact/problem.ts'
import { isInBand } from '../../reasoning/bands.ts'
import type { Fact } from '../../reasoning/evaluate.ts'
import { isNumber } from '../../reasoning/value.ts'
import type { DossierInput } from '../model.ts'
import { absentFact, readFact } from './facts.ts'
import { choices, type Judgement, readJudgements } from './judgements.ts'
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
