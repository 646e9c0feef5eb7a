import type { Json } from '../../../exact/json.ts'
import { type Filled, filledIn, shownForm, type Typed } from './fields.ts'
import { isSame, valueAt, withAt } from './json.ts'
import { withMarks } from './marks.ts'
import { type Part, partAt } from './parts.ts'
import { type DraftProblem, problemsOfPart } from './problems.ts'

export interface Typing {
  /** `criteria[0]`, `outcome`. */
  readonly place: string
  readonly typed: Typed
  /** A draft may be put aside with faults in it; they are told until they are mended. */
  readonly evenWithProblems: boolean
}

export type Verdict =
  | { readonly kind: 'saved'; readonly content: Json }
  /** Somebody else saved this part since the form was opened. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'problems'; readonly problems: readonly DraftProblem[] }

/**
 * What was typed over one revision goes into the latest one. Two people may write in two parts at once; of one part,
 * the first who saves wins, and the second is shown what stands there now.
 */
export const decideSave = (base: Json, latest: Json, typing: Typing): Verdict => {
  const [was, part] = [partAt(base, typing.place), partAt(latest, typing.place)]
  if (was === null || part === null) return { kind: 'gone' }
  if (!isSame(shown(base, was), shown(latest, part))) return { kind: 'stale' }
  const content = contentWith(latest, part, typing.typed)
  const now = partAt(content, typing.place) ?? part
  const problems = problemsOfPart(content, now.place)
  return problems.length > 0 && !typing.evenWithProblems
    ? { kind: 'problems', problems }
    : { kind: 'saved', content }
}

const shown = (content: Json, part: Part): Json => shownForm(valueAt(content, part.path), part.form)

export const filledPart = (content: Json, part: Part, typed: Typed): Filled =>
  filledIn(valueAt(content, part.path), part.form, typed)

export const contentWith = (content: Json, part: Part, typed: Typed): Json => {
  const old = valueAt(content, part.path)
  const { value } = filledPart(content, part, typed)
  return withAt(content, part.path, isSame(old, value) ? old : withMarks(old, value, part))
}
