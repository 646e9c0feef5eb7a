import { noteReadings } from '../enterprises/index.ts'
import { enterpriseIdOf, type ReadingOf } from '../enterprises/model.ts'
import type { Work } from '../platform/work.ts'
import type { FrozenRound } from './model.ts'

/** Notes that figures behind these dossiers were shown, to those whose they are. */
export const noteDossiers = (
  work: Work,
  dossiers: readonly Pick<FrozenRound['dossiers'][number], 'enterprise'>[],
  what: ReadingOf,
): Promise<void> => {
  const enterprises = new Set(dossiers.flatMap(({ enterprise }) => enterprise ?? []))
  return noteReadings(work, [...enterprises].map(enterpriseIdOf), what)
}
