import { earlierPeriod, type Period } from '../../exact/period.ts'
import type { KnownFact } from '../../facts/model.ts'
import type { Name } from '../../reasoning/expression.ts'
import type { FactInput } from '../model.ts'

export interface TakenFact {
  readonly key: string
  readonly given: FactInput
  /** The version of the declared fact. */
  readonly fact: string
}

/** The facts that a set asks for, as they were known: what a dossier is judged on. What is not known is left out. */
export const takeOver = (
  slots: readonly Name[],
  period: Period,
  known: readonly KnownFact[],
): readonly TakenFact[] => {
  const taken = slots.flatMap(slot => {
    const wanted = periodOf(slot, period)
    const fact = known.find(
      each => each.variable === slot.code && (each.period === null || each.period === wanted),
    )
    if (fact === undefined) return []
    const key = wanted === period ? slot.code : `${slot.code}@${wanted}`
    return [{ key, given: givenOf(fact), fact: fact.id }]
  })
  return [...new Map(taken.map(each => [each.key, each])).values()]
}

const periodOf = ({ period }: Name, reference: Period): string => {
  if (period === null) return reference
  return 'at' in period ? period.at : earlierPeriod(reference, period.earlier)
}

const givenOf = ({ value, status, period, document, page, source }: KnownFact): FactInput => {
  const details = {
    status,
    ...(period === null ? {} : { period }),
    ...(document === null ? {} : { document }),
    ...(page === null ? {} : { page }),
    ...(source === null ? {} : { source }),
  }
  if (value.kind === 'unknown') return { unknown: true, ...details }
  if (value.kind === 'not-applicable') return { notApplicable: true, ...details }
  return { value: TRUTHS.get(value.text) ?? value.text, ...details }
}

/** Facts keep yes and no as text. */
const TRUTHS = new Map([
  ['true', true],
  ['false', false],
])
