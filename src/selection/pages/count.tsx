import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed, Tag } from '../../design/tag.tsx'
import { NotAllowed } from '../../platform/errors.ts'
import { attempt, type FieldProblem, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { enterTally } from '../actions/counts.ts'
import { countAddress, panelAddress, roundAddress } from '../addresses.ts'
import { type CountPage, loadCountPage } from '../loading/count-page.ts'
import { ballotKey, type RefusedCount } from '../parts/ballots.ts'
import { DueCounts, EnteredCounts } from '../parts/count-rows.tsx'
import { inLanguage } from '../parts/names.ts'
import { PageTurns } from '../parts/score-page.tsx'
import { getRound, type Round } from '../store/rounds.ts'
import { countTexts as texts } from '../texts/counts.ts'
import { texts as resultTexts } from '../texts/results.ts'
import { unitPanelTexts } from '../texts/unit-panels.ts'
import { countsTyped, readCounts } from './count-form.ts'
import { savedIn } from './scores.tsx'

/** Whoever chairs a panel of a department, or the office, enters the counts of its secret ballots. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const round = await getRound(work.db, params.round ?? '')
    const page = await loadPage(visit, round, new Map())
    const { language } = work
    const said = { refused: NOTHING, problems: [], saved: savedIn(query) }
    return html(<CountView shell={shellOf(visit, menu)} page={{ ...page, ...said }} language={language} />)
  }

const NOTHING: ReadonlyMap<string, RefusedCount> = new Map()

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const round = await getRound(work.db, visit.params.round ?? '')
    const typed = countsTyped(typedIn(await visit.form()))
    const page = await loadPage(visit, round, typed)
    const known = new Set(page.of.ballots.map(ballotKey))
    if ([...typed.keys()].some(key => !known.has(key))) throw NotAllowed.secret('enter this count')
    const read = readCounts(page.of, typed, { ...page, language })
    const done =
      read.problems.length > 0
        ? read
        : await attempt(language, () => enterTally(work, round.id, read.entries)).then(answer =>
            answer.ok ? null : { ...read, problems: answer.problems, isStale: true },
          )
    if (done === null)
      return redirect(
        `${countAddress(round, page.of.panel.code)}?${new URLSearchParams({ saved: String(read.entries.length) })}`,
      )
    const said = { refused: done.refused, problems: done.problems, saved: null }
    return html(
      <CountView shell={shellOf(visit, menu)} page={{ ...page, ...said }} language={language} />,
      done.isStale ? 409 : 422,
    )
  }

const loadPage = (
  { work, params, query }: Visit,
  round: Round,
  typed: ReadonlyMap<string, unknown>,
): Promise<CountPage> =>
  loadCountPage(work, round, params.panel ?? '', {
    page: Number(query.get('page') ?? '1') || 1,
    isAlso: ballot => typed.has(ballotKey(ballot)),
  })

export interface CountSaid extends CountPage {
  readonly refused: ReadonlyMap<string, RefusedCount>
  readonly problems: readonly FieldProblem[]
  /** How many counts were just entered; null: none were sent. */
  readonly saved: number | null
}

interface ViewProps {
  readonly shell: Shell
  readonly page: CountSaid
  readonly language: Language
}

const CountView = ({ shell, page, language }: ViewProps) => {
  const { head, of, problems, saved, total } = page
  const title = titleOf(page, language)
  const filling: Filling = { typed: {}, problems, language }
  const panels = page.maySeat
    ? [{ href: `${roundAddress(head)}/panels`, label: unitPanelTexts.panels[language] }]
    : []
  const path = [
    { href: '/rounds', label: resultTexts.rounds[language] },
    { href: roundAddress(head), label: inLanguage(head.name, language) },
    ...panels,
  ]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      <p class="lead">
        {page.name}, {page.unit}. {texts.lead[language]}
      </p>
      <Rules page={page} language={language} />
      <ErrorSummary filling={filling} />
      {saved !== null && (
        <p class="saved" role="status">
          <Tag tone="done">
            {(saved === 0 ? texts.nothingNew : texts.saved(formatNumber(String(saved), language)))[language]}
          </Tag>
        </p>
      )}
      {of.seating === null ? (
        <Unseated page={page} language={language} />
      ) : (
        <>
          <DueCounts page={page} language={language} />
          <EnteredCounts page={page} language={language} />
        </>
      )}
      <PageTurns
        total={total}
        page={page.page}
        to={number => `${countAddress(head, of.panel.code)}?page=${number}`}
        language={language}
      />
    </Page>
  )
}

const titleOf = ({ of, total }: CountPage, language: Language): string => {
  const due = of.ballots.filter(({ isDue }) => isDue).length
  if (total === 0) return texts.titleNone[language]
  return (due === 0 ? texts.titleDone : texts.titleDue(formatNumber(String(due), language)))[language]
}

const Rules = ({ page: { rules }, language }: Pick<ViewProps, 'page' | 'language'>) => (
  <details class="small count-rules">
    <summary>{texts.rules[language]}</summary>
    <ul>
      {rules.map(({ text, isAssumed }) => (
        <li>
          {text} {isAssumed && <Assumed language={language} />}
        </li>
      ))}
    </ul>
  </details>
)

const Unseated = ({
  page: { head, of, maySeat, mayWrite },
  language,
}: Pick<ViewProps, 'page' | 'language'>) => (
  <p class="empty">
    {texts.unseated[language]}{' '}
    {maySeat && mayWrite && <a href={panelAddress(head, of.panel.code)}>{unitPanelTexts.seat[language]}</a>}
  </p>
)
