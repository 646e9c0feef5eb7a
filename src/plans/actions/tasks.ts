import { listUnits } from '../../access/index.ts'
import { listEnterprisesByTaxCode } from '../../enterprises/index.ts'
import type { Day } from '../../exact/day.ts'
import { problem } from '../../exact/problem.ts'
import { Invalid } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { beneficiariesIn, periodIn, type TaskTyped } from '../model/inputs.ts'
import type { Beneficiaries, Plan, Task, TaskWording } from '../model.ts'
import { unitNow } from '../rules/state.ts'
import { listStories } from '../store/tasks.ts'
import { saveDeadline, saveRemoval, saveTask, saveWording } from '../store/writing.ts'
import { refusals } from '../texts/refusals.ts'
import { words as texts } from '../texts/words.ts'
import { by, ensureMayKeep, planHeld, refuseIf, subjectOf, taskHeld } from './ensure.ts'
import { tellUnits } from './telling.ts'

/** A task of a plan that is not adopted yet. Answers its id. */
export const enterTask = (work: Work, plan: string, typed: TaskTyped): Promise<bigint> => {
  ensureMayKeep(work)
  return inTransaction(work, async work => {
    const held = await planHeld(work, plan)
    refuseIf(held.document !== null, 'adopted', refusals.isAdopted)
    const number = typed.number ?? ''
    const stories = await listStories(work.db, { plan })
    refuseIf(
      number === '' || stories.some(({ task }) => task.code === number),
      'number-there',
      refusals.numberThere(number),
    )
    const wording = await wordingOf(work, held, typed)
    const fresh = { plan, code: number, standing: 'sourced', note: null, carriedFrom: null } as const
    const id = await saveTask(work.db, fresh, by(work))
    await saveWording(work.db, id, { ...wording, reason: null }, by(work))
    record(work, { action: 'enter task', subject: subjectOf(id), after: { plan, number, ...wording } })
    return id
  })
}

/** Says a task anew, while its plan is not adopted. */
export const editTask = (work: Work, id: bigint, typed: TaskTyped): Promise<void> => {
  ensureMayKeep(work)
  return inTransaction(work, async work => {
    const { task, isAdopted } = await taskHeld(work, id, typed.seen ?? '')
    refuseIf(isAdopted, 'adopted', refusals.isAdopted)
    const wording = await wordingOf(work, await planHeld(work, task.plan), typed)
    await saveWording(work.db, id, { ...wording, reason: null }, by(work))
    record(work, { action: 'edit task', subject: subjectOf(id), before: task, after: wording })
  })
}

const wordingOf = async (
  work: Work,
  plan: Plan,
  typed: TaskTyped,
): Promise<TaskWording & { readonly goal: string | null }> => {
  const period = periodIn(typed)
  const { from, to } = plan.period
  const isOutside = period !== null && (period.from < from || to < period.to)
  refuseIf(isOutside, 'outside', refusals.outside(from, to))
  await ensureUnits(work, typed)
  return {
    title: { vi: typed.titleVi, en: typed.titleEn ?? null },
    goal: typed.goal ?? null,
    group: typed.group ?? null,
    lead: typed.lead ?? null,
    coordinating: typed.coordinating,
    beneficiaries: await named(work, beneficiariesIn(typed)),
    purpose: typed.purpose ?? null,
    period,
    budgetLine: typed.budgetLine ?? null,
    product: typed.product ?? null,
    indicators: typed.indicators,
    evidence: typed.evidence ?? null,
  }
}

interface Assigning {
  readonly lead?: string | undefined
  readonly coordinating: readonly string[]
}

