import { type Problem, problem } from '../../exact/problem.ts'
import type { Type } from '../../reasoning/expression.ts'
import type { CriteriaSet, Variable } from '../model.ts'

/** The type that expressions are checked with. */
export const typeOf = (variable: Variable): Type => {
  switch (variable.type) {
    case 'money':
      return { kind: 'money', currency: variable.currency ?? '' }
    case 'number':
    case 'integer':
      return variable.converts ? { kind: 'number', converts: variable.converts } : { kind: 'number' }
    case 'choice':
      return { kind: 'choice', choices: (variable.choices ?? []).map(choice => choice.code) }
    default:
      return { kind: variable.type }
  }
}

/** The most decimals a value may have; đồng are whole (semantics.md, Values). */
export const decimalsAllowed = (variable: Variable): number | null => {
  if (variable.type === 'integer') return 0
  if (variable.type === 'money' && variable.currency === 'VND') return 0
  return variable.decimals ?? null
}

export const variableProblems = (set: CriteriaSet): readonly Problem[] =>
  Object.entries(set.variables).flatMap(([code, variable]) => problemsOf(`variables.${code}`, variable))

const problemsOf = (place: string, variable: Variable): readonly Problem[] => {
  const found: Problem[] = []
  const wrong = (key: string, value: unknown, reason: string, remedy: string) =>
    found.push(problem(`${place}.${key}`, value, reason, remedy))
  const { type, currency, choices, converts, decimals } = variable
  if (type === 'money' && !currency)
    wrong('currency', currency, 'money needs its currency', 'add "currency": "VND" (or another code)')
  if (type !== 'money' && currency)
    wrong('currency', currency, `a ${type} has no currency`, 'leave it out, or make the type "money"')
  if (type === 'choice' && !choices)
    wrong('choices', choices, 'a choice needs its choices', 'add "choices": [{"code": …}, …]')
  if (type !== 'choice' && choices)
    wrong('choices', choices, `a ${type} has no choices`, 'leave them out, or make the type "choice"')
  if (type !== 'number' && converts)
    wrong('converts', converts, 'only a number can be a rate', 'make the type "number"')
  if (type === 'money' && currency === 'VND' && decimals)
    wrong('decimals', decimals, 'đồng are whole', 'write 0, or leave it out')
  if (type === 'integer' && decimals)
    wrong('decimals', decimals, 'an integer has no decimals', 'write 0, or make the type "number"')
  return found
}
