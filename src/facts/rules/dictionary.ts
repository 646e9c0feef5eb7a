import type { z } from 'zod'
import type { dictionaryInput, Variable } from '../model.ts'

export type VariableProblem =
  | { readonly problem: 'currency-missing'; readonly code: string }
  | { readonly problem: 'currency-unwanted'; readonly code: string; readonly value: string }
  | { readonly problem: 'choices-missing'; readonly code: string }
  | { readonly problem: 'choices-unwanted'; readonly code: string }
  | { readonly problem: 'choice-twice'; readonly code: string; readonly value: string }
  | { readonly problem: 'converts-unwanted'; readonly code: string }
  | { readonly problem: 'decimals-unwanted'; readonly code: string; readonly value: number }
  | { readonly problem: 'elsewhere'; readonly code: string; readonly dictionary: string }
  | { readonly problem: 'changed-meaning'; readonly code: string; readonly part: MeaningPart }

/** The variables of a dictionary file as they are kept. */
export const variablesOf = ({
  code: dictionary,
  variables,
}: z.output<typeof dictionaryInput>): readonly Variable[] =>
  Object.entries(variables).map(([code, variable]) => ({
    code,
    dictionary,
    nameVi: variable.name.vi,
    nameEn: variable.name.en ?? null,
    type: variable.type,
    currency: variable.currency ?? null,
    unit: variable.unit ?? null,
    decimals: variable.decimals ?? null,
    choices: variable.choices ?? null,
    converts: variable.converts ?? null,
    subject: variable.subject ?? 'city',
    periodicity: variable.periodicity,
    publication: variable.publication,
    definition: variable.definition ?? null,
    definitionEn: variable.definitionEn ?? null,
    clause: variable.clause ?? null,
    knowledge: variable.status ?? null,
    source: variable.source ?? null,
    note: variable.note ?? null,
  }))

/** What is wrong with variables: each by itself, against the stored ones, and against the figures already declared. */
export const variableProblems = (
  variables: readonly Variable[],
  stored: readonly Variable[],
  declared: ReadonlySet<string>,
): readonly VariableProblem[] => {
  const before = new Map(stored.map(variable => [variable.code, variable]))
  return variables.flatMap(variable => [
    ...ownProblems(variable),
    ...changeProblems(variable, before.get(variable.code), declared),
  ])
}

const ownProblems = ({
  code,
  type,
  currency,
  choices,
  converts,
  decimals,
}: Variable): readonly VariableProblem[] => {
  const problems: VariableProblem[] = []
  if (type === 'money' && currency === null) problems.push({ problem: 'currency-missing', code })
  if (type !== 'money' && currency !== null)
    problems.push({ problem: 'currency-unwanted', code, value: currency })
  if (type === 'choice' && choices === null) problems.push({ problem: 'choices-missing', code })
  if (type !== 'choice' && choices !== null) problems.push({ problem: 'choices-unwanted', code })
  if (type !== 'number' && converts !== null) problems.push({ problem: 'converts-unwanted', code })
  if (decimals !== null && !mayHaveDecimals(type, currency, decimals))
    problems.push({ problem: 'decimals-unwanted', code, value: decimals })
  const codes = (choices ?? []).map(choice => choice.code)
  const twice = codes.find((choice, index) => codes.indexOf(choice) < index)
  return twice === undefined ? problems : [...problems, { problem: 'choice-twice', code, value: twice }]
}

const mayHaveDecimals = (type: Variable['type'], currency: string | null, decimals: number): boolean =>
  decimals === 0
    ? ['money', 'number', 'integer'].includes(type)
    : type === 'number' || (type === 'money' && currency !== 'VND')

/** What figures mean by: change one of these and the figures already declared would say another thing. */
const MEANING = ['type', 'currency', 'unit', 'subject', 'periodicity'] as const
type MeaningPart = (typeof MEANING)[number] | 'choices' | 'decimals'

const changeProblems = (
  after: Variable,
  before: Variable | undefined,
  declared: ReadonlySet<string>,
): readonly VariableProblem[] => {
  const { code } = after
  if (before === undefined) return []
  if (before.dictionary !== after.dictionary)
    return [{ problem: 'elsewhere', code, dictionary: before.dictionary }]
  if (!declared.has(code)) return []
  return changedParts(before, after).map(part => ({ problem: 'changed-meaning', code, part }))
}

const changedParts = (before: Variable, after: Variable): readonly MeaningPart[] => [
  ...MEANING.filter(part => before[part] !== after[part]),
  ...(keepsChoices(before, after) ? [] : (['choices'] as const)),
  ...(keepsDecimals(before, after) ? [] : (['decimals'] as const)),
]

/** Choices may be added, not taken away. */
const keepsChoices = (before: Variable, after: Variable): boolean =>
  (before.choices ?? []).every(choice => (after.choices ?? []).some(other => other.code === choice.code))

/** More decimals may be allowed, not fewer. */
const keepsDecimals = (before: Variable, after: Variable): boolean =>
  after.decimals === null || (before.decimals !== null && before.decimals <= after.decimals)

/** What a dictionary changes in the stored variables; a file that says the same changes nothing. */
export const changedVariables = (
  stored: readonly Variable[],
  variables: readonly Variable[],
): { readonly before: readonly Variable[]; readonly after: readonly Variable[] } => {
  const before = new Map(stored.map(variable => [variable.code, variable]))
  const after = variables.filter(variable => !isSame(before.get(variable.code), variable))
  const changed = new Set(after.map(variable => variable.code))
  return { before: stored.filter(variable => changed.has(variable.code)), after }
}

const isSame = (a: Variable | undefined, b: Variable): boolean =>
  a !== undefined && JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))

const inOrder = (variable: Variable) => Object.entries(variable).toSorted(([a], [b]) => (a < b ? -1 : 1))