/** Every unit is there today; the one in the lead does not co-ordinate with itself. */
const ensureUnits = async (
  { db, today, language }: Work,
  { lead, coordinating }: Assigning,
): Promise<void> => {
  const units = await listUnits(db)
  for (const code of [lead ?? [], coordinating].flat()) {
    const unit = units.find(each => each.code === code)
    refuseIf(unit === undefined, 'unknown-unit', refusals.unknownUnit(code))
    const name = language === 'vi' ? unit?.nameVi : (unit?.nameEn ?? unit?.nameVi)
    refuseIf(unitNow(code, units, today) !== code, 'unit-ended', refusals.unitEnded(name ?? code))
  }
  const isTwice = lead !== undefined && coordinating.includes(lead)
  refuseIf(isTwice, 'unit-twice', refusals.unitTwice)
}

/** A list as it was typed, by tax codes, becomes a list of enterprises: all of them known, or none is taken. */
const named = async (
  { db, language }: Work,
  beneficiaries: Beneficiaries | null,
): Promise<Beneficiaries | null> => {
  if (beneficiaries?.kind !== 'list') return beneficiaries
  const typed = [...new Set(beneficiaries.enterprises)]
  const found = await listEnterprisesByTaxCode(db, typed)
  const missing = typed.filter(code => !found.some(({ taxCode }) => taxCode === code))
  if (missing.length > 0)
    throw new Invalid([problem('firms', missing.join(', '), texts.noFirm(missing.join(', '))[language], '')])
  return { kind: 'list', enterprises: found.map(({ id }) => id) }
}

/** Other units, before adoption or after it, for a reason; they are told. */
export const assignTask = (
  work: Work,
  id: bigint,
  {
    seen,
    reason,
    ...units
  }: Assigning & { readonly seen: string; readonly lead: string; readonly reason: string },
): Promise<void> => {
  ensureMayKeep(work)
  return inTransaction(work, async work => {
    const story = await taskHeld(work, id, seen)
    refuseIf(story.closing !== null, 'done', refusals.isDone)
    await ensureUnits(work, units)
    const { goal, ...wording } = story.task
    await saveWording(work.db, id, { ...wording, goal, ...units, reason }, by(work))
    if (story.isAdopted) await tellUnits(work, { ...story.task, ...units }, 'assigned')
    record(work, {
      action: 'assign task',
      subject: subjectOf(id),
      before: unitsIn(story.task),
      after: units,
      reason,
    })
  })
}

const unitsIn = ({ lead, coordinating }: Task) => ({ lead, coordinating })

/** A later or earlier last day, for a reason; it stays in the days of the plan. */
export const changeDeadline = (
  work: Work,
  id: bigint,
  { seen, toDay, reason }: { readonly seen: string; readonly toDay: Day; readonly reason: string },
): Promise<void> => {
  ensureMayKeep(work)
  return inTransaction(work, async work => {
    const { task, closing } = await taskHeld(work, id, seen)
    refuseIf(closing !== null, 'done', refusals.isDone)
    refuseIf(task.period === null, 'no-deadline', refusals.noDeadline)
    refuseIf(toDay < work.today, 'in-past', refusals.inPast)
    const { period } = await planHeld(work, task.plan)
    const isOutside = toDay < (task.period?.from ?? period.from) || period.to < toDay
    refuseIf(isOutside, 'outside', refusals.outside(task.period?.from ?? period.from, period.to))
    await saveDeadline(work.db, { task: id, toDay, reason }, by(work))
    await tellUnits(work, task, 'deadline', toDay)
    record(work, {
      action: 'change deadline of task',
      subject: subjectOf(id),
      before: { toDay: task.period?.to },
      after: { toDay },
      reason,
    })
  })
}

/** Takes a task out of a plan that is not adopted: what was merged into another, or is not to be done. */
export const removeTask = (
  work: Work,
  id: bigint,
  { seen, reason }: { readonly seen: string; readonly reason: string },
): Promise<void> => {
  ensureMayKeep(work)
  return inTransaction(work, async work => {
    const { task, isAdopted } = await taskHeld(work, id, seen)
    refuseIf(isAdopted, 'adopted', refusals.isAdopted)
    await saveRemoval(work.db, { task: id, reason }, by(work))
    record(work, { action: 'remove task', subject: subjectOf(id), before: task, reason })
  })
}
