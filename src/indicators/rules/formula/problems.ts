import { nearest } from '../../../exact/problem.ts'
import type { FormulaProblem, Place, Words } from '../../model/indicators.ts'

/** Why a formula is refused; whoever reads several formulas adds whose it is. */
export type Fault = Omit<FormulaProblem, 'indicator'>

export class Refusal extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.reason.en)
    this.fault = fault
  }
}

export const words = (vi: string, en: string): Words => ({ vi, en })

export const refuse = (at: Place, value: string, reason: Words, remedy: Words): never => {
  throw new Refusal({ at, value, reason, remedy })
}

/** A mistyped word, with the one that may have been meant, or with all there are. */
export const refuseWord = (at: Place, value: string, reason: Words, known: Iterable<string>): never => {
  const all = [...known]
  const meant = nearest(value, all)
  if (meant !== null)
    return refuse(at, value, reason, words(`có phải ý là "${meant}"?`, `did you mean "${meant}"?`))
  const list = all.slice(0, 12).join(', ')
  return refuse(at, value, reason, words(`hãy viết một trong: ${list}`, `write one of ${list}`))
}
