/** A civil day in Asia/Ho_Chi_Minh, as ISO text: "2026-11-21". */
export type Day = string & { readonly day: unique symbol }

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MILLISECONDS_A_DAY = 86_400_000
/** Asia/Ho_Chi_Minh has been UTC+7 without summer time since 1975. */
const HANOI_OFFSET = 7 * 3_600_000

/** Null where the text is no day of the calendar: "2026-02-30". */
export const parseDay = (text: string): Day | null => {
  const match = DAY.exec(text)
  if (match === null) return null
  const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  return text === isoDay(at) ? (text as Day) : null
}

/** Whether a year, a month or a day, such as "2021", "2021-03", "2021-03-23", is one of the calendar. */
export const isSaidTime = (text: string): boolean =>
  /^\d{4}(-\d{2}){0,2}$/.test(text) && parseDay(`${text}-01-01`.slice(0, 10)) !== null

export const dayOf = (text: string): Day => {
  const day = parseDay(text)
  if (day === null) throw new RangeError(`not a day: ${text}`)
  return day
}

/** The civil day in Asia/Ho_Chi_Minh of a moment in milliseconds since 1970. */
export const dayIn = (moment: number): Day => {
  const day = isoDay(moment + HANOI_OFFSET)
  if (!DAY.test(day)) throw new RangeError(`not a day: ${day}`)
  return day as Day
}

const isoDay = (utc: number): string => new Date(utc).toISOString().slice(0, 10)

const utcOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

export const addDays = (day: Day, days: number): Day => dayOf(isoDay(utcOf(day) + days * MILLISECONDS_A_DAY))

/** Same day number, else the last day of the month (semantics.md, Values). */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, number = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return dayOf(isoDay(Date.UTC(year, month - 1 + months, Math.min(number, last))))
}

/** 2026-10-20 → 2026-10-01. */
export const firstOfQuarter = (day: Day): Day => {
  const month = Number(day.slice(5, 7))
  return dayOf(`${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`)
}

export const daysBetween = (from: Day, to: Day): number => (utcOf(to) - utcOf(from)) / MILLISECONDS_A_DAY

/** In force while from ≤ day < to; an open end is null. */
export const isWithin = (day: Day, from: string | null | undefined, to: string | null | undefined): boolean =>
  (from == null || from <= day) && (to == null || day < to)

/** For libraries that want a Date: the moment that an ISO text names. */
export const dateOfMoment = (iso: string): Date => new Date(iso)
