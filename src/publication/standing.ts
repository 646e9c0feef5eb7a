import type { Day } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import { type Proposal, proposalOf, type Round } from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import { changesBetween, type ListChange, unexplainedAmong } from './rules/changes.ts'
import { type Block, blocksOf, currentAmong, decisionState } from './rules/decision.ts'
import { listed, loadSnapshot, type Snapshot, snapshotProduct } from './snapshot.ts'
import { listComments, type SentComment } from './store/comments.ts'
import {
  type ChangeGround,
  type DecisionDocument,
  findDocument,
  type ListHead,
  listChangeGrounds,
  listLists,
  listTurns,
  type Turn,
} from './store/lists.ts'

/** Where a round stands between its proposed list and its final one. */
export interface RoundStanding {
  /** The list that counts; null: none was published since the round was opened. */
  readonly list: ListHead | null
  readonly snapshot: Snapshot | null
  readonly turns: readonly Turn[]
  readonly state: ReturnType<typeof decisionState>
  readonly proposal: Proposal
  readonly comments: readonly SentComment[]
  readonly changes: readonly ListChange[]
  readonly unexplained: readonly ListChange[]
  readonly grounds: readonly ChangeGround[]
  readonly blocks: readonly Block[]
}

export const standingOf = async (work: Work, round: Round): Promise<RoundStanding> => {
  const list = await currentList(work, round)
  const [proposal, comments, snapshot] = await Promise.all([
    proposalOf(work, round),
    listComments(work.db, round.id),
    list === null ? null : loadSnapshot(work, list),
  ])
  const turns = list === null ? [] : (await listTurns(work.db)).filter(turn => turn.list === list.id)
  const grounds =
    list === null ? [] : (await listChangeGrounds(work.db)).filter(ground => ground.list === list.id)
  const changes = snapshot === null ? [] : changesSince(snapshot, proposal)
  const unexplained = unexplainedAmong(changes, comments, grounds)
  const blocks = blocksOf({
    isOpen: stateOn(round.turns, work.today) === 'open',
    today: work.today,
    commentsUntil: list?.commentsUntil ?? null,
    undecided: proposal.undecided.map(({ dossier }) => dossier),
    comments,
    unexplained: unexplained.map(({ dossier }) => dossier),
  })
  const state = decisionState(turns)
  return { list, snapshot, turns, state, proposal, comments, changes, unexplained, grounds, blocks }
}

/** While outcomes are undecided nothing can be compared: then that is what the list waits for. */
const changesSince = ({ products }: Snapshot, proposal: Proposal): readonly ListChange[] =>
  proposal.because === null
    ? changesBetween(
        products.map(listed),
        proposal.products.map(each => listed(snapshotProduct(each))),
      )
    : []

export const currentList = async (work: Work, round: Round): Promise<ListHead | null> =>
  currentAmong(await listsOf(work, round), round.turns) ?? null

/** Every list of a round, in the order of their publication. */
export const listsOf = async (work: Work, round: Round): Promise<readonly ListHead[]> =>
  (await listLists(work.db)).filter(list => list.round === round.id)

/** How a round was decided. */
export interface RoundDecision {
  readonly approvedOn: Day
  /** Number, day and issuer of the signed document; null: not recorded yet. */
  readonly document: DecisionDocument | null
}

/** Null: the list of the round is not approved, or the round was opened again since. */
export const decisionOf = async (work: Work, round: Round): Promise<RoundDecision | null> => {
  const list = await currentList(work, round)
  if (list === null || stateOn(round.turns, work.today) !== 'closed') return null
  const last = (await listTurns(work.db)).findLast(turn => turn.list === list.id)
  if (last?.kind !== 'approved') return null
  return { approvedOn: last.turnedOn, document: (await findDocument(work.db, last.id)) ?? null }
}
