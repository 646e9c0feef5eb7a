import type { Language } from '../platform/texts.ts'
import type { Child, PropsWithChildren } from './jsx.ts'
import { texts } from './texts.ts'

/** Something known about a record: "Mã số thuế: 0100000001". */
export interface Known {
  readonly name: string
  readonly value: Child
}

/** What is known, as pairs of a name and a value. */
export const KnownList = ({ facts }: { readonly facts: readonly Known[] }) => (
  <dl class="known">
    {facts.map(({ name, value }) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

export interface RecordPart {
  /** Its place on the page: `#history`. */
  readonly id: string
  readonly title: string
  readonly count?: number
  /** Beside the title: what can be done here. */
  readonly action?: { readonly href: string; readonly label: string } | null
  readonly body: Child
}

/** The parts of a record one below the other, nothing hidden; their names beside lead to them. */
export const RecordParts = ({
  parts,
  language,
}: {
  readonly parts: readonly RecordPart[]
  readonly language: Language
}) => (
  <div class="with-contents">
    <div>
      {parts.map(({ body, ...part }) => (
        <RecordSection {...part}>{body}</RecordSection>
      ))}
    </div>
    <nav class="contents" aria-label={texts.onThisPage[language]}>
      <ol>
        {parts.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  </div>
)

/** A part of a record, with a name to jump to. */
export const RecordSection = (props: PropsWithChildren<Omit<RecordPart, 'body'>>) => {
  const { id, title, count, action, children } = props
  return (
    <section class="record-part" id={id} aria-labelledby={`${id}-title`}>
      <div class="record-head">
        <h2 id={`${id}-title`}>
          {title}
          {count !== undefined && <span class="of"> ({count})</span>}
        </h2>
        {action && <a href={action.href}>{action.label}</a>}
      </div>
      {children}
    </section>
  )
}

/** What a sender keeps: that it arrived, when, under which number. */
export const Receipt = ({ facts, children }: PropsWithChildren<{ readonly facts: readonly Known[] }>) => (
  <section class="receipt-frame">
    {children}
    <dl class="receipt">{facts.flatMap(({ name, value }) => [<dt>{name}</dt>, <dd>{value}</dd>])}</dl>
  </section>
)

export interface Entry {
  /** As it is shown: "09:42, 21/11/2026". */
  readonly when: string
  /** For machines; a day or a moment. */
  readonly at: string
  readonly words: Child
  readonly who?: string
  /** Why: corrections and withdrawals have a reason. */
  readonly reason?: string
}

/** Dated rows as anyone can read them, newest first. */
export const History = ({ entries }: { readonly entries: readonly Entry[] }) => (
  <ol class="log">
    {entries.map(({ when, at, words, who, reason }) => (
      <li>
        <time datetime={at}>{when}</time>
        <span>{words}</span>
        {who !== undefined && <span class="log-who"> · {who}</span>}
        {reason !== undefined && <p class="quiet">{reason}</p>}
      </li>
    ))}
  </ol>
)

export interface Answer {
  readonly question: string
  readonly answer: Child
  /** Where it is changed. */
  readonly href?: string
}

/** What was answered, before it is sent: each with the way back to change it. */
export const CheckAnswers = ({
  answers,
  language,
}: {
  readonly answers: readonly Answer[]
  readonly language: Language
}) => (
  <dl class="check-answers">
    {answers.map(({ question, answer, href }) => (
      <div>
        <dt>{question}</dt>
        <dd>{answer}</dd>
        {href !== undefined && (
          <dd class="change">
            <a href={href}>
              {texts.change[language]}
              <span class="unseen">: {question}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
)
