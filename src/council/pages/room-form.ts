import { z } from 'zod'
import { personIdOf } from '../../access/model.ts'
import type { Work } from '../../platform/work.ts'
import { putGate } from '../actions/gates.ts'
import {
  addRemark,
  closeSitting,
  declareRecusal,
  markArrived,
  markLeft,
  moveItem,
  openItem,
  openSitting,
  putOffItem,
  strikeOut,
} from '../actions/room.ts'
import { closeItem, returnSheet } from '../actions/sheets.ts'
import { castVote, decideMotion, giveCastingVote, putMotion } from '../actions/votes.ts'
import { ballots, choices, itemIdOf, majorities, motionIdOf } from '../model.ts'
import type { RoomAddress } from '../reading.ts'

/** Every deed in the room is one small form; `do` says which. */

const number = z.string().regex(/^\d{1,15}$/)
const item = number.transform(itemIdOf)
const motion = number.transform(motionIdOf)
const person = z.string().max(80).transform(personIdOf)
const words = z.string().trim().max(2000)

export const roomForm = z.discriminatedUnion('do', [
  z.object({ do: z.literal('arrive'), person }),
  z.object({ do: z.literal('leave'), person, reason: words.optional() }),
  z.object({ do: z.literal('open') }),
  z.object({ do: z.literal('close') }),
  z.object({ do: z.literal('take-up'), item }),
  z.object({ do: z.literal('finish'), item, reason: words.optional() }),
  z.object({ do: z.literal('put-off'), item, reason: words }),
  z.object({ do: z.literal('move'), item, place: z.coerce.number().int().min(1).max(2000) }),
  z.object({ do: z.literal('recuse'), item, person, reason: words }),
  z.object({ do: z.literal('return-sheet'), item, person, reason: words }),
  z.object({ do: z.literal('remark'), item: item.optional(), remark: words }),
  z.object({ do: z.literal('strike'), event: number, reason: words }),
  z.object({
    do: z.literal('put-motion'),
    item: item.optional(),
    motion: words,
    needs: z.enum(majorities),
    of: z.enum(['present', 'members']),
    ballot: z.enum(ballots),
  }),
  z.object({ do: z.literal('put-gate'), item, gate: z.string().min(1).max(80) }),
  z.object({ do: z.literal('vote'), motion, person, choice: z.enum(choices) }),
  z.object({ do: z.literal('count'), motion }),
  z.object({ do: z.literal('break-tie'), motion, choice: z.enum(['for', 'against']) }),
])
export type Deed = z.output<typeof roomForm>

/** `chairBreaksTie` is the council's own rule: no motion sets it aside. */
export const doIn = (work: Work, at: RoomAddress, deed: Deed, chairBreaksTie: boolean): Promise<void> => {
  switch (deed.do) {
    case 'arrive':
      return markArrived(work, at, deed.person)
    case 'leave':
      return markLeft(work, at, deed.person, deed.reason ?? null)
    case 'open':
      return openSitting(work, at)
    case 'close':
      return closeSitting(work, at)
    case 'take-up':
      return openItem(work, at, deed.item)
    case 'finish':
      return closeItem(work, at, deed.item, deed.reason ?? null)
    case 'put-off':
      return putOffItem(work, at, deed.item, deed.reason)
    case 'move':
      return moveItem(work, at, deed.item, deed.place)
    case 'recuse':
      return declareRecusal(work, at, { item: deed.item, person: deed.person, ground: deed.reason })
    case 'return-sheet':
      return returnSheet(work, at, { item: deed.item, person: deed.person, words: deed.reason })
    case 'remark':
      return addRemark(work, at, deed.item ?? null, deed.remark)
    case 'strike':
      return strikeOut(work, at, deed.event, deed.reason)
    case 'put-motion': {
      const { needs, of, ballot } = deed
      const rule = { needs, of, ballot, chairBreaksTie }
      return putMotion(work, at, { item: deed.item ?? null, words: deed.motion, rule })
    }
    case 'put-gate':
      return putGate(work, at, deed)
    case 'vote':
      return castVote(work, at, deed)
    case 'count':
      return decideMotion(work, at, deed.motion)
    case 'break-tie':
      return giveCastingVote(work, at, deed.motion, deed.choice)
  }
}
