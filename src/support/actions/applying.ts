import { findEnterprise } from '../../enterprises/index.ts'
import { type EnterpriseId, enterpriseIdOf } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { Application, Claim, Cycle, InvoiceKey, Step } from '../model.ts'
import { mayAnswerFor, mayApply } from '../permissions.ts'
import { invoiceKeyOf, itemKeyOf } from '../rules/costs.ts'
import { findByForm, saveApplication, saveClaims, saveStep } from '../store/applications.ts'
import { findInvoice, listCostLinesOf, lockInvoice, saveCostLine, saveInvoice } from '../store/costs.ts'
import { listCycles } from '../store/programmes.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMay, ensureMayDo, refuseIf, subjectOf } from './ensure.ts'

/** One item of an invoice, as it was typed, with what is asked for it. */
export interface Cost extends InvoiceKey {
  readonly datedOn: Day
  readonly totalVnd: bigint
  readonly item: string
  readonly period: string
  readonly amountVnd: bigint
  readonly requestedVnd: bigint
}

export type Applying = Omit<Application, 'id' | 'enterprise' | 'association' | 'isSample'> & {
  readonly form: string
  /** For whom an association applies; of an enterprise itself it is not asked. */
  readonly enterprise: string | null
  /** Why an association proposes it. */
  readonly vouches: string | null
  readonly costs: readonly Cost[]
}

/** Sends an application, once for each form. Answers its number. */
export const applyForSupport = async (work: Work, applying: Applying): Promise<bigint> => {
  ensureMay(mayApply(work.actor), work)
  return inTransaction(work, async work => {
    const { costs, form, vouches, enterprise: _, ...said } = applying
    const [cycle, before] = [await openCycle(work, applying.cycle), await findByForm(work.db, form)]
    if (before !== undefined) return before
    const { enterprise, association, isSample } = await applicantOf(work, applying)
    refuseIf(costs.length === 0, 'no-cost', refusals.noCost)
    refuseIf(association !== null && vouches === null, 'no-vouch', refusals.needVouch)
    refuseIf((said.choiceReason === null) !== (said.insteadOf.length === 0), 'choice', refusals.choice)
    const application = { ...said, form, cycle: cycle.id, enterprise, association, isSample }
    const id = await saveApplication(work.db, application)
    await saveStep(work.db, id, stepOf(work, 'submitted', null))
    if (association !== null)
      await saveStep(work.db, id, { ...stepOf(work, 'vouched', vouches), unit: association })
    await saveClaims(work.db, id, await claimsOf(work, enterprise, costs))
    const after = { ...application, costs }
    record(work, { action: 'apply for support', subject: subjectOf(id), after })
    return id
  })
}

const openCycle = async ({ db, today }: Work, id: string): Promise<Cycle> => {
  const cycle = (await listCycles(db)).find(each => each.id === id)
  if (cycle === undefined) throw new NotFound('cycle', id)
  const isOpen = cycle.opensOn <= today && today <= cycle.closesOn
  refuseIf(!isOpen, 'not-open', refusals.notOpen(cycle))
  return cycle
}

/** The enterprise for which the actor acts; an association names whom it proposes. */
const applicantOf = async ({ db, actor }: Work, { enterprise }: Applying) => {
  const own = actor.kind === 'person' ? actor.enterprise : undefined
  const association =
    own === undefined && actor.kind === 'person'
      ? (actor.roles.find(({ role }) => role === 'association')?.unit ?? null)
      : null
  const found = await findEnterprise(db, enterpriseIdOf(own ?? enterprise ?? ''))
  if (found === undefined) throw new NotFound('enterprise', enterprise ?? '')
  return { enterprise: found.id, association, isSample: found.isSample }
}

export const stepOf = ({ today, now, actor }: Work, kind: Step['kind'], words: string | null): Step => ({
  kind,
  words,
  unit: null,
  file: null,
  onDay: today,
  at: now,
  byWhom: actorName(actor),
})

