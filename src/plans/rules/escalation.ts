import { type Day, daysBetween } from '../../exact/day.ts'

/** Who hears of a task next: its people before it is due, then the office, then the leader. Days are assumed. */
export type Step =
  | { readonly kind: 'due'; readonly before: number }
  | { readonly kind: 'late'; readonly after: number; readonly hears: 'units' | 'office' | 'leader' }

const BEFORE = [14, 3] as const
const AFTER = [
  { after: 1, hears: 'units' },
  { after: 7, hears: 'office' },
  { after: 14, hears: 'leader' },
] as const

/** Everything that is to be said by today: each step once, also where nobody asked on its very day. */
export const stepsBy = (dueOn: Day, today: Day): readonly Step[] => {
  const late = daysBetween(dueOn, today)
  if (late <= 0) {
    const before = BEFORE.findLast(days => -late <= days)
    return before === undefined ? [] : [{ kind: 'due', before }]
  }
  return AFTER.filter(({ after }) => after <= late).map(step => ({ kind: 'late', ...step }))
}
