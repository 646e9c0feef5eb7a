import type { BandedLeaf, JudgedLeaf, ReadCriterion, ReadGate, ReadSet } from '../../criteria/rules/set.ts'
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
import type { DossierInput } from '../model.ts'
import { type PanelJudgement, readPanelJudgement } from './sheets.ts'

/** Points of a judged leaf, the band of a banded one, whether a gate holds; or what each of a panel gave. */
export type Judgement = OwnJudgement | PanelJudgement
export type OwnJudgement =
  | { readonly points: Exact }
  | { readonly band: string }
  | { readonly holds: boolean }

export type Judged = NonNullable<NonNullable<DossierInput['judged']>[string]>
export interface Complaint {
  readonly reason: string
  readonly remedy?: string
  /** Where inside the judgement, such as `.sheets[2]`. */
  readonly at?: string
}

/** Reads the judgements of a dossier by code; what nobody has judged yet is left out. */
export const readJudgements = (
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
        problem(
          `${place}.judged.${code}${read.at ?? ''}`,
          value,
          read.reason,
          read.remedy ?? choices(code, judgeable(set)),
        ),
      )
    else judged.set(code, read)
  }
  return judged
}

export const choices = (word: string, codes: readonly string[]): string => {
  const meant = nearest(word, codes)
  return meant === null ? `write one of ${codes.join(', ')}` : `did you mean "${meant}"?`
}

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
  if ('kind' in thing && thing.kind !== 'judged' && thing.kind !== 'banded')
    return {
      reason: `"${thing.code}" is ${thing.kind === 'node' ? 'a sum' : 'computed'}, not judged`,
      remedy: 'leave it out',
    }
  if (!('kind' in thing) && thing.rule !== null)
    return { reason: `"${thing.code}" follows from its rule, not from judgement`, remedy: 'leave it out' }
  if (thing.panel !== null)
    return readPanelJudgement(thing.panel, value, {
      isGate: !('kind' in thing),
      readOwn: own => readOwn(thing, own, applicant),
    })
  return isOfPanel(value)
    ? { reason: `"${thing.code}" is judged by one person`, remedy: 'write one judgement, no sheets' }
    : readOwn(thing, value, applicant)
}

type PanelInput = Extract<Judged, { sheets: unknown } | { votes: unknown }>
/** What one person judged. */
export type Own = Exclude<Judged, PanelInput>

const isOfPanel = (value: Judged): value is PanelInput =>
  typeof value === 'object' && ('sheets' in value || 'votes' in value)

const readOwn = (
  thing: JudgedLeaf | BandedLeaf | ReadGate,
  value: Own,
  applicant: string | null,
): OwnJudgement | Complaint => {
  if (!('kind' in thing)) return readHolds(value)
  return thing.kind === 'judged' ? readPoints(thing, value) : readBand(thing, value, applicant)
}

const readBand = (leaf: BandedLeaf, value: Own, applicant: string | null): OwnJudgement | Complaint => {
  if (typeof value !== 'object')
    return { reason: 'a band is to be chosen', remedy: 'write {"band": "its code"}' }
  const list = bandListFor(leaf.bands, applicant)
  const codes = (list === null ? leaf.bands.all : [list]).flatMap(({ bands }) =>
    bands.map(({ code }) => code),
  )
  return codes.includes(value.band)
    ? { band: value.band }
    : { reason: `there is no band "${value.band}" here`, remedy: choices(value.band, codes) }
}

const readHolds = (value: Own): OwnJudgement | Complaint =>
  typeof value === 'boolean'
    ? { holds: value }
    : { reason: 'a judged gate holds or does not', remedy: 'write true or false' }

const readPoints = (leaf: JudgedLeaf, value: Own): OwnJudgement | Complaint => {
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
