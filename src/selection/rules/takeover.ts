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
    const wanted = wantedPeriod(slot, period)
    const fact = known.find(
      each => each.variable === slot.code && (each.period === null || each.period === wanted),
    )
    if (fact === undefined) return []
    return [{ key: factKey(slot, period), given: givenOf(fact), fact: fact.id }]
  })
  return [...new Map(taken.map(each => [each.key, each])).values()]
}

/** Under which key a dossier bears the figure of a slot: `product.revenue`, `product.revenue@2024`. */
export const factKey = (slot: Name, reference: Period): string => {
  const wanted = wantedPeriod(slot, reference)
  return wanted === reference ? slot.code : `${slot.code}@${wanted}`
}

export const wantedPeriod = ({ period }: Name, reference: Period): string => {
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

/** A figure of a dossier that is known otherwise now; null: it was not there, or is not known any more. */
export interface FigureChange {
  readonly key: string
  readonly before: TakenOnce | null
  readonly now: TakenFact | null
}
type TakenOnce = Omit<TakenFact, 'fact'> & { readonly fact: string | null }

/** A figure that was entered into the dossier itself, from no declared fact, stays until one is declared. */
export const changedFigures = (
  taken: readonly TakenOnce[],
  known: readonly TakenFact[],
): readonly FigureChange[] => {
  const now = new Map(known.map(fact => [fact.key, fact]))
  const before = new Map(taken.map(fact => [fact.key, fact]))
  const keys = [...new Set([...before.keys(), ...now.keys()])].sort()
  return keys.flatMap(key => {
    const change = { key, before: before.get(key) ?? null, now: now.get(key) ?? null }
    if (change.now === null && change.before?.fact == null) return []
    return isSame(change.before, change.now) ? [] : [change]
  })
}

const isSame = (one: TakenOnce | null, other: TakenFact | null): boolean =>
  one !== null && other !== null && one.fact === other.fact && statusOf(one.given) === statusOf(other.given)

const statusOf = (given: FactInput): string =>
  typeof given === 'object' ? (given.status ?? 'declared') : 'declared'
