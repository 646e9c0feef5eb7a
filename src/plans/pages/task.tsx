import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { History, KnownList, RecordParts } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Actor } from '../../platform/work.ts'
import { PLANS, planAddress, taskAddress } from '../addresses.ts'
import type { Report } from '../model.ts'
import { factsOf } from '../parts/about-task.tsx'
import { Deeds, type Tried } from '../parts/deeds.tsx'
import { entriesOf } from '../parts/story.ts'
import { TaskState } from '../parts/task-table.tsx'
import { mayKeepPlans } from '../permissions.ts'
import { type TaskTold, taskTold } from '../telling-task.ts'
import { texts } from '../texts/pages.ts'
import { turnOf } from './tasks.tsx'

/** The record of one task: what it is, how far, what comes next, and its whole story. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, null, 200)

export const show = async (
  visit: Visit,
  menu: Menu,
  tried: Tried | null,
  status: number,
): Promise<Response> => {
  const { work, params } = visit
  const told = await taskTold(work, params.task ?? '')
  return html(<TaskView shell={shellOf(visit, menu)} told={told} actor={work.actor} tried={tried} />, status)
}

interface ViewProps {
  readonly shell: Shell
  readonly told: TaskTold
  readonly actor: Actor
  readonly tried: Tried | null
}

export const TaskView = ({ shell, told, actor, tried }: ViewProps) => {
  const { language } = shell
  const { task, plan, units, indicators } = told
  const title = `${task.task.code}. ${task.title}`
  const progress = `${texts.progress[language]}: ${formatNumber(String(task.percent), language)}%`
  const turn = texts.turnIs(turnOf(task, language))[language]
  const edit = { href: `${taskAddress(task.task.id)}/edit`, label: texts.edit[language] }
  const mayEdit = mayKeepPlans(actor) && !task.isAdopted
  const parts = [
    {
      id: 'next',
      title: texts.nextStep[language],
      body: (
        <>
          <p>{turn}</p>
          <Deeds {...{ task, actor, language, units, indicators, tried }} />
        </>
      ),
    },
    {
      id: 'about',
      title: texts.about[language],
      action: mayEdit ? edit : null,
      body: <KnownList facts={factsOf(told, language)} />,
    },
    {
      id: 'reports',
      title: texts.reports[language],
      count: task.reports.length,
      body: <Reports told={told} language={language} />,
    },
    {
      id: 'history',
      title: texts.history[language],
      body: <History entries={entriesOf(task, { ...told, language })} />,
    },
  ]
  return (
    <Page
      shell={shell}
      title={title}
      path={[
        { href: PLANS, label: texts.plans[language] },
        { href: planAddress(plan.code), label: task.planName },
      ]}
    >
      <h1>{title}</h1>
      <p>
        <TaskState task={task} language={language} /> {progress}{' '}
        {task.isSample && <Invented language={language} />}
      </p>
      <RecordParts language={language} parts={parts} />
    </Page>
  )
}

const Reports = ({ told, language }: { readonly told: TaskTold; readonly language: Language }) => (
  <Rows
    language={language}
    caption={texts.reports[language]}
    figures={[2]}
    headings={[
      texts.reportedOn,
      texts.unit,
      texts.percentUnit,
      texts.reportWords,
      texts.given,
      texts.state,
    ].map(each => each[language])}
    rows={told.task.reports.toReversed()}
    empty={texts.noReports[language]}
    cells={report => [
      formatDay(report.onDay, language),
      told.unit(report.unit) ?? report.unit,
      formatNumber(String(report.percent), language),
      <>
        {report.words}
        {report.value !== null && report.indicator !== null && (
          <p class="quiet">
            {told.nameOf(report.indicator)}: {formatNumber(report.value, language)}
          </p>
        )}
      </>,
      <Evidence report={report} task={told.task.task.id} language={language} />,
      <Tag tone={TONES[report.ruling?.kind ?? 'waits']}>
        {texts[report.ruling?.kind ?? 'waits'][language]}
      </Tag>,
    ]}
  />
)

const TONES = { waits: 'wait', accepted: 'done', returned: 'no' } as const

interface EvidenceProps {
  readonly report: Report
  readonly task: string
  readonly language: Language
}

const Evidence = ({ report: { id, link, enclosure }, task, language }: EvidenceProps) => (
  <>
    {enclosure !== null && <a href={`${taskAddress(task)}/reports/${id}/file`}>{enclosure.fileName}</a>}{' '}
    {link !== null && <a href={link}>{texts.link[language]}</a>}
    {enclosure === null && link === null && '–'}
  </>
)
