import { pathOf } from '../criteria/rules/draft/json.ts'
import { placesIn, readJson } from '../exact/json.ts'
import { Invalid } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { type BroughtPlan, readPlan } from './rules/file/read.ts'
import { planWords } from './words.ts'

/** A plan as somebody sent it; throws `Invalid` with line and place of everything that is wrong. */
export const planIn = async (work: Work, text: string): Promise<BroughtPlan> => {
  const json = readJson(text)
  if (!json.ok) {
    const { line, column, value, reason, remedy } = json.problem
    throw new Invalid([{ place: `line ${line}, column ${column}`, value, reason, remedy }])
  }
  const read = readPlan(json.value, await planWords(work))
  if (read.ok) return read.value
  throw new Invalid(
    read.problems.map(found => {
      const { line } = placesIn(text)(pathOf(json.value, found.place))
      return { ...found, place: `line ${line}, ${found.place || 'whole file'}` }
    }),
  )
}
