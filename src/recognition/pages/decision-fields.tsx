import { z } from 'zod'
import { type Filling, TextField } from '../../design/forms.tsx'
import { dayOf } from '../../exact/day.ts'
import type { Language } from '../../platform/texts.ts'
import type { Decision, Term } from '../model.ts'
import { formTexts as texts } from '../texts/register.ts'

const word = z.string().trim().min(1).max(300)
const day = z.iso.date().transform(dayOf)

/** The fields by which a decision and its term are given, as a form sends them. */
export const decisionFields = {
  number: word.optional(),
  symbol: word,
  issuer: word,
  decidedOn: day,
  validFrom: day,
  months: z.coerce.number().int().min(1).max(600),
}

export const decisionIn = ({
  number,
  symbol,
  issuer,
  decidedOn,
}: {
  readonly number?: string | undefined
} & Omit<Decision, 'number'>): Decision => ({ number: number ?? null, symbol, issuer, decidedOn })

/** A term that was typed is the rule's where it is what the rule says, else it is assumed. */
export const termIn = (months: number, sourced: number | null): Term => ({
  months,
  isAssumed: months !== sourced,
})

export const DecisionFields = ({
  filling,
  sourced,
  language,
}: {
  readonly filling: Filling
  /** The months that the criteria set gives with a source; null: none. */
  readonly sourced: number | null
  readonly language: Language
}) => (
  <fieldset class="decision-fields">
    <legend>{texts.decision[language]}</legend>
    <TextField
      filling={filling}
      name="number"
      label={texts.number[language]}
      hint={texts.numberHint[language]}
      width="short"
      isOptional
    />
    <TextField filling={filling} name="symbol" label={texts.symbol[language]} width="middle" />
    <TextField filling={filling} name="issuer" label={texts.issuer[language]} />
    <TextField
      filling={filling}
      name="decidedOn"
      label={texts.decidedOn[language]}
      type="date"
      width="short"
    />
    <TextField
      filling={filling}
      name="validFrom"
      label={texts.validFrom[language]}
      type="date"
      width="short"
    />
    <TextField
      filling={filling}
      name="months"
      label={texts.months[language]}
      hint={(sourced === null ? texts.monthsAssumed : texts.monthsSourced)[language]}
      width="short"
      inputmode="numeric"
    />
  </fieldset>
)
