import { formatNumber } from '../../design/format.ts'
import { ChoiceField, type Filling, TextArea, TextField } from '../../design/forms.tsx'
import { definitionIn, nameIn } from '../../facts/index.ts'
import type { Variable } from '../../facts/model.ts'
import { oneOf } from '../../platform/forms.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import type { Inputs } from '../inputs.ts'
import {
  contactFields,
  PRODUCT_PART,
  questionsFor,
  REPORT_PART,
  tracksOf,
  UNDERTAKINGS_PART,
} from '../rules/asking.ts'
import type { Submission } from '../submission.ts'
import { texts } from '../texts/making.ts'

/** An input of a part: its name in the form, what it is called, and how much may be typed. */
export interface Input {
  readonly name: string
  readonly label: Localized
  readonly longest: number
}

/** The inputs of a part; none: there is no such part. */
export const inputsOf = (
  { set, asked, applying, undertakings }: Omit<Inputs, 'parts'>,
  part: string,
): readonly Input[] => {
  if (part === PRODUCT_PART)
    return [
      ...(tracksOf(set.file).length === 0 ? [] : [{ name: 'track', label: texts.track, longest: 80 }]),
      ...((set.file.applicants ?? []).length === 0
        ? []
        : [{ name: 'applicant', label: texts.applicant, longest: 80 }]),
      ...contactFields.map(name => ({ name, label: texts[name], longest: 200 })),
    ]
  if (part === REPORT_PART)
    return questionsFor(asked, applying).map(({ code, name, longest }) => ({
      name: code,
      label: name,
      longest,
    }))
  if (part !== UNDERTAKINGS_PART) return []
  return undertakings.map(({ variable }) => ({
    name: variable.code,
    label: { vi: nameIn(variable, 'vi'), en: nameIn(variable, 'en') },
    longest: 3,
  }))
}

interface FieldsProps {
  readonly submission: Submission
  readonly part: string
  readonly filling: Filling
}

export const PartFields = (props: FieldsProps) => {
  if (props.part === PRODUCT_PART) return <ProductFields {...props} />
  return props.part === REPORT_PART ? <ReportFields {...props} /> : <UndertakingFields {...props} />
}

const ProductFields = ({ submission, filling }: FieldsProps) => {
  const { language } = filling
  const { file } = submission.set
  const tracks = tracksOf(file)
  const applicants = file.applicants ?? []
  const named = (name: { vi: string; en?: string | undefined }) =>
    language === 'en' ? (name.en ?? name.vi) : name.vi
  return (
    <>
      {tracks.length > 0 && (
        <ChoiceField
          filling={filling}
          name="track"
          label={texts.track[language]}
          hint={texts.trackHint[language]}
          options={tracks.map(({ code, name, gates }) => ({
            value: code,
            label: named(name),
            hint: gates.map(gate => named(gate.name)).join('; '),
          }))}
        />
      )}
      {applicants.length > 0 && (
        <ChoiceField
          filling={filling}
          name="applicant"
          label={texts.applicant[language]}
          options={applicants.map(({ code, name }) => ({ value: code, label: named(name) }))}
        />
      )}
      <h2>{texts.contact[language]}</h2>
      <TextField filling={filling} name="contactName" label={texts.contactName[language]} />
      <TextField filling={filling} name="contactPhone" label={texts.contactPhone[language]} width="middle" />
      <TextField
        filling={filling}
        name="contactEmail"
        label={texts.contactEmail[language]}
        type="email"
        isOptional
      />
    </>
  )
}

const ReportFields = ({ submission: { asked, applying }, filling }: FieldsProps) => {
  const { language } = filling
  return (
    <>
      {questionsFor(asked, applying).map(({ code, name, hint, isRequired, longest }) => (
        <TextArea
          filling={filling}
          name={code}
          label={name[language]}
          hint={[hint?.[language], texts.longest(formatNumber(String(longest), language))[language]]
            .filter(Boolean)
            .join(' ')}
          isOptional={!isRequired}
          rows={8}
        />
      ))}
    </>
  )
}

const UndertakingFields = ({ submission: { undertakings }, filling }: FieldsProps) => {
  const { language } = filling
  return (
    <>
      {undertakings.map(({ variable }) => (
        <label class="choice">
          <input
            type="checkbox"
            name={variable.code}
            value="yes"
            checked={oneOf(filling.typed, variable.code) === 'yes'}
          />
          <span>
            {nameIn(variable, language)}
            <Hint variable={variable} language={language} />
          </span>
        </label>
      ))}
    </>
  )
}

const Hint = ({ variable, language }: { readonly variable: Variable; readonly language: Language }) => {
  const definition = definitionIn(variable, language)
  return (
    definition && (
      <span class="hint" lang={definition.lang}>
        {definition.words}
      </span>
    )
  )
}
