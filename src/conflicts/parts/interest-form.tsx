import {
  ChoiceField,
  type Filling,
  Hidden,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import type { Child } from '../../design/jsx.ts'
import type { Enterprise } from '../../enterprises/model.ts'
import { interestKinds } from '../model.ts'
import { kindNames, texts } from '../texts.ts'

interface InterestFormProps {
  readonly filling: Filling
  readonly action: string
  /** Enterprises that what was typed could mean; empty: it was clear, or nothing was typed. */
  readonly among: readonly Enterprise[]
  /** Where to come back to; null: to the list of interests. */
  readonly next: string | null
  /** Whose interest it is, where somebody else records it; and why. */
  readonly about?: Child
  readonly ground?: Child
}

/** An interest in an enterprise. */
export const InterestForm = ({ filling, action, among, next, about, ground }: InterestFormProps) => {
  const { language } = filling
  return (
    <form method="post" action={action} class="form">
      {next !== null && <Hidden name="next" value={next} />}
      {about}
      <TextField
        filling={filling}
        name="enterprise"
        label={texts.enterprise[language]}
        hint={texts.enterpriseHint[language]}
      />
      {among.length > 0 && (
        <SelectField
          filling={filling}
          name="chosen"
          label={texts.whichEnterprise[language]}
          options={among.map(({ id, nameVi }) => ({ value: id, label: nameVi }))}
          empty={texts.choose[language]}
        />
      )}
      <ChoiceField
        filling={filling}
        name="kind"
        label={texts.kind[language]}
        options={interestKinds.map(kind => ({ value: kind, label: kindNames[kind][language] }))}
      />
      <TextField
        filling={filling}
        name="validFrom"
        type="date"
        width="short"
        label={texts.from[language]}
        isOptional
      />
      <TextField
        filling={filling}
        name="validTo"
        type="date"
        width="short"
        label={texts.to[language]}
        hint={texts.toHint[language]}
        isOptional
      />
      <TextArea
        filling={filling}
        name="note"
        label={texts.note[language]}
        hint={texts.noteHint[language]}
        rows={2}
        isOptional
      />
      {ground}
      <p class="form-end">
        <Submit isQuiet={next !== null}>{texts.addIt[language]}</Submit>
      </p>
    </form>
  )
}
