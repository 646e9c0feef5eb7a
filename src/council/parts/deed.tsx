import { Hidden, Submit } from '../../design/forms.tsx'
import type { PropsWithChildren } from '../../design/jsx.ts'
import type { Language } from '../../platform/texts.ts'
import { roomTexts as texts } from '../texts/room.ts'

interface DeedProps {
  /** What is done, as the room's form names it. */
  readonly deed: string
  readonly with?: Readonly<Record<string, string>>
  readonly label: string
  readonly isStrong?: boolean
}

/** A deed that needs nothing typed: one button. */
export const Deed = ({
  deed,
  with: values = {},
  label,
  isStrong,
  children,
}: PropsWithChildren<DeedProps>) => (
  <form method="post" class="deed">
    <Hidden name="do" value={deed} />
    {Object.entries(values).map(([name, value]) => (
      <Hidden name={name} value={value} />
    ))}
    {children}
    <Submit isQuiet={isStrong !== true}>{label}</Submit>
  </form>
)

interface WordsProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value?: string
  readonly isOptional?: boolean
  readonly id: string
}

/** One line of words that a deed needs. */
export const Words = ({ name, label, hint, value = '', isOptional, id }: WordsProps) => (
  <label class="deed-words" for={id}>
    <span>{label}</span>
    {hint !== undefined && <span class="hint">{hint}</span>}
    <input
      class="input long"
      id={id}
      name={name}
      value={value}
      maxlength={2000}
      required={isOptional !== true}
    />
  </label>
)

/** A deed that is seldom done, folded until somebody needs it. */
export const Folded = ({ label, children }: PropsWithChildren<{ readonly label: string }>) => (
  <details class="folded-deed">
    <summary>{label}</summary>
    {children}
  </details>
)

interface WhomProps {
  readonly id: string
  readonly people: readonly { readonly value: string; readonly label: string }[]
  readonly language: Language
}

export const Whom = ({ id, people, language }: WhomProps) => (
  <label class="deed-words" for={id}>
    <span>{texts.whom[language]}</span>
    <select class="input" id={id} name="person">
      {people.map(({ value, label }) => (
        <option value={value}>{label}</option>
      ))}
    </select>
  </label>
)
