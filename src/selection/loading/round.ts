import type { Name } from '../../criteria/model.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import type { Work } from '../../platform/work.ts'
import type { Course } from '../parts/course.ts'
import { stateOn } from '../rules/round.ts'
import type { Round } from '../store/rounds.ts'
import { loadSet } from './content.ts'

/** A round as its pages show it. */
export interface RoundHead {
  readonly id: string
  readonly name: Name
  readonly course: Course
  readonly criteriaSet: { readonly code: string; readonly version: string; readonly name: Name }
  readonly isSample: boolean
}

/** A round with the set it is bound to. */
export interface LoadedRound {
  readonly head: RoundHead
  readonly set: ReadSet
}

export const loadRound = async (work: Work, round: Round): Promise<LoadedRound> => {
  const { code, version } = round.criteriaSet
  const set = await loadSet(work, round)
  const state = stateOn(round.turns, work.today)
  const closed = round.turns.filter(({ turn, turnedOn }) => turn === 'closed' && turnedOn <= work.today)
  const closedOn = state === 'closed' ? (closed.at(-1)?.turnedOn ?? null) : null
  const head = {
    id: round.id,
    name: round.name,
    course: { calendar: round.calendar, state, closedOn },
    criteriaSet: { code, version, name: set.file.name },
    isSample: round.isSample,
  }
  return { head, set }
}
