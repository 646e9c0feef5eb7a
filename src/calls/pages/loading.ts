import { listUnits } from '../../access/index.ts'
import { within } from '../../access/permissions.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import { formatExact } from '../../exact/number.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import {
  getRound,
  loadRound,
  type Round,
  type RoundHead,
  scoredName,
  unitName,
} from '../../selection/index.ts'
import { ownerOn } from '../../selection/rules/owners.ts'
import type { CallVersion } from '../model.ts'
import type { AskedPaper, Taking } from '../offer.ts'
import { mayWriteCall } from '../permissions.ts'
import { announcedOn, draftAfter } from '../rules/call.ts'
import { type Conditions, conditionsOf, figuresAsked } from '../rules/conditions.ts'
import { listCallsOf } from '../store/calls.ts'

/** A call as its page shows it: what was written, and what follows from the set and the calendar. */
export interface ShownCall {
  readonly round: Round
  readonly head: RoundHead
  readonly set: ReadSet
  /** What is shown; null: nothing is announced. */
  readonly call: CallVersion | null
  /** Every version that was announced, latest first. */
  readonly announced: readonly CallVersion[]
  /** Saved and not announced; null for all but the office. */
  readonly draft: CallVersion | null
  readonly mayWrite: boolean
  readonly conditions: Conditions
  readonly criteria: readonly ShownCriterion[]
  readonly figures: readonly string[]
  /** None: no list of them is known. */
  readonly papers: readonly AskedPaper[]
  readonly applyHref: string
}

export interface ShownCriterion {
  readonly code: string
  readonly name: string
  readonly max: string
  readonly kind: 'computed' | 'judged' | 'sum'
  /** Null: nobody, or a sum. */
  readonly scorer: string | null
}

/** `number`: an earlier version that was announced; null for the one that holds. */
export const loadCall = async (
  work: Work,
  id: string,
  { papersAsked, applyAddress }: Taking,
  number: number | null = null,
): Promise<ShownCall> => {
  const round = await getRound(work.db, id)
  const { head, set } = await loadRound(work, round)
  const versions = await listCallsOf(work.db, round.id)
  const found = announcedOn(versions, work.today)
  const announced = found === null ? [] : [found.now, ...found.before]
  const asked = announced.find(version => version.number === number)
  if (number !== null && asked === undefined) throw new NotFound('call', `${id} ${number}`)
  const mayWrite = mayWriteCall(within(work, round.programme).actor) && head.course.state !== 'closed'
  return {
    round,
    head,
    set,
    call: asked ?? found?.now ?? null,
    announced,
    draft: mayWrite ? draftAfter(versions) : null,
    mayWrite,
    conditions: conditionsOf(set.file),
    criteria: await criteriaOf(work, round, set),
    figures: figuresAsked(set),
    papers: await papersAsked(work, round),
    applyHref: applyAddress(round.id),
  }
}

/** Every criterion in reading order; who scores it on the day that scoring ends, or today. */
export const criteriaOf = async (
  work: Work,
  round: Round,
  set: ReadSet,
): Promise<readonly ShownCriterion[]> => {
  const units = await listUnits(work.db)
  const day = round.calendar.verification ?? work.today
  return set.criteria
    .filter(({ index }) => index > 0)
    .map(({ code, kind, max }) => {
      const owner = kind === 'node' ? null : ownerOn(set, units, code, day)
      return {
        code,
        name: scoredName(set.file, code, work.language),
        max: formatExact(max),
        kind: kind === 'node' ? 'sum' : kind === 'computed' ? 'computed' : 'judged',
        scorer: owner === null ? null : unitName(units, set.file, owner, work.language),
      }
    })
}
