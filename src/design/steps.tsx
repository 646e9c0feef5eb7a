import type { Language } from '../platform/texts.ts'
import { texts } from './texts.ts'

export interface PathStep {
  readonly name: string
  /** When, in words: "02/04 – 31/07/2026". */
  readonly when: string
  /** Where things stand: at this step, or waiting for it to begin. */
  readonly standing?: 'now' | 'next' | undefined
}

interface StepsProps {
  readonly steps: readonly PathStep[]
  readonly language: Language
}

/** The visible path of steps with their dates; a path that is over is told more quietly. */
export const Steps = ({ steps, language }: StepsProps) =>
  steps.some(({ standing }) => standing !== undefined) ? (
    <ol class="steps">
      {steps.map(({ name, when, standing }) => (
        <li class={standing ? 'step step-now' : 'step'} aria-current={standing && 'step'}>
          <span class="step-name">{name}</span>
          <span class="number">
            {when}
            {standing && ` · ${texts[standing][language]}`}
          </span>
        </li>
      ))}
    </ol>
  ) : (
    <PastSteps steps={steps} />
  )

const PastSteps = ({ steps }: { readonly steps: readonly PathStep[] }) => (
  <ol class="steps-past">
    {steps.map(({ name, when }) => (
      <li class="past-step">
        <span class="past-name">{name}</span>
        <span class="past-when number">{when}</span>
      </li>
    ))}
  </ol>
)
