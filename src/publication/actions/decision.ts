import { createHash } from 'node:crypto'
import { holdersOf } from '../../access/index.ts'
import { peopleOf } from '../../enterprises/index.ts'
import { type Notice, tell } from '../../notices/index.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { closeRound, getRound, lockRound, type Round, roundAddress } from '../../selection/index.ts'
import type { RoundId } from '../../selection/model.ts'
import { decisionAddress } from '../addresses.ts'
import type { DocumentInput, TurnKind } from '../model.ts'
import type { ListChange } from '../rules/changes.ts'
import { listsOf, type RoundStanding, standingOf } from '../standing.ts'
import { listTurns, saveChangeGrounds, saveDocument, saveTurn } from '../store/lists.ts'
import { blockTexts } from '../texts/decision.ts'
import { noticeTexts } from '../texts/notices.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMayAnswer, ensureMayDecide, ensureWithoutInterest } from './ensure.ts'

/** Says why products differ from what was published, where no comment does. */
export const explainChanges = async (
  work: Work,
  id: RoundId,
  grounds: Readonly<Record<string, string>>,
): Promise<void> => {
  ensureMayAnswer(work)
  return aboutList(work, id, ensureMayAnswer, async (work, { standing }) => {
    const { list, changes } = standing
    if (list === null) throw new Refused('not-published', { round: id }, refusals.notPublished)
    const given = Object.entries(grounds).filter(([dossier]) =>
      changes.some(each => each.dossier === dossier),
    )
    await saveChangeGrounds(
      work.db,
      given.map(([dossier, words]) => ({
        list: list.id,
        dossier,
        words,
        at: work.now,
        byWhom: actorName(work.actor),
      })),
    )
    record(work, about(id, 'explain changes of a list', Object.fromEntries(given)))
  })
}

/** Lays the list before the leader, once nothing stands in its way. */
export const submitList = async (work: Work, id: RoundId, words: string | null): Promise<void> => {
  ensureMayAnswer(work)
  return aboutList(work, id, ensureMayAnswer, async (work, { round, standing }) => {
    const list = ensureFree(standing)
    if (standing.state === 'submitted') throw new Refused('stale', { list: list.id }, refusals.stale)
    await saveTurn(work.db, { ...turned(work, 'submitted', words), list: list.id })
    await tellLeaders(work, round, list.id, standing.turns.length)
    record(work, about(id, 'submit list', { list: list.id }))
  })
}

export interface Deciding {
  readonly words: string | null
  /** What the leader saw: `seenOf` of the standing on their page. */
  readonly seen: string
}

/** Approves the list that was submitted: the round is closed with it, and frozen. */
export const approveList = async (work: Work, id: RoundId, { words, seen }: Deciding): Promise<string> => {
  ensureMayDecide(work)
  return aboutList(work, id, ensureMayDecide, async (work, { round, standing }) => {
    const list = ensureSubmitted(standing, seen)
    ensureFree(standing)
    const sha256 = await closeRound(work, id)
    const { changes } = standing
    await ensureUnchanged(work, id, changes)
    await saveTurn(work.db, { ...turned(work, 'approved', words), list: list.id, sha256, changes })
    await tellApplicants(work, round, list.id, standing)
    await tellOffice(work, round, {
      kind: 'list-approved',
      key: list.id,
      says: noticeTexts.approved(round.name),
    })
    record(work, about(id, 'approve list', { list: list.id, sha256, changes: changes.length }))
    return sha256
  })
}

/** Closing may void judgements of a conflict just found: then what was decided is not what was looked at. */
const ensureUnchanged = async (work: Work, id: RoundId, seen: readonly ListChange[]): Promise<void> => {
  const { changes } = await standingOf(work, await getRound(work.db, id))
  if (JSON.stringify(changes) !== JSON.stringify(seen))
    throw new Refused('stale', { round: id }, refusals.stale)
}

/** Gives the list back to the office with what is to be done. */
export const sendBackList = async (
  work: Work,
  id: RoundId,
  { words, seen }: { readonly words: string; readonly seen: string },
): Promise<void> => {
  ensureMayDecide(work)
  return aboutList(work, id, ensureMayDecide, async (work, { round, standing }) => {
    const list = ensureSubmitted(standing, seen)
    await saveTurn(work.db, { ...turned(work, 'sent-back', words), list: list.id })
    await tellOffice(work, round, {
      kind: 'list-sent-back',
      key: `${list.id} ${standing.turns.length}`,
      says: noticeTexts.sentBack(round.name),
    })
    record(work, { ...about(id, 'send list back', { list: list.id }), reason: words })
  })
}

