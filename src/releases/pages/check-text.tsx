import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, prefilled, Submit, TextArea } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { oneOf, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import { CHECK_TEXT, RELEASES } from '../addresses.ts'
import { checkDraft } from '../checking.ts'
import { draftInput } from '../inputs.ts'
import { loadReleases } from '../loading.ts'
import { CheckedList, MarkedDraft } from '../parts/checked.tsx'
import type { Checked } from '../rules/checking/check.ts'
import { texts } from '../texts/checking.ts'
import { texts as releaseTexts } from '../texts/pages.ts'

export const get =
  (menu: Menu): PageOf =>
  visit =>
    html(
      <CheckTextView
        shell={realShell(visit, menu)}
        filling={prefilled(visit.work.language)}
        checked={null}
      />,
    )

/** The draft comes in the body of the form alone: it stands in no address, and nothing keeps it. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const filled = readForm(await visit.form(), draftInput, language)
    const problems = filled.ok ? [] : filled.problems
    const checked = filled.ok
      ? await checkDraft(filled.value.draft, await loadReleases(work), work.today)
      : null
    const filling = { typed: filled.typed, problems, language }
    const response = await html(
      <CheckTextView shell={realShell(visit, menu)} filling={filling} checked={checked} />,
      filled.ok ? 200 : 422,
    )
    response.headers.set('cache-control', 'no-store')
    return response
  }

/** What a draft is held against is real, also in the sample city. */
const realShell = (visit: Visit, menu: Menu): Shell => ({ ...shellOf(visit, menu), isSample: false })

interface CheckTextProps {
  readonly shell: Shell
  readonly filling: Filling
  readonly checked: readonly Checked[] | null
}

export const CheckTextView = ({ shell, filling, checked }: CheckTextProps) => {
  const { language } = shell
  const title = checked === null ? texts.title[language] : findingOf(checked, shell)
  const draft = oneOf(filling.typed, 'draft').trim().normalize('NFC')
  return (
    <Page shell={shell} title={title} path={[{ href: RELEASES, label: releaseTexts.title[language] }]}>
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <ErrorSummary filling={filling} />
      {checked !== null && checked.length > 0 && (
        <>
          <RecordSection id="marked" title={texts.marked[language]}>
            <MarkedDraft draft={draft} checked={checked} language={language} />
          </RecordSection>
          <RecordSection id="list" title={texts.list[language]} count={checked.length}>
            <CheckedList checked={checked} language={language} />
          </RecordSection>
        </>
      )}
      <form method="post" action={CHECK_TEXT} class="form draft-form">
        <TextArea
          filling={filling}
          name="draft"
          rows={12}
          label={texts.draft[language]}
          hint={texts.draftHint[language]}
        />
        <p class="form-end">
          <Submit>{texts.check[language]}</Submit>
        </p>
      </form>
    </Page>
  )
}

const findingOf = (checked: readonly Checked[], { language }: Shell): string => {
  if (checked.length === 0) return texts.nothing[language]
  const wrong = checked.filter(({ verdict }) => verdict !== 'matches' && verdict !== 'target')
  const count = (list: readonly Checked[]) => formatNumber(String(list.length), language)
  return texts.found(count(checked), count(wrong))[language]
}
