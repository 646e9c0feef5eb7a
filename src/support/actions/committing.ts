import { listUnits } from '../../access/index.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { BudgetLine, Proposal, ProposalLine } from '../model.ts'
import { mayAllowException, mayDecide } from '../permissions.ts'
import { moneyProblem, permissionFor } from '../rules/money.ts'
import { saveStep } from '../store/applications.ts'
import { lockBudgetLine } from '../store/budgets.ts'
import { lockCostLines } from '../store/costs.ts'
import {
  listActiveFundings,
  lockFundings,
  saveCommitment,
  saveException,
  saveExceptionApproval,
  saveProposal,
  saveReleases,
} from '../store/money.ts'
import { listCombinations } from '../store/programmes.ts'
import { moneyWords, refusals } from '../texts/refusals.ts'
import { stepOf } from './applying.ts'
import { ensureMayDo, refuseIf, subjectOf, type Told } from './ensure.ts'

interface Proposing {
  readonly seen: string
  readonly budgetLine: bigint
  readonly words: string | null
  readonly amounts: ReadonlyMap<bigint, bigint>
}

/** Proposes money from a budget line for each cost; it is committed when a second officer approves. */
export const proposeCommitment = (work: Work, id: bigint, proposing: Proposing): Promise<void> =>
  inTransaction(work, async work => {
    const told = await ensureMayDo(work, { id, seen: proposing.seen, states: ['appraised'], may: mayDecide })
    const budget = await budgetOf(work, proposing.budgetLine)
    const lines = await permitted(work, told, proposing.amounts)
    await ensureMoney(work, told, budget, lines)
    const proposal = {
      application: id,
      budgetLine: budget.id,
      words: proposing.words,
      proposedBy: actorName(work.actor),
      proposedAt: work.now,
      lines,
    }
    await saveProposal(work.db, proposal)
    record(work, { action: 'propose commitment', subject: subjectOf(id), after: proposal })
  })

const budgetOf = async ({ db }: Work, id: bigint): Promise<BudgetLine> => {
  const budget = await lockBudgetLine(db, id)
  if (budget === undefined) throw new NotFound('budget line', String(id))
  return budget
}

/** Each with what lets it stand beside a funding that is there already. */
const permitted = async (
  { db, today }: Work,
  { story, cycle }: Told,
  amounts: ReadonlyMap<bigint, bigint>,
): Promise<readonly ProposalLine[]> => {
  const claimed = story.claims.map(({ costLine }) => costLine)
  const standing = await listActiveFundings(db, claimed)
  const combinations = await listCombinations(db)
  const { exceptions, bar } = story
  const allowed = { policy: cycle.policy, day: today, bar, exceptions, combinations }
  return claimed.flatMap(costLine => {
    const amountVnd = amounts.get(costLine) ?? 0n
    if (amountVnd === 0n) return []
    return [{ costLine, amountVnd, ...permissionFor(costLine, standing, allowed) }]
  })
}

/** In the order in which the database takes its locks: the budget line is locked already. */
const ensureMoney = async (
  work: Work,
  { story: { bar }, cycle, programme }: Told,
  budget: BudgetLine,
  lines: readonly ProposalLine[],
): Promise<void> => {
  const ids = lines.map(({ costLine }) => costLine)
  const costs = await lockCostLines(work.db, ids)
  const standing = await listActiveFundings(work.db, ids)
  const problem = moneyProblem({ lines, costs, standing, cycle, unit: programme.unit, budget, bar })
  if (problem === null) return
  const names = new Map((await listUnits(work.db)).map(({ code, nameVi }) => [code, nameVi]))
  throw new Refused(
    problem.code,
    {},
    moneyWords(problem, unit => names.get(unit) ?? unit),
  )
}

const openProposal = ({ story }: Told): Proposal => {
  const proposal = story.proposals.at(-1)
  if (proposal === undefined) throw new NotFound('proposal', String(story.id))
  return proposal
}

