import { statusOf } from '../../design/form-page.tsx'
import { ErrorSummary, type Filling, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { unitNames } from '../../support/index.ts'
import { enterBank } from '../actions/confirming.ts'
import { BANKS, LOANS } from '../addresses.ts'
import { bankInput } from '../model.ts'
import { listBanks } from '../store/loans.ts'
import { texts } from '../texts/pages.ts'

/** Which units are banks: enterprises name them, their people confirm. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const filled = readForm(await visit.form(), bankInput, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const done = await attempt(language, () => enterBank(visit.work, filled.value))
    if (done.ok) return redirect(BANKS)
    const { problems } = done
    return show(visit, menu, { typed: filled.typed, problems, language }, statusOf(problems))
  }

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number): Promise<Response> => {
  const { work } = visit
  const { language } = work
  const [banks, name] = [await listBanks(work.db), await unitNames(work.db, language)]
  const title = texts.banks[language]
  return html(
    <Page shell={shellOf(visit, menu)} title={title} path={[{ href: LOANS, label: texts.caption[language] }]}>
      <h1>{title}</h1>
      <p class="lead">{texts.banksLead[language]}</p>
      <Rows
        language={language}
        caption={title}
        headings={[texts.bank[language], texts.taxCode[language]]}
        rows={banks}
        empty={texts.noBank[language]}
        cells={({ unit, taxCode }) => [name(unit), taxCode]}
      />
      <form method="post" action={BANKS} class="form">
        <ErrorSummary filling={filling} />
        <TextField filling={filling} name="unit" width="middle" label={texts.unit[language]} />
        <TextField
          filling={filling}
          name="taxCode"
          width="middle"
          inputmode="numeric"
          label={texts.taxCode[language]}
        />
        <p class="form-end">
          <Submit>{texts.addBank[language]}</Submit>
        </p>
      </form>
    </Page>,
    status,
  )
}
