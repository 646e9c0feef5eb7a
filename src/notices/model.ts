import type { PersonId } from '../access/model.ts'
import type { Day } from '../exact/day.ts'

/** The words of notices. */

/** What one person is told. */
export interface Notice {
  readonly person: PersonId
  /** What it is about, such as `dossier-returned`: small letters and dashes. */
  readonly kind: string
  /** With the kind, what is told once: the id of the thing, and the day or turn where it can happen again. */
  readonly key: string
  readonly says: { readonly vi: string; readonly en: string }
  /** The page it leads to. */
  readonly href: string
  /** Set: a deadline, which nobody can silence. */
  readonly dueOn: Day | null
}
