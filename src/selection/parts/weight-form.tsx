import { formatNumber } from '../../design/format.ts'
import type { Language } from '../../platform/texts.ts'
import { texts } from '../texts/aids.ts'
import { BandForm, type BandsAsked } from './band-form.tsx'

/** A maximum, or the pass mark, that may be tried otherwise. */
export interface Weight {
  readonly field: string
  /** Of the criterion; empty: the pass mark. */
  readonly code: string
  readonly name: string
  /** Exact text. */
  readonly really: string
  readonly typed: string
}

interface WeightFormProps {
  readonly weights: readonly Weight[]
  readonly bands: readonly BandsAsked[]
  readonly address: string
  readonly language: Language
}

export const WeightForm = ({ weights, bands, address, language }: WeightFormProps) => (
  <form method="get" action={address}>
    <fieldset>
      <legend>{texts.maxima[language]}</legend>
      <div class="weights">
        {weights.map(({ field, code, name, really, typed }) => (
          <label>
            <span>
              {code !== '' && <b>{code} </b>}
              {name}
            </span>
            <span class="quiet small">{texts.really(formatNumber(really, language))[language]}</span>
            <input
              class="input"
              name={field}
              value={typed}
              inputmode="decimal"
              autocomplete="off"
              maxlength={14}
            />
          </label>
        ))}
      </div>
    </fieldset>
    <p class="note">{texts.passMarkStays[language]}</p>
    <BandForm lists={bands} language={language} />
    <p class="actions">
      <button class="button" type="submit">
        {texts.count[language]}
      </button>{' '}
      <a href={address}>{texts.asItIs[language]}</a>
    </p>
  </form>
)
