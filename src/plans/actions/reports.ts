import type { Day } from '../../exact/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { Enclosure, Report, RulingKind, TaskStory } from '../model.ts'
import { mayInstruct, mayReadPlans, mayReport, ownUnits } from '../permissions.ts'
import { lastSaid, percentOf } from '../rules/state.ts'
import { saveClosing, saveInstruction, saveReport, saveRuling } from '../store/writing.ts'
import { refusals } from '../texts/refusals.ts'
import {
  by,
  ensureFresh,
  ensureMay,
  ensureMayKeep,
  refuseIf,
  storyHeld,
  subjectOf,
  taskHeld,
  unitsOf,
} from './ensure.ts'
import { tellOffice, tellUnits } from './telling.ts'

export interface Reporting {
  readonly seen: string
  readonly percent: number
  /** It is less than before, on purpose. */
  readonly isAgain: boolean
  readonly words: string
  readonly link: string | null
  readonly indicator: string | null
  readonly value: string | null
  readonly enclosure: Enclosure | null
}

/** How far a task is, as a unit of it says: the words, and at the end the evidence. */
export const reportTask = (work: Work, id: bigint, reporting: Reporting): Promise<void> => {
  ensureMay(mayReadPlans(work.actor), work)
  return inTransaction(work, async work => {
    const { seen, isAgain: _, ...said } = reporting
    const story = await storyHeld(work, id)
    const units = await unitsOf(work, story)
    ensureMay(mayReport(work.actor, units), work)
    ensureFresh(story, seen)
    ensureReportable(story, reporting)
    const unit = ownUnits(work.actor).find(each => units.includes(each)) ?? units[0]
    if (unit === undefined) throw new NotFound('unit', story.task.lead ?? '')
    await saveReport(work.db, { ...said, task: id, unit, onDay: work.today }, by(work))
    await tellOffice(work, story.task)
    record(work, { action: 'report on task', subject: subjectOf(id), after: { unit, ...said } })
  })
}

const ensureReportable = (
  story: TaskStory,
  { percent, isAgain, indicator, link, enclosure }: Reporting,
): void => {
  refuseIf(!story.isAdopted, 'not-adopted', refusals.notAdopted)
  refuseIf(story.closing !== null, 'done', refusals.isDone)
  const before = percentOf(story)
  refuseIf(percent < before && !isAgain, 'went-back', refusals.wentBack(before))
  const isOther = indicator !== null && !story.task.indicators.includes(indicator)
  refuseIf(isOther, 'not-its-indicator', refusals.notItsIndicator)
  const isBare = percent === 100 && link === null && enclosure === null
  refuseIf(isBare, 'no-evidence', refusals.noEvidence)
}

interface Ruling {
  readonly seen: string
  readonly words: string | null
}

export const acceptReport = (work: Work, id: bigint, ruling: Ruling): Promise<void> => {
  ensureMayKeep(work)
  return rule(work, id, 'accepted', ruling)
}

/** Back to the unit, with what is missing; it counts no longer. */
export const returnReport = (work: Work, id: bigint, ruling: Ruling): Promise<void> => {
  ensureMayKeep(work)
  return rule(work, id, 'returned', ruling)
}

const rule = (work: Work, id: bigint, kind: RulingKind, { seen, words }: Ruling): Promise<void> =>
  inTransaction(work, async work => {
    const story = await taskHeld(work, id, seen)
    const report = waiting(story)
    refuseIf(report === null, 'not-waiting', refusals.notWaiting)
    if (report === null) return
    await saveRuling(work.db, { report: BigInt(report.id), kind, words }, by(work))
    if (kind === 'returned') await tellUnits(work, story.task, 'returned')
    const action = kind === 'accepted' ? 'accept report on task' : 'return report on task'
    record(work, { action, subject: subjectOf(id), after: { report: report.id, words } })
  })

/** The report that waits for the office; null: none does. */
export const waiting = ({ reports }: Pick<TaskStory, 'reports'>): Report | null => {
  const last = reports.at(-1)
  return last !== undefined && last.ruling === null ? last : null
}

/** Done: the last word said all of it, with evidence, and the office agreed. */
export const closeTask = (
  work: Work,
  id: bigint,
  { seen, words }: { readonly seen: string; readonly words: string },
): Promise<void> => {
  ensureMayKeep(work)
  return inTransaction(work, async work => {
    const story = await taskHeld(work, id, seen)
    refuseIf(story.closing !== null, 'done', refusals.isDone)
    const last = lastSaid(story)
    const isAgreed = last?.percent === 100 && last.ruling?.kind === 'accepted'
    refuseIf(!isAgreed, 'not-reported', refusals.notReported)
    await saveClosing(work.db, { task: id, words, onDay: work.today }, by(work))
    record(work, { action: 'close task', subject: subjectOf(id), after: { words } })
  })
}

/** A leader says what is to be done, until a day or as soon as may be; the units and their people are told. */
export const instructOnTask = (
  work: Work,
  id: bigint,
  { seen, words, dueOn }: { readonly seen: string; readonly words: string; readonly dueOn: Day | null },
): Promise<void> => {
  ensureMay(mayInstruct(work.actor), work)
  return inTransaction(work, async work => {
    const story = await taskHeld(work, id, seen)
    refuseIf(!story.isAdopted, 'not-adopted', refusals.notAdopted)
    refuseIf(story.closing !== null, 'done', refusals.isDone)
    refuseIf(dueOn !== null && dueOn < work.today, 'in-past', refusals.inPast)
    await saveInstruction(work.db, { task: id, words, dueOn }, by(work))
    await tellUnits(work, story.task, 'instructed', dueOn)
    record(work, { action: 'instruct on task', subject: subjectOf(id), after: { words, dueOn } })
  })
}
