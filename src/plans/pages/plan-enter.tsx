import { FormPage, statusOf } from '../../design/form-page.tsx'
import { ChoiceField, type Filling, prefilled, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page, redirect, type Visit } from '../../platform/pages.ts'
import { enterPlan } from '../actions/plans.ts'
import { PLANS, planAddress } from '../addresses.ts'
import { planInput } from '../model/inputs.ts'
import { planKinds } from '../model.ts'
import { texts } from '../texts/pages.ts'
import { kindNames } from '../texts/words.ts'

/** A plan that is written here. */
export const get =
  (menu: Menu): Page =>
  visit =>
    show(menu, visit, prefilled(visit.work.language, { kind: 'yearly' }), 200)

export const post =
  (menu: Menu): Page =>
  async visit => {
    const { work } = visit
    const { language } = work
    const filled = readForm(await visit.form(), planInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const { code, kind, nameVi, nameEn = null, from, to } = filled.value
    const head = { code, kind, name: { vi: nameVi, en: nameEn }, period: { from, to } }
    const done = await attempt(language, async () =>
      enterPlan(work, { ...head, source: null, goals: [], startedFrom: null }),
    )
    if (done.ok) return redirect(planAddress(code))
    return show(
      menu,
      visit,
      { typed: filled.typed, problems: done.problems, language },
      statusOf(done.problems),
    )
  }

const show = (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { language } = filling
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.newPlan[language]}
      path={[{ href: PLANS, label: texts.plans[language] }]}
      filling={filling}
      submit={texts.save[language]}
      back={PLANS}
    >
      <ChoiceField
        filling={filling}
        name="kind"
        label={texts.kind[language]}
        options={planKinds.map(value => ({ value, label: kindNames[value][language] }))}
      />
      <TextField filling={filling} name="nameVi" label={texts.nameVi[language]} />
      <TextField filling={filling} name="nameEn" label={texts.nameEn[language]} isOptional />
      <TextField
        filling={filling}
        name="code"
        width="middle"
        label={texts.code[language]}
        hint={texts.codeHint[language]}
      />
      <TextField filling={filling} name="from" type="date" width="middle" label={texts.from[language]} />
      <TextField filling={filling} name="to" type="date" width="middle" label={texts.to[language]} />
    </FormPage>,
    status,
  )
}
