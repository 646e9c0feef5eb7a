import type { Day } from '../../exact/day.ts'
import type { Period } from '../../exact/period.ts'
import type { FactValue, Figure, Given, Periodicity, SubjectKind, Variable } from '../model.ts'
import { readValue, type ValueProblem } from './values.ts'

export type DeclarationProblem =
  | { readonly problem: 'value'; readonly given: string; readonly why: ValueProblem }
  | { readonly problem: 'subject'; readonly given: SubjectKind; readonly expected: SubjectKind }
  | { readonly problem: 'currency'; readonly given: string; readonly expected: string | null }
  | { readonly problem: 'unit'; readonly given: string; readonly expected: string | null }
  | { readonly problem: 'period'; readonly given: string; readonly expected: Periodicity }
  | { readonly problem: 'validity-of-period'; readonly given: Day }
  | { readonly problem: 'validity'; readonly given: Day }

interface Said {
  readonly given: Given
  readonly currency: string | null
  readonly unit: string | null
}

/** What is said, in exact words; or everything that is wrong with it. */
export type Judged =
  | { readonly ok: true; readonly statement: Statement }
  | { readonly ok: false; readonly problems: readonly DeclarationProblem[] }

export interface Statement {
  readonly value: FactValue
  readonly currency: string | null
  readonly unit: string | null
}

/** Whether this may be declared of a variable: whose figure, for when, and its value. */
export const judgeDeclaration = (variable: Variable, said: Figure & Said): Judged => {
  const problems = [...subjectProblems(variable, said), ...periodProblems(variable, said)]
  const judged = judgeStatement(variable, said)
  if (problems.length === 0) return judged
  return { ok: false, problems: judged.ok ? problems : [...problems, ...judged.problems] }
}

/** Whether this may be the value of a variable; the figure it is about is settled. */
export const judgeStatement = (variable: Variable, said: Said): Judged => {
  const { currency, unit } = variable
  const read = readValue(variable, said.given)
  const units = [...unlike('currency', said.currency, currency), ...unlike('unit', said.unit, unit)]
  if (!read.ok)
    return { ok: false, problems: [{ problem: 'value', given: read.given, why: read.why }, ...units] }
  return units.length > 0
    ? { ok: false, problems: units }
    : { ok: true, statement: { value: read.value, currency, unit } }
}

/** Left out, currency and unit are those of the variable; named, they must be the same. */
const unlike = (
  problem: 'currency' | 'unit',
  given: string | null,
  expected: string | null,
): readonly DeclarationProblem[] =>
  given === null || given === expected ? [] : [{ problem, given, expected }]

const subjectProblems = (variable: Variable, { subject }: Figure): readonly DeclarationProblem[] =>
  subject.kind === variable.subject
    ? []
    : [{ problem: 'subject', given: subject.kind, expected: variable.subject }]

const periodProblems = (
  { periodicity }: Variable,
  { period, validFrom, validTo }: Figure,
): readonly DeclarationProblem[] => {
  if (periodicityOf(period) !== periodicity)
    return [{ problem: 'period', given: period ?? '', expected: periodicity }]
  const named = validFrom ?? validTo
  if (period !== null && named !== null) return [{ problem: 'validity-of-period', given: named }]
  return validFrom !== null && validTo !== null && validFrom >= validTo
    ? [{ problem: 'validity', given: validTo }]
    : []
}

const periodicityOf = (period: Period | null): Periodicity => {
  if (period === null) return 'once'
  if (period.includes('H')) return 'half'
  if (period.includes('Q')) return 'quarter'
  return period.length === 4 ? 'year' : 'month'
}
