import { listUnits } from '../../access/index.ts'
import type { Unit } from '../../access/model.ts'
import { within } from '../../access/permissions.ts'
import type { ReadPanel } from '../../criteria/rules/set.ts'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { RoundId } from '../model.ts'
import { mayEnterCount, mayEnterCounts } from '../permissions.ts'
import { ensureStated } from '../recusal.ts'
import { refusals } from '../refusals.ts'
import { type Count, countProblem, isBallot } from '../rules/ballots.ts'
import { type Entry, entryProblem } from '../rules/cells.ts'
import { isOfDepartment, panelOf } from '../rules/owners.ts'
import { chairOver, entitledTo, type Seating } from '../rules/seating.ts'
import {
  type Judgement,
  latestJudgements,
  type StoredJudgement,
  saveJudgements,
} from '../store/judgements.ts'
import { lockRound, type Round } from '../store/rounds.ts'
import { actorName, ensureOpen } from './ensure.ts'
import { keyOf, type Sheet, sheetOf } from './judgements.ts'

export interface TallyEntry extends Omit<Entry, 'given'> {
  readonly given: Count
}

/** Enters the counts of secret ballots: all or none; a later count corrects an earlier one with a reason. */
export const enterTally = async (work: Work, id: RoundId, entries: readonly TallyEntry[]): Promise<void> => {
  if (!mayEnterCounts(work.actor)) throw new NotAllowed(ENTER)
  return inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    const entering = within(work, round.programme)
    if (!mayEnterCounts(entering.actor)) throw new NotAllowed(ENTER)
    ensureOpen(round, work)
    await ensureStated(work, round)
    const counting = await countingOf(entering, round, entries)
    const judgements = entries.map(entry => countOf(entering, counting, entry))
    if (judgements.length === 0) return
    await saveJudgements(work.db, judgements)
    record(work, {
      action: 'enter the count of a ballot',
      subject: { kind: 'selection.round', id },
      before: entries.map(({ dossier, code }) => counting.now.get(keyOf(dossier, code)) ?? null),
      after: judgements,
    })
  })
}

const ENTER = 'enter the count of a ballot'

interface Counting extends Pick<Sheet, 'owned' | 'dossiers' | 'seatings'> {
  readonly now: ReadonlyMap<string, Judgement>
  readonly units: readonly Unit[]
}

const countingOf = async (work: Work, round: Round, entries: readonly TallyEntry[]): Promise<Counting> => {
  const codes = [...new Set(entries.map(({ code }) => code))]
  const latest = await latestJudgements(work.db, round.id, codes)
  const { owned, dossiers, seatings } = await sheetOf(work, round, actorName(work), entries)
  const now = new Map(latest.map(each => [keyOf(each.dossier, each.code), each]))
  return { owned, dossiers, seatings, now, units: await listUnits(work.db) }
}

const countOf = (work: Work, counting: Counting, entry: TallyEntry): StoredJudgement => {
  const { dossier, code, given, note, reason } = entry
  const { unit, panel } = panelAskedOn(counting, code)
  if (!counting.dossiers.has(dossier)) throw new NotFound('dossier', dossier)
  const seating = counting.seatings.get(panel.code)
  ensureMayEnter(work, counting, { unit, panel, seating, dossier })
  if (seating === undefined) throw new Refused('panel-not-seated', {}, refusals.notSeated)
  ensureSound(panel, seating, entry)
  const problem = entryProblem(entry, counting.now.get(keyOf(dossier, code)))
  if (problem !== null)
    throw new Refused(
      `cell-${problem.problem}`,
      { dossier, code },
      problem.problem === 'stale' ? refusals.stale : refusals.cell,
    )
  return { dossier, code, given, unit, byWhom: actorName(work), at: work.now, reason, note }
}

const panelAskedOn = ({ owned }: Counting, code: string) => {
  const cell = owned.get(code)
  const panel = cell === undefined ? null : panelOf(cell.scored)
  if (cell === undefined || panel === null || !isBallot(cell.scored))
    throw new Refused('tally', { code }, refusals.tally)
  return { unit: cell.unit, panel }
}

interface Asked {
  readonly unit: string | null
  readonly panel: ReadPanel
  readonly seating: Seating | undefined
  readonly dossier: string
}

const ensureMayEnter = (
  { actor }: Work,
  { units }: Counting,
  { unit, panel, seating, dossier }: Asked,
): void => {
  const grounds = {
    unit: unit ?? panel.unit,
    chair: seating === undefined ? null : chairOver(seating, dossier),
    isOfDepartment: isOfDepartment(panel, units),
  }
  if (!mayEnterCount(actor, grounds)) throw new NotAllowed(ENTER)
}

const ensureSound = (panel: ReadPanel, seating: Seating, { dossier, code, given }: TallyEntry): void => {
  const voting = {
    entitled: entitledTo(seating, dossier).length,
    isChaired: chairOver(seating, dossier) !== null,
  }
  const problem = countProblem(panel, given, voting)
  if (problem !== null)
    throw new Refused(`tally-${problem.problem}`, { dossier, code, ...problem }, refusals.count(problem))
}
