import { formatDay, formatMoment } from '../../design/dates.ts'
import { type Figure, Figures } from '../../design/figures.tsx'
import { ErrorSummary, type Filling, Hidden, Submit, TextArea, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Entry, History } from '../../design/record.tsx'
import type { Language } from '../../platform/texts.ts'
import { inLanguage, type RoundHead, roundAddress } from '../../selection/index.ts'
import { commentsAddress, decisionAddress, proposedAddress } from '../addresses.ts'
import { unansweredAmong } from '../rules/comments.ts'
import type { RoundStanding } from '../standing.ts'
import type { DecisionDocument, Turn } from '../store/lists.ts'
import { texts as commentTexts } from '../texts/comments.ts'
import { blockTexts, texts } from '../texts/decision.ts'
import { Changes, type ShownChange } from './changes.tsx'
import { count, pathTo } from './path.ts'

export interface DecisionPage {
  readonly head: RoundHead
  readonly filling: Filling
  readonly standing: RoundStanding
  readonly isOpen: boolean
  /** Null: not decided. */
  readonly approved: Turn | null
  readonly document: DecisionDocument | null
  readonly changes: readonly ShownChange[]
  /** Of what the leader sees here, so that nothing else is decided. */
  readonly seen: string
  readonly mayAnswer: boolean
  readonly mayDecide: boolean
}

interface ViewProps {
  readonly shell: Shell
  readonly page: DecisionPage
}

export const DecisionView = ({ shell, page }: ViewProps) => {
  const { language } = shell
  const { head, standing, filling, approved, isOpen } = page
  const { list } = standing
  const name = inLanguage(head.name, language)
  return (
    <Page shell={shell} title={texts.decisionOf(name)[language]} path={pathTo(head, language)}>
      <h1>{titleOf(page, language)}</h1>
      <ErrorSummary filling={filling} />
      {list !== null && (
        <p class="lead">
          {
            texts.period(formatDay(list.publishedOn, language), formatDay(list.commentsUntil, language))[
              language
            ]
          }{' '}
          <a href={proposedAddress(head)}>{texts.list[language]}</a>
          {standing.proposal.because === null && (
            <>
              {' · '}
              <a href={`${decisionAddress(head)}/draft`}>{texts.draft[language]}</a>
            </>
          )}
        </p>
      )}
      {(list !== null || standing.proposal.because === null) && (
        <Figures figures={figuresOf(page, language)} />
      )}
      {isOpen && <Left page={page} language={language} />}
      {list !== null && (
        <section aria-labelledby="changes">
          <h2 id="changes">{texts.changes[language]}</h2>
          <Changes caption={texts.changes[language]} changes={page.changes} language={language} />
          {page.mayAnswer && isOpen && <Grounds page={page} language={language} />}
        </section>
      )}
      <Deed shell={shell} page={page} />
      {approved !== null && <Decided page={page} language={language} />}
      {list !== null && (
        <section aria-labelledby="course">
          <h2 id="course">{texts.course[language]}</h2>
          <History entries={courseOf(standing, language)} />
        </section>
      )}
    </Page>
  )
}

const titleOf = ({ approved, isOpen, standing: { blocks } }: DecisionPage, language: Language): string => {
  if (approved !== null && !isOpen) return texts.decidedTitle[language]
  if (blocks.length === 0) return texts.ready[language]
  return texts.blocked(count(blocks.length, language))[language]
}

const figuresOf = ({ head, standing }: DecisionPage, language: Language): readonly Figure[] => {
  const { proposal, comments } = standing
  const received = comments.filter(({ number }) => number !== null)
  const answered = received.length - unansweredAmong(comments).length
  const enterprises = new Set(proposal.products.map(({ enterpriseId }) => enterpriseId))
  const figure = (of: number, says: string, href?: string): Figure => ({
    value: count(of, language),
    says,
    ...(href === undefined ? {} : { href }),
  })
  return [
    figure(proposal.products.length, texts.proposed[language], proposedAddress(head)),
    figure(enterprises.size, texts.enterprises[language]),
    figure(proposal.failed.length, texts.notProposed[language]),
    figure(received.length, texts.received[language], commentsAddress(head)),
    figure(answered, texts.answered[language]),
  ]
}

