import { type Filling, TextField } from '../../design/forms.tsx'
import { formTexts as texts } from '../texts/council.ts'

/** Number, symbol, issuer and day. */
export const DecreeFields = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <TextField filling={filling} name="number" label={texts.number[language]} width="short" />
      <TextField
        filling={filling}
        name="symbol"
        label={texts.symbol[language]}
        hint={texts.symbolHint[language]}
        width="short"
      />
      <TextField filling={filling} name="issuer" label={texts.issuer[language]} />
      <TextField
        filling={filling}
        name="issuedOn"
        label={texts.issuedOn[language]}
        type="date"
        width="short"
      />
    </>
  )
}
