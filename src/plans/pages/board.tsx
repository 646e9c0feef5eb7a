import { formatNumber } from '../../design/format.ts'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { PLANS, planAddress, taskAddress } from '../addresses.ts'
import { getPlan, type ShownTask, shownTasks } from '../loading.ts'
import { states, type TaskState } from '../model.ts'
import { dueName, isReported, lateWords } from '../parts/task-table.tsx'
import { texts } from '../texts/pages.ts'
import { inLanguage, stateNames, words } from '../texts/words.ts'

/** The tasks of a plan in columns, by their state; what is late says so. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const plan = await getPlan(work, params.plan ?? '')
    const tasks = await shownTasks(work, { plan: plan.code })
    const name = inLanguage(plan.name, language)
    const title = texts.boardTitle(name)[language]
    const shown = states.filter(state => (state === 'draft') === (plan.document === null))
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
        <div class="board">
          {shown.map(state => (
            <Column state={state} tasks={tasks.filter(each => each.state === state)} language={language} />
          ))}
        </div>
      </Page>,
    )
  }

interface ColumnProps {
  readonly state: TaskState
  readonly tasks: readonly ShownTask[]
  readonly language: Language
}

const Column = ({ state, tasks, language }: ColumnProps) => (
  <section aria-labelledby={`state-${state}`}>
    <h2 id={`state-${state}`}>
      {stateNames[state][language]} <span class="of">({formatNumber(String(tasks.length), language)})</span>
    </h2>
    {tasks.length === 0 ? (
      <p class="quiet">{texts.nothingHere[language]}</p>
    ) : (
      <ul>
        {tasks.map(each => (
          <li>
            <a href={taskAddress(each.task.id)}>
              {each.task.code}. {each.title}
            </a>
            <p class="quiet">{each.leadName ?? words.unknown[language]}</p>
            <p>
              {dueName(each, language)}
              {isReported(each) && `, ${formatNumber(String(each.percent), language)}%`}
              {each.daysLate > 0 && <strong class="due late"> {lateWords(each.daysLate, language)}</strong>}
            </p>
          </li>
        ))}
      </ul>
    )}
  </section>
)
