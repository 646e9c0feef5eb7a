import type { Language } from '../platform/texts.ts'
import { texts } from './texts.ts'

export interface PathStep {
  readonly name: string
  /** When, in words: "02/04 – 31/07/2026". */
  readonly when: string
  readonly isNow: boolean
}

/** The visible path of steps with their dates. */
export const Steps = ({
  steps,
  language,
}: {
  readonly steps: readonly PathStep[]
  readonly language: Language
}) => (
  <ol class="steps">
    {steps.map(({ name, when, isNow }) => (
      <li class={isNow ? 'now' : undefined} aria-current={isNow ? 'step' : undefined}>
        <b>{name}</b>
        <span class="number">
          {when}
          {isNow && ` · ${texts.now[language]}`}
        </span>
      </li>
    ))}
  </ol>
)