/** A second officer agrees: from now on the money is committed. */
export const approveCommitment = (work: Work, id: bigint, seen: string): Promise<void> =>
  inTransaction(work, async work => {
    const told = await ensureMayDo(work, { id, seen, states: ['proposed'], may: mayDecide })
    const proposal = openProposal(told)
    const approvedBy = actorName(work.actor)
    refuseIf(proposal.proposedBy === approvedBy, 'same-person', refusals.samePerson)
    const budget = await budgetOf(work, proposal.budgetLine)
    await ensureMoney(work, told, budget, proposal.lines)
    const approved = { approvedBy, committedOn: work.today, approvedAt: work.now }
    await saveCommitment(work.db, proposal, approved)
    record(work, {
      action: 'approve commitment',
      subject: subjectOf(id),
      after: { ...proposal, ...approved },
    })
  })

interface Reason {
  readonly seen: string
  readonly words: string
}

/** The proposal goes back to who appraises; whoever made it may take it back themselves. */
export const declineCommitment = (work: Work, id: bigint, { seen, words }: Reason): Promise<void> =>
  inTransaction(work, async work => {
    await ensureMayDo(work, { id, seen, states: ['proposed'], may: mayDecide })
    await saveStep(work.db, id, stepOf(work, 'declined', words))
    record(work, { action: 'decline commitment', subject: subjectOf(id), reason: words })
  })

/** What is not paid goes back to the budget line. */
export const releaseCommitment = (work: Work, id: bigint, { seen, words }: Reason): Promise<void> =>
  inTransaction(work, async work => {
    const { story } = await ensureMayDo(work, { id, seen, states: ['committed', 'accepted'], may: mayDecide })
    const fundings = await lockFundings(work.db, story.commitment?.proposal ?? 0n)
    const by = { reason: words, onDay: work.today, at: work.now, byWhom: actorName(work.actor) }
    const releases = fundings.flatMap(({ id, amountVnd, releasedVnd, paidVnd }) => {
      const leftVnd = amountVnd - releasedVnd - paidVnd
      return leftVnd === 0n ? [] : [{ funding: id, amountVnd: leftVnd, ...by }]
    })
    if (releases.length > 0) await saveReleases(work.db, releases)
    record(work, { action: 'release commitment', subject: subjectOf(id), after: { releases }, reason: words })
  })

/** Asks that a cost which somebody funds be funded once more for this application, or one that its policy bars at all. */
export const askException = (
  work: Work,
  id: bigint,
  { seen, words, costLine }: Reason & { readonly costLine: bigint },
): Promise<void> =>
  inTransaction(work, async work => {
    const { story } = await ensureMayDo(work, { id, seen, states: ['appraised'], may: mayDecide })
    const isClaimed = story.claims.some(claim => claim.costLine === costLine)
    const isBarred = story.bar !== null || (await listActiveFundings(work.db, [costLine])).length > 0
    const isAsked = story.exceptions.some(each => each.costLine === costLine)
    refuseIf(!isClaimed || !isBarred || isAsked, 'exception-there', refusals.exceptionThere)
    const asked = {
      costLine,
      application: id,
      reason: words,
      requestedBy: actorName(work.actor),
      requestedAt: work.now,
    }
    await saveException(work.db, asked)
    record(work, { action: 'ask for exception', subject: subjectOf(id), after: { ...asked }, reason: words })
  })

export const allowException = (
  work: Work,
  id: bigint,
  { seen, exception }: { readonly seen: string; readonly exception: bigint },
): Promise<void> =>
  inTransaction(work, async work => {
    const { story } = await ensureMayDo(work, { id, seen, states: ['appraised'], may: mayAllowException })
    const asked = story.exceptions.find(each => each.id === exception && each.approvedBy === null)
    if (asked === undefined) throw new NotFound('exception', String(exception))
    const approvedBy = actorName(work.actor)
    refuseIf(asked.requestedBy === approvedBy, 'same-person', refusals.samePerson)
    await saveExceptionApproval(work.db, asked, { approvedBy, at: work.now })
    record(work, {
      action: 'allow exception',
      subject: subjectOf(id),
      after: { exception, approvedBy },
      reason: asked.reason,
    })
  })
