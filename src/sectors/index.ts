import type { Day } from '../exact/day.ts'
import { readShippedLists } from './files.ts'
import type { AskedOf, PriorityVerdict } from './model.ts'
import { type InForce, inForceOn, isPriority } from './rules/on.ts'

/** The door of sectors. */

let shipped: ReturnType<typeof readShippedLists> | undefined

/** What every document says, the oldest first. */
export const priorityLists = () => {
  shipped ??= readShippedLists()
  return shipped
}

export const prioritySectorsOn = async (day: Day): Promise<readonly InForce[]> =>
  inForceOn(await priorityLists(), day)

/** Whether an enterprise, a product or a task with these codes is put first on a day, and by what. */
export const isPriorityOn = async (asked: AskedOf, day: Day): Promise<PriorityVerdict> =>
  isPriority(await priorityLists(), asked, day)
