import type { Advice } from '../../rules/advice.ts'
import type { PublicCriterion } from '../../rules/publication.ts'
import type { Terms } from '../names.ts'

/** What the tree is drawn from: the result of every criterion by its code, and the words to tell it in. */
export interface Told {
  readonly terms: Terms
  readonly byCode: ReadonlyMap<string, PublicCriterion>
  /** It names business figures: for the enterprise and the officials alone. */
  readonly advice: readonly Advice[]
}

/** The clause behind a rule. */
export const Clause = ({ clause }: { readonly clause: string | undefined }) =>
  clause === undefined ? null : <span class="origin"> · {clause}</span>
