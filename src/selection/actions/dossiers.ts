import { Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { RoundId } from '../model.ts'
import { refusals } from '../refusals.ts'
import { isReserved } from '../rules/round.ts'
import { type StoredDossier, type StoredFact, saveDossiers, saveFacts } from '../store/dossiers.ts'
import { lockRound } from '../store/rounds.ts'
import { ensureMayRun, ensureMayRunIn, ensureOpen } from './ensure.ts'

export interface ReceivedDossier extends StoredDossier {
  readonly facts: readonly Omit<StoredFact, 'dossier'>[]
}

/** Receives dossiers with the facts they will be judged on, as these are known now. */
export const receiveDossiers = async (
  work: Work,
  round: RoundId,
  dossiers: readonly ReceivedDossier[],
): Promise<void> => {
  ensureMayRun(work)
  const reserved = dossiers.filter(({ id }) => isReserved(id)).map(({ id }) => id)
  if (reserved.length > 0) throw new Refused('dossier-id', { reserved }, refusals.reserved(reserved[0] ?? ''))
  return inTransaction(work, async work => {
    const open = await lockRound(work.db, round)
    ensureMayRunIn(work, open.programme)
    ensureOpen(open, work)
    await saveDossiers(
      work.db,
      dossiers.map(({ facts: _, ...dossier }) => dossier),
    )
    await saveFacts(
      work.db,
      dossiers.flatMap(({ id, facts }) => facts.map(fact => ({ dossier: id, ...fact }))),
    )
    record(work, {
      action: 'receive dossiers',
      subject: { kind: 'selection.round', id: round },
      after: dossiers.map(({ id }) => id),
    })
  })
}
