import { waitingFor as callsWaitingFor } from '../calls/index.ts'
import {
  changesFor as certificateChangesFor,
  waitingFor as certificatesWaitingFor,
} from '../certificates/index.ts'
import { waitingFor as councilWaitingFor } from '../council/index.ts'
import { changesFor as criteriaChangesFor, draftsWaitingFor } from '../criteria/index.ts'
import { waitingFor as duplicatesWaitingFor } from '../enterprises/index.ts'
import { changesFor as entitlementChangesFor, homeLine } from '../entitlements/index.ts'
import { addDays, type Day, daysBetween } from '../exact/day.ts'
import { changesFor as factsChangesFor, waitingFor as factsWaitingFor } from '../facts/index.ts'
import { waitingFor as importsWaitingFor } from '../imports/index.ts'
import { waitingFor as figuresWaitingFor } from '../indicators/index.ts'
import { waitingFor as loansWaitingFor } from '../loans/index.ts'
import { waitingFor as logoWaitingFor } from '../logo/index.ts'
import { waitingFor as noticesWaitingFor } from '../notices/index.ts'
import { changesFor as planChangesFor, waitingFor as plansWaitingFor } from '../plans/index.ts'
import { jobChangesFor } from '../platform/jobs.ts'
import type { Change, Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { changesFor as proposalChangesFor, waitingFor as proposalsWaitingFor } from '../proposals/index.ts'
import {
  changesFor as publicationChangesFor,
  waitingFor as publicationWaitingFor,
} from '../publication/index.ts'
import { changesFor as questionChangesFor, waitingFor as questionsWaitingFor } from '../questions/index.ts'
import {
  changesFor as recognitionChangesFor,
  waitingFor as recognitionWaitingFor,
} from '../recognition/index.ts'
import { waitingFor as releasesWaitingFor } from '../releases/index.ts'
import { changesFor as roundChangesFor, waitingFor as roundsWaitingFor } from '../selection/index.ts'
import {
  changesFor as submissionChangesFor,
  waitingFor as submissionsWaitingFor,
} from '../submissions/index.ts'
import { waitingFor as supportWaitingFor } from '../support/index.ts'
import { changesFor as verificationChangesFor } from './facts/changes.ts'
import { waitingFor as verificationWaitingFor } from './facts/waiting.ts'
import { type RoundLink, roundLinks } from './round-waiting/task.ts'

/** Every room that has something to say to a person, in the order of the year. */
const rooms: readonly Room[] = [
  { waitingFor: draftsWaitingFor, changesFor: criteriaChangesFor },
  { waitingFor: callsWaitingFor },
  { changesFor: jobChangesFor },
  { waitingFor: factsWaitingFor, changesFor: factsChangesFor },
  { waitingFor: verificationWaitingFor, changesFor: verificationChangesFor },
  { waitingFor: submissionsWaitingFor, changesFor: submissionChangesFor },
  { waitingFor: roundsWaitingFor, changesFor: roundChangesFor },
  { waitingFor: questionsWaitingFor, changesFor: questionChangesFor },
  { waitingFor: publicationWaitingFor, changesFor: publicationChangesFor },
  { waitingFor: recognitionWaitingFor, changesFor: recognitionChangesFor },
  { waitingFor: councilWaitingFor },
  { waitingFor: certificatesWaitingFor, changesFor: certificateChangesFor },
  { waitingFor: logoWaitingFor },
  { changesFor: entitlementChangesFor },
  { waitingFor: supportWaitingFor },
  { waitingFor: loansWaitingFor },
  { waitingFor: proposalsWaitingFor, changesFor: proposalChangesFor },
  { waitingFor: plansWaitingFor, changesFor: planChangesFor },
  { waitingFor: importsWaitingFor },
  { waitingFor: figuresWaitingFor },
  { waitingFor: releasesWaitingFor },
  { waitingFor: duplicatesWaitingFor },
  { waitingFor: noticesWaitingFor },
]

interface Room {
  readonly waitingFor?: (work: Work) => Promise<readonly Waiting[]>
  readonly changesFor?: (work: Work, since: string) => Promise<readonly Change[]>
}

export interface HomeContent {
  /** Stands before all that waits: what an enterprise is entitled to. */
  readonly first: Awaited<ReturnType<typeof homeLine>>
  /** What is due first comes first; what has no day comes last. */
  readonly waiting: readonly Waiting[]
  /** Newest first. */
  readonly changes: readonly Change[]
  /** Of rounds that are open: everything that waits in them, whoever's turn it is. */
  readonly rounds: readonly RoundLink[]
}

/** Some come every day, most a few times a year. */
const DAYS_BACK = 365
const MOST_CHANGES = 12

export const loadHome = async (work: Work): Promise<HomeContent> => {
  const since = `${addDays(work.today, -DAYS_BACK)}T00:00:00.000Z`
  const [first, waiting, changes, rounds] = await Promise.all([
    homeLine(work),
    Promise.all(rooms.map(room => room.waitingFor?.(work) ?? [])),
    Promise.all(rooms.map(room => room.changesFor?.(work, since) ?? [])),
    roundLinks(work),
  ])
  return {
    first,
    rounds,
    waiting: dueFirst(waiting.flat()),
    changes: changes
      .flat()
      .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
      .slice(0, MOST_CHANGES),
  }
}

/** What is due first comes first, what has no day last; otherwise in the order of the rooms. */
export const dueFirst = (waiting: readonly Waiting[]): readonly Waiting[] => waiting.toSorted(byDeadline)

const byDeadline = (a: Waiting, b: Waiting): number => {
  if (a.dueOn === b.dueOn) return 0
  if (a.dueOn === null) return 1
  return b.dueOn === null || a.dueOn < b.dueOn ? -1 : 1
}

/** How many of them are late. */
export const lateAmong = (waiting: readonly Waiting[], today: Day): number =>
  waiting.filter(({ dueOn }) => dueOn !== null && daysBetween(dueOn, today) > 0).length
