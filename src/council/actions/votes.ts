import type { PersonId } from '../../access/model.ts'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import type { Work } from '../../platform/work.ts'
import type { Choice, Motion, MotionId, Tally } from '../model.ts'
import { isSelf, mayEnterOnPaper } from '../permissions.ts'
import { attendanceOn, presidingOf, type Room, type RoomAddress, seatHeldBy } from '../reading.ts'
import { refusals } from '../refusals.ts'
import { isEntitled, type Seat } from '../rules/quorum.ts'
import { tallyOf } from '../rules/vote.ts'
import { saveMotion } from '../store/sittings.ts'
import { listBallots, listOpenVotes, listVoters, saveOpenVote, saveSecretVote } from '../store/votes.ts'
import { ensureEnoughBallots } from './gates.ts'
import { ensurePresided, ensureQuorum } from './room.ts'
import {
  byWhom,
  ensureMayConduct,
  ensureMayTakePart,
  ensureOpen,
  ensureUnderWay,
  inSitting,
  saveHappening,
} from './sitting.ts'

/** Puts something to the vote: on the point under way, or on the course of the sitting. */
export const putMotion = (
  work: Work,
  at: RoomAddress,
  input: Pick<Motion, 'item' | 'words' | 'rule'>,
): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    const { item, words } = input
    ensureMayConduct(work, room, item)
    ensureOpen(room)
    if (item !== null) ensureUnderWay(room, item)
    const open = room.motions.find(({ id }) => id === room.state.openMotion)
    if (open?.words === words && open.item === item) return
    if (open !== undefined) throw new Refused('motion-open', {}, refusals.motionOpen)
    ensurePresided(room, item)
    ensureQuorum(room, item)
    const motion = await saveMotion(work.db, room.sitting.id, { ...input, gate: null })
    await saveHappening(work, room, { kind: 'motion-put', motion, item })
  })

interface Vote {
  readonly motion: MotionId
  readonly person: PersonId
  readonly choice: Choice
}

/**
 * One vote for a seat, by whoever holds it in this matter. An open one the secretary may note for a raised hand. Of a
 * secret one neither the journal nor any row says what was chosen by whom.
 */
export const castVote = (work: Work, at: RoomAddress, { motion, person, choice }: Vote): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    const found = motionIn(room, motion)
    ensureMayVoteFor(work, room, found, person)
    ensureOpen(room)
    ensureVoting(room, motion)
    const isSecret = found.rule.ballot === 'secret'
    const seat = seatHeldBy(room, person, attendanceOn(room, found.item))
    if (seat === undefined) throw new Refused('may-not-vote', { person }, refusals.mayNotVote)
    if (await hasVoted(work, found, seat, choice)) return
    const vote = { motion, seat: seat.id, person }
    if (isSecret) await saveSecretVote(work.db, vote, choice)
    else await saveOpenVote(work.db, { ...vote, choice }, byWhom(work))
    record(work, {
      action: isSecret ? 'cast a secret vote' : 'cast a vote',
      subject: { kind: 'council.motion', id: motion },
      after: isSecret ? { person } : { person, choice },
    })
  })

/** Counts. After a tie, where the rule has it so, it waits for whoever presides, and nobody votes any more. */
export const decideMotion = (work: Work, at: RoomAddress, motion: MotionId): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    const found = motionIn(room, motion)
    ensureMayConduct(work, room, found.item)
    ensureOpen(room)
    const state = room.state.motions.get(motion)
    if (state?.tally != null || state?.isTied) return
    ensureQuorum(room, found.item)
    const tally = await count(work, room, found, null)
    await ensureEnoughBallots(work, room, found, tally.for + tally.against + tally.abstain)
    const kind = tally.outcome === 'tied' ? 'motion-tied' : 'motion-decided'
    await saveHappening(work, room, { kind, motion, item: found.item, tally })
  })

/** After a tie, whoever presides says which side decides. */
export const giveCastingVote = (
  work: Work,
  at: RoomAddress,
  motion: MotionId,
  choice: Exclude<Choice, 'abstain'>,
): Promise<void> =>
  inSitting(work, at, async (work, room) => {
    const found = motionIn(room, motion)
    ensureMayTakePart(work, room, found.item)
    ensureMayPreside(work, room, found)
    ensureOpen(room)
    if (room.state.motions.get(motion)?.tally != null) return
    if (!room.state.motions.get(motion)?.isTied) throw new Refused('no-tie', { motion }, refusals.noTie)
    const tally = await count(work, room, found, choice)
    await saveHappening(work, room, { kind: 'casting-vote', motion, item: found.item, words: choice })
    await saveHappening(work, room, { kind: 'motion-decided', motion, item: found.item, tally })
  })

const motionIn = (room: Room, id: MotionId): Motion => {
  const motion = room.motions.find(each => each.id === id)
  if (motion === undefined) throw new NotFound('motion', id)
  return motion
}

const ensureVoting = ({ state }: Room, motion: MotionId): void => {
  if (state.openMotion !== motion || state.motions.get(motion)?.isTied)
    throw new Refused('motion-over', { motion }, refusals.motionOver)
}

const ensureMayVoteFor = (work: Work, room: Room, { item, rule }: Motion, person: PersonId): void => {
  const isOwn = isSelf(work.actor, person)
  if (isOwn) ensureMayTakePart(work, room, item)
  else ensureMayConduct(work, room, item)
  if (isOwn) return
  if (!mayEnterOnPaper(work.actor, room.me)) throw new NotAllowed('vote for somebody else')
  if (rule.ballot === 'secret') throw new Refused('secret', {}, refusals.secretOnPaper)
}

const ensureMayPreside = ({ actor }: Work, room: Room, { item }: Motion): void => {
  const presiding = presidingOf(room.members, attendanceOn(room, item))
  if (presiding === null || !isSelf(actor, presiding))
    throw new Refused('not-the-chair', {}, refusals.notTheChair)
}

/** The same again is done already; another choice comes too late. Of a secret vote nobody can tell which it was. */
const hasVoted = async (work: Work, { id, rule }: Motion, seat: Seat, choice: Choice): Promise<boolean> => {
  if (rule.ballot === 'secret') {
    const voted = (await listVoters(work.db, [id])).some(voter => voter.seat === seat.id)
    if (voted) throw new Refused('voted', {}, refusals.votedAlready)
    return false
  }
  const before = (await listOpenVotes(work.db, [id])).find(vote => vote.seat === seat.id)
  if (before !== undefined && before.choice !== choice) throw new Refused('voted', {}, refusals.votedAlready)
  return before !== undefined
}

/** What the votes come to. The side of whoever presides: their open vote, or what they said after the tie. */
const count = async (
  work: Work,
  room: Room,
  { id, item, rule }: Motion,
  casting: Choice | null,
): Promise<Tally> => {
  const attendance = attendanceOn(room, item)
  const presiding = presidingOf(room.members, attendance)
  const open = await listOpenVotes(work.db, [id])
  const cast = rule.ballot === 'secret' ? await listBallots(work.db, id) : open.map(({ choice }) => choice)
  const of = (choice: Choice) => cast.filter(each => each === choice).length
  const voted = new Set(
    (rule.ballot === 'secret' ? await listVoters(work.db, [id]) : open).map(({ seat }) => seat),
  )
  return tallyOf(rule, {
    for: of('for'),
    against: of('against'),
    abstain: of('abstain'),
    entitled: room.seats.filter(seat => voted.has(seat.id) || isEntitled(seat, attendance)).length,
    chair: casting ?? open.find(({ person }) => person === presiding)?.choice ?? null,
  })
}
