import type { Actor } from '../access/model.ts'
import { mayRunRounds, maySeeWholeRound } from '../selection/permissions.ts'

/** Writing and announcing a call: who runs the round. */
export const mayWriteCall = (actor: Actor): boolean => mayRunRounds(actor)

/** Who appears eligible follows from figures that are not public: those who see the whole round. */
export const maySeeOutreach = (actor: Actor): boolean => maySeeWholeRound(actor)

/** Keeping in touch, inviting, noting what came of it: the office. */
export const mayReachOut = (actor: Actor): boolean => mayRunRounds(actor)
