import { FormPage, statusOf } from '../../design/form-page.tsx'
import { type Filling, prefilled } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { listEnterprises } from '../../enterprises/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, readForm, type Typed } from '../../platform/forms.ts'
import { html, type Page, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { editTask, enterTask } from '../actions/tasks.ts'
import { PLANS, planAddress, taskAddress } from '../addresses.ts'
import { choicesFor } from '../choices.ts'
import { getPlan, type ShownTask, shownTask } from '../loading.ts'
import { taskInput } from '../model/inputs.ts'
import { TaskFields } from '../parts/task-fields.tsx'
import { versionOf } from '../rules/state.ts'
import { texts } from '../texts/pages.ts'
import { inLanguage } from '../texts/words.ts'

/** A task of a draft, new or written anew. */
export const getNew =
  (menu: Menu): Page =>
  visit =>
    show(
      menu,
      visit,
      { plan: visit.params.plan ?? '', task: null },
      prefilled(visit.work.language, { for: 'none' }),
    )

export const postNew =
  (menu: Menu): Page =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const about = { plan: params.plan ?? '', task: null }
    const filled = readForm(await visit.form(), taskInput, language)
    if (!filled.ok) return show(menu, visit, about, { ...filled, language }, 422)
    const done = await attempt(language, async () => enterTask(work, about.plan, filled.value))
    if (done.ok) return redirect(planAddress(about.plan))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(menu, visit, about, filling, statusOf(done.problems))
  }

export const get =
  (menu: Menu): Page =>
  async visit => {
    const { work, params } = visit
    const task = await shownTask(work, params.task ?? '')
    if (task.isAdopted) throw new NotFound('draft of task', task.task.id)
    const typed = await typedOf(work, task)
    return show(menu, visit, { plan: task.task.plan, task }, { typed, problems: [], language: work.language })
  }

export const post =
  (menu: Menu): Page =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const task = await shownTask(work, params.task ?? '')
    const about = { plan: task.task.plan, task }
    const filled = readForm(await visit.form(), taskInput, language)
    if (!filled.ok) return show(menu, visit, about, { ...filled, language }, 422)
    const done = await attempt(language, async () => editTask(work, BigInt(task.task.id), filled.value))
    if (done.ok) return redirect(taskAddress(task.task.id))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(menu, visit, about, filling, statusOf(done.problems))
  }

interface About {
  readonly plan: string
  readonly task: ShownTask | null
}

const show = async (
  menu: Menu,
  visit: Visit,
  { plan: code, task }: About,
  filling: Filling,
  status = 200,
): Promise<Response> => {
  const { work } = visit
  const { language } = work
  const plan = await getPlan(work, code)
  const name = inLanguage(plan.name, language)
  const back = task === null ? planAddress(code) : taskAddress(task.task.id)
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={task === null ? texts.addTask[language] : `${texts.edit[language]}: ${task.title}`}
      path={[
        { href: PLANS, label: texts.plans[language] },
        { href: planAddress(code), label: name },
      ]}
      filling={filling}
      submit={texts.save[language]}
      back={back}
    >
      <TaskFields
        filling={filling}
        choices={await choicesFor(work, plan)}
        seen={task === null ? null : versionOf(task)}
      />
    </FormPage>,
    status,
  )
}

/** A task as its form begins. */
const typedOf = async ({ db }: Work, { task }: ShownTask): Promise<Typed> => {
  const { beneficiaries: who, period } = task
  const rule = who?.kind === 'rule' ? who.rule : null
  const firms =
    who?.kind === 'list'
      ? (await listEnterprises(db))
          .filter(({ id }) => who.enterprises.includes(id))
          .map(each => each.taxCode ?? '')
      : []
  const one = (value: string | null | undefined) => (value == null ? [] : [value])
  return {
    titleVi: [task.title.vi],
    titleEn: one(task.title.en),
    goal: one(task.goal),
    group: one(task.group),
    lead: one(task.lead),
    coordinating: task.coordinating,
    for: [who?.kind ?? 'none'],
    sectors: rule?.sectors ?? [],
    communes: rule?.communes ?? [],
    sizes: rule?.sizes ?? [],
    titled: rule?.isTitled === true ? ['yes'] : [],
    supporting: rule?.isSupporting === true ? ['yes'] : [],
    firms: [firms.join('\n')],
    forWords: one(who?.kind === 'prose' ? who.words : null),
    purpose: one(task.purpose),
    from: one(period?.from),
    to: one(period?.to),
    budgetLine: one(task.budgetLine),
    product: one(task.product),
    indicators: task.indicators,
    evidence: one(task.evidence),
  }
}
