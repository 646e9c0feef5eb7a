import type { Day } from '../../exact/day.ts'
import type { Turn } from '../model.ts'

/** Which version is in force on a day: that of the latest turn that has begun, of several on one day the last; null: none. */
export const versionOn = (turns: readonly Turn[], day: Day): number | null =>
  turns
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<Turn | null>(
      (last, turn) => (last === null || turn.validFrom >= last.validFrom ? turn : last),
      null,
    )?.version ?? null
