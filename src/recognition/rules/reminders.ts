import { type Day, daysBetween } from '../../exact/day.ts'

/** For which of these days before the end somebody is to be reminded today: the last one that was reached; null: none. */
export const reminderOn = (validTo: Day, today: Day, daysBefore: readonly number[]): number | null => {
  const left = daysBetween(today, validTo)
  if (left <= 0) return null
  const reached = daysBefore.filter(days => left <= days)
  return reached.length === 0 ? null : Math.min(...reached)
}
