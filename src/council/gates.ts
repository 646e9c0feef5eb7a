import type { Work } from '../platform/work.ts'
import type { AgendaItem, Motion, Tally } from './model.ts'
import { isAsked, type Judging, type SheetColumn } from './panels.ts'
import { type Room, recusedFrom } from './reading.ts'
import { listVoters } from './store/votes.ts'

/** A gate of a dossier that the council decides by a secret ballot, with the vote that holds. */
export interface GateVote {
  readonly column: SheetColumn
  /** Null: not voted on, or somebody voted who may have nothing to do with the dossier. */
  readonly vote: { readonly motion: Motion; readonly tally: Tally } | null
}

export const gateVotesOn = async (
  work: Work,
  room: Room,
  { gates }: Judging,
  item: AgendaItem,
): Promise<readonly GateVote[]> => {
  const asked = gates.filter(gate => isAsked(gate, room.dossiers.get(item.dossier ?? '')))
  if (asked.length === 0) return []
  const motions = room.motions.filter(motion => motion.item === item.id && motion.gate !== null)
  const voters = await listVoters(
    work.db,
    motions.map(({ id }) => id),
  )
  const recused = recusedFrom(room, item.id)
  const spoilt = new Set(voters.filter(({ person }) => recused.has(person)).map(({ motion }) => motion))
  return asked.map(column => {
    const motion = motions.findLast(({ id, gate }) => gate === column.code && !spoilt.has(id))
    const tally = motion && room.state.motions.get(motion.id)?.tally
    return { column, vote: motion === undefined || tally == null ? null : { motion, tally } }
  })
}
