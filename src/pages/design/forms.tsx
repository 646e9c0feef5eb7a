import {
  ChoiceField,
  ErrorSummary,
  FileField,
  type Filling,
  Hidden,
  prefilled,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import type { Language } from '../../platform/texts.ts'
import type { Shown } from './part.ts'
import { texts } from './texts.ts'

export const FormsPart = ({ language, query }: Shown) => {
  const filling = fillingOf(query, language)
  const field = { filling }
  return (
    <>
      <p class="note">{texts.formsSay[language]}</p>
      <form class="record-part" method="get" action="/design">
        <ErrorSummary filling={filling} />
        <Hidden name="sent" value="1" />
        <TextField
          {...field}
          name="revenue"
          label={texts.revenue[language]}
          hint={texts.revenueHint[language]}
          unit={texts.dong[language]}
          width="middle"
          inputmode="numeric"
        />
        <TextField {...field} name="email" type="email" label={texts.email[language]} isOptional />
        <SelectField
          {...field}
          name="kind"
          label={texts.kind[language]}
          empty={texts.choose[language]}
          options={[
            { value: 'company', label: texts.company[language] },
            { value: 'cooperative', label: texts.cooperative[language] },
          ]}
        />
        <ChoiceField
          {...field}
          name="exports"
          label={texts.exports[language]}
          options={[
            { value: 'yes', label: texts.yes[language] },
            { value: 'no', label: texts.no[language] },
            { value: 'unknown', label: texts.notYet[language], hint: texts.notYetHint[language] },
          ]}
        />
        <FileField
          {...field}
          name="statement"
          label={texts.statement[language]}
          hint={texts.statementHint[language]}
          accept=".pdf,.jpg,.png"
          isOptional
        />
        <TextArea {...field} name="note" label={texts.note[language]} isOptional />
        <p class="form-end">
          <Submit isQuiet>{texts.send[language]}</Submit>
          <output class="saved" data-is="saved">
            {texts.savedAt[language]}
          </output>
        </p>
      </form>
    </>
  )
}

/** The form as it comes back: what was typed is kept, what is missing is said. */
const fillingOf = (query: URLSearchParams, language: Language): Filling => {
  if (!query.has('sent')) return prefilled(language)
  const typed = Object.fromEntries(
    ['revenue', 'email', 'kind', 'exports', 'note'].map(name => [name, query.getAll(name)]),
  )
  const problems = [
    { field: 'revenue', words: texts.fillIn[language] },
    { field: 'exports', words: texts.chooseExports[language] },
  ]
  return { typed, problems: problems.filter(({ field }) => !query.get(field)), language }
}
