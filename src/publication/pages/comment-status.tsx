import { formatDay, formatMoment } from '../../design/dates.ts'
import { ErrorSummary, type Filling, prefilled, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { Receipt } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { RoundHead } from '../../selection/index.ts'
import { openComment, verifyComment } from '../actions/comments.ts'
import { proposedAddress } from '../addresses.ts'
import type { Comment } from '../model.ts'
import { aboutWords } from '../parts/about-product.ts'
import { pathTo } from '../parts/path.ts'
import { Reply } from '../parts/reply.tsx'
import { answerTo, isLinkOpen, stateOf } from '../rules/comments.ts'
import { loadSnapshot, type Snapshot } from '../snapshot.ts'
import { listsOf } from '../standing.ts'
import { texts } from '../texts/comments.ts'
import { texts as listTexts } from '../texts/lists.ts'
import { roundIn } from './shared.ts'

/** What a secret link opens: first the confirmation of the address, then the receipt and the reply. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language), 200)

/** A link alone confirms nothing: programs that look through mail follow links, too. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const { secret, address } = linkOf(visit)
    const done = await attempt(language, () => verifyComment(visit.work, secret, address))
    if (done.ok) return redirect(visit.path)
    return show(visit, menu, { typed: {}, problems: done.problems, language }, 409)
  }

const linkOf = ({ params, caller }: Visit) => ({
  secret: params.secret ?? '',
  address: caller.address ?? 'unknown',
})

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number): Promise<Response> => {
  const { work } = visit
  const { round, head } = await roundIn(visit)
  const { secret, address } = linkOf(visit)
  const { comment, all } = await openComment(work, secret, address)
  if (comment.round !== round.id) throw new NotFound('comment', 'link')
  const list = (await listsOf(work, round)).find(({ id }) => id === comment.list)
  const page = {
    head,
    filling,
    comment,
    all,
    snapshot: list === undefined ? null : await loadSnapshot(work, list),
    here: visit.path,
  }
  return html(<CommentStatusView shell={shellOf(visit, menu)} page={page} />, status)
}

interface CommentStatusPage {
  readonly head: RoundHead
  readonly filling: Filling
  readonly comment: Comment
  readonly all: readonly Comment[]
  readonly snapshot: Snapshot | null
  readonly here: string
}

interface ViewProps {
  readonly shell: Shell
  readonly page: CommentStatusPage
}

export const CommentStatusView = ({ shell, page }: ViewProps) => {
  const { language } = shell
  const { head, comment } = page
  const title =
    comment.number === null ? texts.confirm[language] : texts.receipt(String(comment.number))[language]
  const back = { href: proposedAddress(head), label: listTexts.proposed[language] }
  return (
    <Page shell={shell} title={title} path={pathTo(head, language, back)}>
      <h1>{title}</h1>
      {comment.number === null ? (
        <Confirming shell={shell} page={page} />
      ) : (
        <Received shell={shell} page={page} />
      )}
    </Page>
  )
}

const Confirming = ({ shell: { language, today }, page }: ViewProps) => {
  const { comment, filling, here } = page
  const isOpen = isLinkOpen(comment.sentOn, today)
  return (
    <>
      <ErrorSummary filling={filling} />
      <p class="lead">{(isOpen ? texts.confirmLead : texts.expired)[language]}</p>
      <Written page={page} language={language} />
      {isOpen && (
        <form method="post" action={here}>
          <Submit>{texts.confirm[language]}</Submit>
        </form>
      )}
    </>
  )
}

const Received = ({ shell: { language }, page }: ViewProps) => {
  const { comment, all } = page
  const answer = answerTo(comment, all)
  return (
    <>
      <Receipt
        facts={[
          { name: texts.number[language], value: String(comment.number) },
          { name: texts.receivedAt[language], value: formatMoment(comment.receivedAt ?? '', language) },
          { name: texts.sentOn[language], value: formatDay(comment.sentOn, language) },
          { name: texts.state[language], value: texts.states[stateOf(comment)][language] },
        ]}
      >
        <p>{texts.keepLink[language]}</p>
      </Receipt>
      <section aria-labelledby="reply">
        <h2 id="reply">{texts.answerNow[language]}</h2>
        {answer === undefined ? (
          <p class="quiet">{texts.noAnswerYet[language]}</p>
        ) : (
          <Reply step={answer} language={language} />
        )}
      </section>
      <Written page={page} language={language} />
    </>
  )
}

const Written = ({
  page: { comment, snapshot },
  language,
}: {
  readonly page: CommentStatusPage
  readonly language: Shell['language']
}) => (
  <section aria-labelledby="written">
    <h2 id="written">
      {texts.about[language]}: {aboutWords(comment.dossier, snapshot, language)}
    </h2>
    <blockquote class="said">{comment.body}</blockquote>
  </section>
)
