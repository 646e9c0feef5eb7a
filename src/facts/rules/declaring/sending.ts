import type { Fact, FactId, FactValue } from '../../model.ts'
import type { FieldState } from './answers.ts'

/** What a declaration says of one figure; the receipt lists these. */
export interface SentFigure {
  readonly subject: Fact['subject']
  readonly variable: string
  readonly period: string | null
  readonly value: FactValue
  readonly currency: string | null
  readonly unit: string | null
  readonly document: string | null
  readonly page: string | null
  /** `kept`: declared before and not changed by this declaration. */
  readonly change: 'first' | 'corrected' | 'evidence' | 'kept'
  readonly version: number
  readonly reason: string | null
  /** What was said about an odd jump. */
  readonly because: string | null
}

type Maker = Pick<Fact, 'declaredBy' | 'recordedAt'> & {
  readonly idOf: (at: number) => FactId
  readonly otherEvidence: string
}

export interface Sent {
  readonly figures: readonly SentFigure[]
  readonly facts: readonly Fact[]
  /** The explanations of odd figures, by the fact they belong to. */
  readonly because: readonly { readonly fact: FactId; readonly words: string }[]
}

/** What sending these answers makes: new facts for what is new or changed, and the list of the receipt. */
export const sendingOf = (states: readonly FieldState[], maker: Maker): Sent => {
  const made = states.map((state, at) => ({ state, fact: factOf(state, maker, at) }))
  return {
    figures: made.flatMap(({ state, fact }) => figureOf(state, fact)),
    facts: made.flatMap(({ fact }) => fact ?? []),
    because: made.flatMap(({ state: { typed, jump }, fact }) =>
      fact === null || jump === null || typed.because === '' ? [] : [{ fact: fact.id, words: typed.because }],
    ),
  }
}

const factOf = (state: FieldState, { idOf, otherEvidence, ...made }: Maker, at: number): Fact | null => {
  const { field, said, known, change, document, page, typed } = state
  if (change === 'none' || said === null) return null
  const { subject, variable, period } = field
  return {
    subject,
    variable: variable.code,
    period,
    validFrom: known?.validFrom ?? null,
    validTo: known?.validTo ?? null,
    value: said,
    currency: variable.currency,
    unit: variable.unit,
    document,
    page,
    source: null,
    version: (known?.version ?? 0) + 1,
    reason: change === 'first' ? null : change === 'evidence' ? typed.reason || otherEvidence : typed.reason,
    ...made,
    id: idOf(at),
  }
}

const figureOf = ({ known, change, typed, jump }: FieldState, made: Fact | null): readonly SentFigure[] => {
  const fact = made ?? known
  if (fact === null) return []
  const { subject, variable, period, value, currency, unit, document, page, version, reason } = fact
  return [
    {
      subject,
      variable,
      period,
      value,
      currency,
      unit,
      document,
      page,
      change: change === 'none' ? 'kept' : change,
      version,
      reason,
      because: made === null || jump === null ? null : typed.because || null,
    },
  ]
}
