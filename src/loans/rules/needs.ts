import { type Day, daysBetween } from '../../exact/day.ts'
import type { Answer, Consent, Need } from '../model.ts'

type Told = Pick<Need, 'consents' | 'answers' | 'end'>

/** The consent that holds: the last one that was given or taken back. */
export const consentOf = ({ consents }: Pick<Need, 'consents'>): Consent => {
  const last = consents.at(-1)
  if (last === undefined) throw new RangeError('a need has a consent')
  return last
}

/** Whether the enterprise lets a bank see it now: while it is open, and by the consent that holds. */
export const isShownTo = (need: Told, bank: string): boolean => {
  if (need.end !== null) return false
  const { scope, banks } = consentOf(need)
  return scope === 'all' || (scope === 'named' && banks.includes(bank))
}

/** What each bank says now, by bank. */
export const answersNow = ({ answers }: Pick<Need, 'answers'>): ReadonlyMap<string, Answer> =>
  new Map(answers.map(answer => [answer.bank, answer]))

export const waitsFor = (need: Told, bank: string): boolean =>
  isShownTo(need, bank) && !answersNow(need).has(bank)

export const ageOn = ({ statedOn }: Pick<Need, 'statedOn'>, today: Day): number =>
  daysBetween(statedOn, today)

/** An open need without any answer for longer than this waits too long (assumed). */
export const DAYS_TO_ANSWER = 15

export const isOverdue = (need: Told & Pick<Need, 'statedOn'>, today: Day): boolean =>
  need.end === null &&
  need.answers.length === 0 &&
  consentOf(need).scope !== 'none' &&
  ageOn(need, today) > DAYS_TO_ANSWER

/** Changes with everything that is done: whoever decides says what they saw. */
export const needVersionOf = ({ consents, answers, end }: Told): string =>
  [consents.length, answers.length, end === null ? 0 : 1].join('.')

export interface BankCount {
  readonly bank: string
  readonly shown: number
  readonly answered: number
  /** Days since the oldest of those without its answer was stated; null: none waits. */
  readonly oldest: number | null
}

/** How each bank stands to what is open. */
export const countsOf = (
  needs: readonly Need[],
  banks: readonly string[],
  today: Day,
): readonly BankCount[] =>
  banks.map(bank => {
    const shown = needs.filter(need => isShownTo(need, bank))
    const waiting = shown.filter(need => waitsFor(need, bank)).map(need => ageOn(need, today))
    return {
      bank,
      shown: shown.length,
      answered: shown.length - waiting.length,
      oldest: waiting.length === 0 ? null : Math.max(...waiting),
    }
  })
