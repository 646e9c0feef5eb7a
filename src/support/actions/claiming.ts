import type { EnterpriseId } from '../../enterprises/model.ts'
import type { Day } from '../../exact/day.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { actorName } from '../../platform/journal.ts'
import type { Work } from '../../platform/work.ts'
import type { Claim, CostLine, Invoice, InvoiceKey } from '../model.ts'
import { invoiceKeyOf, itemKeyOf } from '../rules/costs.ts'
import {
  listClaimants,
  listEverClaimed,
  saveClaimChanges,
  saveClaims,
  saveEligibilities,
} from '../store/applications.ts'
import {
  findInvoice,
  listCostLines,
  listCostLinesOf,
  listInvoices,
  lockInvoice,
  saveCostCorrection,
  saveCostLine,
  saveInvoice,
  saveInvoiceCorrection,
} from '../store/costs.ts'
import { refusals } from '../texts/refusals.ts'
import { refuseIf } from './ensure.ts'

/** One item of an invoice, as it was typed, with what is asked for it; or what a loan cost in a period. */
export interface Cost extends InvoiceKey {
  readonly datedOn: Day
  /** Null: a loan, of whose interest no more than what is asked for is eligible. */
  readonly totalVnd: bigint | null
  readonly item: string
  readonly period: string
  readonly amountVnd: bigint
  readonly requestedVnd: bigint
  /** A file of the invoice that was kept. */
  readonly paper?: string | null
}

export interface Claiming {
  readonly application: bigint
  readonly enterprise: EnterpriseId
  /** What is claimed already: that may be mended while nobody funds it. */
  readonly claims: readonly Claim[]
}

/** A cost as the city knows it from now on. */
export interface Claimed extends Claim {
  readonly invoice: bigint
  readonly isInterest: boolean
  readonly paper: string | null
}

/** What an application claims from now on, all of it: what is not among these costs is asked no more. */
export const claimCosts = async (
  work: Work,
  claiming: Claiming,
  costs: readonly Cost[],
): Promise<readonly Claimed[]> => {
  refuseIf(costs.length === 0, 'no-cost', refusals.noCost)
  ensureOneInvoiceEach(costs)
  const own = await ownLines(work, claiming)
  await strikeOut(work, claiming, own, costs)
  const claimed = new Map<bigint, Claimed>()
  for (const cost of lowerFirst(costs, own)) {
    refuseIf(cost.requestedVnd > cost.amountVnd, 'requested-above', refusals.requestedAbove)
    const known = await costLineOf(work, { ...claiming, own }, cost)
    const { requestedVnd, totalVnd, paper = null } = cost
    claimed.set(known.costLine, { ...known, requestedVnd, isInterest: totalVnd === null, paper })
  }
  for (const cost of costs) await lowerInvoice(work, claiming, cost)
  const found = [...claimed.values()]
  await saveDifference(work, claiming, found)
  return found
}

/** A cost that the application claims already, with its invoice. */
interface Own {
  readonly line: CostLine
  readonly invoice: Invoice
}

const ownLines = async ({ db }: Work, { claims }: Claiming): Promise<readonly Own[]> => {
  const lines = await listCostLines(
    db,
    claims.map(({ costLine }) => costLine),
  )
  const invoices = await listInvoices(
    db,
    lines.map(({ invoice }) => invoice),
  )
  return lines.flatMap(line => {
    const invoice = invoices.find(({ id }) => id === line.invoice)
    return invoice === undefined ? [] : [{ line, invoice }]
  })
}

const invoiceName = (of: InvoiceKey): string => {
  const { supplier, symbol, number } = invoiceKeyOf(of)
  return `${supplier} ${symbol} ${number}`
}
const nameOf = (cost: Cost): string => `${invoiceName(cost)} ${itemKeyOf(cost.item)} ${cost.period}`
const nameOfOwn = ({ line, invoice }: Own): string => `${invoiceName(invoice)} ${line.itemKey} ${line.period}`

/** Rows that name one invoice must say the same day and total of it. */
const ensureOneInvoiceEach = (costs: readonly Cost[]): void => {
  for (const rows of Map.groupBy(costs, invoiceName).values()) {
    const [first] = rows
    const isOther = rows.some(
      ({ datedOn, totalVnd }) => datedOn !== first?.datedOn || totalVnd !== first.totalVnd,
    )
    if (first !== undefined) refuseIf(isOther, 'invoice-otherwise', refusals.invoiceOtherwise(first))
  }
}

/** What is asked no more takes no room of its invoice, unless somebody else asks for it or funds it. */
const strikeOut = async (
  work: Work,
  { application }: Claiming,
  own: readonly Own[],
  costs: readonly Cost[],
): Promise<void> => {
  const named = new Set(costs.map(nameOf))
  const dropped = own.filter(each => !named.has(nameOfOwn(each))).map(({ line }) => line)
  const claimants = await listClaimants(
    work.db,
    dropped.map(({ id }) => id),
  )
  const isOthers = (line: CostLine) =>
    line.fundings > 0 || claimants.some(each => each.costLine === line.id && each.application !== application)
  for (const { id } of dropped.filter(line => !isOthers(line)))
    await saveCostCorrection(work.db, { id, amountVnd: 0n }, { application, ...byOf(work) })
}

/** What becomes less makes room for what becomes more. */
const lowerFirst = (costs: readonly Cost[], own: readonly Own[]): readonly Cost[] => {
  const before = new Map(own.map(each => [nameOfOwn(each), each.line.amountVnd]))
  const becomesLess = (cost: Cost) => cost.amountVnd < (before.get(nameOf(cost)) ?? 0n)
  return [...costs.filter(becomesLess), ...costs.filter(cost => !becomesLess(cost))]
}

