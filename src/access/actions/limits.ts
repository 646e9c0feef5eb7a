import { Refused } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { type Limit, limits } from '../rules.ts'
import { clearAttempts, countAttempt } from '../store/sign-in.ts'
import { texts } from '../texts/sign-in.ts'

/** Counts a try and refuses one too many: `ensureMayTry(work, 'password', email)`. */
export const ensureMayTry = async (
  work: Pick<Work, 'db'>,
  what: keyof typeof limits,
  whose: string,
): Promise<void> => {
  const { most, seconds }: Limit = limits[what]
  const count = await countAttempt(work.db, keyOf(what, whose), seconds)
  if (count > most) throw new TooOften(count === most + 1, what, Math.ceil(seconds / 60))
}

/** `isFirst`: the try that began the lock. */
export class TooOften extends Refused {
  readonly isFirst: boolean

  constructor(isFirst: boolean, what: string, minutes: number) {
    super('too-often', { what }, texts.tooOften(minutes))
    this.isFirst = isFirst
  }
}

/** Who succeeded begins anew. */
export const forgetTries = (work: Work, what: keyof typeof limits, whose: string): Promise<void> =>
  clearAttempts(work.db, keyOf(what, whose))

/** Long names are no way to fill the table. */
const keyOf = (what: string, whose: string): string => `${what} ${whose.toLowerCase().slice(0, 200)}`
