import type { Json } from '../../../exact/json.ts'
import { parseDecimal } from '../../../exact/number.ts'
import type { Problem } from '../../../exact/problem.ts'
import { bandText } from '../../../reasoning/bands.ts'
import { endsOf } from '../bands.ts'
import { readCriteriaSet } from '../read.ts'
import { listOf, pathOf, textAt, valueAt } from './json.ts'
import { type Part, partHolding } from './parts.ts'

/** What is wrong in a draft, with the part whose page mends it and the field there. */
export interface DraftProblem {
  readonly problem: Problem
  readonly part: Part
  /** Names of fields as the form has them; the first stands for the problem as a whole. */
  readonly fields: readonly string[]
}

/** Everything that keeps a draft from being a set. */
export const draftProblems = (content: Json): readonly DraftProblem[] => {
  const read = readCriteriaSet(content)
  if (read.ok) return []
  return read.problems.map(problem => {
    const { part, inside } = partHolding(content, problem.place)
    return { problem, part, fields: fieldsOf(content, part, inside, problem) }
  })
}

/** The problems that the page of one part can mend. */
export const problemsOfPart = (content: Json, place: string): readonly DraftProblem[] =>
  draftProblems(content).filter(({ part }) => part.place === place)

/** `bands[2].points` → `bands.2.points`; a gap between two bands stands beside both of them. */
const fieldsOf = (content: Json, part: Part, inside: string, { reason }: Problem): readonly string[] => {
  const own = inside.replace(/\[(\d+)\]/g, '.$1').replace(/^\./, '')
  const bands = listOf(valueAt(content, pathOf(content, `${part.place}.${inside}`)))
  const rows = bands.flatMap((band, nth) => (reason.includes(textOf(band)) ? [`${own}.${nth}`] : []))
  const aroundAWord = part.form.fields.find(({ at }) => at.join('.').startsWith(`${own}.`))
  const known = part.form.fields.some(({ at }) => at.join('.') === own)
  return rows.length > 0 ? rows : [known || aroundAWord === undefined ? own : aroundAWord.at.join('.')]
}

const textOf = (band: Json): string => {
  const end = (key: string) => {
    const text = textAt(band, [key])
    return parseDecimal(text) === null ? undefined : text
  }
  return bandText(endsOf({ from: end('from'), above: end('above'), upTo: end('upTo'), below: end('below') }))
}
