import type { Work } from '../platform/work.ts'
import { approveList, recordDocument, seenOf, standingOf, submitList } from '../publication/index.ts'
import { on, publishedRound } from '../publication/testing.ts'
import { getRound } from '../selection/index.ts'
import { actors, as, trialRound } from '../selection/testing.ts'

export const DECIDED = '2026-12-08'

/** A round whose list was approved: its first dossier passed, its second did not. Signed or not yet. */
export const approvedRound = async (document: string | null = '77/QĐ-UBND'): Promise<Work> => {
  const work = on(await publishedRound(), DECIDED)
  await submitList(as(work, actors.office), trialRound, null)
  const standing = await standingOf(work, await getRound(work.db, trialRound))
  await approveList(as(work, actors.leader), trialRound, { words: null, seen: seenOf(standing) })
  if (document !== null)
    await recordDocument(as(work, actors.office), trialRound, {
      number: document,
      issuedOn: work.today,
      issuer: 'UBND thành phố',
    })
  return work
}
