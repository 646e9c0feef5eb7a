import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { FormPage, statusOf } from '../../design/form-page.tsx'
import { type Filling, Hidden, prefilled, SelectField, TextArea, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, oneOf, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { unitNames } from '../../support/index.ts'
import { enterLoan } from '../actions/borrowing.ts'
import { LOANS, loanAddress } from '../addresses.ts'
import { purposes, termsInput } from '../model.ts'
import { RowFields, rowsIn, withoutRows } from '../parts/typed-rows.tsx'
import { listBanks } from '../store/loans.ts'
import { texts } from '../texts/pages.ts'
import { purposeNames } from '../texts/words.ts'

/** An enterprise enters a loan: the contract, and the schedule typed or from a file. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language, { form: randomUUID(), currency: 'VND' }), 200)

const formInput = z.object({ form: z.uuid() })

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const form = await visit.form()
    const rest = withoutRows(form)
    const sent = readForm(rest, formInput, language)
    rest.delete('form')
    const terms = readForm(rest, termsInput, language)
    const { problems: ofRows, ...rows } = await rowsIn(form, language)
    const typed = {
      ...terms.typed,
      ...sent.typed,
      movements: [rows.movements],
      rates: [rows.rates],
    }
    const problems = [...(sent.ok ? [] : sent.problems), ...(terms.ok ? [] : terms.problems), ...ofRows]
    if (!sent.ok || !terms.ok || problems.length > 0)
      return show(visit, menu, { typed, problems, language }, 422)
    const entering = { form: sent.value.form, terms: terms.value, ...rows }
    const done = await attempt(language, () => enterLoan(visit.work, entering))
    if (done.ok) return redirect(loanAddress(done.value))
    return show(visit, menu, { typed, problems: done.problems, language }, statusOf(done.problems))
  }

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number): Promise<Response> => {
  const { work } = visit
  const { language } = work
  const name = await unitNames(work.db, language)
  const banks = (await listBanks(work.db)).map(({ unit }) => ({ value: unit, label: name(unit) }))
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.newTitle[language]}
      lead={(banks.length === 0 ? texts.noBank : texts.newLead)[language]}
      path={[{ href: LOANS, label: texts.caption[language] }]}
      filling={filling}
      submit={texts.saveNew[language]}
      back={LOANS}
      hasFile
    >
      <Hidden name="form" value={oneOf(filling.typed, 'form')} />
      <SelectField filling={filling} name="bank" label={texts.bank[language]} options={banks} />
      <Contract filling={filling} />
      <RowFields filling={filling} />
    </FormPage>,
    status,
  )
}

const Contract = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <TextField
        filling={filling}
        name="contract"
        width="middle"
        label={texts.contract[language]}
        hint={texts.contractHint[language]}
      />
      <TextField
        filling={filling}
        name="signedOn"
        width="short"
        type="date"
        label={texts.signedOn[language]}
      />
      <TextField filling={filling} name="endsOn" width="short" type="date" label={texts.endsOn[language]} />
      <SelectField
        filling={filling}
        name="currency"
        label={texts.currency[language]}
        options={[
          { value: 'VND', label: texts.vndName[language] },
          { value: 'other', label: texts.otherCurrency[language] },
        ]}
      />
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
    </>
  )
}
