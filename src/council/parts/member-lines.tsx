import { type Filling, Hidden, idOf, type Option, Submit } from '../../design/forms.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { oneOf, type Typed } from '../../platform/forms.ts'
import type { Language } from '../../platform/texts.ts'
import type { Choices } from '../choices.ts'
import { parts } from '../model.ts'
import { councilTexts, formTexts as texts } from '../texts/council.ts'
import { partNames } from '../texts/notices.ts'

/** How many lines the form has; more are asked for by a button. */
const LINES = 12
export const MOST_LINES = 40

export const linesIn = (typed: Typed): number => {
  const asked = Number(oneOf(typed, 'lines'))
  return Number.isInteger(asked) && asked >= LINES && asked <= MOST_LINES ? asked : LINES
}

interface Composing extends Choices {
  readonly filling: Filling
}

interface MemberLinesProps {
  readonly page: Composing
  readonly language: Language
}

export const MemberLines = ({ page, language }: MemberLinesProps) => {
  const lines = linesIn(page.filling.typed)
  const headings = [texts.person, councilTexts.part, councilTexts.unit, councilTexts.vote, texts.standsInFor]
  return (
    <>
      <Hidden name="lines" value={String(lines)} />
      <Scroll of={councilTexts.members[language]} language={language}>
        <table class="stacked council-lines">
          <thead>
            <tr>
              {headings.map(heading => (
                <th scope="col">{heading[language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: lines }, (_, at) => (
              <MemberLine at={at + 1} page={page} language={language} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {lines < MOST_LINES && (
        <Submit name="more" value="1" isQuiet>
          {texts.more[language]}
        </Submit>
      )}
    </>
  )
}

interface LineProps {
  readonly at: number
  readonly page: Composing
  readonly language: Language
}

const MemberLine = ({ at, page, language }: LineProps) => {
  const { filling, people, units } = page
  const named = (part: string) => `${part}, ${texts.line(at)[language]}`
  const partOptions = parts.map(part => ({ value: part, label: partNames[part][language] }))
  const yesNo = [
    { value: 'yes', label: councilTexts.votes[language] },
    { value: 'no', label: councilTexts.votesNot[language] },
  ]
  const cell = (name: string, heading: string, options: readonly Option[], start: string | null) => (
    <td data-label={heading}>
      <select class="input" id={idOf(`${name}-${at}`)} name={`${name}-${at}`} aria-label={named(heading)}>
        {start !== null && <option value="">{start}</option>}
        {options.map(({ value, label }) => (
          <option value={value} selected={value === chosen(filling, `${name}-${at}`)}>
            {label}
          </option>
        ))}
      </select>
    </td>
  )
  return (
    <tr>
      {cell('person', texts.person[language], people, texts.nobody[language])}
      {cell('part', councilTexts.part[language], partOptions, null)}
      {cell('unit', councilTexts.unit[language], units, texts.noUnit[language])}
      {cell('votes', councilTexts.vote[language], yesNo, null)}
      {cell('for', texts.standsInFor[language], people, texts.nobody[language])}
    </tr>
  )
}

/** Most lines are for members. */
const chosen = ({ typed }: Filling, field: string): string =>
  oneOf(typed, field) || (field.startsWith('part-') ? 'member' : '')
