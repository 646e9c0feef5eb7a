import {
  ChoiceField,
  ErrorSummary,
  type Filling,
  Hidden,
  prefilled,
  ReasonStep,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { addDays } from '../../exact/day.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { excludeSubmission, reinstateSubmission, returnForSupplement } from '../actions/checking.ts'
import { checkAddress } from '../addresses.ts'
import { reasonInput, supplementInput } from '../model.ts'
import { Failing } from '../parts/failing.tsx'
import { failingGates } from '../parts/gates.ts'
import { itemName } from '../parts/words.ts'
import { findingsOf } from '../rules/checking.ts'
import type { Submission } from '../submission.ts'
import { texts } from '../texts/checking.ts'
import { checkPath, openForCheck } from './check-dossier.tsx'

const whichOf = ({ params }: Visit) => ({ round: params.round ?? '', submission: params.submission ?? '' })

/** Giving back: what is wanting is chosen already, with its words; the day is the usual one. */
export const getReturn =
  (menu: Menu): PageOf =>
  async visit => {
    const submission = await openForCheck(visit)
    return showReturn(menu, visit, submission, firstFilling(visit.work, submission), 200)
  }

const firstFilling = ({ today, language }: Work, submission: Submission): Filling => {
  const last = submission.sendings.at(-1)
  const found = last === undefined ? [] : [...findingsOf(submission.findings, last).values()]
  const wanting = found.filter(({ verdict }) => verdict === 'wanting')
  const words = wanting
    .map(({ item, words }) => `${itemName(submission, item).vi}: ${words ?? ''}`)
    .join('\n')
  const dueOn = addDays(today, submission.asked.receiving.supplementDays)
  const filling = prefilled(language, { words, dueOn })
  return { ...filling, typed: { ...filling.typed, items: wanting.map(({ item }) => item) } }
}

export const postReturn =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const form = await visit.form()
    const submission = await openForCheck(visit)
    const receipt = String(form.get('receipt') ?? '')
    form.delete('receipt')
    const filled = readForm(form, supplementInput, language)
    if (!filled.ok) return showReturn(menu, visit, submission, { ...filled, language }, 422)
    const asked = { ...whichOf(visit), receipt, ...filled.value }
    const done = await attempt(language, () => returnForSupplement(work, asked))
    if (done.ok) return redirect(checkAddress(submission.started))
    return showReturn(
      menu,
      visit,
      submission,
      { typed: filled.typed, problems: done.problems, language },
      409,
    )
  }

const showReturn = (menu: Menu, visit: Visit, submission: Submission, filling: Filling, status: number) => {
  const { language } = visit.work
  const last = submission.sendings.at(-1)
  const here = checkAddress(submission.started)
  return html(
    <Page shell={shellOf(visit, menu)} title={texts.giveBack[language]} path={pathOf(submission, visit)}>
      <h1>{texts.giveBack[language]}</h1>
      <p class="lead">{texts.giveBackLead[language]}</p>
      <ErrorSummary filling={filling} />
      <form method="post" action={`${here}/return`} class="form">
        <Hidden name="receipt" value={last?.receipt ?? ''} />
        <ChoiceField
          filling={filling}
          name="items"
          label={texts.items[language]}
          options={submission.progress.map(({ id }) => ({
            value: id,
            label: itemName(submission, id)[language],
          }))}
          isMultiple
        />
        <TextArea filling={filling} name="words" label={texts.what[language]} rows={5} />
        <TextField filling={filling} name="dueOn" label={texts.dueOn[language]} type="date" width="middle" />
        <p class="form-end">
          <Submit>{texts.giveBack[language]}</Submit> <a href={here}>{texts.back[language]}</a>
        </p>
      </form>
    </Page>,
    status,
  )
}

const pathOf = (submission: Submission, { work: { language } }: Visit) => [
  ...checkPath(submission, language),
  { href: checkAddress(submission.started), label: submission.product.nameVi },
]

type Step = 'exclude' | 'reinstate'
const STEPS = {
  exclude: { act: excludeSubmission, title: texts.exclude, lead: texts.excludeLead },
  reinstate: { act: reinstateSubmission, title: texts.reinstate, lead: texts.reinstateLead },
} as const

/** A decision about a dossier asks for its ground. */
export const getStep =
  (menu: Menu, step: Step): PageOf =>
  visit =>
    showStep(menu, visit, step, prefilled(visit.work.language), 200)

export const postStep =
  (menu: Menu, step: Step): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const filled = readForm(await visit.form(), reasonInput, language)
    if (!filled.ok) return showStep(menu, visit, step, { ...filled, language }, 422)
    const which = whichOf(visit)
    const done = await attempt(language, () => STEPS[step].act(work, { ...which, ...filled.value }))
    if (done.ok) return redirect(checkAddress({ id: which.submission, round: which.round }))
    return showStep(menu, visit, step, { typed: filled.typed, problems: done.problems, language }, 409)
  }

const showStep = async (menu: Menu, visit: Visit, step: Step, filling: Filling, status: number) => {
  const { language } = visit.work
  const submission = await openForCheck(visit)
  const { title, lead } = STEPS[step]
  const here = checkAddress(submission.started)
  return html(
    <Page shell={shellOf(visit, menu)} title={title[language]} path={pathOf(submission, visit)}>
      <h1>{title[language]}</h1>
      <p class="lead">{lead[language]}</p>
      {step === 'exclude' && failingGates(submission, language).length === 0 && (
        <p class="notice wait">{texts.noFailing[language]}</p>
      )}
      <ReasonStep
        filling={filling}
        action={`${here}/${step}`}
        verb={title[language]}
        back={{ href: here, label: texts.back[language] }}
      >
        <Failing submission={submission} language={language} />
      </ReasonStep>
    </Page>,
    status,
  )
}
