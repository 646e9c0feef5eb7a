import { within } from '../../access/permissions.ts'
import type { CriteriaSet } from '../../criteria/model.ts'
import { derived } from '../../platform/derived.ts'
import type { Work } from '../../platform/work.ts'
import { actorName } from '../actions/ensure.ts'
import type { Result } from '../model.ts'
import { maySeeSheets } from '../permissions.ts'
import { type SheetSight, withSheetsSeen } from '../rules/sheet-sight.ts'
import type { Round } from '../store/rounds.ts'
import { loadNameOf } from './names.ts'

/** Who reads dossiers sees the sheets of all, or their own, by the names of people. */
export const loadSheetSight = async (
  work: Work,
  round: Round,
  { panels = [] }: Pick<CriteriaSet, 'panels'>,
): Promise<SheetSight> => {
  if (panels.length === 0) return null
  const { actor } = within(work, round.programme)
  return sightBy(await loadNameOf(work), maySeeSheets(actor) ? EVERYBODY : actorName(work))
}

const EVERYBODY = ''

const sightBy = derived(
  (nameOf: (person: string) => string, whose: string) =>
    (by: string): string | null =>
      whose === EVERYBODY || by === whose ? nameOf(by) : null,
)

/** Worked out once for the same results and the same sight, so that what follows from a result is too. */
export const resultsSeen = derived((sight: NonNullable<SheetSight>) =>
  derived((results: readonly Result[]) => results.map(result => withSheetsSeen(result, sight))),
)
