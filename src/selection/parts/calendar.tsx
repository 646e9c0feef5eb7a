import { formatDays } from '../../design/dates.ts'
import { type PathStep, Steps } from '../../design/steps.tsx'
import { Tag } from '../../design/tag.tsx'
import type { Day } from '../../exact/day.ts'
import type { Language } from '../../platform/texts.ts'
import { texts } from '../texts.ts'

export const roundSteps = ['receive', 'check', 'score', 'council', 'comments', 'decision'] as const
export type RoundStep = (typeof roundSteps)[number]

/** One step of a round; both days belong to it. An end that is not known is null. */
export interface CalendarStep {
  readonly step: RoundStep
  readonly from: Day | null
  readonly to: Day | null
}
export type Calendar = readonly CalendarStep[]

/** Where a round stands on a day: the step that has not ended yet, or before the first, or after the last. */
export const standingOn = (calendar: Calendar, day: Day): RoundStep | 'upcoming' | 'ended' => {
  const [first] = calendar
  if (first?.from != null && day < first.from) return 'upcoming'
  return calendar.find(({ to }) => to === null || day <= to)?.step ?? 'ended'
}

interface OnDay {
  readonly calendar: Calendar
  readonly today: Day
  readonly language: Language
}

export const RoundPath = ({ calendar, today, language }: OnDay) => {
  const now = standingOn(calendar, today)
  const steps: readonly PathStep[] = calendar.map(({ step, from, to }) => ({
    name: texts[step][language],
    when: formatDays(from, to, language) || texts.noDate[language],
    standing: step !== now ? undefined : from !== null && today < from ? 'next' : 'now',
  }))
  return <Steps steps={steps} language={language} />
}

export const RoundStanding = ({ calendar, today, language }: OnDay) => {
  const standing = standingOn(calendar, today)
  const tone = standing === 'ended' ? 'plain' : standing === 'upcoming' ? 'wait' : 'now'
  return <Tag tone={tone}>{texts[standing][language]}</Tag>
}
