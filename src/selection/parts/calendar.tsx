import { Steps } from '../../design/steps.tsx'
import { Tag, type Tone } from '../../design/tag.tsx'
import type { Day } from '../../exact/day.ts'
import type { Language } from '../../platform/texts.ts'
import type { RoundState } from '../rules/round.ts'
import { texts } from '../texts/results.ts'
import { type Course, stepsOf } from './course.ts'

interface OnDay {
  readonly course: Course
  readonly today: Day
  readonly language: Language
}

export const RoundPath = ({ course, today, language }: OnDay) => (
  <Steps steps={stepsOf(course, today, language)} language={language} />
)

const TONES: Readonly<Record<RoundState, Tone>> = { announced: 'wait', open: 'now', closed: 'plain' }

export const RoundStanding = ({
  state,
  language,
}: {
  readonly state: RoundState
  readonly language: Language
}) => <Tag tone={TONES[state]}>{texts[state][language]}</Tag>
