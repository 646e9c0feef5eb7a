import type { Language } from '../platform/texts.ts'
import { texts } from './texts.ts'

export interface PathStep {
  readonly name: string
  /** When, in words: "02/04 – 31/07/2026". */
  readonly when: string
  /** Where things stand: at this step, or waiting for it to begin. */
  readonly standing?: 'now' | 'next' | undefined
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
    {steps.map(({ name, when, standing }) => (
      <li class={standing && 'now'} aria-current={standing && 'step'}>
        <b>{name}</b>
        <span class="number">
          {when}
          {standing && ` · ${texts[standing][language]}`}
        </span>
      </li>
    ))}
  </ol>
)
