import { Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { Plan, PlanDocument } from '../model.ts'
import type { BroughtPlan } from '../rules/file/read.ts'
import { listPlans, type StoredPlan, saveAdoption, savePlan } from '../store/plans.ts'
import { listStories } from '../store/tasks.ts'
import { saveTask, saveWording } from '../store/writing.ts'
import { refusals } from '../texts/refusals.ts'
import { by, ensureMayKeep, planHeld, planSubject, refuseIf } from './ensure.ts'

/** A plan as a file brought it: adopted where it names its document. A file that was loaded already changes nothing. */
export const loadPlan = (work: Work, brought: BroughtPlan, isSample = false): Promise<void> => {
  ensureMayKeep(work)
  return inTransaction(work, async work => {
    await enter(work, { ...brought, startedFrom: null, isSample })
    for (const { code, standing, note, ...wording } of brought.tasks) {
      const fresh = { plan: brought.code, code, standing, note, carriedFrom: null }
      const task = await saveTask(work.db, fresh, by(work))
      await saveWording(work.db, task, { ...wording, reason: null }, by(work))
    }
    record(work, { action: 'load plan', subject: planSubject(brought.code), after: brought })
  })
}

export type NewPlan = Omit<Plan, 'document' | 'isSample'>

/** A plan that is written here; it is adopted later. */
export const enterPlan = (work: Work, plan: NewPlan): Promise<void> => {
  ensureMayKeep(work)
  return inTransaction(work, async work => {
    await enter(work, { ...plan, asks: [], document: null, isSample: false })
    record(work, { action: 'enter plan', subject: planSubject(plan.code), after: plan })
  })
}

const enter = async (work: Work, plan: StoredPlan): Promise<void> => {
  const plans = await listPlans(work.db)
  const isThere = plans.some(({ code }) => code === plan.code)
  refuseIf(isThere, 'plan-there', refusals.planThere(plan.code))
  if (plan.document !== null) ensureFree(plans, plan.document)
  await savePlan(work.db, plan, by(work))
  if (plan.document !== null) await saveAdoption(work.db, plan.code, plan.document, by(work))
}

/** One document adopts one plan; a document without its number or day may be any. */
const ensureFree = (plans: readonly StoredPlan[], document: PlanDocument): void => {
  const { number, symbol, issuer, issuedOn } = document
  const other = plans.find(
    each =>
      number !== null &&
      issuedOn !== null &&
      each.document?.number === number &&
      each.document.symbol === symbol &&
      each.document.issuer === issuer &&
      each.document.issuedOn === issuedOn,
  )
  if (other === undefined) return
  throw new Refused(
    'document-there',
    { plan: other.code },
    refusals.documentThere(`${number}/${symbol}`, other.name.vi),
  )
}

/** From its document on a plan holds: its tasks are no longer rewritten, and run. */
export const adoptPlan = (work: Work, code: string, document: PlanDocument): Promise<void> => {
  ensureMayKeep(work)
  return inTransaction(work, async work => {
    const plan = await planHeld(work, code)
    refuseIf(plan.document !== null, 'adopted', refusals.isAdopted)
    refuseIf((await listStories(work.db, { plan: code })).length === 0, 'no-tasks', refusals.noTasks)
    refuseIf((document.issuedOn ?? work.today) > work.today, 'in-future', refusals.inFuture)
    ensureFree(await listPlans(work.db), document)
    await saveAdoption(work.db, code, document, by(work))
    record(work, { action: 'adopt plan', subject: planSubject(code), after: document })
  })
}
