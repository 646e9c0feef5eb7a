import { listPeople } from '../../access/index.ts'
import { within } from '../../access/permissions.ts'
import type { CriteriaSet } from '../../criteria/model.ts'
import type { Work } from '../../platform/work.ts'
import { actorName } from '../actions/ensure.ts'
import { maySeeSheets } from '../permissions.ts'
import type { SheetSight } from '../rules/sheet-sight.ts'
import type { Round } from '../store/rounds.ts'

/** Who reads dossiers sees the sheets of all, or their own, by the names of people. */
export const loadSheetSight = async (
  work: Work,
  round: Round,
  { panels = [] }: Pick<CriteriaSet, 'panels'>,
): Promise<SheetSight> => {
  if (panels.length === 0) return null
  const { actor } = within(work, round.programme)
  const names = new Map<string, string>((await listPeople(work.db)).map(({ id, name }) => [id, name]))
  const own = actorName(work)
  return by => (by === own || maySeeSheets(actor) ? (names.get(by) ?? by) : null)
}
