import { getEnterprise, getProduct, getSite, groundsFor } from '../../enterprises/index.ts'
import type { EnterpriseId } from '../../enterprises/model.ts'
import { nearest } from '../../exact/problem.ts'
import { Invalid, NotAllowed } from '../../platform/errors.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import type { Subject, Variable } from '../model.ts'
import type { Grounds } from '../permissions.ts'
import type { Judged, Statement } from '../rules/declarations.ts'
import { declarationWords, unknownVariable } from '../texts/declarations.ts'
import { problemOf, type Words } from '../texts/words.ts'

export const ensureMay = (may: boolean, work: Work, words: Localized): void => {
  if (!may) throw new NotAllowed(words[work.language])
}

/** Every problem at once, in the language of the work. */
export const invalid = (work: Work, words: readonly Words[]): Invalid =>
  new Invalid(words.map(each => problemOf(each, work.language)))

/** The variable that a code names; throws Invalid, with the nearest code there is. */
export const variableOf = (work: Work, variables: readonly Variable[], code: string): Variable => {
  const found = variables.find(variable => variable.code === code)
  if (found !== undefined) return found
  const codes = variables.map(variable => variable.code)
  throw invalid(work, [unknownVariable(code, nearest(code, codes))])
}

export const statementOf = (work: Work, judged: Judged): Statement => {
  if (judged.ok) return judged.statement
  throw invalid(work, judged.problems.map(declarationWords))
}

/** What is known here about the actor and the figure's enterprise; a later room adds what its units score. */
export const groundsOf = async (work: Work, subject: Subject): Promise<Grounds> => {
  const enterprise = await enterpriseOf(work, subject)
  return enterprise === null ? { belongs: false } : groundsFor(work, enterprise)
}

const enterpriseOf = async (work: Work, subject: Subject): Promise<EnterpriseId | null> => {
  switch (subject.kind) {
    case 'enterprise':
      return (await getEnterprise(work.db, subject.id)).id
    case 'product':
      return (await getProduct(work.db, subject.id)).enterprise
    case 'site':
      return (await getSite(work.db, subject.id)).enterprise
    case 'city':
      return null
  }
}
