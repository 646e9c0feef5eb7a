import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed, Invented } from '../../design/tag.tsx'
import { Notice } from '../../design/tasks.tsx'
import { daysBetween } from '../../exact/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { fileResponse } from '../../platform/workbook/table-file.ts'
import {
  dossierAddress,
  hasAssumed,
  inLanguage,
  loadRound,
  type Round,
  type RoundHead,
  roundAddress,
} from '../../selection/index.ts'
import { stateOn } from '../../selection/rules/round.ts'
import { commentsAddress, decisionAddress, proposedAddress } from '../addresses.ts'
import { Changes, type ShownChange } from '../parts/changes.tsx'
import { count, pathTo } from '../parts/path.ts'
import { ProposedTable } from '../parts/proposed-table.tsx'
import { mayReadDecision } from '../permissions.ts'
import { unansweredAmong } from '../rules/comments.ts'
import { currentAmong } from '../rules/decision.ts'
import { loadSnapshot, type Snapshot } from '../snapshot.ts'
import { listsOf } from '../standing.ts'
import { listComments } from '../store/comments.ts'
import { getListContent, type ListHead, listTurns, type Turn } from '../store/lists.ts'
import { texts as decisionTexts } from '../texts/decision.ts'
import { texts } from '../texts/lists.ts'
import { roundIn } from './shared.ts'

/** The proposed list as it was made public; after the decision it stays, as history beside the final list. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { round, head } = await roundIn(visit)
    const list = (await listsOf(visit.work, round)).at(-1)
    if (list === undefined) return notYet(visit, menu, head)
    if (visit.query.get('format') === 'json') return asPublished(visit, list)
    const page = await proposedPage(visit.work, { round, head, list })
    return html(
      <ProposedView shell={shellOf(visit, menu)} page={{ ...page, isNew: visit.query.has('published') }} />,
    )
  }

const notYet = (visit: Visit, menu: Menu, head: RoundHead) => {
  if (visit.query.get('format') === 'json') throw new NotFound('proposed list', head.id)
  return html(<NotYetView shell={shellOf(visit, menu)} head={head} />)
}

const asPublished = async ({ work }: Visit, list: ListHead): Promise<Response> =>
  fileResponse(
    Buffer.from(await getListContent(work.db, list.id)),
    'application/json; charset=utf-8',
    `${list.round}-${list.publishedOn}.json`,
  )

interface Loading {
  readonly round: Round
  readonly head: RoundHead
  readonly list: ListHead
}

export const proposedPage = async (work: Work, { round, head, list }: Loading) => {
  const [snapshot, comments, turns, { set }] = await Promise.all([
    loadSnapshot(work, list),
    listComments(work.db, round.id),
    listTurns(work.db),
    loadRound(work, round),
  ])
  const received = comments.filter(({ number }) => number !== null)
  const approved = turns.findLast(turn => turn.list === list.id && turn.kind === 'approved')
  return {
    head,
    list,
    snapshot,
    isAssumed: hasAssumed(set.file),
    isCurrent: currentAmong([list], round.turns) !== undefined,
    isClosed: stateOn(round.turns, work.today) === 'closed',
    counts: { received: received.length, answered: received.length - unansweredAmong(comments).length },
    changes: changesShown(approved, snapshot, work.language),
    maySeeDecision: mayReadDecision(work.actor),
  }
}

/** Those that were proposed and are not on the final list are named here as they were then: it was public. */
const changesShown = (
  approved: Turn | undefined,
  { products }: Snapshot,
  language: Language,
): readonly ShownChange[] =>
  (approved?.changes ?? []).flatMap(change => {
    const found = products.find(({ dossier }) => dossier === change.dossier)
    const ground = decisionTexts.kinds[change.kind][language]
    return found === undefined ? [] : [{ ...change, product: found.product[language], ground }]
  })

export type ProposedPage = Awaited<ReturnType<typeof proposedPage>> & { readonly isNew: boolean }