type Around = Claiming & { readonly own: readonly Own[] }

const costLineOf = async (work: Work, around: Around, cost: Cost) => {
  const { id } = await invoiceOf(work, around, cost)
  const invoice = await lockInvoice(work.db, id)
  const itemKey = itemKeyOf(cost.item)
  const known = (await listCostLinesOf(work.db, [id])).find(
    line => line.itemKey === itemKey && line.period === cost.period,
  )
  const { item, period, amountVnd } = cost
  if (known?.amountVnd === amountVnd) return { costLine: known.id, invoice: id }
  if (known !== undefined) ensureMendable(known, around)
  const linedVnd = invoice.linedVnd - (known?.amountVnd ?? 0n)
  const isBeyond = invoice.totalVnd !== null && linedVnd + amountVnd > invoice.totalVnd
  refuseIf(isBeyond, 'invoice-exceeded', refusals.invoiceExceeded({ ...invoice, linedVnd }))
  if (known === undefined) {
    const costLine = await saveCostLine(work.db, { invoice: id, item, itemKey, period, amountVnd })
    return { costLine, invoice: id }
  }
  const by = { application: around.application, ...byOf(work) }
  await saveCostCorrection(work.db, { id: known.id, amountVnd }, by)
  return { costLine: known.id, invoice: id }
}

/** Its own while nobody funds it, or what was struck out. */
const ensureMendable = ({ id, item, amountVnd, fundings }: CostLine, { own }: Around): void => {
  const isOwn = own.some(({ line }) => line.id === id) || amountVnd === 0n
  refuseIf(!isOwn || fundings > 0, 'cost-otherwise', refusals.costOtherwise(item, amountVnd))
}

const invoiceOf = async (work: Work, around: Around, { datedOn, totalVnd, ...cost }: Cost) => {
  const { enterprise, application } = around
  const key = invoiceKeyOf(cost)
  const kind = totalVnd === null ? 'loan' : 'invoice'
  const invoice = { ...key, kind, datedOn, totalVnd, enterprise } as const
  refuseIf(datedOn > work.today, 'in-future', refusals.inFuture)
  await saveInvoice(work.db, invoice, { recordedAt: work.now, byWhom: actorName(work.actor) })
  const known = await findInvoice(work.db, key)
  if (known === undefined) throw new NotFound('invoice', key.number)
  if (known.enterprise !== enterprise)
    throw new Refused('invoice-of-another', {}, refusals.invoiceOfAnother(known))
  if (known.datedOn === datedOn && known.totalVnd === totalVnd) return known
  await ensureInvoiceMendable(work, around, known)
  if (totalVnd === null) return known
  const most = known.totalVnd !== null && known.totalVnd > totalVnd ? known.totalVnd : totalVnd
  const corrected = { id: known.id, datedOn, totalVnd: most }
  await saveInvoiceCorrection(work.db, corrected, { application, ...byOf(work) })
  return known
}

const ensureInvoiceMendable = async ({ db }: Work, { own }: Around, known: Invoice): Promise<void> => {
  const lines = await listCostLinesOf(db, [known.id])
  const isFree = lines.every(({ amountVnd }) => amountVnd === 0n)
  const isOwn = own.some(({ invoice }) => invoice.id === known.id) || isFree
  const isFixed = known.kind === 'loan' || !isOwn || lines.some(({ fundings }) => fundings > 0)
  refuseIf(isFixed, 'invoice-otherwise', refusals.invoiceOtherwise(known))
}

/** After its items became less. */
const lowerInvoice = async (work: Work, { application }: Claiming, cost: Cost): Promise<void> => {
  const known = await findInvoice(work.db, invoiceKeyOf(cost))
  const { datedOn, totalVnd } = cost
  if (known === undefined || totalVnd === null || known.totalVnd === totalVnd) return
  refuseIf(known.linedVnd > totalVnd, 'invoice-below', refusals.invoiceBelow(known))
  const by = { application, ...byOf(work) }
  await saveInvoiceCorrection(work.db, { id: known.id, datedOn, totalVnd }, by)
}

const saveDifference = async (
  work: Work,
  { application, claims }: Claiming,
  claimed: readonly Claimed[],
): Promise<void> => {
  const ever = await listEverClaimed(work.db, application)
  const before = new Map(claims.map(({ costLine, requestedVnd }) => [costLine, requestedVnd]))
  const after = new Set(claimed.map(({ costLine }) => costLine))
  const changed = claimed.filter(
    ({ costLine, requestedVnd }) => ever.has(costLine) && before.get(costLine) !== requestedVnd,
  )
  const dropped = claims
    .filter(({ costLine }) => !after.has(costLine))
    .map(({ costLine }) => ({ costLine, requestedVnd: 0n }))
  const added = claimed.filter(({ costLine }) => !ever.has(costLine))
  await saveClaims(work.db, application, added)
  await saveClaimChanges(work.db, application, [...changed, ...dropped], byOf(work))
  await saveInterest(work, application, [...added, ...changed])
}

/** Of interest the part that a policy subsidises is computed before it is asked for: no more of it is eligible. */
const saveInterest = async (work: Work, id: bigint, claims: readonly Claimed[]): Promise<void> => {
  const found = claims.flatMap(({ costLine, requestedVnd, isInterest }) =>
    isInterest ? [{ costLine, eligibleVnd: requestedVnd, reason: null }] : [],
  )
  if (found.length > 0) await saveEligibilities(work.db, id, found, byOf(work))
}

const byOf = ({ now, actor }: Work) => ({ at: now, byWhom: actorName(actor) })
