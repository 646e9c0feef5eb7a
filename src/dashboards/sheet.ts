import type { Day } from '../exact/day.ts'
import { entriesFor, unreachedIn } from '../ledger/index.ts'
import { type ShownTask, shownTasks } from '../plans/index.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { countRegister } from '../recognition/index.ts'
import { type Counts, nothing } from '../recognition/rules/counting.ts'
import { loadAllProgress, loadTargets, type TargetProgress } from '../targets/index.ts'
import { mayReadSheet } from './permissions.ts'
import { byUrgency, isAtRisk } from './rules/urgency.ts'

/** Where the programme stands today, as far as it fits on one page. */
export interface Sheet {
  readonly day: Day
  readonly counts: Counts
  /** Of distinct enterprises that hold a title: whom an entry of this year reached. */
  readonly support: {
    readonly year: string
    readonly reached: number
    readonly holders: number
    readonly givenVnd: bigint
  }
  /** What needs a look first, first; as many as fit. */
  readonly targets: readonly TargetProgress[]
  readonly allTargets: number
  readonly atRisk: number
  /** Those that are latest, first; as many as fit. */
  readonly late: readonly ShownTask[]
  readonly allLate: number
  /** Documents that ask different things of one indicator. */
  readonly conflicts: number
}

const MOST_TARGETS = 10
const MOST_LATE = 10

export const loadSheet = async (work: Work): Promise<Sheet> => {
  if (!mayReadSheet(work.actor)) throw new NotAllowed('read the sheet')
  const { today } = work
  const [counts = nothing] = await countRegister(work, { by: [], asOf: today, knownOn: null })
  const targets = (await loadAllProgress(work)).toSorted((a, b) => byUrgency(dueOf(a), dueOf(b)))
  const late = (await shownTasks(work))
    .filter(({ daysLate }) => daysLate > 0)
    .toSorted((a, b) => b.daysLate - a.daysLate)
  return {
    day: today,
    counts,
    support: await supportOf(work),
    targets: targets.slice(0, MOST_TARGETS),
    allTargets: targets.length,
    atRisk: targets.filter(({ likelihood }) => isAtRisk(likelihood)).length,
    late: late.slice(0, MOST_LATE),
    allLate: late.length,
    conflicts: (await loadTargets(work)).findings.filter(({ kind }) => kind === 'conflict').length,
  }
}

const dueOf = ({ likelihood, shown }: TargetProgress) => ({ likelihood, dueIn: shown.target.period.to })

const supportOf = async (work: Work): Promise<Sheet['support']> => {
  const year = work.today.slice(0, 4)
  const { reached, holders } = await unreachedIn(work, year)
  const entries = (await entriesFor(work)).filter(entry => entry.year === year)
  return { year, reached, holders, givenVnd: entries.reduce((sum, { amountVnd }) => sum + amountVnd, 0n) }
}
