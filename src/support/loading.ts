import { listEnterpriseNames, listEnterprises } from '../enterprises/index.ts'
import type { EnterpriseId } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import type { Db } from '../platform/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { type Told, toldOf } from './actions/ensure.ts'
import type { BudgetLine, CostLine, Cycle, Exception, Invoice, Programme, State, Story } from './model.ts'
import { doersAmong, nameIn, unitNames } from './names.ts'
import { mayReadApplicant, maySeeMoney } from './permissions.ts'
import { policyNames } from './policy-names.ts'
import type { Standing } from './rules/money.ts'
import { type Likeness, likenessOf } from './rules/near.ts'
import { byLaw } from './rules/queue.ts'
import { sentAt, stateOf, turnOf } from './rules/state.ts'
import { listClaimants, listStories } from './store/applications.ts'
import { listBudgetLines } from './store/budgets.ts'
import { listCostLines, listInvoices, listNear } from './store/costs.ts'
import { listActiveFundings } from './store/money.ts'
import { listCycles, listProgrammes } from './store/programmes.ts'

/** An application in a list. */
export interface Listed extends Told {
  readonly enterpriseName: string
  readonly unitName: string
  readonly requestedVnd: bigint
  readonly sentAt: string
  /** Its place among those of its cycle that wait to be appraised; null: it does not wait there. */
  readonly place: number | null
}

/** Those that the actor may see, the latest first. */
export const listedFor = async (work: Work): Promise<readonly Listed[]> => {
  const told = await toldOf(work, await listStories(work.db))
  const enterprises = await listEnterpriseNames(work.db, [
    ...new Set(told.map(({ story }) => story.enterprise)),
  ])
  const names = new Map(enterprises.map(each => [each.id, nameIn(each, work.language)]))
  const unitName = await unitNames(work.db, work.language)
  const places = placesOf(told)
  return told
    .map(each => ({
      ...each,
      enterpriseName: names.get(each.story.enterprise) ?? each.story.enterprise,
      unitName: unitName(each.programme.unit),
      requestedVnd: each.story.claims.reduce((sum, { requestedVnd }) => sum + requestedVnd, 0n),
      sentAt: sentAt(each.story),
      place: places.get(each.story.id) ?? null,
    }))
    .toReversed()
}

/** The queue of each cycle, by law. */
const placesOf = (told: readonly Told[]): ReadonlyMap<bigint, number> => {
  const waiting = told.filter(({ state }) => state === 'submitted')
  const queues = Map.groupBy(waiting, ({ cycle }) => cycle.id)
  return new Map(
    [...queues.values()].flatMap(queue =>
      queue
        .map(({ story }) => ({ ...story, sentAt: sentAt(story) }))
        .toSorted(byLaw)
        .map(({ id }, at) => [id, at + 1] as const),
    ),
  )
}

export interface CostTold {
  readonly cost: CostLine
  readonly invoice: Invoice
  readonly requestedVnd: bigint
  /** Who funds it now, whichever unit. */
  readonly standing: readonly Standing[]
  /** Other applications that claim the same cost. */
  readonly claimants: readonly bigint[]
  readonly near: readonly { readonly invoice: Invoice; readonly why: readonly Likeness[] }[]
}

export interface Record extends Told {
  readonly enterpriseName: string
  readonly taxCode: string | null
  readonly costs: readonly CostTold[]
  readonly budgets: readonly BudgetLine[]
  readonly unitName: (code: string) => string
  readonly policyName: (code: string) => string
  readonly doer: (byWhom: string) => string
}

/** What was done of one application, for who may see it. */
export const storyFor = async (work: Work, id: bigint): Promise<Story> => {
  const [told] = await toldOf(work, await listStories(work.db, { ids: [id] }))
  if (told === undefined) throw new NotFound('application', String(id))
  return told.story
}

/** Whether the actor works on an application of one of these enterprises. */
export const worksOnApplicationOf = async (
  work: Work,
  enterprises: readonly EnterpriseId[],
): Promise<boolean> => {
  if (!maySeeMoney(work.actor)) return false
  const told = await toldOf(work, await listStories(work.db, { enterprises }))
  return told.some(({ grounds }) => mayReadApplicant(work.actor, grounds))
}

