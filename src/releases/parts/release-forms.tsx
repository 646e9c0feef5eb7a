import { type Filling, Hidden, Submit, TextField } from '../../design/forms.tsx'
import type { Language } from '../../platform/texts.ts'
import { releaseAddress } from '../addresses.ts'
import type { ShownRelease } from '../loading.ts'
import { texts } from '../texts/pages.ts'

export const PublishForm = ({
  release,
  language,
}: {
  readonly release: ShownRelease
  readonly language: Language
}) => (
  <form method="post" action={`${releaseAddress(release.code)}/publish`} class="form">
    <p>{texts.publishLead[language]}</p>
    <Hidden name="hash" value={release.hash} />
    <p class="form-end">
      <Submit>{texts.publish[language]}</Submit>
    </p>
  </form>
)

export const AppearanceForm = ({
  release,
  filling,
}: {
  readonly release: ShownRelease
  readonly filling: Filling
}) => {
  const { language } = filling
  return (
    <form method="post" action={`${releaseAddress(release.code)}/appearances`} class="form">
      <h3>{texts.addAppearance[language]}</h3>
      <TextField filling={filling} name="document" label={texts.document[language]} />
      <TextField filling={filling} name="page" label={texts.pageOf[language]} width="short" isOptional />
      <TextField filling={filling} name="address" label={texts.address[language]} isOptional />
      <TextField
        filling={filling}
        name="on"
        label={texts.on[language]}
        hint={texts.onHint[language]}
        width="short"
        isOptional
      />
      <p class="form-end">
        <Submit isQuiet>{texts.noteIt[language]}</Submit>
      </p>
    </form>
  )
}
