import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { type Filling, Hidden, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { seldom } from '../../platform/seldom.ts'
import type { Language } from '../../platform/texts.ts'
import { type Checked, type CheckedFirm, checkLogo, LONGEST_QUESTION } from '../checking.ts'
import { licenceWords, texts, tones } from '../texts/check.ts'

/** In a minute, from one address. */
const MOST = 60
const ensureSeldom = seldom('ask about the logo', MOST)

/** Anyone asks, and leaves no trace. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const asked = (query.get('q') ?? '').trim().slice(0, LONGEST_QUESTION)
    if (asked !== '') ensureSeldom(visit)
    const checked = asked === '' ? null : await checkLogo(work, asked)
    const filling = prefilled(work.language, { q: asked })
    return html(<CheckView shell={shellOf(visit, menu)} checked={checked} filling={filling} />)
  }

interface ViewProps {
  readonly shell: Shell
  readonly checked: Checked | null
  readonly filling: Filling
}

export const CheckView = ({ shell, checked, filling }: ViewProps) => {
  const { language } = shell
  const title = checked === null ? texts.check[language] : titleOf(checked, language)
  return (
    <Page shell={shell} title={title} description={texts.description[language]}>
      {checked === null ? (
        <>
          <h1>{title}</h1>
          <p class="lead">{texts.lead[language]}</p>
        </>
      ) : (
        <Answer checked={checked} language={language} />
      )}
      <form method="get" action="/logo/check" class="form">
        <Hidden name="lang" value={language} />
        <TextField filling={filling} name="q" label={texts.question[language]} autocomplete="off" />
        <p class="form-end">
          <Submit isQuiet={checked !== null}>{(checked === null ? texts.ask : texts.again)[language]}</Submit>
        </p>
      </form>
      <p>
        <a href="/logo/misuse">{texts.report[language]}</a>
      </p>
    </Page>
  )
}

const titleOf = ({ firms }: Checked, language: Language): string => {
  const [first] = firms
  const number = (of: number) => formatNumber(String(of), language)
  if (first === undefined) return texts.never[language]
  if (firms.length === 1) return (first.mayUse ? texts.yes : texts.no)(first.name[language])[language]
  const may = firms.filter(({ mayUse }) => mayUse).length
  return texts.several(number(firms.length), number(may))[language]
}

interface Props {
  readonly checked: Checked
  readonly language: Language
}

const Answer = ({ checked, language }: Props) => {
  const { firms, onDay, isMore } = checked
  const isYes = firms.some(({ mayUse }) => mayUse)
  const tone = isYes ? 'done' : 'no'
  return (
    <section class={`check-answer ${tone}`}>
      <h1>{titleOf(checked, language)}</h1>
      {firms.length === 0 && <p class="lead">{texts.neverSays[language]}</p>}
      {isYes && <p class="lead">{texts.yesSays[language]}</p>}
      <p>
        <Tag tone={tone}>{texts.onDay(formatDay(onDay, language))[language]}</Tag>
      </p>
      {firms.map(firm => (
        <Firm firm={firm} isOnly={firms.length === 1} language={language} />
      ))}
      {isMore && <p>{texts.isMore[language]}</p>}
    </section>
  )
}

interface FirmProps {
  readonly firm: CheckedFirm
  readonly isOnly: boolean
  readonly language: Language
}

const Firm = ({ firm, isOnly, language }: FirmProps) => (
  <>
    {!isOnly && (
      <h2>
        {firm.name[language]}{' '}
        <Tag tone={firm.mayUse ? 'done' : 'no'}>{(firm.mayUse ? texts.may : texts.mayNot)[language]}</Tag>
      </h2>
    )}
    <ul class="found">
      {firm.licences.map(licence => (
        <li>
          <a href={`/products/${encodeURIComponent(licence.product)}`}>{licence.productName[language]}</a>
          <span>
            <Tag tone={tones[licence.standing]}>{licenceWords(licence)[language]}</Tag>{' '}
            {licence.isSample && <Invented language={language} />}
          </span>
        </li>
      ))}
    </ul>
  </>
)
