import { formatDay } from '../../design/dates.ts'
import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { CommentStep } from '../model.ts'
import { texts } from '../texts/comments.ts'

interface ReplyProps {
  readonly step: CommentStep
  readonly language: Language
  /** Whether the page that shows what was done may be open to the reader. */
  readonly withLink?: boolean
}

/** The answer to a comment: a reply with its effect, or a rejection with its reason. */
export const Reply = ({ step, language, withLink }: ReplyProps) => (
  <>
    <blockquote class="said">{step.words}</blockquote>
    <p class="quiet">
      <Tag tone={step.kind === 'replied' ? 'done' : 'plain'}>
        {texts.states[step.kind === 'replied' ? 'replied' : 'rejected'][language]}
      </Tag>{' '}
      {formatDay(step.onDay, language)}
      {step.effect !== null && ` · ${texts.effects[step.effect][language]}`}
      {withLink && step.link !== null && (
        <>
          {' · '}
          <a href={step.link}>{texts.whatWasDone[language]}</a>
        </>
      )}
    </p>
  </>
)
