import { recusalOf } from '../conflicts/index.ts'
import type { Work } from '../platform/work.ts'
import { dossiersFor, type Round } from '../selection/index.ts'
import { listComments, type SentComment } from './store/comments.ts'

/** The comments that were received, as they are there for the actor: without those on dossiers that are kept from them. */
export const readComments = async (work: Work, round: Round): Promise<readonly SentComment[]> => {
  const received = (await listComments(work.db, round.id)).filter(({ number }) => number !== null)
  if (!(await recusalOf(work)).isAny) return received
  const open = new Set((await dossiersFor(work, round)).map(({ id }) => id))
  return received.filter(({ dossier }) => dossier === null || open.has(dossier))
}
