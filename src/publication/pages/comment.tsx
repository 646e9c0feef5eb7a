import { formatDay, formatMoment } from '../../design/dates.ts'
import {
  ChoiceField,
  ErrorSummary,
  type Filling,
  Hidden,
  prefilled,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import type { PropsWithChildren } from '../../design/jsx.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { History, KnownList } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Notice } from '../../design/tasks.tsx'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { RoundHead } from '../../selection/index.ts'
import { answerComment } from '../actions/comments.ts'
import { commentsAddress } from '../addresses.ts'
import { answerInput, type CommentStep, effects } from '../model.ts'
import { aboutWords } from '../parts/about-product.ts'
import { pathTo } from '../parts/path.ts'
import { mayAnswer, maySeeSenders } from '../permissions.ts'
import { readComments } from '../reading.ts'
import { isAnswered, isLate, mayMergeInto, stateOf } from '../rules/comments.ts'
import { loadSnapshot, type Snapshot } from '../snapshot.ts'
import { listsOf } from '../standing.ts'
import type { SentComment } from '../store/comments.ts'
import type { ListHead } from '../store/lists.ts'
import { texts } from '../texts/comments.ts'
import { numberIn, roundIn, type Show, taking } from './shared.ts'

/** One comment with everything that was done about it; the office takes the next step here. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language), 200)

export const post = (menu: Menu): PageOf =>
  taking(menu, {
    schema: answerInput,
    act: ({ work, params }, round, input) => answerComment(work, round.id, numberIn(params.comment), input),
    next: (head, _, { params }) => `${commentsAddress(head)}/${numberIn(params.comment)}?saved=1`,
    show,
  })

const show: Show = async (visit, menu, filling, status) => {
  const { work, params, query } = visit
  const { round, head } = await roundIn(visit)
  const all = await readComments(work, round)
  const comment = all.find(({ number }) => number === numberIn(params.comment))
  if (comment === undefined) throw new NotFound('comment', params.comment ?? '')
  const list = (await listsOf(work, round)).find(({ id }) => id === comment.list) ?? null
  const page: CommentPage = {
    head,
    filling,
    comment,
    all,
    list,
    snapshot: list && (await loadSnapshot(work, list)),
    mayAnswer: mayAnswer(work.actor),
    maySeeSender: maySeeSenders(work.actor),
    isSaved: query.has('saved'),
  }
  return html(<CommentView shell={shellOf(visit, menu)} page={page} />, status)
}

interface CommentPage {
  readonly head: RoundHead
  readonly filling: Filling
  readonly comment: SentComment
  readonly all: readonly SentComment[]
  readonly list: ListHead | null
  readonly snapshot: Snapshot | null
  readonly mayAnswer: boolean
  readonly maySeeSender: boolean
  readonly isSaved: boolean
}

interface ViewProps {
  readonly shell: Shell
  readonly page: CommentPage
}

export const CommentView = ({ shell, page }: ViewProps) => {
  const { language } = shell
  const { head, comment, snapshot, filling } = page
  const title = texts.commentNumber(String(comment.number))[language]
  const back = { href: commentsAddress(head), label: texts.comments[language] }
  return (
    <Page shell={shell} title={title} path={pathTo(head, language, back)}>
      <h1>
        {title} · {aboutWords(comment.dossier, snapshot, language)}
      </h1>
      {page.isSaved && <Notice>{texts.saved[language]}</Notice>}
      <ErrorSummary filling={filling} />
      <blockquote class="said">{comment.body}</blockquote>
      <KnownList facts={factsOf(page, shell)} />
      <section aria-labelledby="history">
        <h2 id="history">{texts.history[language]}</h2>
        {comment.steps.length === 0 ? (
          <p class="quiet">{texts.notYet[language]}</p>
        ) : (
          <History entries={comment.steps.toReversed().map(step => entryOf(step, language))} />
        )}
      </section>
      {page.mayAnswer &&
        (isAnswered(comment, page.all) && filling.problems.length === 0 ? (
          <details>
            <summary>{texts.correctReply[language]}</summary>
            <Answering shell={shell} page={page} />
          </details>
        ) : (
          <Answering shell={shell} page={page} />
        ))}
    </Page>
  )
}

const factsOf = ({ comment, list, maySeeSender }: CommentPage, { language }: Shell) => {
  const { sentOn, way, receivedAt, sender, email, postal, paperNumber } = comment
  const late = list !== null && isLate(sentOn, list.commentsUntil)
  const facts: readonly (readonly [string, string | null])[] = [
    [texts.state[language], texts.states[stateOf(comment)][language]],
    [
      texts.sentOn[language],
      `${formatDay(sentOn, language)}${late ? ` (${texts.late[language]})` : ''}, ${texts.ways[way][language]}`,
    ],
    [texts.receivedAt[language], formatMoment(receivedAt ?? '', language)],
    ...(maySeeSender
      ? ([
          [texts.sender[language], sender],
          [texts.email[language], email],
          [texts.postal[language], postal],
          [texts.paperNumber[language], paperNumber],
        ] as const)
      : []),
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
}

const entryOf = (step: CommentStep, language: Shell['language']) => ({
  when: formatMoment(step.at, language),
  at: step.at,
  words: (
    <>
      {step.into === null ? texts.states[step.kind][language] : texts.mergedInto(String(step.into))[language]}
      {step.effect !== null && ` · ${texts.effects[step.effect][language]}`}
      {step.link !== null && (
        <>
          {' · '}
          <a href={step.link}>{texts.whatWasDone[language]}</a>
        </>
      )}
    </>
  ),
  ...(step.words === null ? {} : { reason: step.words }),
})

/** The ways to answer, each a form of its own: they ask for different things. */
const Answering = ({ shell: { language }, page }: ViewProps) => {
  const { comment, all, filling } = page
  const targets = all.filter(each => mayMergeInto(comment, each, all))
  const isDone = isAnswered(comment, all)
  return (
    <section aria-labelledby="answering">
      <h2 id="answering">{texts[isDone ? 'correctReply' : 'whatToDo'][language]}</h2>
      {stateOf(comment) === 'received' && (
        <Step page={page} kind="accepted" verb={texts.accept[language]} isQuiet />
      )}
      <Step page={page} kind="replied" verb={texts[isDone ? 'correctReply' : 'doReply'][language]}>
        <TextArea
          filling={filling}
          name="reply"
          rows={6}
          label={texts.reply[language]}
          hint={texts.replyHint[language]}
        />
        <ChoiceField
          filling={filling}
          name="effect"
          label={texts.effect[language]}
          options={effects.map(value => ({ value, label: texts.effects[value][language] }))}
        />
        <TextField
          filling={filling}
          name="link"
          label={texts.link[language]}
          hint={texts.linkHint[language]}
          isOptional
        />
      </Step>
      <Step page={page} kind="rejected" verb={texts.reject[language]} isQuiet>
        <TextArea filling={filling} name="reason" label={texts.reason[language]} />
      </Step>
      {targets.length > 0 && !isDone && (
        <Step page={page} kind="merged" verb={texts.merge[language]} isQuiet>
          <SelectField
            filling={filling}
            name="into"
            label={texts.into[language]}
            options={targets.map(each => ({
              value: String(each.number),
              label: texts.mergeTarget(
                String(each.number),
                aboutWords(each.dossier, page.snapshot, language),
              )[language],
            }))}
          />
        </Step>
      )}
    </section>
  )
}

interface StepProps {
  readonly page: CommentPage
  readonly kind: CommentStep['kind']
  readonly verb: string
  readonly isQuiet?: boolean
}

const Step = ({ page: { head, comment }, kind, verb, isQuiet, children }: PropsWithChildren<StepProps>) => (
  <form method="post" class="form" action={`${commentsAddress(head)}/${comment.number}`}>
    <Hidden name="kind" value={kind} />
    <Hidden name="seen" value={String(comment.steps.length)} />
    {children}
    <p class="form-end">
      <Submit isQuiet={isQuiet ?? false}>{verb}</Submit>
    </p>
  </form>
)