/** What stands between the round and its final list. */
const Left = ({ page, language }: { readonly page: DecisionPage; readonly language: Language }) => {
  const { blocks } = page.standing
  if (blocks.length === 0) return null
  return (
    <section aria-labelledby="left">
      <h2 id="left">{texts.waits[language]}</h2>
      <ul class="undecided">
        {blocks.map(block => (
          <li>
            {blockTexts(block)[language]}{' '}
            {block.block === 'comments-unanswered' && (
              <a href={`${commentsAddress(page.head)}?state=waiting`}>{commentTexts.comments[language]}</a>
            )}
            {block.block === 'not-published' && page.mayAnswer && (
              <a href={`${proposedAddress(page.head)}/publish`}>{texts.publishedStep[language]}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The office says why, product by product; a comment that was answered with an effect says so by itself. */
const Grounds = ({ page, language }: { readonly page: DecisionPage; readonly language: Language }) => {
  const open = new Set(page.standing.unexplained.map(({ dossier }) => dossier))
  const changes = page.changes.filter(({ dossier }) => open.has(dossier))
  if (changes.length === 0) return null
  return (
    <form method="post" class="form" action={`${decisionAddress(page.head)}/changes`}>
      {changes.map(({ dossier, product }) => (
        <TextArea
          filling={page.filling}
          name={`ground-${dossier}`}
          label={texts.groundOf(product)[language]}
        />
      ))}
      <p class="form-end">
        <Submit isQuiet={page.standing.blocks.length > 1}>{texts.saveGrounds[language]}</Submit>
      </p>
    </form>
  )
}

/** The one thing to do now, for whoever may do it. */
const Deed = ({ shell: { language }, page }: ViewProps) => {
  const { standing, isOpen } = page
  const { list, state, blocks } = standing
  if (!isOpen || list === null) return null
  if (state === 'submitted')
    return page.mayDecide ? (
      <Deciding page={page} language={language} />
    ) : (
      <p class="waiting">{texts.withLeader[language]}</p>
    )
  if (page.mayAnswer && blocks.length === 0) return <Submitting page={page} language={language} />
  return page.mayDecide ? <p class="waiting">{texts.notSubmitted[language]}</p> : null
}

interface PartProps {
  readonly page: DecisionPage
  readonly language: Language
}

const Submitting = ({ page: { head, filling }, language }: PartProps) => (
  <form method="post" class="form" action={`${decisionAddress(head)}/submission`}>
    <TextArea filling={filling} name="words" label={texts.submitWords[language]} isOptional />
    <p class="form-end">
      <Submit>{texts.submit[language]}</Submit>
    </p>
  </form>
)

const Deciding = ({ page: { head, filling, seen }, language }: PartProps) => (
  <form method="post" class="form" action={decisionAddress(head)}>
    <h2>{texts.decision[language]}</h2>
    <p>{texts.approveLead[language]}</p>
    <Hidden name="seen" value={seen} />
    <TextArea filling={filling} name="words" label={texts.opinion[language]} isOptional />
    <p class="form-end">
      <Submit name="verb" value="approve">
        {texts.approve[language]}
      </Submit>{' '}
      <Submit name="verb" value="send-back" isQuiet>
        {texts.sendBack[language]}
      </Submit>
    </p>
  </form>
)

const Decided = ({ page, language }: PartProps) => {
  const { head, approved, document, filling, mayAnswer } = page
  const says = document
    ? texts.documentSays(document.number, formatDay(document.issuedOn, language), document.issuer)
    : texts.documentBlank
  return (
    <section aria-labelledby="document">
      <h2 id="document">{texts.document[language]}</h2>
      <p>{says[language]}</p>
      <p>
        <a href={roundAddress(head)}>{texts.finalList[language]}</a>
      </p>
      <p class="note">
        {texts.frozen[language]}: <code class="digest">{approved?.sha256}</code>
      </p>
      {mayAnswer && (
        <form method="post" class="form" action={`${decisionAddress(head)}/document`}>
          <TextField filling={filling} name="number" width="middle" label={texts.number[language]} />
          <TextField
            filling={filling}
            name="issuedOn"
            type="date"
            width="short"
            label={texts.issuedOn[language]}
          />
          <TextField filling={filling} name="issuer" width="middle" label={texts.issuer[language]} />
          <p class="form-end">
            <Submit isQuiet={document !== null}>{texts.saveDocument[language]}</Submit>
          </p>
        </form>
      )}
    </section>
  )
}

const courseOf = ({ list, turns }: RoundStanding, language: Language): readonly Entry[] => {
  const published =
    list === null
      ? []
      : [
          {
            at: list.at,
            when: formatMoment(list.at, language),
            words: texts.publishedStep[language],
            ...(list.ground === null ? {} : { reason: list.ground }),
          },
        ]
  const taken = turns.map(({ at, kind, words }) => ({
    at,
    when: formatMoment(at, language),
    words: texts.turns[kind][language],
    ...(words === null ? {} : { reason: words }),
  }))
  return [...published, ...taken].toReversed()
}
