import { formatDays } from '../../design/dates.ts'
import type { PathStep } from '../../design/steps.tsx'
import type { Day } from '../../exact/day.ts'
import type { Language } from '../../platform/texts.ts'
import type { CalendarDay } from '../model.ts'
import type { RoundState } from '../rules/round.ts'
import { texts } from '../texts/results.ts'

/** The days of a round as announced; one that is not known is left out. */
export type Calendar = Readonly<Partial<Record<CalendarDay, Day>>>

/** What is shown of where a round stands: its state on the day, its calendar, the day it was closed. */
export interface Course {
  readonly calendar: Calendar
  readonly state: RoundState
  readonly closedOn: Day | null
}

export type CourseStep = 'receive' | 'verify' | 'council' | 'comments' | 'close'

interface Span {
  readonly step: CourseStep
  readonly from: Day | null
  readonly to: Day | null
}

/** The steps that the calendar names, in their order. */
const spansOf = ({ calendar, state, closedOn }: Course): readonly Span[] => {
  const day = (kind: CalendarDay) => calendar[kind] ?? null
  const spans: readonly Span[] = [
    { step: 'receive', from: day('opens'), to: day('closes') },
    { step: 'verify', from: null, to: day('verification') },
    { step: 'council', from: day('sitting'), to: day('sitting') },
    { step: 'comments', from: day('publication'), to: day('comments-until') },
    { step: 'close', from: closedOn, to: closedOn },
  ]
  return spans.filter(
    ({ step, from, to }) => from !== null || to !== null || (step === 'close' && state !== 'closed'),
  )
}

/** The step at which a round stands: the first that has not ended; closed is closed, whatever the calendar says. */
export const stepOn = (course: Course, today: Day): CourseStep | null => {
  if (course.state === 'closed') return 'close'
  if (course.state === 'announced') return null
  return spansOf(course).find(({ to }) => to === null || today <= to)?.step ?? null
}

/** The visible path of a round, as `Steps` draws it. */
export const stepsOf = (course: Course, today: Day, language: Language): readonly PathStep[] => {
  const now = stepOn(course, today)
  return spansOf(course).map(({ step, from, to }) => ({
    name: texts[step][language],
    when: formatDays(from, to, language) || texts.noDate[language],
    standing: step !== now || step === 'close' ? undefined : from !== null && today < from ? 'next' : 'now',
  }))
}
