import type { Language } from '../../platform/texts.ts'
import { texts } from '../texts/aids.ts'

/** The bands of one criterion for one kind of applicant, and what was typed for each. */
export interface BandsAsked {
  readonly code: string
  readonly name: string
  /** Whose list it is, where some have one of their own. */
  readonly applicant: string | null
  readonly rows: readonly BandsRow[]
}

export interface BandsRow {
  /** "từ 5% đến dưới 10%", or the name of the band. */
  readonly words: string
  readonly points: BandNumber
  /** Null: it begins where it does. */
  readonly begins: BandNumber | null
  /** Ends are typed in percent. */
  readonly isShare: boolean
}

export interface BandNumber {
  readonly field: string
  readonly really: string
  readonly typed: string
  /** Exact text; null: not typed, or no number. */
  readonly value: string | null
  readonly problem: string | null
}

/** Characters in a field. */
export const LONGEST_NUMBER = 24

interface BandFormProps {
  readonly lists: readonly BandsAsked[]
  readonly language: Language
}

export const BandForm = ({ lists, language }: BandFormProps) => {
  const isTyped = lists.some(({ rows }) =>
    rows.some(({ points, begins }) => points.typed !== '' || (begins !== null && begins.typed !== '')),
  )
  if (lists.length === 0) return null
  return (
    <details class="bands" open={isTyped}>
      <summary>{texts.bands[language]}</summary>
      <p class="note">{texts.bandsNote[language]}</p>
      <div class="band-lists">
        {lists.map(list => (
          <BandTable list={list} language={language} />
        ))}
      </div>
    </details>
  )
}

interface BandTableProps {
  readonly list: BandsAsked
  readonly language: Language
}

const BandTable = ({ list: { code, name, applicant, rows }, language }: BandTableProps) => {
  const begin = rows.some(({ begins }) => begins !== null)
  const isShare = rows.some(each => each.isShare)
  return (
    <table>
      <caption>
        <b>{code}</b> {name}
        {applicant !== null && ` · ${applicant}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{texts.band[language]}</th>
          {begin && <th scope="col">{(isShare ? texts.beginsPercent : texts.begins)[language]}</th>}
          <th scope="col">{texts.bandPoints[language]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ words, points, begins }) => (
          <tr>
            <th scope="row">{texts.bandNow(words, points.really)[language]}</th>
            {begin && (
              <td>
                {begins !== null && (
                  <NumberField number={begins} label={`${code}, ${words}: ${texts.begins[language]}`} />
                )}
              </td>
            )}
            <td>
              <NumberField number={points} label={`${code}, ${words}: ${texts.bandPoints[language]}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface NumberFieldProps {
  readonly number: BandNumber
  readonly label: string
}

const NumberField = ({ number: { field, really, typed, problem }, label }: NumberFieldProps) => (
  <input
    class="input"
    name={field}
    value={typed}
    placeholder={really}
    aria-label={label}
    aria-invalid={problem === null ? undefined : 'true'}
    data-band=""
    inputmode="decimal"
    autocomplete="off"
    maxlength={LONGEST_NUMBER}
  />
)
