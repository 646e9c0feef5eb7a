import type { CriteriaSet, Criterion, Gate, Name } from '../../criteria/model.ts'
import { formatPeriod } from '../../design/dates.ts'
import type { Language } from '../../platform/texts.ts'
import { texts } from '../texts/results.ts'

/** The criteria set by whose words a result is told, its reference period, and the language of the reader. */
export interface Terms {
  readonly set: CriteriaSet
  readonly period: string | null
  readonly language: Language
}

export const inLanguage = (name: Name, language: Language): string =>
  language === 'en' ? (name.en ?? name.vi) : name.vi

/** "product.revenue@2024" → "Doanh thu của sản phẩm 2024"; a figure that has no period goes without. */
export const factName = (key: string, { set, period, language }: Terms): string => {
  const [code = key, at = period] = key.split('@')
  const variable = set.variables[code]
  if (variable === undefined) return key
  const name = inLanguage(variable.name, language)
  const hasPeriod = at !== null && (key.includes('@') || isPeriodic(variable.periodicity))
  return hasPeriod ? `${name} ${formatPeriod(at, language)}` : name
}

const isPeriodic = (periodicity: string | undefined): boolean =>
  periodicity !== undefined && periodicity !== 'once'

/** A missing fact, judgement, track or kind of applicant, in words. */
export const missingName = (code: string, terms: Terms): string => {
  const { set, language } = terms
  if (code === 'track') return texts.track[language]
  if (code === 'applicant') return texts.applicant[language]
  const judged = scoredOf(set, code)
  if (judged === undefined || set.variables[code] !== undefined) return factName(code, terms)
  return texts.judgementOf(inLanguage(judged.name, language))[language]
}

/** The name of a criterion or gate. */
export const scoredName = (set: CriteriaSet, code: string, language: Language): string =>
  inLanguage(scoredOf(set, code)?.name ?? { vi: code }, language)

const scoredOf = (set: CriteriaSet, code: string): Gate | Criterion | undefined =>
  gatesOf(set).find(gate => gate.code === code) ?? criterionOf(set.criteria, code)

export const gatesOf = (set: CriteriaSet): readonly Gate[] => [
  ...set.gates,
  ...(set.tracks?.list ?? []).flatMap(track => track.gates),
]

export const criterionOf = (criteria: readonly Criterion[], code: string): Criterion | undefined => {
  for (const criterion of criteria) {
    const found = criterion.code === code ? criterion : criterionOf(criterion.criteria ?? [], code)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether anything that scores or decides is assumed: then so is the result. */
export const hasAssumed = (set: CriteriaSet): boolean => {
  const { status, gates, tracks, criteria, passMark, classes, ties, seats, honours } = set
  return isAssumedIn([{ status }, gates, tracks, criteria, passMark, classes, ties, seats, honours])
}

const isAssumedIn = (part: unknown): boolean => {
  if (typeof part !== 'object' || part === null) return false
  return ('status' in part && part.status === 'assumed') || Object.values(part).some(isAssumedIn)
}
