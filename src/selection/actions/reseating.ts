import { personIdOf } from '../../access/model.ts'
import { groundsOfAll } from '../../conflicts/index.ts'
import { conflictsOn } from '../../conflicts/rules.ts'
import type { Work } from '../../platform/work.ts'
import type { Seating } from '../rules/seating.ts'
import { listOwners } from '../store/dossiers.ts'
import type { Judgement } from '../store/judgements.ts'
import type { Round } from '../store/rounds.ts'
import { listSeatings, type StoredSeating, saveSeating } from '../store/seatings.ts'
import { conflictTexts as texts } from '../texts/conflicts.ts'
import type { Turn } from './conflicts.ts'
import { SYSTEM, takeBackSpoilt } from './spoilt-counts.ts'

/** A seating as it must be after a conflict became known, with whom it takes out of which dossier. */
export interface Reseating extends Pick<StoredSeating, 'panel' | 'seating'> {
  readonly before: Seating
}

/** Who is in conflict sits over that dossier no longer; whose sheet has its force again does. */
export const reseatingsIn = async (
  work: Work,
  round: Round,
  turns: readonly Turn[],
): Promise<readonly Reseating[]> => {
  const seatings = await listSeatings(work.db, round.id)
  if (seatings.length === 0) return []
  const members = new Set(seatings.flatMap(({ seating }) => seating.members))
  const grounds = await groundsOfAll(work, [...members].map(personIdOf))
  const owners = await listOwners(work.db, round.id)
  const freed = new Set(
    turns.flatMap(({ turn, judgement }) => (turn === 'restored' ? [keyOf(judgement)] : [])),
  )
  return seatings.flatMap(({ panel, seating: before }) => {
    const recused = owners.map(({ id, enterprise }): readonly [string, readonly string[]] => {
      const now = before.recused[id] ?? []
      const found = before.members.filter(
        member => !now.includes(member) && conflictsOn(grounds, member, enterprise, work.today).length > 0,
      )
      return [id, [...now.filter(member => !freed.has(`${id} ${member}`)), ...found]]
    })
    const changed = recused.filter(([id, out]) => out.join() !== (before.recused[id] ?? []).join())
    if (changed.length === 0) return []
    const after = Object.fromEntries(changed.map(([id, out]) => [id, [...out]]))
    return [{ panel, before, seating: { ...before, recused: { ...before.recused, ...after } } }]
  })
}

const keyOf = ({ dossier, byWhom }: Pick<Judgement, 'dossier' | 'byWhom'>): string => `${dossier} ${byWhom}`

/** Writes the seatings again; the count of a secret ballot in which somebody could vote who may not is taken back. */
export const saveReseatings = async (
  work: Work,
  round: Round,
  reseatings: readonly Reseating[],
): Promise<void> => {
  for (const { panel, seating } of reseatings)
    await saveSeating(work.db, round.id, { panel, seating, at: work.now, byWhom: SYSTEM })
  await takeBackSpoilt(work, round, reseatings, texts.ballotSpoilt)
}
