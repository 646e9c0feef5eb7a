import { hasRole } from '../access/permissions.ts'
import { formatNumber } from '../design/format.ts'
import type { Day } from '../exact/day.ts'
import { actorName } from '../platform/journal.ts'
import type { Change, Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { TASKS, taskAddress } from './addresses.ts'
import { isMine, type ShownTask, shownTasks } from './loading.ts'
import { mayKeepPlans, mayReadPlans, ownUnits } from './permissions.ts'
import { notices } from './texts/notices.ts'
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

/** What became of tasks of one's units; for a leader, of those they instructed on; for the office, what a leader instructed. */
export const changesFor = async (work: Work, since: string): Promise<readonly Change[]> => {
  const { actor, language } = work
  if (actor.kind !== 'person' || !mayReadPlans(actor)) return []
  const [units, own] = [ownUnits(actor), actorName(actor)]
  return (await shownTasks(work)).flatMap(task => {
    const isConcerned =
      task.unitsNow.some(unit => units.includes(unit)) ||
      task.instructions.some(({ byWhom }) => byWhom === own)
    return deedsOf(task)
      .filter(({ says }) => isConcerned || (says === 'instructed' && mayKeepPlans(actor)))
      .filter(({ at, byWhom }) => at >= since && byWhom !== own)
      .map(({ at, says }) => ({
        words: notices[says](task.task.title)[language],
        href: taskAddress(task.task.id),
        at,
      }))
  })
}

interface Deed {
  readonly at: string
  readonly byWhom: string
  readonly says: 'assigned' | 'deadline' | 'instructed' | 'returned' | 'accepted' | 'closed'
}

/** The first wording says what the task is, and is no change. */
const deedsOf = ({
  wordings,
  deadlines,
  instructions,
  reports,
  closing,
  isAdopted,
}: ShownTask): readonly Deed[] => {
  const said = (says: Deed['says'], deeds: readonly Omit<Deed, 'says'>[]): readonly Deed[] =>
    deeds.map(({ at, byWhom }) => ({ at, byWhom, says }))
  const rulings = reports.flatMap(({ ruling }) => ruling ?? [])
  return [
    ...(isAdopted ? said('assigned', wordings.slice(1)) : []),
    ...said('deadline', deadlines),
    ...said('instructed', instructions),
    ...said(
      'returned',
      rulings.filter(({ kind }) => kind === 'returned'),
    ),
    ...said(
      'accepted',
      rulings.filter(({ kind }) => kind === 'accepted'),
    ),
    ...(closing === null ? [] : said('closed', [closing])),
  ]
}
