import { unitIn } from '../../../exact/unit.ts'
import type { CriteriaSet, Variable } from '../../model.ts'
import { codesIn } from './expressions.ts'
import type { Article, Line } from './shape.ts'
import { lineOf, nameOf, type View, writeDay } from './view.ts'
import { WORDS } from './words.ts'

/** Validity, reference period, which facts count, kinds of applicant. */
export const headLines = (view: View): readonly Line[] => {
  const { effectiveFrom, effectiveTo, period, factsCount, applicants } = view.set
  const { language } = view
  const dated = (label: string, day: string | null) =>
    `${label}: ${day === null ? WORDS.unknown[language] : WORDS.since(writeDay(day, language))[language]}`
  const kinds = (applicants ?? []).map(({ name }) => nameOf(name, language)).join('; ')
  return [
    ...(effectiveFrom
      ? [lineOf(view, { text: dated(WORDS.effective[language], effectiveFrom.day), from: effectiveFrom })]
      : []),
    ...(effectiveTo
      ? [lineOf(view, { text: dated(WORDS.effectiveUntil[language], effectiveTo.day), from: effectiveTo })]
      : []),
    ...(period === undefined ? [] : [lineOf(view, { text: `${WORDS.period[language]}: ${period}` })]),
    lineOf(view, { text: `${WORDS.factsCount[language]}: ${countedFacts(factsCount)[language]}` }),
    ...(kinds === '' ? [] : [lineOf(view, { text: `${WORDS.applicants[language]}: ${kinds}` })]),
  ]
}

const countedFacts = (count: CriteriaSet['factsCount']) => {
  const verified = count === undefined || count.includes('verified')
  const declared = count === undefined || count.includes('declared')
  if (verified && declared) return WORDS.declaredAndVerified
  return verified ? WORDS.verifiedOnly : WORDS.declaredOnly
}

export const basisLines = (view: View): readonly Line[] => {
  const { set, language } = view
  return set.legalBasis.map(document => {
    const { number, issuer, date, effective, title } = document
    const by = issuer === undefined ? '' : WORDS.issuedBy(issuer)[language]
    const known = number + (date === undefined ? '' : datedText(date, language)) + by
    const since =
      effective === undefined ? [] : [WORDS.documentEffective(writeDay(effective, language))[language]]
    return lineOf(view, {
      text: title === undefined ? known : `${known}: ${title}`,
      details: since,
      from: document,
    })
  })
}

/** The day of a document, or as much of it as is known. */
const datedText = (date: string, language: View['language']): string => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? []
  if (year === undefined) return `, ${date}`
  if (month === undefined) return WORDS.inYear(year)[language]
  if (day === undefined) return WORDS.inMonth(String(Number(month)), year)[language]
  return WORDS.onDay(writeDay(date, language))[language]
}

/** The figures that the set calculates with, then how they depend on each other. */
export const variableArticles = (view: View): readonly Article[] => {
  const { set, language, variables } = view
  const used = usedCodes(view)
  const lines = [...variables].filter(([code]) => used.has(code)).map(each => variableLine(view, ...each))
  const dependencies = (set.dependencies ?? []).map(({ part, whole }) =>
    lineOf(view, { text: WORDS.dependency(variableName(view, part), variableName(view, whole))[language] }),
  )
  const all = [...lines, ...dependencies]
  return all.length === 0 ? [] : [{ kind: 'lines', heading: WORDS.variables[language], lines: all }]
}

const variableLine = (view: View, code: string, variable: Variable): Line => {
  const { language } = view
  const name = nameOf(variable.name, language)
  const unit = variable.currency ?? variable.unit
  return lineOf(view, {
    label: code,
    text: unit === undefined ? name : WORDS.withUnit(name, unitIn(unit, language))[language],
    details: variable.definition === undefined ? [] : [variable.definition],
    from: variable,
  })
}

const variableName = ({ variables, language }: View, code: string): string => {
  const variable = variables.get(code)
  return variable === undefined ? code : nameOf(variable.name, language)
}

const usedCodes = ({ set, variables }: View): ReadonlySet<string> =>
  new Set(expressionsOf(set).flatMap(text => codesIn(text, variables)))

const expressionsOf = (set: CriteriaSet): readonly string[] => {
  const gates = [...set.gates, ...(set.tracks?.list ?? []).flatMap(track => track.gates)]
  return [
    ...gates.flatMap(({ rule }) => rule ?? []),
    ...valuesOf(set.criteria),
    ...(set.ties ?? []).flatMap(({ value }) => value ?? []),
  ]
}

const valuesOf = (criteria: CriteriaSet['criteria']): readonly string[] =>
  criteria.flatMap(({ value, criteria: children }) => [
    ...(value === undefined ? [] : [value]),
    ...valuesOf([...(children ?? [])]),
  ])

export const noteArticles = (view: View): readonly Article[] => {
  const lines = (view.set.notes ?? []).map(note =>
    lineOf(view, { text: `${note.about}: ${note.text}`, from: note }),
  )
  return lines.length === 0 ? [] : [{ kind: 'lines', heading: WORDS.notes[view.language], lines }]
}