/** The whole story of one application, for who may see it. */
export const recordFor = async (work: Work, id: bigint): Promise<Record> => {
  const [told] = await toldOf(work, await listStories(work.db, { ids: [id] }))
  if (told === undefined) throw new NotFound('application', String(id))
  const { story, programme, cycle } = told
  const enterprise = (await listEnterprises(work.db)).find(each => each.id === story.enterprise)
  const budgets = (await listBudgetLines(work.db)).filter(
    line =>
      line.unit === programme.unit &&
      line.activity === cycle.activity &&
      (line.policy ?? cycle.policy) === cycle.policy,
  )
  return {
    ...told,
    enterpriseName: enterprise?.nameVi ?? story.enterprise,
    taxCode: enterprise?.taxCode ?? null,
    costs: await costsOf(work, told),
    budgets,
    unitName: await unitNames(work.db, work.language),
    policyName: await policyNames(work),
    doer: await doersAmong(work.db, doersOf(told)),
  }
}

const doersOf = ({ story }: Told): readonly string[] => [
  ...[...story.steps, ...story.payments, ...story.releases, ...story.enclosures].map(({ byWhom }) => byWhom),
  ...story.proposals.map(({ proposedBy }) => proposedBy),
  ...story.exceptions.flatMap(({ requestedBy, approvedBy }) => [requestedBy, approvedBy ?? '']),
  story.commitment?.approvedBy ?? '',
  story.acceptance?.byWhom ?? '',
  ...story.recoveries.flatMap(({ askedBy, answer }) => [askedBy, answer?.byWhom ?? '']),
]

const costsOf = async ({ db }: Work, { story }: Told): Promise<readonly CostTold[]> => {
  const ids = story.claims.map(({ costLine }) => costLine)
  const costs = await listCostLines(db, ids)
  const invoices = await listInvoices(
    db,
    costs.map(({ invoice }) => invoice),
  )
  const [standing, claimants, near] = [
    await listActiveFundings(db, ids),
    await listClaimants(db, ids),
    await listNear(db, invoices),
  ]
  return costs.flatMap(cost => {
    const invoice = invoices.find(({ id }) => id === cost.invoice)
    if (invoice === undefined) return []
    return [
      {
        cost,
        invoice,
        requestedVnd: story.claims.find(({ costLine }) => costLine === cost.id)?.requestedVnd ?? 0n,
        standing: standing.filter(each => each.costLine === cost.id && each.application !== story.id),
        claimants: claimants.flatMap(({ costLine, application }) =>
          costLine === cost.id && application !== story.id ? [application] : [],
        ),
        near: near.flatMap(other => {
          const why = likenessOf(invoice, other)
          return why.length === 0 ? [] : [{ invoice: other, why }]
        }),
      },
    ]
  })
}

/** How far applications are, for the rooms that led to them: whoever shows it says who may see it. */
export const statesOf = async (db: Db, ids: readonly bigint[]): Promise<ReadonlyMap<bigint, State>> =>
  new Map((await listStories(db, { ids })).map(story => [story.id, stateOf(story)]))

/** Of each that its policy answers with no: by whom an exception is asked and agreed to, as far as it is. */
export const barredAmong = async (
  db: Db,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, Pick<Exception, 'requestedBy' | 'approvedBy'> | null>> =>
  new Map(
    (await listStories(db, { ids })).flatMap(({ id, bar, exceptions }) =>
      bar === null
        ? []
        : [[id, exceptions.find(each => each.approvedBy !== null) ?? exceptions.at(-1) ?? null]],
    ),
  )

export interface Offered {
  readonly programme: Programme
  readonly cycles: readonly Cycle[]
}

/** Programmes with their cycles. */
export const programmesFor = async ({ db }: Work): Promise<readonly Offered[]> => {
  const cycles = Map.groupBy(await listCycles(db), ({ programme }) => programme)
  return (await listProgrammes(db)).map(programme => ({
    programme,
    cycles: cycles.get(programme.code) ?? [],
  }))
}

export const isOpenOn = ({ opensOn, closesOn }: Cycle, day: Day): boolean => opensOn <= day && day <= closesOn

/** Whether what waits for a second person is this one's own. */
const isByHand = ({ proposals, recoveries }: Story, state: State, me: string): boolean =>
  state === 'recovering'
    ? recoveries.some(({ answer, askedBy }) => answer === null && askedBy === me)
    : proposals.at(-1)?.proposedBy === me

/** What waits for the actor among them. */
export const isMine = ({ state, story, grounds }: Told, actor: Work['actor']): boolean => {
  if (actor.kind !== 'person') return false
  const turn = turnOf(state)
  const holds = (role: string) => actor.roles.some(held => held.role === role && held.unit === grounds.unit)
  if (turn === 'enterprise') return grounds.isOwn
  if (turn === 'accountant') return holds('accountant')
  if (turn === 'second') return holds('support-officer') && !isByHand(story, state, `person:${actor.id}`)
  return turn === 'unit' && holds('support-officer')
}
