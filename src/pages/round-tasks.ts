import { roundTasks as callTasks } from '../calls/index.ts'
import { roundTasks as councilTasks } from '../council/index.ts'
import { roundTasks as publicationTasks } from '../publication/index.ts'
import { roundTasks as questionTasks } from '../questions/index.ts'
import { roundTasks as recognitionTasks } from '../recognition/index.ts'
import type { RoundOffers } from '../selection/index.ts'
import { roundTasks as submissionTasks } from '../submissions/index.ts'
import { roundTasks as waitingTasks } from './round-waiting/task.ts'

/** Every later room that offers something to do in a round, in the order of its walk: their doors export `roundTasks`. */
const rooms: readonly RoundOffers[] = [
  waitingTasks,
  callTasks,
  questionTasks,
  submissionTasks,
  councilTasks,
  publicationTasks,
  recognitionTasks,
]

export const roundTasks: RoundOffers = async (work, round) =>
  (await Promise.all(rooms.map(offers => offers(work, round)))).flat()
