import { Tag, type Tone } from '../design/tag.tsx'
import type { Language } from '../platform/texts.ts'
import type { ShownQuestion } from './loading.ts'
import type { State } from './model.ts'
import { texts } from './texts.ts'

const TONES: Readonly<Record<State, Tone>> = {
  asked: 'wait',
  forwarded: 'now',
  answered: 'done',
  declined: 'plain',
}

/** An enterprise is told that a question is settled, not how the office settled it. */
export const StateTag = ({
  question: { state, asker, answer },
  language,
}: {
  readonly question: ShownQuestion
  readonly language: Language
}) => {
  const isSettledElsewhere = asker === null && state !== 'forwarded' && answer === null
  return (
    <Tag tone={isSettledElsewhere ? 'plain' : TONES[state]}>
      {(isSettledElsewhere ? texts.over : texts[state])[language]}
    </Tag>
  )
}
