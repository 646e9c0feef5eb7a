import { type Problem, problem } from '../../exact/problem.ts'
import type { Language, Localized } from '../../platform/texts.ts'

/** Where something is wrong, what is wrong there, and what to do about it. */
export interface Words {
  readonly place: Localized
  readonly value: string
  readonly reason: Localized
  readonly remedy: Localized
}

export const problemOf = ({ place, value, reason, remedy }: Words, language: Language): Problem =>
  problem(place[language], value, reason[language], remedy[language])

/** The same words one level up: `enterprises[2].` before the place. */
export const within = (place: string, words: Words): Words => ({
  ...words,
  place: { vi: `${place}.${words.place.vi}`, en: `${place}.${words.place.en}` },
})

/** A place that is the same in both languages: the name of a field. */
export const field = (name: string): Localized => ({ vi: name, en: name })

export const onDay = (day: string): string => day.split('-').reverse().join('/')
