import { formatPeriod } from '../../design/dates.ts'
import type { Language } from '../../platform/texts.ts'
import { type FieldState, inputName, isNumeric, sameValue } from '../rules/declaring/answers.ts'
import { texts } from '../texts/declaring.ts'
import { FactStatusTag } from './status.tsx'
import { choiceName, definitionIn, nameIn, remarkOf, unitOf, valueWords } from './words.ts'

interface AskProps {
  readonly state: FieldState
  readonly language: Language
  /** What somebody else saved of the same figure while this was typed. */
  readonly theirs?: { readonly who: string; readonly state: FieldState } | undefined
}

export const askId = (key: string): string => `ask-${key.replace(/[^\w-]/g, '-')}`

/** One figure of a declaration: what it is, the answer, last year beside it, and what it is read from. */
export const Ask = ({ state, language, theirs }: AskProps) => {
  const { field, typed } = state
  const { variable } = field
  const remark = remarkOf(state, language)
  const definition = definitionIn(variable, language)
  const id = askId(field.key)
  const label = labelOf(state, language)
  return (
    <div class={remark === null ? 'ask' : `ask ask-${remark.tone}`} id={`${id}-row`}>
      <div class="ask-what">
        {hasTyping(state) ? <label for={id}>{label}</label> : <p class="ask-name">{label}</p>}
        {definition !== null && (
          <p class="hint" id={`${id}-hint`} lang={definition.lang}>
            {definition.words}
          </p>
        )}
      </div>
      <div class="ask-answer">
        <p
          class={`ask-remark ${remark?.tone ?? ''}`}
          id={`${id}-remark`}
          data-words={field.key}
          hidden={remark === null}
        >
          {remark?.words}
        </p>
        <Answer state={state} language={language} />
        {theirs !== undefined && <Theirs {...theirs} mine={state} language={language} />}
        <Confirm state={state} language={language} />
        <Reason state={state} language={language} />
      </div>
      <div class="ask-page">
        <div class="ask-page-row">
          <label for={`${id}-page`}>
            {texts.page[language]}
            <span class="unseen"> {nameIn(variable, language)}</span>
          </label>
          <input class="input" id={`${id}-page`} name={inputName(field.key, 'page')} value={typed.page} />
        </div>
        <OtherDocument state={state} language={language} />
      </div>
      <Last state={state} language={language} />
    </div>
  )
}

const labelOf = ({ field: { variable, period } }: FieldState, language: Language): string => {
  const unit = unitOf(variable, language)
  const part = period !== null && period.length > 4 ? `, ${formatPeriod(period, language)}` : ''
  return `${nameIn(variable, language)}${part}${unit === null ? '' : ` (${unit})`}`
}

const hasTyping = ({ field: { variable } }: FieldState): boolean =>
  variable.type !== 'boolean' && variable.type !== 'choice'

const Answer = ({ state, language }: { readonly state: FieldState; readonly language: Language }) => {
  const { field, typed } = state
  const { variable, key } = field
  const id = askId(key)
  const name = inputName(key, 'value')
  const about = [
    variable.definition === null && variable.definitionEn === null ? [] : [`${id}-hint`],
    `${id}-remark`,
  ]
    .flat()
    .join(' ')
  const wrong = state.problem === null ? undefined : ('true' as const)
  return (
    <>
      {hasTyping(state) && (
        <input
          class={isNumeric(variable) ? 'input number-input' : 'input'}
          id={id}
          name={name}
          type={variable.type === 'date' ? 'date' : 'text'}
          value={typed.value}
          inputmode={isNumeric(variable) ? 'decimal' : undefined}
          autocomplete="off"
          aria-describedby={about}
          aria-invalid={wrong}
        />
      )}
      <Answers state={state} language={language} />
    </>
  )
}

