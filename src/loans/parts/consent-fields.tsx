import { ChoiceField, type Filling } from '../../design/forms.tsx'
import { consentScopes } from '../model.ts'
import { scopeNames, texts } from '../texts/needs.ts'

interface Props {
  readonly filling: Filling
  /** By their units, as they are called. */
  readonly banks: readonly { readonly value: string; readonly label: string }[]
}

/** To whom a need may be shown. */
export const ConsentFields = ({ filling, banks }: Props) => {
  const { language } = filling
  return (
    <>
      <ChoiceField
        filling={filling}
        name="scope"
        label={texts.consent[language]}
        hint={texts.consentHint[language]}
        options={consentScopes.map(value => ({ value, label: scopeNames[value][language] }))}
      />
      <ChoiceField
        filling={filling}
        name="banks"
        isMultiple
        isOptional
        label={texts.banks[language]}
        options={banks}
      />
    </>
  )
}
