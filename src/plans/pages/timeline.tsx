import { formatNumber } from '../../design/format.ts'
import { Page } from '../../design/page.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import type { Day } from '../../exact/day.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { PLANS, planAddress, taskAddress } from '../addresses.ts'
import { getPlan, type ShownTask, shownTasks } from '../loading.ts'
import type { Period } from '../model.ts'
import { periodName } from '../parts/names.ts'
import { isReported, TaskState } from '../parts/task-table.tsx'
import { dayIn, marksIn, placeIn } from '../rules/timeline.ts'
import { texts } from '../texts/pages.ts'
import { inLanguage } from '../texts/words.ts'

/** The tasks of a plan along its days, drawn here; the table beside says the same in words. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language, today } = work
    const plan = await getPlan(work, params.plan ?? '')
    const tasks = await shownTasks(work, { plan: plan.code })
    const name = inLanguage(plan.name, language)
    const title = texts.timelineTitle(name)[language]
    return html(
      <Page
        shell={shellOf(visit, menu)}
        title={title}
        path={[
          { href: PLANS, label: texts.plans[language] },
          { href: planAddress(plan.code), label: name },
        ]}
      >
        <h1>{title}</h1>
        <p class="lead">{texts.timelineNote[language]}</p>
        {tasks.length === 0 ? (
          <p class="quiet">{texts.noTasks[language]}</p>
        ) : (
          <Timeline tasks={tasks} whole={plan.period} today={today} language={language} />
        )}
      </Page>,
    )
  }

interface Props {
  readonly tasks: readonly ShownTask[]
  readonly whole: Period
  readonly today: Day
  readonly language: Language
}

const Timeline = ({ tasks, whole, today, language }: Props) => (
  <Scroll of={texts.timeline[language]} language={language}>
    <table class="timeline">
      <caption class="unseen">{texts.timeline[language]}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.task[language]}</th>
          <th scope="col">
            <Marks whole={whole} language={language} />
          </th>
          <th scope="col">{texts.state[language]}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(each => (
          <tr>
            <th scope="row">
              <a href={taskAddress(each.task.id)}>
                {each.task.code}. {each.title}
              </a>
              <small>{each.leadName}</small>
            </th>
            <td>
              <Bar task={each} whole={whole} today={today} language={language} />
            </td>
            <td>
              <TaskState task={each} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

const Marks = ({ whole, language }: Pick<Props, 'whole' | 'language'>) => (
  <svg class="bar" role="img" aria-label={periodName(whole, language)}>
    {marksIn(whole).map(day => {
      const at = `${(dayIn(whole, day) ?? 0) / 10}%`
      return (
        <>
          <line class="mark" x1={at} x2={at} y1="0" y2="24" />
          <text x={at} dx="4" y="15">
            {markName(day, whole, language)}
          </text>
        </>
      )
    })}
  </svg>
)

/** "quý 2", or of several years the year. */
const markName = (day: Day, { from, to }: Period, language: Language): string =>
  from.slice(0, 4) === to.slice(0, 4)
    ? texts.quarter(String(Math.ceil(Number(day.slice(5, 7)) / 3)))[language]
    : day.slice(0, 4)

interface BarProps extends Omit<Props, 'tasks'> {
  readonly task: ShownTask
}

const Bar = ({ task, whole, today, language }: BarProps) => {
  const { period } = task.task
  const now = dayIn(whole, today)
  if (period === null) return <span class="quiet">{texts.noDays[language]}</span>
  const { from, length } = placeIn(whole, period)
  const percent = isReported(task) ? `, ${formatNumber(String(task.percent), language)}%` : ''
  const words = `${periodName(period, language)}${percent}`
  return (
    <>
      <svg class="bar" viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
        <rect class={task.daysLate > 0 ? 'span late' : 'span'} x={from} y="10" width={length} height="20" />
        <rect class="reached" x={from} y="10" width={Math.round((length * task.percent) / 100)} height="20" />
        {now !== null && <line class="now" x1={now} x2={now} y1="0" y2="40" />}
      </svg>
      <small>{words}</small>
    </>
  )
}
