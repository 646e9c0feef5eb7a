import type { Day } from '../exact/day.ts'
import type { Asked, Opinion, Proposal, State, Step } from './model.ts'

export const opinionOf = ({ opinions }: Asked): Opinion | null => opinions.at(-1) ?? null

/** Asked, not answered, and the day is over. */
export const isLate = (asked: Asked, today: Day): boolean => opinionOf(asked) === null && asked.dueOn < today

export const lastStep = ({ steps }: Pick<Proposal, 'steps'>): Step | null => steps.at(-1) ?? null

/** What follows from its rows on a day. What was returned may be asked about and submitted again. */
export const stateOn = (proposal: Pick<Proposal, 'steps' | 'asked'>, today: Day): State => {
  const step = lastStep(proposal)
  const since = step?.step === 'returned' ? step.at : ''
  const open = proposal.asked.filter(asked => opinionOf(asked) === null && asked.dueOn >= today)
  if (step !== null && step.step !== 'returned') return step.step
  if (open.length > 0) return 'consulting'
  if (step !== null) return proposal.asked.some(({ at }) => at > since) ? 'consulted' : 'returned'
  return proposal.asked.length === 0 ? 'idea' : 'consulted'
}

/** Still worked on: grounds are added, opinions asked and given. */
export const isOpen = (state: State): boolean =>
  ['idea', 'consulting', 'consulted', 'returned'].includes(state)

/** Why it cannot be submitted yet; null: it can. Who was asked and is late holds nothing up. */
export const submissionBar = (
  proposal: Proposal,
  today: Day,
): 'not-open' | 'no-grounds' | 'nobody-asked' | 'still-asked' | null => {
  const state = stateOn(proposal, today)
  if (!isOpen(state)) return 'not-open'
  if (proposal.grounds.length === 0) return 'no-grounds'
  if (proposal.asked.length === 0) return 'nobody-asked'
  return state === 'consulting' ? 'still-asked' : null
}

/** Whose turn it is. */
export const turnOf = (state: State): 'office' | 'asked' | 'leader' | null => {
  switch (state) {
    case 'idea':
    case 'consulted':
    case 'returned':
      return 'office'
    case 'consulting':
      return 'asked'
    case 'submitted':
      return 'leader'
    case 'adopted':
    case 'rejected':
    case 'withdrawn':
      return null
  }
}

/** The submission report is drafted as soon as something speaks for the proposal and somebody was asked. */
export const maySubmissionBeRead = ({
  grounds,
  asked,
}: {
  readonly grounds: readonly unknown[]
  readonly asked: readonly unknown[]
}): boolean => grounds.length > 0 && asked.length > 0
