import { NotFound, Refused } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { scoredName } from '../../selection/index.ts'
import { quorumOf } from '../../selection/rules/panels.ts'
import { gateVotesOn } from '../gates.ts'
import type { ItemId, Motion } from '../model.ts'
import { loadJudging } from '../panels.ts'
import { attendanceOn, type Room, type RoomAddress } from '../reading.ts'
import { refusals } from '../refusals.ts'
import { isEntitled } from '../rules/quorum.ts'
import { saveMotion } from '../store/sittings.ts'
import { ensurePresided, ensureQuorum } from './room.ts'
import { ensureMayConduct, ensureOpen, ensureUnderWay, inSitting, itemIn, saveHappening } from './sitting.ts'

/** Puts a gate of the dossier under way to its secret ballot, by the rule of the criteria set. */
export const putGate = (
  work: Work,
  at: RoomAddress,
  { item, gate }: { readonly item: ItemId; readonly gate: string },
): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    ensureMayConduct(work, room, item)
    ensureOpen(room)
    ensureUnderWay(room, item)
    const open = room.motions.find(({ id }) => id === room.state.openMotion)
    if (open?.gate === gate && open.item === item) return
    if (open !== undefined) throw new Refused('motion-open', {}, refusals.motionOpen)
    ensurePresided(room, item)
    ensureQuorum(room, item)
    const judging = await loadJudging(work, room.round)
    const votes = await gateVotesOn(work, room, judging, itemIn(room, item))
    const found = votes.find(({ column }) => column.code === gate)
    if (found === undefined) throw new NotFound('gate', gate)
    if (found.vote !== null) return
    const { vote } = found.column.panel
    if (vote === null) throw new NotFound('vote on a gate', gate)
    const { needs, of, chairBreaksTie } = vote
    const words = scoredName(judging.set.file, gate, 'vi')
    const rule = { needs, of, chairBreaksTie, ballot: 'secret' as const }
    const motion = await saveMotion(work.db, room.sitting.id, { item, words, rule, gate })
    await saveHappening(work, room, { kind: 'motion-put', motion, item })
  })

/** Fewer ballots than the quorum of the criteria set decide nothing there, and so nothing here. */
export const ensureEnoughBallots = async (
  work: Work,
  room: Room,
  { item, gate }: Motion,
  cast: number,
): Promise<void> => {
  if (gate === null) return
  const { gates } = await loadJudging(work, room.round)
  const panel = gates.find(({ code }) => code === gate)?.panel
  const attendance = attendanceOn(room, item)
  const entitled = room.seats.filter(seat => isEntitled(seat, attendance)).length
  const missing = panel === undefined ? 0 : (quorumOf(panel, entitled) ?? 0) - cast
  if (missing > 0) throw new Refused('ballots-few', { missing }, refusals.ballotsFew(missing))
}
