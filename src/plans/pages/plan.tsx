import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList, type RecordPart, RecordParts } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented } from '../../design/tag.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { amountText, findingText, findingWords } from '../../targets/index.ts'
import { PLANS, planAddress } from '../addresses.ts'
import { type Asked, askedBy } from '../asked.ts'
import { countedIn, getPlan, type ShownTask, shownTasks } from '../loading.ts'
import { documentName, periodName } from '../parts/names.ts'
import { TaskTable } from '../parts/task-table.tsx'
import { mayKeepPlans } from '../permissions.ts'
import type { StoredPlan } from '../store/plans.ts'
import { texts } from '../texts/pages.ts'
import { inLanguage, kindNames } from '../texts/words.ts'

/** One plan: its goals with their targets, the tasks of each, and where its targets contradict others. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const plan = await getPlan(work, params.plan ?? '')
    const tasks = await shownTasks(work, { plan: plan.code })
    const asked = await askedBy(work, plan)
    const page = { plan, tasks, asked, isKeeper: mayKeepPlans(work.actor) }
    return html(<PlanView shell={shellOf(visit, menu)} page={page} />)
  }

interface PlanPage {
  readonly plan: StoredPlan
  readonly tasks: readonly ShownTask[]
  readonly asked: Asked
  readonly isKeeper: boolean
}

export const PlanView = ({ shell, page }: { readonly shell: Shell; readonly page: PlanPage }) => {
  const { language } = shell
  const { plan, tasks, isKeeper } = page
  const title = titleOf(page, language)
  const goals = plan.goals.map(goal => ({ goal, own: tasks.filter(({ task }) => task.goal === goal.code) }))
  const others = tasks.filter(({ task }) => !plan.goals.some(({ code }) => code === task.goal))
  const parts: readonly RecordPart[] = [
    { id: 'about', title: texts.about[language], body: <About plan={plan} language={language} /> },
    { id: 'goals', title: texts.goals[language], body: <Goals page={page} language={language} /> },
    ...goals.flatMap(({ goal, own }) => {
      const caption = inLanguage(goal.name, language)
      const body = <TaskTable tasks={own} caption={caption} language={language} />
      return own.length === 0 ? [] : [{ id: `goal-${goal.code}`, title: caption, count: own.length, body }]
    }),
    ...(others.length === 0 && tasks.length > 0
      ? []
      : [
          {
            id: 'tasks',
            title: (others.length === tasks.length ? texts.tasks : texts.otherTasks)[language],
            count: others.length,
            body: <TaskTable tasks={others} caption={texts.tasks[language]} language={language} />,
          },
        ]),
    {
      id: 'contradictions',
      title: texts.contradictions[language],
      body: <Contradictions page={page} language={language} />,
    },
  ]
  return (
    <Page shell={shell} title={title} path={[{ href: PLANS, label: texts.plans[language] }]}>
      <h1>{title}</h1>
      {plan.isSample && (
        <p>
          <Invented language={language} />
        </p>
      )}
      <Ways plan={plan} isKeeper={isKeeper} language={language} />
      <RecordParts language={language} parts={parts} />
    </Page>
  )
}

const titleOf = ({ plan, tasks }: PlanPage, language: Language): string => {
  const name = inLanguage(plan.name, language)
  if (plan.document === null) return texts.draftTitle(name)[language]
  if (tasks.length === 0) return texts.noTaskTitle(name)[language]
  const { done, late } = countedIn(tasks)
  const number = (of: number) => formatNumber(String(of), language)
  return texts.planTitle(name, number(done), number(tasks.length), number(late))[language]
}

interface WaysProps {
  readonly plan: StoredPlan
  readonly isKeeper: boolean
  readonly language: Language
}

const Ways = ({ plan, isKeeper, language }: WaysProps) => {
  const own = planAddress(plan.code)
  const isDraft = plan.document === null
  const ways = [
    ...(['board', 'timeline', 'overlaps'] as const),
    ...(isKeeper && isDraft ? (['addTask', 'adopt'] as const) : []),
    ...(isKeeper && !isDraft ? (['next'] as const) : []),
  ]
  const ends = { addTask: 'tasks/new' } as const
  return (
    <ul class="ways">
      {ways.map(way => (
        <li>
          <a href={`${own}/${way === 'addTask' ? ends.addTask : way}`}>{texts[way][language]}</a>
        </li>
      ))}
    </ul>
  )
}

const About = ({ plan, language }: { readonly plan: StoredPlan; readonly language: Language }) => (
  <KnownList
    facts={[
      { name: texts.kind[language], value: kindNames[plan.kind][language] },
      { name: texts.document[language], value: documentName(plan.document, language) },
      ...(plan.document === null ? [] : [{ name: texts.issuer[language], value: plan.document.issuer }]),
      { name: texts.period[language], value: periodName(plan.period, language) },
      ...(plan.source === null ? [] : [{ name: texts.source[language], value: sourceOf(plan.source) }]),
      ...(plan.startedFrom === null
        ? []
        : [
            {
              name: texts.startedFrom[language],
              value: <a href={planAddress(plan.startedFrom)}>{plan.startedFrom}</a>,
            },
          ]),
    ]}
  />
)

const sourceOf = (text: string) => (text.startsWith('http') ? <a href={text}>{text}</a> : text)

interface PartProps {
  readonly page: PlanPage
  readonly language: Language
}

const Goals = ({ page: { plan, asked }, language }: PartProps) =>
  plan.goals.length === 0 ? (
    <p class="quiet">{texts.noGoals[language]}</p>
  ) : (
    <KnownList
      facts={plan.goals.map(({ name, targets }) => ({
        name: inLanguage(name, language),
        value:
          targets.length === 0 ? (
            <span class="quiet">{texts.noTargets[language]}</span>
          ) : (
            asked.own
              .filter(({ code }) => targets.includes(code))
              .map(target => `${target.indicator.name[language]}: ${amountText(target, language)}`)
              .join('; ')
          ),
      }))}
    />
  )

const Contradictions = ({ page: { asked }, language }: PartProps) =>
  asked.findings.length === 0 ? (
    <p class="quiet">{texts.noContradictions[language]}</p>
  ) : (
    <ul class="found">
      {asked.findings.map(finding => (
        <li>
          <a href="/targets">
            {finding.targets[0]?.indicator.name[language]}: {findingWords[finding.kind][language]}
          </a>{' '}
          <span>{findingText(finding, language)}</span>
        </li>
      ))}
    </ul>
  )
