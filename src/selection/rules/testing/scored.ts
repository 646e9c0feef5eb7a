import type { CriteriaSet } from '../../../criteria/model.ts'
import { readCriteriaSet } from '../../../criteria/rules/read.ts'
import type { Problem } from '../../../exact/problem.ts'
import type { Result, Results } from '../../model.ts'
import { readDossier } from '../dossier.ts'
import { type Prepared, prepare } from '../prepare.ts'
import { resultsOf } from '../result.ts'
import type { Case } from './dossiers.ts'

/** The results of a case that must be sound; what is wrong with it is thrown. */
export const scored = ({ set, options, input }: Pick<Case, 'set' | 'options' | 'input'>): Results => {
  const prepared = preparedFor(set, { ...options, period: options.period ?? input.period })
  const read = input.dossiers.map((dossier, at) => readDossier(prepared, dossier, `dossiers[${at}]`))
  const problems = read.flatMap(each => (each.ok ? [] : each.problems))
  if (problems.length > 0) throw new Error(lines(problems))
  const dossiers = read.flatMap(each => (each.ok ? [each.dossier] : []))
  return resultsOf(prepared, dossiers, new Map(Object.entries(input.lots ?? {})))
}

export const preparedFor = (set: CriteriaSet, options: Case['options'] = {}): Prepared => {
  const read = readCriteriaSet(set)
  if (!read.ok) throw new Error(lines(read.problems))
  const preparation = prepare(read.set, options)
  if (!preparation.ok) throw new Error(lines([preparation.problem]))
  return preparation.prepared
}

const lines = (problems: readonly Problem[]): string => problems.map(each => JSON.stringify(each)).join('\n')

/** The result of one dossier. */
export const resultFor = ({ results }: Results, id: string): Result => {
  const found = results.find(result => result.id === id)
  if (found === undefined) throw new Error(`no result of ${id}`)
  return found
}
