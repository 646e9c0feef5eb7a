import { ErrorSummary, FileField, type Filling, Hidden, Submit, TextField } from '../../design/forms.tsx'
import { texts } from '../texts/check.ts'

interface Props {
  readonly filling: Filling
  readonly isAgain: boolean
}

/** The language goes along in the forms: this page leaves no cookie behind. */
export const CheckForms = ({ filling, isAgain }: Props) => {
  const { language } = filling
  return (
    <>
      {isAgain ? <h2>{texts.another[language]}</h2> : null}
      <ErrorSummary filling={filling} />
      <form method="get" action="/check" class="form">
        <Hidden name="lang" value={language} />
        <TextField
          filling={filling}
          name="code"
          label={texts.code[language]}
          hint={texts.codeHint[language]}
          width="middle"
          autocomplete="off"
        />
        <p class="form-end">
          <Submit isQuiet={isAgain}>{texts.checkCode[language]}</Submit>
        </p>
      </form>
      <form method="post" action={`/check?lang=${language}`} enctype="multipart/form-data" class="form">
        <FileField
          filling={filling}
          name="file"
          label={texts.file[language]}
          hint={texts.fileHint[language]}
          accept="application/pdf,.pdf"
        />
        <p class="form-end">
          <Submit isQuiet>{texts.checkFile[language]}</Submit>
        </p>
      </form>
      <p class="keys">
        <a href="/.well-known/jwks.json">{texts.keys[language]}</a>
      </p>
    </>
  )
}
