import { formatMoment } from '../../design/dates.ts'
import { Tag, Unknown } from '../../design/tag.tsx'
import { statusTexts, valueWords } from '../../facts/index.ts'
import type { Fact, FactStatus, FactValue, Variable } from '../../facts/model.ts'
import type { Language } from '../../platform/texts.ts'
import { Evidence } from './evidence.tsx'
import type { Looking, Told } from './loading.ts'
import { texts } from './texts.ts'

const TONES = { declared: 'plain', verified: 'done', contested: 'wait' } as const

export const StatusTag = ({
  status,
  language,
}: {
  readonly status: FactStatus
  readonly language: Language
}) => <Tag tone={TONES[status]}>{statusTexts[status][language]}</Tag>

interface ValueProps {
  readonly variable: Variable
  readonly value: FactValue
  readonly language: Language
}

export const Value = ({ variable, value, language }: ValueProps) =>
  value.kind === 'value' ? (
    <span class="number">{valueWords(variable, value, language)}</span>
  ) : (
    <Unknown>{valueWords(variable, value, language)}</Unknown>
  )

interface ThreadProps {
  readonly told: Told
  readonly variable: Variable
  readonly looking: Looking
  readonly nameOf: (actor: string) => string | null
  readonly language: Language
}

interface Event {
  readonly at: string
  readonly words: string
  readonly said: string | null
  readonly value: FactValue | null
  readonly evidence: Pick<Fact, 'document' | 'page'> | null
}

/** What was said of a figure, by whom and when: a conversation anyone can read. */
export const Thread = ({ told, variable, looking, nameOf, language }: ThreadProps) => (
  <ol class="thread">
    {eventsOf(told, nameOf, language).map(event => (
      <li>
        <p class="thread-head">
          <b>{event.words}</b> <span class="quiet">{formatMoment(event.at, language)}</span>
        </p>
        {event.value !== null && (
          <p>
            <Value variable={variable} value={event.value} language={language} />
          </p>
        )}
        {event.said !== null && <p>{event.said}</p>}
        {event.evidence !== null && event.evidence.document !== null && (
          <p class="quiet">
            <Evidence looking={looking} fact={told.latest} of={event.evidence} language={language} />
          </p>
        )}
      </li>
    ))}
  </ol>
)

const eventsOf = (
  { versions, reviews, answers }: Told,
  nameOf: ThreadProps['nameOf'],
  language: Language,
): readonly Event[] => {
  const who = (actor: string) => nameOf(actor) ?? texts.program[language]
  return [
    ...versions.map(
      (fact): Event => ({
        at: fact.recordedAt,
        words: (fact.version === 1 ? texts.declared : texts.corrected)(who(fact.declaredBy))[language],
        said: fact.reason,
        value: fact.value,
        evidence: fact,
      }),
    ),
    ...reviews.map(
      (review): Event => ({
        at: review.reviewedAt,
        words: (review.verdict === 'verified' ? texts.verifiedBy : texts.contestedBy)(who(review.reviewedBy))[
          language
        ],
        said: review.ground,
        value: null,
        evidence: review,
      }),
    ),
    ...answers.map(
      (answer): Event => ({
        at: answer.answeredAt,
        words: texts.answeredBy(who(answer.answeredBy))[language],
        said: answer.words,
        value: null,
        evidence: answer,
      }),
    ),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