/** Number and day of the decision, once it is signed; entered again it corrects. */
export const recordDocument = async (work: Work, id: RoundId, input: DocumentInput): Promise<void> => {
  ensureMayAnswer(work)
  return inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    ensureMayAnswer(work, round)
    const lists = new Set((await listsOf(work, round)).map(list => list.id))
    const approved = (await listTurns(work.db)).findLast(
      ({ list, kind }) => kind === 'approved' && lists.has(list),
    )
    if (approved === undefined) throw new NotFound('decision', id)
    await saveDocument(work.db, {
      turn: approved.id,
      ...input,
      at: work.now,
      byWhom: actorName(work.actor),
    })
    record(work, about(id, 'record decision document', input))
  })
}

interface Deed {
  readonly round: Round
  readonly standing: RoundStanding
}

/** Under the lock of the round, by who may in its programme and has no interest in it. */
const aboutList = <T>(
  work: Work,
  id: RoundId,
  ensureMay: typeof ensureMayDecide,
  act: (work: Work, deed: Deed) => Promise<T>,
): Promise<T> =>
  inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    ensureMay(work, round)
    await ensureWithoutInterest(work)
    return act(work, { round, standing: await standingOf(work, round) })
  })

/** Of all that a decision rests on: whoever saw something else has not seen what they would decide. */
export const seenOf = ({ list, changes, turns }: Pick<RoundStanding, 'list' | 'changes' | 'turns'>): string =>
  createHash('sha256')
    .update(JSON.stringify([list?.sha256, changes, turns.length]))
    .digest('base64url')
    .slice(0, 22)

const ensureSubmitted = (standing: RoundStanding, seen: string) => {
  const { list, state } = standing
  if (list === null) throw new Refused('not-published', {}, refusals.notPublished)
  if (state !== 'submitted') throw new Refused('not-submitted', { list: list.id }, refusals.notSubmitted)
  if (seenOf(standing) !== seen) throw new Refused('stale', { list: list.id }, refusals.stale)
  return list
}

/** No way to the final list while something stands between. */
const ensureFree = ({ list, blocks }: RoundStanding) => {
  const [first] = blocks
  if (first !== undefined) throw new Refused(first.block, { ...first }, blockTexts(first))
  if (list === null) throw new Refused('not-published', {}, refusals.notPublished)
  return list
}

const turned = (work: Work, kind: TurnKind, words: string | null) => ({
  kind,
  words,
  sha256: null,
  changes: null as readonly ListChange[] | null,
  turnedOn: work.today,
  at: work.now,
  byWhom: actorName(work.actor),
})

const about = (round: string, action: string, after: unknown) => ({
  action,
  subject: { kind: 'selection.round', id: round },
  after,
})

const tellLeaders = async (work: Work, round: Round, list: string, turn: number): Promise<void> => {
  const people = await holdersOf(work, 'leader', round.programme)
  return tell(
    work,
    people.map(person => ({
      person,
      kind: 'list-submitted',
      key: `${list} ${turn}`,
      says: noticeTexts.submitted(round.name),
      href: decisionAddress(round),
      dueOn: null,
    })),
  )
}

/** The office has the next step: what is to be made clear, or number and day of the signed decision. */
const tellOffice = async (
  work: Work,
  round: Round,
  said: Pick<Notice, 'kind' | 'key' | 'says'>,
): Promise<void> => {
  const people = await holdersOf(work, 'office', round.programme)
  return tell(
    work,
    people.map(person => ({ person, ...said, href: decisionAddress(round), dueOn: null })),
  )
}

/** Every enterprise learns that the round was decided; what became of its own dossier stands on its own page. */
const tellApplicants = async (
  work: Work,
  round: Round,
  list: string,
  { proposal: { products, failed } }: RoundStanding,
): Promise<void> => {
  const all = [
    ...products.map(each => each.enterpriseId),
    ...failed.map(({ enterprise }) => enterprise),
  ].filter(each => each !== null)
  const people = await peopleOf(work, all)
  return tell(
    work,
    [...new Set(all.flatMap(people))].map(person => ({
      person,
      kind: 'round-decided',
      key: list,
      says: noticeTexts.decided(round.name),
      href: roundAddress(round),
      dueOn: null,
    })),
  )
}
