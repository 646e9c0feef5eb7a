import type { PersonId } from '../access/model.ts'
import { conflictsOf } from '../conflicts/index.ts'
import type { Day } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'

/** Who may have nothing to do with which dossier, by what is on record: declared before, or found in the registers. */
export const recusalsOnRecord = async (
  work: Work,
  persons: readonly PersonId[],
  dossiers: readonly { readonly id: string; readonly enterprise: string }[],
  day: Day,
): Promise<ReadonlyMap<string, ReadonlySet<PersonId>>> => {
  const enterprises = [...new Set(dossiers.map(({ enterprise }) => enterprise))]
  const conflicts = await conflictsOf(work, persons, enterprises, day)
  const over = Map.groupBy(conflicts, ({ enterprise }) => enterprise)
  return new Map(
    dossiers.flatMap(({ id, enterprise }) => {
      const found = over.get(enterprise)
      return found === undefined ? [] : [[id, new Set(found.map(({ person }) => person))]]
    }),
  )
}