export const ProposedView = ({ shell, page }: { readonly shell: Shell; readonly page: ProposedPage }) => {
  const { language } = shell
  const { head, list, snapshot, changes } = page
  const title = texts.proposedOf(inLanguage(head.name, language))[language]
  const { products } = snapshot
  return (
    <Page shell={shell} title={title} path={pathTo(head, language)}>
      <h1>
        {title} {head.isSample && <Invented language={language} />}
      </h1>
      {page.isNew && <Notice>{texts.publishedNow[language]}</Notice>}
      <p class="lead">
        {
          texts.lead(
            count(products.length, language),
            formatDay(list.publishedOn, language),
            formatDay(list.commentsUntil, language),
          )[language]
        }{' '}
        {texts.notFinal[language]} {page.isAssumed && <Assumed language={language} />}
      </p>
      {list.ground !== null && <p class="note">{texts.replaced(list.ground)[language]}</p>}
      <PeriodPart page={page} shell={shell} />
      {changes.length > 0 && (
        <section aria-labelledby="changes">
          <h2 id="changes">{texts.differences[language]}</h2>
          <Changes caption={texts.differences[language]} changes={changes} language={language} />
        </section>
      )}
      {products.length === 0 ? (
        <p class="waiting">{texts.nothing[language]}</p>
      ) : (
        <ProposedTable
          caption={title}
          products={products}
          max={snapshot.max}
          language={language}
          hrefOf={hrefsOf(page)}
        />
      )}
      <Foot page={page} language={language} />
    </Page>
  )
}

/** Of what left the list nothing more is told than was published. */
const hrefsOf = ({ head, changes }: ProposedPage): ((dossier: string) => string | null) => {
  const left = new Set(changes.flatMap(({ kind, dossier }) => (kind === 'left' ? [dossier] : [])))
  return dossier => (left.has(dossier) ? null : dossierAddress(head, dossier))
}

const PeriodPart = ({ page, shell }: { readonly page: ProposedPage; readonly shell: Shell }) => {
  const { language, today } = shell
  const { head, list, isCurrent, isClosed, counts } = page
  const days = daysBetween(today, list.commentsUntil)
  if (isClosed)
    return (
      <p class="note">
        {texts.decided[language]} <a href={roundAddress(head)}>{texts.finalList[language]}</a>
      </p>
    )
  if (!isCurrent) return <p class="waiting">{texts.reopened[language]}</p>
  const words = days === 0 ? texts.periodLastDay : texts.periodOpen(count(days, language))
  return (
    <>
      <p class="waiting">{(days < 0 ? texts.periodOver : words)[language]}</p>
      {days >= 0 && (
        <p>
          <a class="button" href={`${commentsAddress(head)}/new`}>
            {texts.sendComment[language]}
          </a>
        </p>
      )}
      {days >= 0 && <p class="quiet">{texts.byPost[language]}</p>}
      {counts.received > 0 && <Counts page={page} language={language} />}
    </>
  )
}

const Counts = ({
  page: { head, counts },
  language,
}: {
  readonly page: ProposedPage
  readonly language: Language
}) => (
  <p>
    {texts.received(count(counts.received, language), count(counts.answered, language))[language]}{' '}
    <a href={commentsAddress(head)}>{texts.comments[language]}</a>
  </p>
)

const Foot = ({ page, language }: { readonly page: ProposedPage; readonly language: Language }) => {
  const { head, list, isClosed, counts } = page
  return (
    <>
      {isClosed && counts.received > 0 && <Counts page={page} language={language} />}
      <p class="formats downloads">
        <a href={`${proposedAddress(head)}?format=json`}>{texts.download[language]} (JSON)</a>
      </p>
      <p class="note">
        {texts.digest[language]}: <code class="digest">{list.sha256}</code>
      </p>
      {page.maySeeDecision && (
        <p>
          <a href={decisionAddress(head)}>{texts.manage[language]}</a>
        </p>
      )}
    </>
  )
}

const NotYetView = ({ shell, head }: { readonly shell: Shell; readonly head: RoundHead }) => {
  const { language } = shell
  const day = head.course.calendar.publication
  return (
    <Page shell={shell} title={texts.proposed[language]} path={pathTo(head, language)}>
      <h1>{texts.proposedOf(inLanguage(head.name, language))[language]}</h1>
      <p class="waiting">
        {texts.notPublished[language]}{' '}
        {day !== undefined && texts.publishedOnDay(formatDay(day, language))[language]}
      </p>
    </Page>
  )
}
