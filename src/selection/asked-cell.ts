import { listUnits } from '../access/index.ts'
import { hasRoleIn, within } from '../access/permissions.ts'
import type { Work } from '../platform/work.ts'
import { actorName } from './actions/ensure.ts'
import { loadSet } from './loading/content.ts'
import { scoredName } from './parts/names.ts'
import { dossiersFor } from './recusal.ts'
import { codeOf, concerns, ownersOn, panelOf } from './rules/owners.ts'
import { entitledTo } from './rules/seating.ts'
import type { StoredDossier } from './store/dossiers.ts'
import { latestSheets } from './store/judgements.ts'
import type { Round } from './store/rounds.ts'
import { listSeatings } from './store/seatings.ts'

/** One criterion of one dossier, as who judges it comes to it. */
export interface AskedCell {
  readonly dossier: StoredDossier
  readonly name: string
  /** The unit on whose sheet it stands; null: a panel judges it, or nobody. */
  readonly unit: string | null
  /** Whether the actor judges it: for their unit, or as one of the panel. */
  readonly isTheirs: boolean
}

/** Null where it is not there: the dossier is kept from the actor, or the criterion is not asked of it. */
export const cellFor = async (
  work: Work,
  round: Round,
  at: { readonly dossier: string; readonly code: string },
): Promise<AskedCell | null> => {
  const dossier = (await dossiersFor(work, round)).find(({ id }) => id === at.dossier)
  const set = await loadSet(work, round)
  const owned = ownersOn(set, await listUnits(work.db), work.today)
  const cell = owned.find(({ scored }) => codeOf(scored) === at.code)
  if (dossier === undefined || cell === undefined || !concerns(cell.scored, dossier)) return null
  const panel = panelOf(cell.scored)
  const name = scoredName(set.file, at.code, work.language)
  if (panel === null) {
    const isTheirs = cell.unit !== null && hasRoleIn(within(work, round.programme).actor, 'scorer', cell.unit)
    return { dossier, name, unit: cell.unit, isTheirs }
  }
  const seating = (await listSeatings(work.db, round.id)).find(each => each.panel === panel.code)?.seating
  const isTheirs = seating !== undefined && entitledTo(seating, dossier.id).includes(actorName(work))
  return { dossier, name, unit: null, isTheirs }
}

/** When these cells were judged last: for their unit by anybody, on a panel by the actor; null: not at all. */
export const judgedAt = async (
  work: Work,
  round: Round,
  cells: readonly { readonly dossier: string; readonly code: string; readonly unit: string | null }[],
): Promise<(cell: { readonly dossier: string; readonly code: string }) => string | null> => {
  const [codes, dossiers] = [cells.map(({ code }) => code), cells.map(({ dossier }) => dossier)]
  const given = await latestSheets(work.db, round.id, [...new Set(codes)], { dossiers })
  const own = new Set(cells.filter(({ unit }) => unit === null).map(({ code }) => code))
  const counted = given.filter(({ code, byWhom }) => !own.has(code) || byWhom === actorName(work))
  return ({ dossier, code }) =>
    counted
      .filter(each => each.dossier === dossier && each.code === code)
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? null
}
