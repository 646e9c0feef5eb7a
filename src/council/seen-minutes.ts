import { NotAllowed } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import { type JudgedTogether, judgedTogether } from '../selection/index.ts'
import { mayReadCouncil, maySeeRoom } from './permissions.ts'
import { loadRoom, type RoomAddress } from './reading.ts'
import { type SeenItem, type SeenRoom, seenRoom } from './seen-room.ts'

/** A sitting with what came of it, as one person may read it. */
export interface SeenMinutes extends SeenRoom {
  readonly outcomes: readonly {
    readonly item: SeenItem
    readonly together: readonly JudgedTogether[]
  }[]
}

/** Who does not sit in the room reads them when the sitting is closed. */
export const loadMinutes = async (work: Work, address: RoomAddress): Promise<SeenMinutes> => {
  const room = await loadRoom(work, address)
  const mayRead = room.state.phase === 'closed' ? mayReadCouncil(work.actor) : false
  if (!mayRead && !maySeeRoom(work.actor, room.me)) throw new NotAllowed('read these minutes')
  const seen = await seenRoom(work, room)
  const judged = seen.items.filter(
    ({ isHidden, phase, dossier }) => !isHidden && phase === 'closed' && dossier !== null,
  )
  const together = judged.length === 0 ? new Map() : await judgedTogether(work, room.round)
  return {
    ...seen,
    outcomes: judged.map(item => ({ item, together: together.get(item.dossier ?? '') ?? [] })),
  }
}
