import { type Day, daysBetween } from '../exact/day.ts'
import type { Language } from '../platform/texts.ts'
import { formatDays } from './dates.ts'
import { texts } from './texts.ts'

interface DueProps {
  readonly on: Day | null
  readonly today: Day
  readonly language: Language
}

/** A deadline, which includes its day: late ones say by how many days. */
export const Due = ({ on, today, language }: DueProps) => {
  if (on === null) return <span class="due">{texts.noDeadline[language]}</span>
  const late = daysBetween(on, today)
  return (
    <time class={late > 0 ? 'due late' : 'due'} datetime={on}>
      {late > 0
        ? texts.late(late)[language]
        : late === 0
          ? texts.today[language]
          : texts.until(formatDays(on, on, language))[language]}
    </time>
  )
}
