import { recusalOf } from '../../conflicts/index.ts'
import { Swatch } from '../../design/bar.tsx'
import { Figures } from '../../design/figures.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed, Invented } from '../../design/tag.tsx'
import { formatExact } from '../../exact/number.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type Audience as AudienceOf, criteriaAddress, roundAddress, viewOf } from '../addresses.ts'
import { formatIn, resultFile } from '../exports/result.ts'
import { loadRound, type RoundHead } from '../loading/round.ts'
import {
  countsOf,
  loadSeen,
  type RoundCounts,
  readsDossiers,
  rowsOf,
  type Seen,
  unfoldable,
} from '../loading/seen.ts'
import { loadTasks, nothing, oneStrong, type RoundOffers, type RoundTask } from '../loading/tasks.ts'
import { RoundPath } from '../parts/calendar.tsx'
import { hasAssumed, inLanguage, type Terms } from '../parts/names.ts'
import { type RankedRow, RankedTable } from '../parts/ranked-table.tsx'
import { Recused } from '../parts/recused.tsx'
import { figuresOf } from '../parts/round-figures.ts'
import { RoundTasks } from '../parts/tasks.tsx'
import { noteDossiers } from '../reading.ts'
import { getRound, type Round } from '../store/rounds.ts'
import { texts } from '../texts/results.ts'

export const get =
  (menu: Menu, later: RoundOffers = nothing): PageOf =>
  async visit => {
    const { work, params } = visit
    const round = await getRound(work.db, params.round ?? '')
    const { head, set } = await loadRound(work, round)
    const seen = await loadSeen(visit, round)
    const format = formatIn(visit.query)
    if (seen?.audience === 'office') await noteSeen(visit, seen, format)
    if (format !== null && seen !== null) return resultFile(visit, round, seen, format)
    const audience = seen?.audience ?? 'public'
    const page: ResultPage = {
      round: head,
      counts: seen && countsOf(seen),
      terms: { set: seen?.set ?? set.file, period: round.period },
      isAssumed: hasAssumed(set.file),
      audience,
      mayAskForAll: audience === 'office' || (await readsDossiers(work, round)),
      isRecused: audience === 'office' && (await recusalOf(work)).isAny,
      rows: await rowsSeen(visit, round, seen),
      tasks: oneStrong([...(await loadTasks(work, round, head)), ...(await later(work, round))]),
      max: formatExact(set.criteria[0].max),
    }
    return html(<ResultView shell={shellOf(visit, menu)} page={page} />)
  }

/** The list itself shows points alone; a row that is unfolded, and every file, shows the figures behind them. */
const noteSeen = async ({ work, query }: Visit, { content }: Seen, format: string | null): Promise<void> => {
  const open = query.get('open')
  const shown = format === null ? content.dossiers.filter(({ id }) => id === open) : content.dossiers
  await noteDossiers(work, shown, format === null ? 'dossier' : 'export')
}

const rowsSeen = async (visit: Visit, round: Round, seen: Seen | null): Promise<ResultPage['rows']> => {
  if (seen === null) return 'open'
  const { list, audience, content } = seen
  if (!list.published) return list.because
  if (audience === 'office' && content.dossiers.length === 0) return 'empty'
  if (list.results.length === 0 && audience === 'public') return 'none'
  return unfoldable(await rowsOf(visit.work, round, seen, list.results), seen, visit)
}

/** Why a round has no list to show. */
export type Unpublished = 'open' | 'preview' | 'undecided' | 'empty' | 'none'

export interface ResultPage {
  readonly round: RoundHead
  /** Null while nothing of the round is published. */
  readonly counts: RoundCounts | null
  readonly terms: Omit<Terms, 'language'>
  readonly isAssumed: boolean
  readonly audience: AudienceOf
  /** Whether the visitor reads every dossier: then a link leads to what the public sees, and back. */
  readonly mayAskForAll: boolean
  /** In conflict of interest over some enterprise: its dossiers, if there are any, are not in the list. */
  readonly isRecused: boolean
  readonly rows: readonly RankedRow[] | Unpublished
  readonly tasks: readonly RoundTask[]
  /** The most points in all, exact text. */
  readonly max: string
}

