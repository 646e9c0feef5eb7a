import { findEnterprise } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { NotFound } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { Application, Cycle, Step } from '../model.ts'
import { mayAnswerFor, mayApply } from '../permissions.ts'
import { findByForm, saveApplication, saveStep } from '../store/applications.ts'
import { listCycles } from '../store/programmes.ts'
import { refusals } from '../texts/refusals.ts'
import { type Claimed, type Cost, claimCosts } from './claiming.ts'
import { ensureMay, ensureMayDo, refuseIf, subjectOf } from './ensure.ts'
import { encloseIn } from './papers.ts'
import { ensureWithinPolicy } from './within-policy.ts'

export type Applying = Omit<Application, 'id' | 'enterprise' | 'association' | 'bar' | 'isSample'> & {
  readonly form: string
  /** For whom an association applies; of an enterprise itself it is not asked. */
  readonly enterprise: string | null
  /** Why an association proposes it. */
  readonly vouches: string | null
  readonly costs: readonly Cost[]
  /** Why its policy answers no: it is funded by an exception alone. */
  readonly bar?: string
  /** Files that were kept before, of no invoice. */
  readonly papers?: readonly string[]
}

/** Sends an application, once for each form. Answers its number. */
export const applyForSupport = async (work: Work, applying: Applying): Promise<bigint> => {
  ensureMay(mayApply(work.actor), work)
  return inTransaction(work, async work => {
    const { costs, form, vouches, enterprise: _, papers = [], bar = null, ...said } = applying
    const [cycle, before] = [await openCycle(work, applying.cycle), await findByForm(work.db, form)]
    if (before !== undefined) return before
    const { enterprise, association, isSample } = await applicantOf(work, applying)
    await ensureWithinPolicy(work, cycle, costs)
    refuseIf(association !== null && vouches === null, 'no-vouch', refusals.needVouch)
    refuseIf((said.choiceReason === null) !== (said.insteadOf.length === 0), 'choice', refusals.choice)
    const application = { ...said, bar, form, cycle: cycle.id, enterprise, association, isSample }
    const id = await saveApplication(work.db, application)
    const step = await saveStep(work.db, id, stepOf(work, 'submitted', null))
    if (association !== null)
      await saveStep(work.db, id, { ...stepOf(work, 'vouched', vouches), unit: association })
    const claimed = await claimCosts(work, { application: id, enterprise, claims: [] }, costs)
    const files = await encloseIn(work, { application: id, step }, broughtWith(claimed, papers))
    const after = { ...application, costs, files }
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
  onDay: today,
  at: now,
  byWhom: actorName(actor),
})

interface Answer {
  readonly seen: string
  readonly words: string
}

interface Evidenced extends Answer {
  /** Files that were kept before. */
  readonly papers?: readonly string[]
}

interface Supplement extends Evidenced {
  /** All that is asked for from now on; without it nothing of that changes. */
  readonly costs?: readonly Cost[]
}

/** Files of invoices, and others. */
const broughtWith = (claimed: readonly Claimed[], papers: readonly string[]) => [
  ...claimed.flatMap(({ paper, invoice }) => (paper === null ? [] : [{ paper, invoice }])),
  ...papers.map(paper => ({ paper, invoice: null })),
]

/** Answers what was asked for, with costs mended or added; it takes its place in the queue anew. */
export const completeApplication = (
  work: Work,
  id: bigint,
  { seen, words, costs, papers = [] }: Supplement,
): Promise<void> =>
  inTransaction(work, async work => {
    const { story, cycle } = await ensureMayDo(work, { id, seen, states: ['returned'], may: mayAnswerFor })
    await ensureWithinPolicy(work, cycle, costs ?? [])
    const { enterprise, claims } = story
    const claimed =
      costs === undefined ? [] : await claimCosts(work, { application: id, enterprise, claims }, costs)
    const step = await saveStep(work.db, id, stepOf(work, 'resubmitted', words))
    const files = await encloseIn(work, { application: id, step }, broughtWith(claimed, papers))
    const after = { words, costs, files }
    record(work, { action: 'complete application for support', subject: subjectOf(id), after })
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

/** What came of what was paid: words, and the evidence. */
export const reportResult = (
  work: Work,
  id: bigint,
  { seen, words, papers = [] }: Evidenced,
): Promise<void> =>
  inTransaction(work, async work => {
    await ensureMayDo(work, { id, seen, states: ['paid'], may: mayAnswerFor })
    const step = await saveStep(work.db, id, stepOf(work, 'result', words))
    const files = await encloseIn(work, { application: id, step }, broughtWith([], papers))
    record(work, { action: 'report result of support', subject: subjectOf(id), after: { words, files } })
  })
