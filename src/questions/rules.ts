import type { Day } from '../exact/day.ts'
import type { Question, State, Step } from './model.ts'

export const stateOf = ({ steps }: Pick<Question, 'steps'>): State => steps.at(-1)?.step ?? 'asked'

export const isOpen = (question: Pick<Question, 'steps'>): boolean =>
  ['asked', 'forwarded'].includes(stateOf(question))

/** What the enterprise is asked, in the words of the office; null: nothing was sent on to it. */
export const forwardedIn = ({ steps }: Pick<Question, 'steps'>): Step | null =>
  steps.findLast(({ step }) => step === 'forwarded') ?? null

export const isLate = (question: Pick<Question, 'steps'>, today: Day): boolean => {
  const dueOn = forwardedIn(question)?.dueOn ?? null
  return stateOf(question) === 'forwarded' && dueOn !== null && dueOn < today
}

/** Whose turn it is. */
export const waitsFor = (question: Pick<Question, 'steps'>): 'office' | 'enterprise' | null => {
  const state = stateOf(question)
  return state === 'asked' ? 'office' : state === 'forwarded' ? 'enterprise' : null
}

/** The same words once more: a form that was sent twice. */
export const isSaidAlready = (
  { steps }: Pick<Question, 'steps'>,
  { step, words, dueOn, byWhom }: Pick<Step, 'step' | 'words' | 'dueOn' | 'byWhom'>,
): boolean => {
  const last = steps.at(-1)
  return last?.step === step && last.words === words && last.dueOn === dueOn && last.byWhom === byWhom
}
