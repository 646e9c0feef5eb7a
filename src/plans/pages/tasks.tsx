import { listPeople, listUnits } from '../../access/index.ts'
import { formatNumber } from '../../design/format.ts'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Column, filterBy, type View, WorkList } from '../../design/work-list.tsx'
import { foldedText } from '../../exact/text.ts'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { understood } from '../../platform/vocabulary.ts'
import type { Work } from '../../platform/work.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { PLANS, planAddress, TASKS, taskAddress } from '../addresses.ts'
import { type ShownTask, shownTasks, unitName } from '../loading.ts'
import { ByWhom } from '../parts/by-whom.tsx'
import { dueName, percentText, TaskState } from '../parts/task-table.tsx'
import { texts } from '../texts/pages.ts'
import { stateNames, turnNames, words } from '../texts/words.ts'
import { taskKeys, taskSorter } from './task-keys.ts'

/** Tasks of every plan: by unit, by turn, what is late and whose. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const { language } = work
    const all = await shownTasks(work)
    const who = await whoIn(work, all)
    const keys = taskKeys(all, work, who)
    const search = understood(query, { keys, folded })
    const asked = askedIn(query, ['plan', 'due', 'late', 'percent'])
    const shown = taskSorter(all.filter(search.isFound), asked)
    const format = tableFormatIn(query)
    if (format !== null && search.problems.length === 0)
      return tableResponse(format, tableOf(shown, language))
    const late = shown.filter(({ daysLate }) => daysLate > 0).length
    const number = (of: number) => formatNumber(String(of), language)
    const title = texts.tasksTitle(number(shown.length), number(late))[language]
    return html(
      <Page shell={shellOf(visit, menu)} title={title} path={[{ href: PLANS, label: texts.plans[language] }]}>
        <h1>{title}</h1>
        <p class="lead">{texts.tasksLead[language]}</p>
        {shown.length === all.length && asked.page === 1 && (
          <ByWhom tasks={all} {...who} language={language} />
        )}
        <WorkList
          language={language}
          path={TASKS}
          query={query}
          asked={asked}
          caption={texts.tasks[language]}
          columns={columnsIn(language)}
          rows={shown.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
          total={shown.length}
          filters={keys.map(filterBy)}
          views={viewsIn(language)}
          search={search}
          searchHint={texts.searchTasks[language]}
          formats={['xlsx', 'csv', 'json']}
          empty={<p>{texts.noSuchTasks[language]}</p>}
        />
      </Page>,
    )
  }

/** The units that take part, as they are today, and the leaders who instructed: by name. */
const whoIn = async ({ db, language }: Work, tasks: readonly ShownTask[]) => {
  const [units, people] = [await listUnits(db), await listPeople(db)]
  const takePart = new Set(tasks.flatMap(({ unitsNow }) => unitsNow))
  const instructed = new Set(tasks.flatMap(({ instructions }) => instructions.map(({ byWhom }) => byWhom)))
  return {
    units: [...takePart].map(code => ({ code, name: unitName(units, code, language) ?? code })),
    leaders: people
      .filter(({ id }) => instructed.has(`person:${id}`))
      .map(({ id, name }) => ({ code: id, name })),
  }
}

const folded = ({ task, title, leadName, planName }: ShownTask): string =>
  foldedText(`${task.code} ${title} ${leadName ?? ''} ${planName}`)

const viewsIn = (language: Language): readonly View[] => [
  { label: texts.everything[language], asks: {} },
  { label: texts.mine[language], asks: { mine: 'yes' } },
  { label: texts.late[language], asks: { late: 'yes', sort: '-late' } },
  { label: texts.instructed[language], asks: { instructed: 'yes' } },
]

const columnsIn = (language: Language): readonly Column<ShownTask>[] => [
  {
    heading: texts.task[language],
    cell: ({ task, title, carriedFrom }) => (
      <>
        {task.code}. <a href={taskAddress(task.id)}>{title}</a>
        {carriedFrom !== null && <span class="quiet"> ({texts.carried[language]})</span>}
      </>
    ),
  },
  {
    sorting: 'plan',
    heading: texts.plan[language],
    cell: ({ task, planName }) => <a href={planAddress(task.plan)}>{planName}</a>,
  },
  { heading: texts.lead[language], cell: ({ leadName }) => leadName ?? words.unknown[language] },
  { sorting: 'due', heading: texts.due[language], cell: each => dueName(each, language) },
  {
    sorting: 'percent',
    heading: texts.percentUnit[language],
    isNumber: true,
    cell: each => percentText(each, language),
  },
  {
    sorting: 'late',
    heading: texts.state[language],
    cell: each => <TaskState task={each} language={language} />,
  },
  { heading: texts.turn[language], cell: each => turnOf(each, language) },
]

/** Whose turn it is, by the name of the unit where it is a unit's. */
export const turnOf = ({ turn, leadName }: ShownTask, language: Language): string =>
  turn === 'unit' ? (leadName ?? turnNames.unit[language]) : turnNames[turn][language]

const tableOf = (rows: readonly ShownTask[], language: Language) => ({
  name: 'nhiem-vu',
  columns: (
    ['number', 'task', 'plan', 'lead', 'due', 'percentUnit', 'state', 'daysLate', 'turn'] as const
  ).map(code => ({ code, heading: texts[code][language] })),
  rows: rows.map(each => [
    each.task.code,
    each.title,
    each.planName,
    each.leadName,
    each.task.period?.to ?? null,
    each.percent,
    stateNames[each.state][language],
    each.daysLate,
    turnOf(each, language),
  ]),
})