export const ResultView = ({ shell, page }: { readonly shell: Shell; readonly page: ResultPage }) => {
  const { round, counts, isAssumed, audience, rows } = page
  const { language, today } = shell
  const terms: Terms = { ...page.terms, language }
  const name = inLanguage(round.name, language)
  const isOpen = round.course.state !== 'closed'
  const title = typeof rows === 'string' ? name : texts[isOpen ? 'resultSoFar' : 'resultOf'](name)[language]
  return (
    <Page
      shell={shell}
      title={title}
      path={[{ href: '/rounds', label: texts.rounds[language] }]}
      elements={audience === 'office' ? ['unfold-rows'] : []}
    >
      <h1>
        {title} {round.isSample && <Invented language={language} />}
      </h1>
      {audience === 'public' && typeof rows !== 'string' && <p class="lead">{texts.publicLead[language]}</p>}
      <p class="lead">
        {texts.judgedBy[language]}{' '}
        <a href={criteriaAddress(round)}>{inLanguage(round.criteriaSet.name, language)}</a>.{' '}
        {isAssumed && (
          <>
            <Assumed language={language} /> {texts.assumedPoints[language]}
          </>
        )}
      </p>
      {page.mayAskForAll && <Audience page={page} language={language} />}
      {page.isRecused && <Recused language={language} />}
      <RoundPath course={round.course} today={today} language={language} />
      <RoundTasks tasks={page.tasks} language={language} />
      {counts !== null && rows !== 'empty' && <Figures figures={figuresOf(counts, language)} />}
      {typeof rows === 'string' ? (
        <p class="waiting">{unpublishedWords(rows, language)}</p>
      ) : (
        <>
          <Downloads round={round} audience={page.mayAskForAll ? audience : null} language={language} />
          <unfold-rows>
            <RankedTable rows={rows} terms={terms} max={page.max} audience={audience} />
          </unfold-rows>
          <Legend terms={terms} />
        </>
      )}
    </Page>
  )
}

interface DownloadsProps {
  readonly round: RoundHead
  /** Null: for those who have one view only. */
  readonly audience: AudienceOf | null
  readonly language: Language
}

const Downloads = ({ round, audience, language }: DownloadsProps) => {
  const view = audience === 'public' ? '&view=public' : ''
  return (
    <p class="formats downloads">
      {texts.download[language]}
      <a href={`${roundAddress(round)}?format=xlsx${view}`}>Excel</a>
      <a href={`${roundAddress(round)}?format=json${view}`}>JSON</a>
    </p>
  )
}

/** From everything to what is public, and back. */
const Audience = ({ page, language }: { readonly page: ResultPage; readonly language: Language }) => {
  const { round, audience } = page
  return audience === 'public' ? (
    <p class="note">
      {texts.publicShown[language]} <a href={roundAddress(round)}>{texts.seeAll[language]}</a>
    </p>
  ) : (
    <p class="note">
      {texts.allLead[language]}{' '}
      <a href={roundAddress(round) + viewOf('public')}>{texts.seePublic[language]}</a>
    </p>
  )
}

const unpublishedWords = (why: Unpublished, language: Language): string => {
  switch (why) {
    case 'open':
      return texts.notPublishedOpen[language]
    case 'preview':
      return texts.notPublishedPreview[language]
    case 'undecided':
      return texts.notPublishedUndecided[language]
    case 'empty':
      return texts.noDossiersYet[language]
    case 'none':
      return texts.nobodyListed[language]
  }
}

const Legend = ({ terms: { set, language } }: { readonly terms: Terms }) => (
  <>
    <ul class="legend">
      {(['computed', 'judged', 'open'] as const).map(kind => (
        <li class="legend-item">
          <Swatch kind={kind} />
          {texts[kind === 'open' ? 'undecided' : kind][language]}
        </li>
      ))}
      {(set.honours ?? []).map(({ code, name }) => (
        <li>
          <b>{code}</b>: {inLanguage(name, language)}
        </li>
      ))}
    </ul>
    <p class="note">{texts.whyThisResult[language]}</p>
  </>
)
