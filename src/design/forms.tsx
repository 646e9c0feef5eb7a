import { type FieldProblem, oneOf, type Typed } from '../platform/forms.ts'
import type { Language } from '../platform/texts.ts'
import type { PropsWithChildren } from './jsx.ts'
import { texts } from './texts.ts'

/** What every field of a form needs beside itself: the values as typed or prefilled, and what is wrong. */
export interface Filling {
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
  readonly language: Language
  /** Which form it is, where a page has several: their fields may bear the same names. */
  readonly within?: string
}

/** A form nobody has filled in yet, or one that starts from what is known. */
export const prefilled = (language: Language, values: Readonly<Record<string, string>> = {}): Filling => ({
  typed: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, [value]])),
  problems: [],
  language,
})

/** The id of a field, to which its problems lead. */
export const idOf = (field: string): string => `field-${field.replace(/[^\w-]/g, '-')}`

const idIn = ({ within }: Filling, field: string): string =>
  idOf(within === undefined ? field : `${within}-${field}`)

/** Every problem of a form, each leading to its field; stands above the form, and the page's title says so too. */
export const ErrorSummary = ({ filling }: { readonly filling: Filling }) =>
  filling.problems.length === 0 ? null : (
    <section class="problems" role="alert" aria-labelledby="problems-title" tabindex={-1} {...whereToBegin}>
      <h2 id="problems-title">{texts.problems(filling.problems.length)[filling.language]}</h2>
      <ul>
        {filling.problems.map(({ field, words, place }) => {
          const said = place === undefined ? words : `${place}: ${words}`
          return <li>{field === '' ? said : <a href={`#${idIn(filling, field)}`}>{said}</a>}</li>
        })}
      </ul>
    </section>
  )

/** Who sent a form with mistakes begins at what is wrong, without script too. */
const whereToBegin = { autofocus: true }

interface FieldProps {
  readonly filling: Filling
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly isOptional?: boolean
}

/** The frame of a field: label, hint, what is wrong with it, and the field itself. */
export const Field = ({
  filling,
  name,
  label,
  hint,
  isOptional,
  children,
}: PropsWithChildren<FieldProps>) => {
  const problem = problemOf(filling, name)
  return (
    <div class={problem === undefined ? 'field' : 'field wrong'}>
      <label for={idIn(filling, name)}>
        {label}
        {isOptional && <span class="optional"> {texts.optional[filling.language]}</span>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${idIn(filling, name)}-hint`}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p class="problem" id={`${idIn(filling, name)}-problem`}>
          {problem}
        </p>
      )}
      {children}
    </div>
  )
}

const problemOf = ({ problems }: Filling, name: string): string | undefined =>
  problems.find(({ field }) => field === name)?.words

/** What ties an input to the words about it. */
const wiring = ({ filling, name, hint }: FieldProps) => {
  const isWrong = problemOf(filling, name) !== undefined
  const about = [
    hint === undefined ? [] : [`${idIn(filling, name)}-hint`],
    isWrong ? [`${idIn(filling, name)}-problem`] : [],
  ].flat()
  return {
    id: idIn(filling, name),
    name,
    'aria-describedby': about.length === 0 ? undefined : about.join(' '),
    'aria-invalid': isWrong ? ('true' as const) : undefined,
  }
}

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'search'
  /** How wide, in letters; a short answer has a short field. */
  readonly width?: 'short' | 'middle' | 'long'
  readonly unit?: string | undefined
  readonly inputmode?: 'text' | 'decimal' | 'numeric' | 'email'
  readonly autocomplete?: string
}

export const TextField = (props: TextFieldProps) => {
  const { filling, name, type = 'text', width = 'long', unit, inputmode, autocomplete } = props
  return (
    <Field {...props}>
      <span class="with-unit">
        <input
          {...wiring(props)}
          class={`input ${width}`}
          type={type}
          value={oneOf(filling.typed, name)}
          inputmode={inputmode}
          autocomplete={autocomplete}
        />
        {unit !== undefined && <span class="unit">{unit}</span>}
      </span>
    </Field>
  )
}

export const TextArea = (props: FieldProps & { readonly rows?: number }) => (
  <Field {...props}>
    <textarea {...wiring(props)} class="input long" rows={props.rows ?? 3}>
      {oneOf(props.filling.typed, props.name)}
    </textarea>
  </Field>
)

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export const SelectField = (
  props: FieldProps & { readonly options: readonly Option[]; readonly empty?: string },
) => {
  const chosen = oneOf(props.filling.typed, props.name)
  return (
    <Field {...props}>
      <select {...wiring(props)} class="input">
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** A few choices, all in sight: radio buttons, or boxes where several may be chosen. */
export const ChoiceField = (
  props: FieldProps & { readonly options: readonly Option[]; readonly isMultiple?: boolean },
) => {
  const { filling, name, label, hint, isOptional, options, isMultiple } = props
  const chosen = filling.typed[name] ?? []
  const problem = problemOf(filling, name)
  return (
    <fieldset class={problem === undefined ? 'field' : 'field wrong'}>
      <legend>
        {label}
        {isOptional && <span class="optional"> {texts.optional[filling.language]}</span>}
      </legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {problem !== undefined && <p class="problem">{problem}</p>}
      {options.map((option, index) => (
        <label class="choice">
          <input
            id={index === 0 ? idIn(filling, name) : undefined}
            type={isMultiple ? 'checkbox' : 'radio'}
            name={name}
            value={option.value}
            checked={chosen.includes(option.value)}
          />
          <span>
            {option.label}
            {option.hint !== undefined && <span class="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

export const FileField = (props: FieldProps & { readonly accept: string; readonly isMultiple?: boolean }) => (
  <Field {...props}>
    <input
      {...wiring(props)}
      class="input"
      type="file"
      accept={props.accept}
      multiple={props.isMultiple === true}
    />
  </Field>
)

export const Hidden = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <input type="hidden" name={name} value={value} />
)

/** One strong button a screen; the others are quiet. */
interface SubmitProps {
  readonly name?: string
  readonly value?: string
  readonly isQuiet?: boolean
  /** Where this button alone sends the form: "#field-…" comes back to that field. */
  readonly formaction?: string
}

export const Submit = ({ children, name, value, isQuiet, formaction }: PropsWithChildren<SubmitProps>) => (
  <button
    class={isQuiet ? 'button quiet-button' : 'button'}
    type="submit"
    name={name}
    value={value}
    formaction={formaction}
  >
    {children}
  </button>
)

interface ReasonStepProps {
  readonly filling: Filling
  readonly action: string
  /** What the button does: "Rút tài liệu". */
  readonly verb: string
  /** Back to where nothing is changed. */
  readonly back: { readonly href: string; readonly label: string }
}

/** A step that takes something away asks for its reason, not "are you sure". */
export const ReasonStep = ({ filling, action, verb, back, children }: PropsWithChildren<ReasonStepProps>) => (
  <form method="post" action={action}>
    <ErrorSummary filling={filling} />
    {children}
    <TextArea
      filling={filling}
      name="reason"
      label={texts.reason[filling.language]}
      hint={texts.reasonHint[filling.language]}
    />
    <p class="form-end">
      <Submit>{verb}</Submit>
      <a href={back.href}>{back.label}</a>
    </p>
  </form>
)
