import type { Language } from '../../platform/texts.ts'
import { codeAddress, keyText } from '../addresses.ts'
import type { Version } from '../store.ts'
import { texts } from '../texts.ts'

type Listed = Omit<Version, 'content'>

interface CompareFormProps {
  readonly comparable: readonly Listed[]
  readonly from: Listed | undefined
  readonly to: Listed
  readonly language: Language
}

/** Any two versions, also of different sets, beside each other. */
export const CompareForm = ({ comparable, from, to, language }: CompareFormProps) => (
  <form class="asking" method="get" action={`${codeAddress(to.code)}/compare`}>
    <Choice
      name="from"
      label={texts.compareFrom[language]}
      comparable={comparable}
      chosen={from}
      language={language}
    />
    <Choice
      name="to"
      label={texts.compareTo[language]}
      comparable={comparable}
      chosen={to}
      language={language}
    />
    <button class="button quiet-button" type="submit">
      {texts.compare[language]}
    </button>
  </form>
)

interface ChoiceProps extends Pick<CompareFormProps, 'comparable' | 'language'> {
  readonly name: string
  readonly label: string
  readonly chosen: Listed | undefined
}

const Choice = ({ name, label, comparable, chosen, language }: ChoiceProps) => (
  <label class="compare-choice">
    <span>{label}</span>
    <select class="input" name={name}>
      {comparable.map(each => (
        <option value={keyText(each)} selected={chosen !== undefined && keyText(each) === keyText(chosen)}>
          {language === 'en' ? (each.nameEn ?? each.nameVi) : each.nameVi} · {each.version}
        </option>
      ))}
    </select>
  </label>
)
