import type { Day } from '../../exact/day.ts'
import type { Comment, TurnKind } from '../model.ts'
import { awaitedAmong, unansweredAmong } from './comments.ts'

/** What stands between a round and its final list, each with what it is about. */
export type Block =
  | { readonly block: 'not-open' }
  | { readonly block: 'not-published' }
  | { readonly block: 'outcomes-unknown'; readonly dossiers: readonly string[] }
  | { readonly block: 'period-running'; readonly until: Day }
  | { readonly block: 'comments-unanswered'; readonly numbers: readonly number[] }
  | { readonly block: 'comments-awaited'; readonly count: number }
  | { readonly block: 'changes-unexplained'; readonly dossiers: readonly string[] }

export interface Standing {
  readonly isOpen: boolean
  readonly today: Day
  /** Of the list that was published last; null: none since the round was opened. */
  readonly commentsUntil: Day | null
  readonly undecided: readonly string[]
  readonly comments: readonly Comment[]
  readonly unexplained: readonly string[]
}

export const blocksOf = (standing: Standing): readonly Block[] => {
  const { isOpen, today, commentsUntil, undecided, comments, unexplained } = standing
  if (!isOpen) return [{ block: 'not-open' }]
  if (commentsUntil === null) return [{ block: 'not-published' }]
  const numbers = unansweredAmong(comments).flatMap(({ number }) => number ?? [])
  const awaited = awaitedAmong(comments, today).length
  const blocks: readonly (Block | null)[] = [
    undecided.length > 0 ? { block: 'outcomes-unknown', dossiers: undecided } : null,
    today <= commentsUntil ? { block: 'period-running', until: commentsUntil } : null,
    numbers.length > 0 ? { block: 'comments-unanswered', numbers } : null,
    awaited > 0 ? { block: 'comments-awaited', count: awaited } : null,
    unexplained.length > 0 ? { block: 'changes-unexplained', dossiers: unexplained } : null,
  ]
  return blocks.filter(block => block !== null)
}

/** Where a list stands: from its turns, never from a flag. */
export const decisionState = (turns: readonly { readonly kind: TurnKind }[]): 'published' | TurnKind =>
  turns.at(-1)?.kind ?? 'published'

/** The list that counts: the latest since the round was opened, or opened again. */
export const currentAmong = <List extends { readonly at: string }>(
  lists: readonly List[],
  turns: readonly { readonly turn: string; readonly at: string }[],
): List | undefined => {
  const opened = turns.findLast(({ turn }) => turn !== 'closed')?.at ?? ''
  const last = lists.at(-1)
  return last !== undefined && last.at >= opened ? last : undefined
}
