import { recusalOf } from '../../conflicts/index.ts'
import { ownness } from '../../enterprises/index.ts'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import type { Cycle, Programme, State, Story } from '../model.ts'
import { type Grounds, maySeeApplication } from '../permissions.ts'
import { stateOf } from '../rules/state.ts'
import { lockApplication } from '../store/applications.ts'
import { listCycles, listProgrammes } from '../store/programmes.ts'
import { refusals } from '../texts/refusals.ts'

export const ensureMay = (may: boolean, { language }: Work): void => {
  if (!may) throw new NotAllowed(refusals.mayNot[language])
}

/** An application with what decides who may do what with it. */
export interface Told {
  readonly story: Story
  readonly cycle: Cycle
  readonly programme: Programme
  readonly state: State
  readonly grounds: Grounds
}

/** Changes with everything that is done: whoever decides says what they saw. */
export const versionOf = ({ steps, proposals, exceptions, commitment, ...told }: Story): string =>
  [
    steps.length,
    proposals.length,
    exceptions.length,
    exceptions.filter(({ approvedBy }) => approvedBy !== null).length,
    commitment === null ? 0 : 1,
    told.acceptance === null ? 0 : 1,
    told.payments.length,
    told.releases.length,
    told.recoveries.length,
    told.recoveries.filter(({ answer }) => answer !== null).length,
  ].join('.')

/** Of those that the actor may not see, or over which they are in conflict, nothing is told. */
export const toldOf = async (work: Work, stories: readonly Story[]): Promise<readonly Told[]> => {
  const [isOwn, { isFrom }] = [await ownness(work), await recusalOf(work)]
  const cycles = new Map((await listCycles(work.db)).map(cycle => [cycle.id, cycle]))
  const programmes = new Map((await listProgrammes(work.db)).map(each => [each.code, each]))
  return stories.flatMap(story => {
    const cycle = cycles.get(story.cycle)
    const programme = programmes.get(cycle?.programme ?? '')
    if (cycle === undefined || programme === undefined || isFrom(story.enterprise)) return []
    const { association, enterprise } = story
    const grounds = { isOwn: isOwn(enterprise), unit: programme.unit, association }
    const told = { story, cycle, programme, state: stateOf(story), grounds }
    return maySeeApplication(work.actor, grounds) ? [told] : []
  })
}

interface Deed {
  readonly id: bigint
  /** What was seen when it was decided. */
  readonly seen: string
  readonly states: readonly State[]
  readonly may: (actor: Work['actor'], grounds: Grounds) => boolean
}

/** Holds an application for the rest of the transaction: seen by who decides, theirs to decide, and as it was seen. */
export const ensureMayDo = async (work: Work, { id, seen, states, may }: Deed): Promise<Told> => {
  const story = await lockApplication(work.db, id)
  const [told] = story === undefined ? [] : await toldOf(work, [story])
  if (told === undefined) throw new NotFound('application', String(id))
  ensureMay(may(work.actor, told.grounds), work)
  refuseIf(versionOf(told.story) !== seen, 'stale', refusals.stale)
  refuseIf(!states.includes(told.state), 'other-state', refusals.otherState)
  return told
}

export const subjectOf = (id: bigint) => ({ kind: 'support.application', id: String(id) })

export const refuseIf = (is: boolean, code: string, words: Localized): void => {
  if (is) throw new Refused(code, {}, words)
}
