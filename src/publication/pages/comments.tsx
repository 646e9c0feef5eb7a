import { formatDay, formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { type Column, WorkList } from '../../design/work-list.tsx'
import { foldedText } from '../../exact/text.ts'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { inLanguage, type RoundHead } from '../../selection/index.ts'
import { commentsAddress, proposedAddress } from '../addresses.ts'
import { aboutWords } from '../parts/about-product.ts'
import { count, pathTo } from '../parts/path.ts'
import { Reply } from '../parts/reply.tsx'
import { mayAnswer, mayReadDecision } from '../permissions.ts'
import { procedures } from '../procedures.ts'
import { readComments } from '../reading.ts'
import { answerTo, commentRuleOn, isAnswered, isLate, stateOf, unansweredAmong } from '../rules/comments.ts'
import { loadSnapshot, type Snapshot } from '../snapshot.ts'
import { listsOf } from '../standing.ts'
import type { SentComment } from '../store/comments.ts'
import type { ListHead } from '../store/lists.ts'
import { texts } from '../texts/comments.ts'
import { texts as listTexts } from '../texts/lists.ts'
import { roundIn } from './shared.ts'

/** Anyone reads counts and replies; the office works through the list, leader and auditor read it, nobody is named. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { round, head } = await roundIn(visit)
    const lists = await listsOf(visit.work, round)
    const list = lists.at(-1) ?? null
    const received = await readComments(visit.work, round)
    const page = { head, list, received, snapshots: await snapshotsOf(visit, lists) }
    const shell = shellOf(visit, menu)
    return mayReadDecision(visit.work.actor)
      ? html(<CommentWorkView shell={shell} page={{ ...page, visit }} />)
      : html(<CommentsView shell={shell} page={page} isShown={areRepliesPublic(list)} />)
  }

/** What the programme lets anyone read is data. */
export const areRepliesPublic = (list: ListHead | null): boolean =>
  list !== null && commentRuleOn(procedures, list.publishedOn)?.replies === 'public'

const snapshotsOf = async (
  { work }: Visit,
  lists: readonly ListHead[],
): Promise<ReadonlyMap<string, Snapshot>> =>
  new Map(await Promise.all(lists.map(async list => [list.id, await loadSnapshot(work, list)] as const)))

interface CommentsPage {
  readonly head: RoundHead
  readonly list: ListHead | null
  readonly received: readonly SentComment[]
  readonly snapshots: ReadonlyMap<string, Snapshot>
}

interface PublicProps {
  readonly shell: Shell
  readonly page: CommentsPage
  readonly isShown: boolean
}

export const CommentsView = ({ shell, page, isShown }: PublicProps) => {
  const { language } = shell
  const { head, received, snapshots } = page
  const title = texts.commentsOf(inLanguage(head.name, language))[language]
  const answered = received.length - unansweredAmong(received).length
  const replies = isShown ? received.filter(each => isAnswered(each, received)) : []
  return (
    <Page shell={shell} title={title} path={pathTo(head, language, backOf(head, language))}>
      <h1>{title}</h1>
      <p class="lead">
        {texts.publicLead(count(received.length, language), count(answered, language))[language]}
      </p>
      {replies.map(comment => {
        const answer = answerTo(comment, received)
        const about = aboutWords(comment.dossier, snapshots.get(comment.list) ?? null, language)
        return (
          <section class="record-part">
            <h2>
              {texts.commentNumber(String(comment.number))[language]} · {about}
            </h2>
            {answer !== undefined && <Reply step={answer} language={language} />}
          </section>
        )
      })}
    </Page>
  )
}

const backOf = (head: RoundHead, language: Language) => ({
  href: proposedAddress(head),
  label: listTexts.proposed[language],
})

interface WorkProps {
  readonly shell: Shell
  readonly page: CommentsPage & { readonly visit: Visit }
}

/** Every comment with where it stands; those to be answered are a view of their own. */
export const CommentWorkView = ({ shell, page }: WorkProps) => {
  const { language } = shell
  const { head, list, received, visit } = page
  const title = texts.commentsOf(inLanguage(head.name, language))[language]
  const waiting = unansweredAmong(received)
  const asked = askedIn(visit.query, ['number'])
  const found = shownOf(
    page,
    visit.query.get('state') === 'waiting' ? waiting : received,
    asked.words,
    language,
  )
  const left = count(waiting.length, language)
  return (
    <Page shell={shell} title={title} path={pathTo(head, language, backOf(head, language))}>
      <h1>{title}</h1>
      {list !== null && (
        <p class="lead">{texts.workLead(left, formatDay(list.commentsUntil, language))[language]}</p>
      )}
      {mayAnswer(visit.work.actor) && list !== null && (
        <p>
          <a href={`${commentsAddress(head)}/paper`}>{texts.enterPaper[language]}</a>
        </p>
      )}
      <WorkList
        language={language}
        path={visit.path}
        query={visit.query}
        asked={asked}
        caption={texts.comments[language]}
        columns={columnsOf(page, language)}
        rows={found.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
        total={found.length}
        searchHint={texts.body[language]}
        views={[
          { label: texts.waiting[language], asks: { state: 'waiting' }, count: waiting.length },
          { label: texts.all[language], asks: {}, count: received.length },
        ]}
        empty={texts.none[language]}
      />
    </Page>
  )
}

const shownOf = (
  { snapshots }: CommentsPage,
  comments: readonly SentComment[],
  words: string,
  language: Language,
): readonly SentComment[] => {
  const wanted = foldedText(words)
  return comments.filter(({ number, body, dossier, list }) =>
    foldedText(`${number} ${body} ${aboutWords(dossier, snapshots.get(list) ?? null, language)}`).includes(
      wanted,
    ),
  )
}

const columnsOf = (
  { head, list, received, snapshots, visit }: WorkProps['page'],
  language: Language,
): readonly Column<SentComment>[] => [
  {
    heading: texts.number[language],
    cell: ({ number }) => <a href={`${commentsAddress(head)}/${number}`}>{number}</a>,
  },
  {
    heading: texts.about[language],
    cell: each => aboutWords(each.dossier, snapshots.get(each.list) ?? null, language),
  },
  {
    heading: texts.body[language],
    cell: ({ body }) => (body.length > EXCERPT ? `${body.slice(0, EXCERPT)}…` : body),
  },
  ...(mayAnswer(visit.work.actor)
    ? [
        {
          heading: texts.fromWhom[language],
          cell: ({ sender }: SentComment) => sender ?? texts.unnamed[language],
        },
      ]
    : []),
  {
    heading: texts.sentOn[language],
    cell: ({ sentOn, way }) => (
      <>
        {formatDay(sentOn, language)}
        {list !== null && isLate(sentOn, list.commentsUntil) && (
          <>
            {' '}
            <Tag tone="wait">{texts.late[language]}</Tag>
          </>
        )}
        <span class="small quiet"> {texts.ways[way][language]}</span>
      </>
    ),
  },
  {
    heading: texts.receivedAt[language],
    cell: ({ receivedAt }) => formatMoment(receivedAt ?? '', language),
  },
  {
    heading: texts.state[language],
    cell: each => (
      <Tag tone={isAnswered(each, received) ? 'done' : 'wait'}>{texts.states[stateOf(each)][language]}</Tag>
    ),
  },
]

const EXCERPT = 120
