import { daysBetween, parseDay } from '../../../exact/day.ts'
import { nearest, type Problem, problem } from '../../../exact/problem.ts'
import type { Period, PlanKind } from '../../model.ts'

export const dayProblems = (place: string, text: string | null): readonly Problem[] =>
  text === null || parseDay(text) !== null
    ? []
    : [problem(place, text, 'this day does not exist', 'write a day of the calendar such as "2026-03-31"')]

/** A period as it was read; null where its days make none. */
export const periodAt = (
  place: string,
  { from, to }: { readonly from: string; readonly to: string },
): { readonly value: Period | null; readonly problems: readonly Problem[] } => {
  const problems = [...dayProblems(`${place}.from`, from), ...dayProblems(`${place}.to`, to)]
  const [first, last] = [parseDay(from), parseDay(to)]
  if (first === null || last === null) return { value: null, problems }
  if (first <= last) return { value: { from: first, to: last }, problems }
  const late = problem(`${place}.to`, to, `it ends before it begins on ${from}`, 'change the days')
  return { value: null, problems: [late] }
}

export const unknownWord = (place: string, word: string, what: string, known: Iterable<string>): Problem => {
  const meant = nearest(word, known)
  const remedy = meant === null ? `name one that is there, or leave it out` : `did you mean "${meant}"?`
  return problem(place, word, `no ${what} has this code`, remedy)
}

/** A plan of a year is no longer than one; one of five years is. */
export const isOfItsLength = (kind: PlanKind, { from, to }: Period): boolean =>
  daysBetween(from, to) < 366 === (kind === 'yearly')

export const lengthProblems = (kind: PlanKind, period: Period | null): readonly Problem[] =>
  period === null || isOfItsLength(kind, period)
    ? []
    : [
        problem(
          'period',
          period,
          kind === 'yearly'
            ? 'a yearly plan lasts a year at most'
            : 'a five-year plan lasts longer than a year',
          'change the days or the kind',
        ),
      ]

/** A word that stands in a list twice. */
export const namedTwice = (place: string, words: readonly string[]): readonly Problem[] =>
  words.flatMap((word, at) =>
    words.indexOf(word) < at
      ? [problem(`${place}[${at}]`, word, 'this is named already', 'name it once')]
      : [],
  )

/** A list that asks for one of nothing is met by nobody. */
export const emptyList = (place: string, words: readonly string[] | null): readonly Problem[] =>
  words?.length === 0
    ? [problem(place, words, 'an empty list is met by nobody', 'write null where it does not matter')]
    : []
