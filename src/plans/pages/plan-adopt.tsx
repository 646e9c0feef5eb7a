import { FormPage, statusOf } from '../../design/form-page.tsx'
import { type Filling, prefilled, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page, redirect, type Visit } from '../../platform/pages.ts'
import { adoptPlan } from '../actions/plans.ts'
import { PLANS, planAddress } from '../addresses.ts'
import { getPlan } from '../loading.ts'
import { adoptionInput } from '../model/inputs.ts'
import { texts } from '../texts/pages.ts'
import { inLanguage } from '../texts/words.ts'

/** The document by which a draft becomes a plan. */
export const get =
  (menu: Menu): Page =>
  visit =>
    show(menu, visit, prefilled(visit.work.language, { symbol: 'KH-UBND' }), 200)

export const post =
  (menu: Menu): Page =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const filled = readForm(await visit.form(), adoptionInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const code = params.plan ?? ''
    const done = await attempt(language, async () => adoptPlan(work, code, filled.value))
    if (done.ok) return redirect(planAddress(code))
    return show(
      menu,
      visit,
      { typed: filled.typed, problems: done.problems, language },
      statusOf(done.problems),
    )
  }

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { language } = filling
  const plan = await getPlan(visit.work, visit.params.plan ?? '')
  const name = inLanguage(plan.name, language)
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={`${texts.adopt[language]}: ${name}`}
      lead={texts.adoptLead[language]}
      path={[
        { href: PLANS, label: texts.plans[language] },
        { href: planAddress(plan.code), label: name },
      ]}
      filling={filling}
      submit={texts.adopt[language]}
      back={planAddress(plan.code)}
    >
      <TextField filling={filling} name="number" width="short" label={texts.number[language]} />
      <TextField filling={filling} name="symbol" width="middle" label={texts.symbol[language]} />
      <TextField filling={filling} name="issuer" label={texts.issuer[language]} />
      <TextField
        filling={filling}
        name="issuedOn"
        type="date"
        width="middle"
        label={texts.issuedOn[language]}
      />
    </FormPage>,
    status,
  )
}
