import type { CriteriaSet } from '../../../criteria/model.ts'
import { UNKNOWN } from '../../../reasoning/value.ts'
import type { DossierInput, FactInput } from '../../model.ts'
import { type Dossier, readDossier } from '../dossier.ts'
import { isOpen } from '../missing.ts'
import type { Prepared } from '../prepare.ts'
import { gateHolds } from '../score.ts'
import { type Case, drawJudgement, judgeable } from './dossiers.ts'
import { chance, type Draw, oneOf } from './draw.ts'
import { preparedFor } from './scored.ts'
import { drawValue } from './variables.ts'

/** A case made ready, and what can be learned about its dossiers. */
export interface Learning {
  readonly prepared: Prepared
  readonly set: CriteriaSet
}

export const learningOf = ({ set, options, input }: Case): Learning => ({
  prepared: preparedFor(set, { ...options, period: options.period ?? input.period }),
  set,
})

/** What of a dossier is open, named as in "missing": facts, judgements, the track, the kind of applicant. */
export const openItems = ({ prepared, set }: Learning, dossier: DossierInput): readonly string[] => {
  const read = readDossier(prepared, dossier, dossier.id)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const { facts, applicant, track } = read.dossier
  const unknown = prepared.keys.filter((_, slot) => facts[slot]?.value === UNKNOWN)
  return [
    ...new Set(unknown),
    ...judgeable(set).flatMap(({ code }) => (isGiven(prepared, read.dossier, code) ? [] : [code])),
    ...(applicant === null && set.applicants !== undefined ? ['applicant'] : []),
    ...(track === null && set.tracks !== undefined ? ['track'] : []),
  ]
}

const isGiven = ({ set }: Prepared, dossier: Dossier, code: string): boolean => {
  const leaf = set.criteria.find(each => each.index > 0 && each.code === code)
  if (leaf?.kind === 'judged' || leaf?.kind === 'banded') return !isOpen(leaf, dossier)
  const gates = [set.gates, ...(set.tracks?.list ?? []).map(track => track.gates)].flat()
  const gate = gates.find(each => each.code === code)
  return gate === undefined || gateHolds(gate, dossier) !== null
}

/** The dossier with each of these items given: a value, or that it does not apply. */
export const learn = (
  draw: Draw,
  learning: Learning,
  dossier: DossierInput,
  items: readonly string[],
): DossierInput => {
  const kind = items.includes('applicant') ? drawKind(draw, learning, dossier) : (dossier.applicant ?? null)
  const tracks = (learning.set.tracks?.list ?? []).map(({ code }) => code)
  const given = judgeable(learning.set).filter(({ code }) => items.includes(code))
  return {
    ...dossier,
    applicant: kind,
    ...(items.includes('track') ? { track: oneOf(draw, tracks) } : {}),
    facts: learnFacts(draw, learning.prepared, dossier, items),
    judged: {
      ...dossier.judged,
      ...Object.fromEntries(given.map(thing => [thing.code, drawJudgement(draw, learning.set, thing, kind)])),
    },
  }
}

const bandsIn = (chosen: NonNullable<DossierInput['judged']>[string] | undefined): readonly string[] => {
  if (typeof chosen !== 'object' || chosen === null) return []
  if ('band' in chosen) return [chosen.band]
  return 'sheets' in chosen ? chosen.sheets.flatMap(sheet => ('band' in sheet ? [sheet.band] : [])) : []
}

const learnFacts = (
  draw: Draw,
  { keys, period }: Prepared,
  { facts = {} }: DossierInput,
  items: readonly string[],
): Record<string, FactInput> => {
  const learned = [...new Set(keys)].filter(key => items.includes(key))
  const rest = Object.entries(facts).filter(
    ([written]) => !learned.some(key => written === key || written === `${key}@${period}`),
  )
  const known = learned.map((key): [string, FactInput] => [
    key,
    chance(draw, 15)
      ? { notApplicable: true, status: 'verified' }
      : { value: drawValue(draw, key.split('@')[0] ?? ''), status: 'verified' },
  ])
  return Object.fromEntries([...rest, ...known])
}

/** A kind whose lists hold every band chosen so far; null where there is none. */
const drawKind = (draw: Draw, { set }: Learning, { judged = {} }: DossierInput): string | null => {
  const fitting = (set.applicants ?? []).filter(({ code: kind }) =>
    judgeable(set).every(thing => {
      const chosen = judged[thing.code]
      if (!('bands' in thing)) return true
      const bands = (thing.bandsFor?.[kind] ?? thing.bands ?? []).map(({ code }) => code)
      return bandsIn(chosen).every(band => bands.includes(band))
    }),
  )
  return fitting.length === 0 ? null : oneOf(draw, fitting).code
}
