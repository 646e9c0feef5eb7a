import { randomUUID } from 'node:crypto'
import { FormPage, statusOf } from '../../design/form-page.tsx'
import { type Filling, Hidden, prefilled, SelectField, TextArea, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, oneOf, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { unitNames } from '../../support/index.ts'
import { stateNeed } from '../actions/needing.ts'
import { NEEDS, needAddress } from '../addresses.ts'
import { needInput, purposes } from '../model.ts'
import { ConsentFields } from '../parts/consent-fields.tsx'
import { listBanks } from '../store/loans.ts'
import { texts } from '../texts/needs.ts'
import { purposeNames } from '../texts/words.ts'

/** An enterprise says what it looks for, and who may see it. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language, { form: randomUUID(), scope: 'all' }), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const filled = readForm(await visit.form(), needInput, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const done = await attempt(language, () => stateNeed(work, filled.value))
    if (done.ok) return redirect(needAddress(done.value))
    const { problems } = done
    return show(visit, menu, { typed: filled.typed, problems, language }, statusOf(problems))
  }

export const bankOptions = async ({ db, language }: Work) => {
  const name = await unitNames(db, language)
  return (await listBanks(db)).map(({ unit }) => ({ value: unit, label: name(unit) }))
}

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number): Promise<Response> => {
  const { language } = visit.work
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.newTitle[language]}
      lead={texts.ownLead[language]}
      path={[{ href: NEEDS, label: texts.caption[language] }]}
      filling={filling}
      submit={texts.save[language]}
      back={NEEDS}
    >
      <Hidden name="form" value={oneOf(filling.typed, 'form')} />
      <TextField
        filling={filling}
        name="amountVnd"
        width="middle"
        inputmode="numeric"
        unit={texts.vnd[language]}
        label={texts.amountVnd[language]}
      />
      <SelectField
        filling={filling}
        name="purpose"
        label={texts.purpose[language]}
        options={purposes.map(value => ({ value, label: purposeNames[value][language] }))}
      />
      <TextArea filling={filling} name="purposeWords" rows={2} label={texts.purposeWords[language]} />
      <TextField
        filling={filling}
        name="termMonths"
        width="short"
        inputmode="numeric"
        unit={texts.months[language]}
        label={texts.termMonths[language]}
      />
      <TextField
        filling={filling}
        name="neededOn"
        width="short"
        type="date"
        label={texts.neededOn[language]}
      />
      <ConsentFields filling={filling} banks={await bankOptions(visit.work)} />
    </FormPage>,
    status,
  )
}
