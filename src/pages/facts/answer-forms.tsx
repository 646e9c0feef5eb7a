import {
  ErrorSummary,
  type Filling,
  Hidden,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import type { Shell } from '../../design/page.tsx'
import { choiceName, unitOf } from '../../facts/index.ts'
import type { Variable } from '../../facts/model.ts'
import type { Language } from '../../platform/texts.ts'
import type { FactPage } from './fact.tsx'
import { texts } from './texts.ts'

interface FormsProps {
  readonly page: FactPage
  readonly shell: Shell
}

/** How an enterprise answers a doubt: it holds to the figure and explains, or it corrects it. */
export const AnswerForms = ({ page, shell: { language } }: FormsProps) => {
  const { told, typed, problems } = page
  const filling: Filling = { typed, problems, language }
  const action = `/facts/${encodeURIComponent(told.latest.id)}`
  return (
    <section class="answer-forms">
      <h2>{texts.answerTitle[language]}</h2>
      <p class="lead">{texts.answerLead[language]}</p>
      <ErrorSummary filling={filling} />
      <div class="two">
        <form method="post" action={action}>
          <h3>{texts.explainTitle[language]}</h3>
          <Hidden name="intent" value="explain" />
          <TextArea filling={filling} name="words" label={texts.explain[language]} rows={4} />
          <TextField filling={filling} name="document" label={texts.newDocument[language]} isOptional />
          <TextField filling={filling} name="page" label={texts.page[language]} width="short" isOptional />
          <Submit isQuiet>{texts.sendAnswer[language]}</Submit>
        </form>
        <form method="post" action={action}>
          <h3>{texts.correctTitle[language]}</h3>
          <Hidden name="intent" value="correct" />
          <NewValue page={page} filling={filling} language={language} />
          <TextArea filling={filling} name="reason" label={texts.reason[language]} rows={2} />
          <TextField filling={filling} name="newDocument" label={texts.newDocument[language]} isOptional />
          <TextField filling={filling} name="newPage" label={texts.page[language]} width="short" isOptional />
          <Submit isQuiet>{texts.correct[language]}</Submit>
        </form>
      </div>
    </section>
  )
}

interface NewValueProps {
  readonly page: FactPage
  readonly filling: Filling
  readonly language: Language
}

const NewValue = ({ page: { variable }, filling, language }: NewValueProps) => {
  const unit = unitOf(variable, language)
  const label = texts.newValue(unit === null ? '' : ` (${unit})`)[language]
  const none = noneOptions(language)
  const fixed = fixedOptions(variable, language)
  if (fixed.length > 0)
    return (
      <SelectField filling={filling} name="answer" label={label} options={[...fixed, ...none]} empty="" />
    )
  return (
    <>
      <TextField filling={filling} name="value" label={label} width="middle" inputmode="decimal" />
      <SelectField
        filling={filling}
        name="answer"
        label={texts.orNone[language]}
        options={none}
        empty=""
        isOptional
      />
    </>
  )
}

const noneOptions = (language: Language) => [
  { value: 'unknown', label: texts.unknown[language] },
  { value: 'not-applicable', label: texts.notApplicable[language] },
]

const fixedOptions = (variable: Variable, language: Language) => {
  if (variable.type === 'boolean')
    return [
      { value: 'is:true', label: texts.yes[language] },
      { value: 'is:false', label: texts.no[language] },
    ]
  return (variable.choices ?? []).map(({ code }) => ({
    value: `is:${code}`,
    label: choiceName(variable, code, language),
  }))
}
