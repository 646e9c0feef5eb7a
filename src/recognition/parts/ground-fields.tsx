import { type Filling, TextArea, TextField } from '../../design/forms.tsx'
import { formTexts as texts } from '../texts/register.ts'

/** From which day, why, and by which document: asked of every ruling and every transfer. */
export const GroundFields = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <TextField
        filling={filling}
        name="effectiveOn"
        label={texts.effectiveOn[language]}
        type="date"
        width="short"
      />
      <TextArea
        filling={filling}
        name="ground"
        label={texts.ground[language]}
        hint={texts.groundHint[language]}
      />
      <TextField
        filling={filling}
        name="document"
        label={texts.document[language]}
        hint={texts.documentHint[language]}
      />
    </>
  )
}
