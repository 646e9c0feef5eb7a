import type { PersonId } from '../../access/model.ts'
import type { EnterpriseId } from '../model.ts'

/** Why an enterprise is left as it is when many are given to one person. */
export type SkipReason = 'has-already' | 'has-nobody' | 'withdrawn' | 'not-there'

export interface Skipped {
  readonly id: EnterpriseId
  readonly why: SkipReason
}

export interface Giving {
  readonly change: readonly EnterpriseId[]
  readonly skip: readonly Skipped[]
}

interface Known {
  /** Those that are in the register. */
  readonly registered: ReadonlySet<string>
  readonly withdrawn: ReadonlySet<string>
  /** Who keeps in touch with whom today. */
  readonly caretakers: ReadonlyMap<string, PersonId | null>
}

/** Which of the chosen would be given to this person (null: taken from whoever has them), and which not, and why. */
export const givingOf = (chosen: readonly EnterpriseId[], person: PersonId | null, known: Known): Giving => {
  const judged = [...new Set(chosen)].map(id => ({ id, why: reasonToSkip(id, person, known) }))
  return {
    change: judged.filter(({ why }) => why === null).map(({ id }) => id),
    skip: judged.flatMap(({ id, why }) => (why === null ? [] : [{ id, why }])),
  }
}

const reasonToSkip = (id: EnterpriseId, person: PersonId | null, known: Known): SkipReason | null => {
  if (!known.registered.has(id)) return 'not-there'
  if (known.withdrawn.has(id)) return 'withdrawn'
  if ((known.caretakers.get(id) ?? null) !== person) return null
  return person === null ? 'has-nobody' : 'has-already'
}
