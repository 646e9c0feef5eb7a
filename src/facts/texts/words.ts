import { type Problem, problem } from '../../exact/problem.ts'
import type { Language, Localized } from '../../platform/texts.ts'

/** What is wrong at one place and what to do about it. */
export interface Words {
  readonly place: string
  readonly value: string
  readonly reason: Localized
  readonly remedy: Localized
}

export const problemOf = ({ place, value, reason, remedy }: Words, language: Language): Problem =>
  problem(place, value, reason[language], remedy[language])

/** The same words one level up: `facts[2].` before the place. */
export const within = (place: string, words: Words): Words => ({ ...words, place: `${place}.${words.place}` })

export const onDay = (day: string): string => day.split('-').reverse().join('/')
