import type { Language } from '../platform/texts.ts'
import { linesOf } from './lines.ts'
import type { ReadPolicy } from './model.ts'

export interface Compared {
  readonly part: string
  /** Null: it does not have this part. */
  readonly before: string | null
  readonly after: string | null
  readonly isChanged: boolean
}

/** Two versions part by part, in the order of the later; a part that both lack is left out. */
export const comparedVersions = (
  from: ReadPolicy,
  to: ReadPolicy,
  language: Language,
): readonly Compared[] => {
  const [old, now] = [linesOf(from, language), linesOf(to, language)]
  const parts = [...new Set([...now, ...old].map(({ part }) => part))]
  const textOf = (lines: typeof old, part: string) => lines.find(line => line.part === part)?.text ?? null
  return parts
    .map(part => ({ part, before: textOf(old, part), after: textOf(now, part) }))
    .filter(({ before, after }) => before !== null || after !== null)
    .map(each => ({ ...each, isChanged: each.before !== each.after }))
}
