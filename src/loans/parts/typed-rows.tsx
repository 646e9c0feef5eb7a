import { FileField, type Filling, TextArea } from '../../design/forms.tsx'
import { uploadIn } from '../../enterprises/index.ts'
import { attempt, type FieldProblem, readForm } from '../../platform/forms.ts'
import type { Language } from '../../platform/texts.ts'
import type { TypedRows } from '../actions/borrowing.ts'
import { rowsInFile } from '../file.ts'
import { rowsInput } from '../model.ts'
import { texts } from '../texts/pages.ts'

/** The schedule and the rates as they are typed, or the file that takes their place. */
export const RowFields = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <TextArea
        filling={filling}
        name="movements"
        rows={8}
        label={texts.movements[language]}
        hint={texts.movementsHint[language]}
      />
      <TextArea
        filling={filling}
        name="rates"
        rows={3}
        label={texts.rates[language]}
        hint={texts.ratesHint[language]}
      />
      <FileField
        filling={filling}
        name="file"
        isOptional
        label={texts.file[language]}
        hint={texts.fileHint[language]}
        accept=".xlsx,.csv,text/csv"
      />
    </>
  )
}

export interface RowsRead extends TypedRows {
  readonly problems: readonly FieldProblem[]
}

/** Takes the rows out of a form; those of a file stand for what was typed, and are shown as typed from then on. */
export const rowsIn = async (form: FormData, language: Language): Promise<RowsRead> => {
  const part = new FormData()
  for (const name of ['movements', 'rates']) part.append(name, form.get(name) ?? '')
  const filled = readForm(part, rowsInput, language)
  const typed = filled.ok ? filled.value : {}
  const problems = filled.ok ? [] : filled.problems
  const { bytes } = await uploadIn(form)
  if (bytes.length === 0) return { movements: typed.movements ?? '', rates: typed.rates ?? '', problems }
  const read = await attempt(language, () => rowsInFile(bytes, language))
  if (!read.ok) return { movements: typed.movements ?? '', rates: typed.rates ?? '', problems: read.problems }
  return { movements: read.value.movements, rates: read.value.rates ?? typed.rates ?? '', problems }
}

/** What the other fields of the form say. */
export const withoutRows = (form: FormData): FormData => {
  const part = new FormData()
  for (const [name, value] of form)
    if (!['movements', 'rates', 'file'].includes(name)) part.append(name, value)
  return part
}
