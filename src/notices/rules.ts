import { addMinutes } from '../exact/moment.ts'
import type { Letter, Notice, Wish } from './model.ts'

/** Whether a notice also goes by mail. A deadline always does: who misses one loses a right. */
export const isMailed = ({ dueOn }: Pick<Notice, 'dueOn'>, wants: Wish): boolean =>
  dueOn !== null || wants === 'everything'

/** Minutes until a message that could not be sent is tried again: soon, then ever later, for some three days. */
const PAUSES = [1, 5, 15, 60, 240, 720, 1440, 1440] as const

/** When to try again after so many tries; null: no more. Moments are ISO text in UTC. */
export const nextTryAt = (tries: number, now: string): string | null => {
  const pause = PAUSES[tries - 1]
  return pause === undefined ? null : addMinutes(now, pause)
}

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

interface Links {
  /** Where this city is reached: `https://chuluc.example`. */
  readonly origin: string
  /** The page that ends mail; null for whoever gets none but this. */
  readonly stopHref: string | null
}

const LONGEST_SUBJECT = 150

/** The mail as it is sent: Vietnamese first, the same in English, where to go, and how to end such mail. */
export const mailOf = ({ address, says, href }: Letter, { origin, stopHref }: Links): Mail => {
  const stop =
    stopHref === null
      ? []
      : ['', `Chỉ nhận thư về thời hạn / Mail about deadlines only: ${origin}${stopHref}`]
  return {
    to: address,
    subject: shortened(says.vi.replace(/\s+/g, ' ')),
    text: [says.vi, `${origin}${href}`, '', '—', says.en, ...stop, ''].join('\n'),
  }
}

const shortened = (text: string): string =>
  text.length <= LONGEST_SUBJECT ? text : `${text.slice(0, LONGEST_SUBJECT - 1).trimEnd()}…`
