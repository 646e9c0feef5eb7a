import { type Filling, prefilled } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import { type Checked, checkFile, checkText } from '../checking.ts'
import { ensureSeldom } from '../limiting.ts'
import type { Answer } from '../model.ts'
import { AnswerPart } from '../parts/answer.tsx'
import { CheckForms } from '../parts/check-forms.tsx'
import { typedIn } from '../rules/reading.ts'
import { answerWords } from '../texts/answers.ts'
import { texts } from '../texts/check.ts'

/** The empty page, and the answer to a code that was typed. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const typed = query.get('code')?.trim() ?? ''
    if (typed === '') return show(visit, menu, null, prefilled(work.language))
    ensureSeldom(visit)
    const filling = { ...prefilled(work.language), typed: { code: [typed.slice(0, 60)] } }
    return show(visit, menu, await checkText(work, typedIn(typed)), filling)
  }

/** Where a QR code leads: the code in the path, the signed statement beside it. */
export const byAddress =
  (menu: Menu): PageOf =>
  async visit => {
    ensureSeldom(visit)
    const { work, params, query } = visit
    const typed = { code: params.code ?? '', statement: query.get('s') }
    return show(visit, menu, await checkText(work, typed), prefilled(work.language))
  }

/** A file is read where it is, and kept nowhere. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    ensureSeldom(visit)
    const { language } = visit.work
    const file = (await visit.form()).get('file')
    if (file instanceof File && file.size > 0) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return show(visit, menu, await checkFile(visit.work, bytes), prefilled(language))
    }
    const problems = [{ field: 'file', words: texts.fileMissing[language] }]
    return show(visit, menu, null, { ...prefilled(language), problems })
  }

const show = (visit: Visit, menu: Menu, checked: Checked | null, filling: Filling): Promise<Response> => {
  const shell = shellOf(visit, menu)
  return html(<CheckView {...{ shell, checked, filling }} />, statusOf(checked, filling))
}

/** What cannot be read was typed wrong; whatever else is an answer, and found. */
const statusOf = (checked: Checked | null, { problems }: Filling): number =>
  problems.length > 0 || (checked !== null && UNREAD.includes(checked.answer)) ? 422 : 200

const UNREAD: readonly Answer[] = ['unreadable']

interface ViewProps {
  readonly shell: Shell
  readonly checked: Checked | null
  readonly filling: Filling
}

export const CheckView = ({ shell, checked, filling }: ViewProps) => {
  const { language } = shell
  const title = checked === null ? texts.check : answerWords[checked.answer].title
  return (
    <Page shell={shell} title={title[language]} description={texts.description[language]}>
      {checked === null ? (
        <>
          <h1>{texts.check[language]}</h1>
          <p class="lead">{texts.lead[language]}</p>
        </>
      ) : (
        <AnswerPart checked={checked} language={language} />
      )}
      <CheckForms filling={filling} isAgain={checked !== null} />
    </Page>
  )
}
