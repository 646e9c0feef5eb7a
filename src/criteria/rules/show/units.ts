import type { CriteriaSet, Criterion } from '../../model.ts'
import type { Article, Line } from './shape.ts'
import { lineOf, nameOf, type View, writeDay } from './view.ts'
import { WORDS } from './words.ts'

type Unit = NonNullable<CriteriaSet['units']>[number]
type Assignment = NonNullable<CriteriaSet['assignments']>[number]

/** Who scores a criterion: as the set says, or the units that are assigned to it, with those that follow them. */
export const scorerOf = (view: View, criterion: Criterion): string | null => {
  if (criterion.scoredBy !== undefined) return criterion.scoredBy
  const assigned = (view.set.assignments ?? []).filter(({ criteria }) => criteria.includes(criterion.code))
  const scorers = assigned.map(assignment => unitWithSuccessors(view, assignment.unit))
  return scorers.length === 0 ? null : scorers.join('; ')
}

const unitWithSuccessors = (view: View, code: string, passed: readonly string[] = []): string => {
  const unit = view.set.units?.find(each => each.code === code)
  if (unit === undefined) return code
  const name = nameOf(unit.name, view.language)
  const { to, successor } = unit
  if (to === undefined || to === null || successor === undefined || passed.includes(successor)) return name
  const next = unitWithSuccessors(view, successor, [...passed, code])
  return `${name}; ${WORDS.handover(writeDay(to, view.language), next)[view.language]}`
}

/** Units with their days, then who scores what. */
export const unitArticles = (view: View): readonly Article[] => {
  const { set, language } = view
  const lines = [
    ...(set.units ?? []).map(unit => unitLine(view, unit)),
    ...(set.assignments ?? []).map(assignment => assignmentLine(view, assignment)),
  ]
  return lines.length === 0 ? [] : [{ kind: 'lines', heading: WORDS.units[language], lines }]
}

const unitLine = (view: View, unit: Unit): Line => {
  const next = view.set.units?.find(each => each.code === unit.successor)
  const follows = next === undefined ? [] : [WORDS.successor(nameOf(next.name, view.language))[view.language]]
  return lineOf(view, {
    label: unit.code,
    text: nameOf(unit.name, view.language),
    details: joined([...daysOf(view, unit), ...follows]),
    from: unit,
  })
}

const assignmentLine = (view: View, assignment: Assignment): Line => {
  const unit = view.set.units?.find(each => each.code === assignment.unit)
  const name = unit === undefined ? assignment.unit : nameOf(unit.name, view.language)
  return lineOf(view, {
    text: [
      WORDS.scores(name, assignment.criteria.join(', '))[view.language],
      ...daysOf(view, assignment),
    ].join(', '),
    from: assignment,
  })
}

interface Dated {
  readonly from?: string | undefined
  readonly to?: string | null | undefined
}

const daysOf = ({ language }: View, { from, to }: Dated): readonly string[] => [
  ...(from === undefined ? [] : [WORDS.since(writeDay(from, language))[language]]),
  ...(to === undefined || to === null ? [] : [WORDS.until(writeDay(to, language))[language]]),
]

const joined = (parts: readonly string[]): readonly string[] => (parts.length === 0 ? [] : [parts.join('; ')])