/** Each cost as it is known in the city, or entered now. */
const claimsOf = async (
  work: Work,
  enterprise: EnterpriseId,
  costs: readonly Cost[],
): Promise<readonly Claim[]> => {
  const claims = new Map<bigint, Claim>()
  for (const cost of costs) {
    refuseIf(cost.requestedVnd > cost.amountVnd, 'requested-above', refusals.requestedAbove)
    const costLine = await costLineOf(work, enterprise, cost)
    claims.set(costLine, { costLine, requestedVnd: cost.requestedVnd })
  }
  return [...claims.values()]
}

const costLineOf = async (work: Work, enterprise: EnterpriseId, cost: Cost): Promise<bigint> => {
  const { id } = await invoiceOf(work, enterprise, cost)
  const invoice = await lockInvoice(work.db, id)
  const itemKey = itemKeyOf(cost.item)
  const known = (await listCostLinesOf(work.db, [id])).find(
    line => line.itemKey === itemKey && line.period === cost.period,
  )
  if (known !== undefined) {
    const words = refusals.costOtherwise(known.item, known.amountVnd)
    refuseIf(known.amountVnd !== cost.amountVnd, 'cost-otherwise', words)
    return known.id
  }
  const isBeyond = invoice.totalVnd !== null && invoice.linedVnd + cost.amountVnd > invoice.totalVnd
  refuseIf(isBeyond, 'invoice-exceeded', refusals.invoiceExceeded(invoice))
  const { item, period, amountVnd } = cost
  return saveCostLine(work.db, { invoice: id, item, itemKey, period, amountVnd })
}

const invoiceOf = async (work: Work, enterprise: EnterpriseId, { datedOn, totalVnd, ...cost }: Cost) => {
  const key = invoiceKeyOf(cost)
  const invoice = { ...key, kind: 'invoice', datedOn, totalVnd, enterprise, file: null } as const
  refuseIf(datedOn > work.today, 'in-future', refusals.inFuture)
  await saveInvoice(work.db, invoice, { recordedAt: work.now, byWhom: actorName(work.actor) })
  const known = await findInvoice(work.db, key)
  if (known === undefined) throw new NotFound('invoice', key.number)
  if (known.enterprise !== enterprise)
    throw new Refused('invoice-of-another', {}, refusals.invoiceOfAnother(known))
  const isOther = known.datedOn !== datedOn || known.totalVnd !== totalVnd
  refuseIf(isOther, 'invoice-otherwise', refusals.invoiceOtherwise(known))
  return known
}

interface Answer {
  readonly seen: string
  readonly words: string
}

/** Answers what was asked for; it takes its place in the queue anew. */
export const completeApplication = (work: Work, id: bigint, { seen, words }: Answer): Promise<void> =>
  inTransaction(work, async work => {
    await ensureMayDo(work, { id, seen, states: ['returned'], may: mayAnswerFor })
    await saveStep(work.db, id, stepOf(work, 'resubmitted', words))
    record(work, { action: 'complete application for support', subject: subjectOf(id), after: { words } })
  })

export const withdrawApplication = (work: Work, id: bigint, { seen, words }: Answer): Promise<void> =>
  inTransaction(work, async work => {
    await ensureMayDo(work, {
      id,
      seen,
      states: ['submitted', 'returned', 'appraised'],
      may: mayAnswerFor,
    })
    await saveStep(work.db, id, stepOf(work, 'withdrawn', words))
    record(work, { action: 'withdraw application for support', subject: subjectOf(id), reason: words })
  })

/** What came of what was paid: words, and where the evidence is. */
export const reportResult = (work: Work, id: bigint, { seen, words }: Answer): Promise<void> =>
  inTransaction(work, async work => {
    await ensureMayDo(work, { id, seen, states: ['paid'], may: mayAnswerFor })
    await saveStep(work.db, id, stepOf(work, 'result', words))
    record(work, { action: 'report result of support', subject: subjectOf(id), after: { words } })
  })
