import { hasRole } from '../access/permissions.ts'
import { formatNumber } from '../design/format.ts'
import type { Day } from '../exact/day.ts'
import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { TASKS } from './addresses.ts'
import { isMine, type ShownTask, shownTasks } from './loading.ts'
import { mayKeepPlans, mayReadPlans, ownUnits } from './permissions.ts'
import { texts } from './texts/pages.ts'

/** Reports for the office, tasks for the people of their unit, what is late for a leader. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const { actor, language } = work
  if (!mayReadPlans(actor)) return []
  const isOffice = mayKeepPlans(actor)
  if (!isOffice && !hasRole(actor, 'leader') && ownUnits(actor).length === 0) return []
  const tasks = await shownTasks(work)
  const told = (found: readonly ShownTask[], kind: Kind, asks: string): readonly Waiting[] => {
    if (found.length === 0) return []
    const count = formatNumber(String(found.length), language)
    const head = { words: texts[kind](count)[language], note: null, verb: texts.open[language] }
    return [{ ...head, href: `${TASKS}?${asks}`, dueOn: firstDue(found) }]
  }
  if (hasRole(actor, 'leader')) return told(tasks.filter(isLate), 'waitingLeader', 'late=yes')
  const mine = tasks.filter(task => isMine(task, actor, isOffice))
  return told(mine, isOffice ? 'waitingOffice' : 'waitingUnit', 'mine=yes')
}

type Kind = 'waitingOffice' | 'waitingUnit' | 'waitingLeader'

const isLate = ({ daysLate }: ShownTask): boolean => daysLate > 0

const firstDue = (tasks: readonly ShownTask[]): Day | null =>
  tasks.flatMap(({ task }) => task.period?.to ?? []).sort()[0] ?? null
