import { FormPage, statusOf } from '../../design/form-page.tsx'
import { ChoiceField, type Filling, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page, redirect, type Visit } from '../../platform/pages.ts'
import { startNextPlan } from '../actions/next.ts'
import { PLANS, planAddress } from '../addresses.ts'
import { getPlan, shownTasks } from '../loading.ts'
import { nextInput } from '../model/inputs.ts'
import { unfinishedFirst } from '../rules/next.ts'
import { texts } from '../texts/pages.ts'
import { inLanguage, stateNames } from '../texts/words.ts'

/** The plan of the next period starts from this one: what is not finished is chosen already. */
export const get =
  (menu: Menu): Page =>
  async visit => {
    const open = (await shownTasks(visit.work, { plan: visit.params.plan ?? '' })).filter(
      ({ closing }) => closing === null,
    )
    const typed = { tasks: open.map(({ task }) => task.id) }
    return show(menu, visit, { typed, problems: [], language: visit.work.language }, 200)
  }

export const post =
  (menu: Menu): Page =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const filled = readForm(await visit.form(), nextInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const { code, nameVi, nameEn = null, tasks } = filled.value
    const starting = { code, name: { vi: nameVi, en: nameEn }, tasks }
    const done = await attempt(language, async () => startNextPlan(work, params.plan ?? '', starting))
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
  const tasks = unfinishedFirst(await shownTasks(visit.work, { plan: plan.code }))
  const name = inLanguage(plan.name, language)
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={`${texts.next[language]}: ${name}`}
      lead={texts.nextLead[language]}
      path={[
        { href: PLANS, label: texts.plans[language] },
        { href: planAddress(plan.code), label: name },
      ]}
      filling={filling}
      submit={texts.next[language]}
      back={planAddress(plan.code)}
    >
      <TextField filling={filling} name="nameVi" label={texts.nameVi[language]} />
      <TextField filling={filling} name="nameEn" label={texts.nameEn[language]} isOptional />
      <TextField
        filling={filling}
        name="code"
        width="middle"
        label={texts.code[language]}
        hint={texts.codeHint[language]}
      />
      <ChoiceField
        filling={filling}
        name="tasks"
        label={texts.nextTasks[language]}
        isMultiple
        options={tasks.map(({ task, title, state }) => ({
          value: task.id,
          label: `${task.code}. ${title}`,
          hint: stateNames[state][language],
        }))}
      />
    </FormPage>,
    status,
  )
}