/** Beside a value: not known, not applicable. They are answers of their own, and neither is zero. */
const Answers = ({ state, language }: { readonly state: FieldState; readonly language: Language }) => {
  const { field, typed } = state
  const { variable, key } = field
  return (
    <fieldset class="answers" id={hasTyping(state) ? undefined : askId(key)}>
      <legend class="unseen">{texts.answerTo(nameIn(variable, language))[language]}</legend>
      {optionsOf(state, language).map(([value, label]) => (
        <label class="answer">
          <input
            type="radio"
            name={inputName(key, 'answer')}
            value={value}
            checked={typed.answer === value}
            data-value-of={value === '' ? inputName(key, 'value') : undefined}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

const optionsOf = (
  { field: { variable } }: FieldState,
  language: Language,
): readonly (readonly [string, string])[] => {
  const none = [
    ['unknown', texts.unknown[language]],
    ['not-applicable', texts.notApplicable[language]],
  ] as const
  if (variable.type === 'boolean')
    return [['is:true', texts.yes[language]], ['is:false', texts.no[language]], ...none]
  if (variable.type === 'choice')
    return [
      ...(variable.choices ?? []).map(
        ({ code }) => [`is:${code}`, choiceName(variable, code, language)] as const,
      ),
      ...none,
    ]
  return [['', texts.has[language]], ...none]
}

const Theirs = ({
  who,
  state,
  mine,
  language,
}: {
  readonly who: string
  readonly state: FieldState
  readonly mine: FieldState
  readonly language: Language
}) => {
  const isSame =
    state.said === null || mine.said === null
      ? state.typed.value === mine.typed.value && state.typed.answer === mine.typed.answer
      : sameValue(state.said, mine.said)
  if (isSame) return null
  const words =
    state.said === null
      ? state.typed.value || texts.theirsEmpty[language]
      : valueWords(state.field.variable, state.said, language)
  return (
    <p class="theirs">
      {texts.theirs(who)[language]} <b>{words}</b>
    </p>
  )
}

/** Shown while the figure is odd: confirm it, or explain it. */
const Confirm = ({ state, language }: { readonly state: FieldState; readonly language: Language }) => {
  const { field, jump, said, typed } = state
  const id = askId(field.key)
  const text = said?.kind === 'value' ? said.text : ''
  return (
    <div class="ask-more" data-asked={`${field.key}:sure`} hidden={jump === null}>
      <label class="answer">
        <input
          type="checkbox"
          name={inputName(field.key, 'sure')}
          value={text}
          checked={jump !== null && typed.sure === text}
        />
        {texts.sure[language]}
      </label>
      <label for={`${id}-because`}>{texts.because[language]}</label>
      <input
        class="input"
        id={`${id}-because`}
        name={inputName(field.key, 'because')}
        value={typed.because}
      />
    </div>
  )
}

/** Shown while a declared figure changes. */
const Reason = ({ state, language }: { readonly state: FieldState; readonly language: Language }) => {
  const { field, known, change, typed } = state
  if (known === null) return null
  const id = askId(field.key)
  return (
    <div class="ask-more" data-asked={`${field.key}:reason`} hidden={change !== 'corrected'}>
      <label for={`${id}-reason`}>{texts.reason[language]}</label>
      <p class="hint">{texts.reasonHint(valueWords(field.variable, known.value, language))[language]}</p>
      <input class="input" id={`${id}-reason`} name={inputName(field.key, 'reason')} value={typed.reason} />
    </div>
  )
}

const OtherDocument = ({ state, language }: { readonly state: FieldState; readonly language: Language }) => {
  const { field, typed } = state
  const id = `${askId(field.key)}-document`
  return (
    <details class="ask-other" open={typed.document !== ''}>
      <summary>{texts.otherDocument[language]}</summary>
      <label for={id} class="unseen">
        {texts.otherDocument[language]} {nameIn(field.variable, language)}
      </label>
      <input
        class="input"
        id={id}
        name={inputName(field.key, 'document')}
        value={typed.document}
        list="documents"
      />
    </details>
  )
}

const Last = ({ state, language }: { readonly state: FieldState; readonly language: Language }) => {
  const { field, last, known } = state
  if (field.period === null && known === null) return <div class="ask-last" />
  const shown = field.period === null ? known : last
  return (
    <div class="ask-last">
      {field.period !== null && (
        <p class="quiet">
          {texts.lastYear(String(Number(field.period.slice(0, 4)) - 1) + field.period.slice(4))[language]}
        </p>
      )}
      {shown === null ? (
        <p class="quiet">{texts.lastUnknown[language]}</p>
      ) : (
        <p class="number">
          <a href={`/facts/${shown.id}`}>{valueWords(field.variable, shown.value, language)}</a>
        </p>
      )}
      {known !== null && (
        <p class="ask-known">
          <FactStatusTag status={known.status} language={language} />
        </p>
      )}
    </div>
  )
}
