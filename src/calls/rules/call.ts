import { addDays, type Day } from '../../exact/day.ts'
import type { CallVersion } from '../model.ts'

/** What the public reads of a round's call on a day, and what stood before it, latest first. */
export interface Announced {
  readonly now: CallVersion
  readonly before: readonly CallVersion[]
}

/** Versions in the order of saving; the one announced last holds. Null: nothing is announced yet. */
export const announcedOn = (versions: readonly CallVersion[], day: Day): Announced | null => {
  const [now, ...before] = versions
    .filter(version => version.announcedOn !== null && version.announcedOn <= day)
    .toReversed()
  return now === undefined ? null : { now, before }
}

/** What was saved after the version that is announced; null: nothing. */
export const draftAfter = (versions: readonly CallVersion[]): CallVersion | null => {
  const last = versions.at(-1)
  return last === undefined || last.announcedOn !== null ? null : last
}

/** Days on which a dossier can be sent by the calendar; without a first day from the start, without a last one for ever. */
export const isReceiving = (
  calendar: { readonly opens?: Day | undefined; readonly closes?: Day | undefined },
  day: Day,
): boolean =>
  (calendar.opens === undefined || calendar.opens <= day) &&
  (calendar.closes === undefined || day <= calendar.closes)

/** The last day on which a dossier still counts as in time, itself inside: the one rule for what is told and what is done. */
export const lastDayOf = (closes: Day, graceDays: number | null): Day => addDays(closes, graceDays ?? 0)

/** The same with the days of grace: a dossier that comes now counts as in time. */
export const isTaking = (
  { opens, closes }: Parameters<typeof isReceiving>[0],
  call: Pick<CallVersion, 'graceDays'> | null,
  day: Day,
): boolean => isReceiving({ opens, closes: closes && lastDayOf(closes, call?.graceDays ?? null) }, day)

/** What a version says otherwise than another, by the names of its parts. */
export const callParts = [
  'text',
  'products',
  'enterprises',
  'targetSource',
  'procedureCode',
  'desk',
  'graceDays',
  'graceSource',
] as const
export type CallPart = (typeof callParts)[number]

export const changedParts = (before: CallVersion, after: CallVersion): readonly CallPart[] =>
  callParts.filter(part => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
