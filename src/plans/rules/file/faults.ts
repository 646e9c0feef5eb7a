import { parseDay } from '../../../exact/day.ts'
import { nearest, type Problem, problem } from '../../../exact/problem.ts'
import type { Period } from '../../model.ts'

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
  const remedy = meant === null ? `name a ${what} that is there, or leave it out` : `did you mean "${meant}"?`
  return problem(place, word, `no ${what} has this code`, remedy)
}
