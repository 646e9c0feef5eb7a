import type { Work } from '../../platform/work.ts'
import type { FrozenRound, RoundId } from '../model.ts'
import { findDossier, listFactsOf } from '../store/dossiers.ts'

/** A dossier that was withdrawn or excluded, with the figures that were taken over: no round counts it any more. */
export const takenOut = async (
  { db }: Work,
  round: RoundId,
  id: string,
): Promise<FrozenRound['dossiers'][number] | undefined> => {
  const dossier = await findDossier(db, id)
  if (dossier === undefined || dossier.round !== round) return undefined
  const { enterprise, product, applicant, track, receivedAt } = dossier
  const facts = (await listFactsOf(db, id)).map(({ key, given }) => [key, given] as const)
  const own = { id, enterprise, product, applicant, track, receivedAt }
  return { ...own, facts: Object.fromEntries(facts), judged: {}, versions: {} }
}
