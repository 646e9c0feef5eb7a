import { addDays, type Day, isWithin } from '../../exact/day.ts'
import type { Comment, CommentRule, CommentStep, Procedures } from '../model.ts'

/** How long a mailed link may be followed; until then nobody knows whether its comment will come. */
export const DAYS_OF_LINK = 2

export type CommentState = 'unverified' | 'received' | 'accepted' | 'rejected' | 'merged' | 'replied'

type Stated = Pick<Comment, 'number' | 'steps'>

export const stateOf = ({ number, steps }: Stated): CommentState =>
  number === null ? 'unverified' : (steps.at(-1)?.kind ?? 'received')

/** A reply answers, and so does a rejection with its reason; a merged one is answered with the one it was merged into. */
export const isAnswered = (comment: Stated, all: readonly Stated[]): boolean => {
  const last = comment.steps.at(-1)
  if (last?.kind !== 'merged') return last?.kind === 'replied' || last?.kind === 'rejected'
  const into = all.find(({ number }) => number === last.into)
  return into !== undefined && isAnswered(into, all)
}

export const unansweredAmong = <Each extends Stated>(all: readonly Each[]): readonly Each[] =>
  all.filter(comment => comment.number !== null && !isAnswered(comment, all))

/** The step by which a comment was answered: its own, or that of the one it was merged into. */
export const answerTo = (comment: Stated, all: readonly Stated[]): CommentStep | undefined => {
  const last = comment.steps.at(-1)
  if (last?.kind === 'replied' || last?.kind === 'rejected') return last
  const into = last?.kind === 'merged' ? all.find(({ number }) => number === last.into) : undefined
  return into && answerTo(into, all)
}

/** Merging goes one way: into one that was received, is not itself merged, and is another. */
export const mayMergeInto = (comment: Stated, into: Stated | undefined, all: readonly Stated[]): boolean =>
  into !== undefined &&
  into.number !== null &&
  into.number !== comment.number &&
  stateOf(into) !== 'merged' &&
  !all.some(each => each.steps.at(-1)?.kind === 'merged' && each.steps.at(-1)?.into === comment.number)

/** By day, not by hour: a letter by its postmark, a form by the day on which it was written. */
export const isLate = (sentOn: Day, until: Day): boolean => sentOn > until

/** Whether a comment that was written on that day may still be verified. */
export const isLinkOpen = (sentOn: Day, today: Day): boolean => today <= addDays(sentOn, DAYS_OF_LINK)

/** Comments written in time whose address may still be verified: until then the list waits for them. */
export const awaitedAmong = (all: readonly Comment[], today: Day): readonly Comment[] =>
  all.filter(({ number, sentOn }) => number === null && isLinkOpen(sentOn, today))

export const commentRuleOn = ({ comments }: Procedures, day: Day): CommentRule | undefined =>
  comments.find(({ from, to }) => isWithin(day, from, to))

/** The first day on which a comment period that begins on `from` may end. */
export const earliestEnd = (rule: CommentRule | undefined, from: Day): Day =>
  addDays(from, rule?.leastDays ?? 0)
