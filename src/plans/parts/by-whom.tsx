import { formatNumber } from '../../design/format.ts'
import { Rows } from '../../design/rows.tsx'
import { VIETNAMESE } from '../../exact/text.ts'
import type { Language } from '../../platform/texts.ts'
import { leaderTasksAddress, unitTasksAddress } from '../addresses.ts'
import { countedIn, isInstructedBy, type ShownTask } from '../loading.ts'
import { texts } from '../texts/pages.ts'

interface Named {
  readonly code: string
  readonly name: string
}

interface Props {
  readonly tasks: readonly ShownTask[]
  readonly units: readonly Named[]
  readonly leaders: readonly Named[]
  readonly language: Language
}

/** Who has how much to do, who is late, and the way to the tasks of each. */
export const ByWhom = ({ tasks, units, leaders, language }: Props) => (
  <>
    <Folded
      summary={texts.byUnit(units.length)[language]}
      heading={texts.unit[language]}
      language={language}
      rows={byName(units).map(unit => ({
        ...unit,
        href: unitTasksAddress(unit.code),
        tasks: tasks.filter(({ unitsNow }) => unitsNow.includes(unit.code)),
        turn: tasks.filter(({ turn, leadNow }) => turn === 'unit' && leadNow === unit.code).length,
      }))}
    />
    <Folded
      summary={texts.byLeader(leaders.length)[language]}
      heading={texts.leader[language]}
      language={language}
      rows={byName(leaders).map(leader => ({
        ...leader,
        href: leaderTasksAddress(leader.code),
        tasks: tasks.filter(task => isInstructedBy(task, leader.code)),
        turn: null,
      }))}
    />
  </>
)

const byName = (all: readonly Named[]) => all.toSorted((a, b) => VIETNAMESE.compare(a.name, b.name))

interface Row extends Named {
  readonly href: string
  readonly tasks: readonly ShownTask[]
  /** Null: a leader is not waited for. */
  readonly turn: number | null
}

interface FoldedProps {
  readonly summary: string
  readonly heading: string
  readonly rows: readonly Row[]
  readonly language: Language
}

const Folded = ({ summary, heading, rows, language }: FoldedProps) => {
  if (rows.length === 0) return null
  const number = (of: number) => formatNumber(String(of), language)
  const hasTurns = rows.some(({ turn }) => turn !== null)
  return (
    <details>
      <summary>{summary}</summary>
      <Rows
        language={language}
        caption={summary}
        headings={[
          heading,
          texts.tasks[language],
          texts.done[language],
          texts.late[language],
          ...(hasTurns ? [texts.hasTurn[language]] : []),
        ]}
        figures={[1, 2, 3, 4]}
        rows={rows}
        cells={({ name, href, tasks, turn }) => {
          const counted = countedIn(tasks)
          return [
            <a href={href}>{name}</a>,
            number(counted.tasks),
            number(counted.done),
            number(counted.late),
            ...(turn === null ? [] : [number(turn)]),
          ]
        }}
      />
    </details>
  )
}
