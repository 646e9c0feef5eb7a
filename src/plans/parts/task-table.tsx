import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Rows } from '../../design/rows.tsx'
import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { taskAddress } from '../addresses.ts'
import type { ShownTask } from '../loading.ts'
import { texts } from '../texts/pages.ts'
import { stateNames, stateTones, words } from '../texts/words.ts'

interface Props {
  readonly task: ShownTask
  readonly language: Language
}

/** The state of a task, and by how many days it is late. */
export const TaskState = ({ task: { state, daysLate }, language }: Props) => (
  <>
    <Tag tone={stateTones[state]}>{stateNames[state][language]}</Tag>
    {daysLate > 0 && (
      <>
        {' '}
        <Tag tone="no">{lateWords(daysLate, language)}</Tag>
      </>
    )}
  </>
)

export const lateWords = (days: number, language: Language): string =>
  language === 'vi'
    ? `quá hạn ${formatNumber(String(days), language)} ngày`
    : `overdue by ${formatNumber(String(days), language)} days`

export const dueName = ({ task }: ShownTask, language: Language): string =>
  task.period === null ? words.unknown[language] : formatDay(task.period.to, language)

/** Tasks of one goal: who leads, until when, how far. */
export const TaskTable = ({
  tasks,
  caption,
  language,
}: {
  readonly tasks: readonly ShownTask[]
  readonly caption: string
  readonly language: Language
}) => (
  <Rows
    language={language}
    caption={caption}
    figures={[4]}
    headings={[texts.number, texts.task, texts.lead, texts.due, texts.percentUnit, texts.state].map(
      each => each[language],
    )}
    rows={tasks}
    empty={texts.noTasks[language]}
    cells={each => [
      each.task.code,
      <>
        <a href={taskAddress(each.task.id)}>{each.title}</a>
        {each.carriedFrom !== null && <span class="quiet"> ({texts.carried[language]})</span>}
      </>,
      each.leadName ?? words.unknown[language],
      dueName(each, language),
      percentText(each, language),
      <TaskState task={each} language={language} />,
    ]}
  />
)

/** What was reported; nothing of a task of which nobody has reported yet. */
export const percentText = (task: ShownTask, language: Language): string =>
  isReported(task) ? formatNumber(String(task.percent), language) : '–'

export const isReported = ({ reports, closing }: ShownTask): boolean => reports.length > 0 || closing !== null
