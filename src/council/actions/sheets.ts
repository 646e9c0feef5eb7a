import type { PersonId } from '../../access/model.ts'
import { Refused } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import type { ItemId } from '../model.ts'
import { itemState, type RoomAddress } from '../reading.ts'
import { refusals } from '../refusals.ts'
import { ensureQuorum } from './room.ts'
import { ensureMayConduct, ensureOpen, ensureUnderWay, inSitting, itemIn, saveHappening } from './sitting.ts'

/** Closes a point; of a dossier, its scoring: the sheets that were handed in go to the round. */
export const closeItem = (work: Work, at: RoomAddress, item: ItemId, words: string | null): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayConduct(work, room, item)
    ensureOpen(room)
    if (itemState(room, itemIn(room, item).id).phase === 'closed') return
    ensureUnderWay(room, item)
    if (room.state.openMotion !== null) throw new Refused('motion-open', {}, refusals.motionOpen)
    ensureQuorum(room, item)
    await saveHappening(work, room, { kind: 'item-closed', item, words })
  })

/** A sheet that was handed in goes back to its member, as long as the scoring is not closed. */
export const returnSheet = (
  work: Work,
  at: RoomAddress,
  { item, person, words }: { readonly item: ItemId; readonly person: PersonId; readonly words: string },
): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayConduct(work, room, item)
    if (itemState(room, itemIn(room, item).id).phase === 'closed')
      throw new Refused('scoring-over', { item }, refusals.scoringOver)
    if (!itemState(room, item).signed.has(person)) return
    await saveHappening(work, room, { kind: 'sheet-returned', item, person, words })
  })
