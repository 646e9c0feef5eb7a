import { type Filling, prefilled, ReasonStep } from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { withdrawSubmission } from '../actions/sending.ts'
import { submissionAddress } from '../addresses.ts'
import { reasonInput } from '../model.ts'
import { texts } from '../texts/making.ts'
import { openSubmission, pathTo } from './loading.ts'

/** Taking a dossier back asks why. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const filled = readForm(await visit.form(), reasonInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const which = { round: params.round ?? '', submission: params.submission ?? '' }
    const done = await attempt(language, () => withdrawSubmission(work, { ...which, ...filled.value }))
    if (done.ok) return redirect(submissionAddress({ id: which.submission, round: which.round }))
    return show(menu, visit, { typed: filled.typed, problems: done.problems, language }, 409)
  }

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { language } = visit.work
  const submission = await openSubmission(visit)
  const here = submissionAddress(submission.started)
  return html(
    <Page shell={shellOf(visit, menu)} title={texts.withdraw[language]} path={pathTo(visit, submission)}>
      <h1>{texts.withdraw[language]}</h1>
      <p class="lead">{texts.withdrawLead[language]}</p>
      <ReasonStep
        filling={filling}
        action={`${here}/withdraw`}
        verb={texts.withdraw[language]}
        back={{ href: here, label: texts.backToTasks[language] }}
      />
    </Page>,
    status,
  )
}
