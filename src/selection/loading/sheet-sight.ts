import { within } from '../../access/permissions.ts'
import type { CriteriaSet } from '../../criteria/model.ts'
import type { Work } from '../../platform/work.ts'
import { actorName } from '../actions/ensure.ts'
import { maySeeSheets } from '../permissions.ts'
import type { SheetSight } from '../rules/sheet-sight.ts'
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
  const nameOf = await loadNameOf(work)
  const own = actorName(work)
  return by => (by === own || maySeeSheets(actor) ? nameOf(by) : null)
}
