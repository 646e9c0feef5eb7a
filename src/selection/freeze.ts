import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { readCriteriaSet } from '../criteria/rules/read.ts'
import { readJson } from '../exact/json.ts'
import { type Problem, problem } from '../exact/problem.ts'
import { schemaProblems } from '../exact/schema-problems.ts'
import { derived } from '../platform/derived.ts'
import { Invalid } from '../platform/errors.ts'
import { type DossierInput, type FrozenRound, frozenRoundSchema, type Results } from './model.ts'
import { readDossier } from './rules/dossier.ts'
import { type Prepared, prepare } from './rules/prepare.ts'
import { assess, rankedOf } from './rules/result.ts'

/** A frozen round as it is written: canonical JSON (RFC 8785) of the content with its SHA-256. */
export const writeFrozen = (content: FrozenRound): { readonly text: string; readonly sha256: string } => {
  const sha256 = digestOf(content)
  return { text: canonicalize({ content, sha256 }) ?? '', sha256 }
}

const digestOf = (content: FrozenRound): string =>
  createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')

export interface Rerun {
  /** The file as it comes out when everything is calculated again. */
  readonly text: string
  readonly sha256: string
  readonly isSame: boolean
  /** Whether the digest written in the file is that of its content. */
  readonly isWhole: boolean
}

/** Calculates a frozen round again from nothing but its file. */
export const rerunFrozen = (text: string): Rerun => {
  const read = readJson(text)
  if (!read.ok)
    throw new Invalid([
      { ...read.problem, place: `line ${read.problem.line}, column ${read.problem.column}` },
    ])
  const shape = fileSchema.safeParse(read.value)
  if (!shape.success) throw new Invalid(schemaProblems(shape.error, read.value))
  const { content, sha256 } = shape.data
  const results = calculate(content.criteriaSet, content)
  const again = writeFrozen({ ...content, results })
  return { ...again, isSame: again.text === text.trimEnd(), isWhole: sha256 === digestOf(content) }
}

const fileSchema = z.strictObject({ content: frozenRoundSchema, sha256: z.string() })

interface RoundContent {
  readonly period: string
  readonly dossiers: readonly DossierInput[]
  readonly lots: Readonly<Record<string, number>>
}

/** The results of a round from its criteria set, its dossiers and its lots alone. */
export const calculate = (set: object, round: RoundContent): Results => {
  const prepared = preparedFor(set, round.period)
  const assessOnce = assessing(prepared)
  const problems: Problem[] = []
  const assessed = round.dossiers.flatMap((input, at) => {
    const own = assessOnce(input)
    if (!own.ok) problems.push(...problemsIn(prepared, input, `dossiers[${at}]`))
    return own.ok ? [own.assessed] : []
  })
  if (problems.length > 0) throw new Invalid(problems)
  return rankedOf(prepared, assessed, new Map(Object.entries(round.lots)))
}

const preparedFor = derived((set: object, period: string): Prepared => {
  const read = readCriteriaSet(set)
  if (!read.ok)
    throw new Invalid(read.problems.map(each => ({ ...each, place: `criteriaSet.${each.place}` })))
  const prepared = prepare(read.set, { period })
  if (!prepared.ok)
    throw new Invalid([problem('criteriaSet', '', prepared.problem.reason, prepared.problem.remedy)])
  return prepared.prepared
})

/** A dossier that comes again as it was is not judged again: after one judgement that is all but one of a round. */
const assessing = derived((prepared: Prepared) =>
  derived((input: DossierInput) => {
    const reading = readDossier(prepared, inputOf(input), '')
    return reading.ok
      ? { ok: true as const, assessed: assess(prepared, reading.dossier) }
      : { ok: false as const }
  }),
)

const problemsIn = (prepared: Prepared, input: DossierInput, place: string): readonly Problem[] => {
  const reading = readDossier(prepared, inputOf(input), place)
  return reading.ok ? [] : reading.problems
}

/** Without what a frozen round says of it beside. */
const inputOf = ({ id, enterprise, applicant, track, facts, judged }: DossierInput): DossierInput => ({
  id,
  enterprise,
  applicant,
  track,
  facts,
  judged,
})
