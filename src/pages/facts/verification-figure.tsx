import { definitionIn, nameIn } from '../../facts/index.ts'
import type { Fact } from '../../facts/model.ts'
import { oneOf } from '../../platform/forms.ts'
import type { Language } from '../../platform/texts.ts'
import { Beside } from './evidence.tsx'
import type { Looking } from './loading.ts'
import { Thread, Value } from './parts.tsx'
import { texts } from './texts.ts'
import type { VerificationPage } from './verification-loading.ts'

export const idOf = (field: string): string => `verdict-${field.replace(/[^\w-]/g, '-')}`

interface FigureProps {
  readonly told: VerificationPage['figures'][number]
  readonly page: VerificationPage
  /** Whether its document stands open beside it. */
  readonly isFirst: boolean
  readonly language: Language
}

/** What was declared, the document it was read from, and the verdict. */
export const FigureToVerify = ({ told, page, isFirst, language }: FigureProps) => {
  const { latest, variable, before, versions, reviews, answers } = told
  const { looking, nameOf } = page
  const definition = definitionIn(variable, language)
  return (
    <article class="verify" aria-labelledby={idOf(`${latest.id}:name`)}>
      <div class="verify-what">
        <h2 class="verify-name" id={idOf(`${latest.id}:name`)}>
          <a href={`/facts/${encodeURIComponent(latest.id)}`}>{nameIn(variable, language)}</a>
        </h2>
        <p class="quiet">{whoseOf(latest, looking)}</p>
        {definition !== null && (
          <p class="hint" lang={definition.lang}>
            {definition.words}
          </p>
        )}
      </div>
      <div class="verify-value">
        <p>
          <b>
            <Value variable={variable} value={latest.value} language={language} />
          </b>
        </p>
        {before !== null && (
          <p class="quiet">
            {texts.before[language]}: <Value variable={variable} value={before.value} language={language} />
          </p>
        )}
      </div>
      {page.may.contest(told) && <Verdict told={told} page={page} language={language} />}
      <Beside
        looking={looking}
        fact={latest}
        isOpen={isFirst}
        name={nameIn(variable, language)}
        language={language}
      />
      {versions.length + reviews.length + answers.length > 1 && (
        <details class="verify-thread" open={told.isAnswered}>
          <summary>{texts.history[language]}</summary>
          <Thread told={told} variable={variable} looking={looking} nameOf={nameOf} language={language} />
        </details>
      )}
    </article>
  )
}

export const whoseOf = ({ subject }: Fact, { names, enterprise }: Looking): string | null =>
  subject.kind === 'city' || subject.id === enterprise.id ? null : (names.get(subject.id) ?? subject.id)

const Verdict = ({ told, page: { may, typed, problems }, language }: Omit<FigureProps, 'isFirst'>) => {
  const { latest, variable } = told
  // What was typed about an earlier version stays before the official who must look again.
  const about = told.versions.findLast(({ id }) => `${id}:verdict` in typed)?.id ?? latest.id
  const chosen = oneOf(typed, `${latest.id}:verdict`)
  const ground = `${latest.id}:ground`
  const problem = problems.find(({ field }) => field === ground)?.words
  const options = [
    ['', texts.later[language]],
    ...(may.verify(told) ? [['verified', texts.agrees[language]]] : []),
    ['contested', texts.doubt[language]],
  ] as const
  return (
    <fieldset class="verdict">
      <legend class="unseen">
        {texts.verdict[language]} {nameIn(variable, language)}
      </legend>
      {options.map(([value = '', label]) => (
        <label class="answer">
          <input type="radio" name={`${latest.id}:verdict`} value={value} checked={chosen === value} />
          {label}
        </label>
      ))}
      {problem !== undefined && <p class="ask-remark no">{problem}</p>}
      <input
        class="input ground"
        id={idOf(ground)}
        name={ground}
        value={oneOf(typed, `${about}:ground`)}
        placeholder={texts.ground[language]}
        aria-label={texts.groundOf(nameIn(variable, language))[language]}
        maxlength={1000}
      />
    </fieldset>
  )
}
