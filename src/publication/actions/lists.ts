import { peopleOf } from '../../enterprises/index.ts'
import type { Day } from '../../exact/day.ts'
import { type Notice, tell } from '../../notices/index.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { dossierAddress, lockRound, type Proposal, proposalOf, type Round } from '../../selection/index.ts'
import type { RoundId } from '../../selection/model.ts'
import { stateOn } from '../../selection/rules/round.ts'
import { proposedAddress } from '../addresses.ts'
import { procedures } from '../procedures.ts'
import { commentRuleOn, earliestEnd } from '../rules/comments.ts'
import { decisionState } from '../rules/decision.ts'
import { type Snapshot, snapshotProduct, writeSnapshot } from '../snapshot.ts'
import { currentList } from '../standing.ts'
import { type ListHead, listTurns, saveList } from '../store/lists.ts'
import { noticeTexts } from '../texts/notices.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMayPublish, ensureWithoutInterest } from './ensure.ts'

export interface Publishing {
  /** The last day for comments. */
  readonly until: Day
  /** Why a list is published anew; not wanted for the first. */
  readonly ground: string | null
}

/**
 * Publishes what the public may see of the round as it stands, and opens the comment period. Whose dossier is not on
 * the list is told so, alone, with the way to its reasons.
 */
export const publishList = async (work: Work, id: RoundId, publishing: Publishing): Promise<string> => {
  ensureMayPublish(work)
  return inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    ensureMayPublish(work, round)
    await ensureWithoutInterest(work)
    const before = await currentList(work, round)
    const proposal = await proposalOf(work, round)
    ensurePublishable(work, round, proposal)
    ensureLongEnough(work, publishing.until)
    await ensureReplaceable(work, before, publishing)
    const snapshot = snapshotOf(work, round, proposal, publishing)
    const written = writeSnapshot(snapshot)
    const list = await saveList(work.db, {
      round: id,
      publishedOn: work.today,
      commentsUntil: publishing.until,
      at: work.now,
      byWhom: actorName(work.actor),
      ground: publishing.ground,
      ...written,
    })
    await tell(work, await noticesOf(work, round, list, proposal))
    record(work, {
      action: 'publish proposed list',
      subject: { kind: 'selection.round', id },
      after: { list, until: publishing.until, sha256: written.sha256, products: snapshot.products.length },
      ...(publishing.ground === null ? {} : { reason: publishing.ground }),
    })
    return list
  })
}

/** Nothing is published while an outcome is unknown (semantics.md, Freezing); the refusal names them. */
const ensurePublishable = (work: Work, round: Round, { because, undecided }: Proposal): void => {
  if (stateOn(round.turns, work.today) !== 'open')
    throw new Refused('round-not-open', { round: round.id }, refusals.notOpen)
  if (because === null) return
  const dossiers = undecided.map(({ dossier }) => dossier)
  throw new Refused('outcomes-unknown', { dossiers }, refusals.undecided(dossiers))
}

const ensureLongEnough = (work: Work, until: Day): void => {
  const least = earliestEnd(commentRuleOn(procedures, work.today), work.today)
  if (until >= least) return
  const { vi: reason } = refusals.tooShort(least)
  throw new Invalid([
    {
      place: 'until',
      value: until,
      reason: work.language === 'vi' ? reason : refusals.tooShort(least).en,
      remedy: '',
    },
  ])
}

/** A second list needs its ground; one that lies before the leader is not exchanged under their hands. */
const ensureReplaceable = async (
  { db }: Work,
  before: ListHead | null,
  { ground }: Publishing,
): Promise<void> => {
  if (before === null) return
  const turns = (await listTurns(db)).filter(({ list }) => list === before.id)
  if (decisionState(turns) === 'submitted')
    throw new Refused('list-submitted', { list: before.id }, refusals.withLeader)
  if (ground === null) throw new Refused('list-published', { list: before.id }, refusals.groundNeeded)
}

const snapshotOf = (work: Work, round: Round, proposal: Proposal, { until }: Publishing): Snapshot => ({
  format: 'chuluc-proposed-1',
  round: { id: round.id, name: round.name, isSample: round.isSample },
  criteriaSet: round.criteriaSet,
  period: round.period,
  publishedOn: work.today,
  commentsUntil: until,
  max: proposal.max,
  products: proposal.products.map(snapshotProduct),
})

const noticesOf = async (
  work: Work,
  round: Round,
  list: string,
  { products, failed }: Proposal,
): Promise<readonly Notice[]> => {
  const all = [
    ...products.flatMap(each => each.enterpriseId ?? []),
    ...failed.flatMap(each => each.enterprise ?? []),
  ]
  const people = await peopleOf(work, all)
  const proposed = products.flatMap(({ dossier, enterpriseId, product }) =>
    people(enterpriseId).map(person => ({
      person,
      kind: 'product-proposed',
      key: `${list} ${dossier}`,
      says: noticeTexts.proposed(product.vi, product.en),
      href: proposedAddress(round),
      dueOn: null,
    })),
  )
  const others = failed.flatMap(({ dossier, enterprise }) =>
    people(enterprise).map(person => ({
      person,
      kind: 'dossier-not-proposed',
      key: `${list} ${dossier}`,
      says: noticeTexts.notProposed,
      href: dossierAddress(round, dossier),
      dueOn: null,
    })),
  )
  return [...proposed, ...others]
}
