import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed } from '../../design/tag.tsx'
import { formatExact } from '../../exact/number.ts'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { criteriaAddress, roundAddress, viewOf } from '../addresses.ts'
import { type Content, loadContent, loadWhole } from '../loading/content.ts'
import { loadNames } from '../loading/names.ts'
import { groundsOf, previewOf, settledOf } from '../loading/own.ts'
import { loadRound, type RoundHead } from '../loading/round.ts'
import { adviceOf, loadPublished } from '../loading/seen.ts'
import { loadSheetSight } from '../loading/sheet-sight.ts'
import { takenOut } from '../loading/taken-out.ts'
import type { Told } from '../parts/explanation/told.tsx'
import { Total } from '../parts/explanation/total.tsx'
import { Tree } from '../parts/explanation/tree.tsx'
import { hasAssumed, inLanguage, type Terms } from '../parts/names.ts'
import { rankText } from '../parts/ranked-table.tsx'
import { mayReadDossier, maySeeOwnDossier } from '../permissions.ts'
import { noteDossiers } from '../reading.ts'
import type { Advice } from '../rules/advice.ts'
import type { PublicResult } from '../rules/publication.ts'
import { stateOn } from '../rules/round.ts'
import { type SheetSight, withSheetsSeen } from '../rules/sheet-sight.ts'
import { getRound, type Round } from '../store/rounds.ts'
import { texts } from '../texts/results.ts'

/** What a later room has published of a round that is not closed yet; null: nothing. */
export type Announced = (work: Work, round: Round) => Promise<readonly PublicResult[] | null>

const nothing: Announced = async () => null

/** What is not on the public list is not found: that a dossier failed, or was sent at all, is its sender's own matter. */
export const get =
  (menu: Menu, announced: Announced = nothing): PageOf =>
  async visit => {
    const { work, params } = visit
    const round = await getRound(work.db, params.round ?? '')
    const { head, set } = await loadRound(work, round)
    const content = await loadWhole(work, round)
    const dossier =
      content.content.dossiers.find(({ id }) => id === params.dossier) ??
      (await takenOut(work, round.id, params.dossier ?? ''))
    const found = dossier && (await foundBy(visit, { round, content, dossier, announced }))
    if (!dossier || !found) throw new NotFound('dossier', params.dossier ?? '')
    if (found.view === 'office') await noteDossiers(work, [dossier], 'dossier')
    const page: ExplanationPage = {
      ...found,
      ...(await loadNames(work))(dossier),
      round: head,
      terms: { set: content.set.file, period: round.period },
      isAssumed: hasAssumed(content.set.file),
      advice: found.view === 'public' ? [] : adviceOf(content, dossier.id),
      backTo: roundAddress(head) + (asPublic(visit) ? viewOf('public') : ''),
      max: formatExact(set.criteria[0].max),
    }
    if (visit.query.get('part') === 'tree') return html(<TreeAlone page={page} language={work.language} />)
    return html(<ExplanationView shell={shellOf(visit, menu)} page={page} />)
  }

type Dossier = Content['content']['dossiers'][number]
type Found = Pick<ExplanationPage, 'view' | 'result'>

const asPublic = ({ query }: Visit): boolean => query.get('view') === 'public'

/** The most that this visit may see of the dossier; null: as if it were not there. */
const foundBy = async (visit: Visit, sought: Sought): Promise<Found | null> => {
  const { work } = visit
  const { round, content, dossier, announced } = sought
  const isClosed = stateOn(round.turns, work.today) === 'closed'
  const grounds = await groundsOf(work, round, dossier)
  if (mayReadDossier(work.actor, grounds) && !asPublic(visit))
    return foundAs(
      'office',
      settledOf(await loadContent(work, round), dossier) ?? previewOf(content, dossier),
      await loadSheetSight(work, round, content.set.file),
    )
  if (maySeeOwnDossier(work.actor, grounds) && !asPublic(visit))
    return isClosed || (await announced(work, round)) !== null
      ? foundAs('own', settledOf(content, dossier) ?? previewOf(content, dossier))
      : foundAs('preview', previewOf(content, dossier))
  const published = await loadPublished(work, round)
  const list = published?.list.published ? published.list.results : await announced(work, round)
  return foundAs(
    'public',
    list?.find(({ id }) => id === dossier.id),
  )
}

interface Sought {
  readonly round: Round
  readonly content: Content
  readonly dossier: Dossier
  readonly announced: Announced
}

const foundAs = (
  view: Found['view'],
  result: PublicResult | null | undefined,
  sight: SheetSight = null,
): Found | null => (result == null ? null : { view, result: withSheetsSeen(result, sight) })

export interface ExplanationPage {
  readonly round: RoundHead
  readonly product: string
  readonly enterprise: string
  readonly sector: string | null
  readonly result: PublicResult
  readonly terms: Omit<Terms, 'language'>
  readonly isAssumed: boolean
  /** Empty for the public: advice names business figures. */
  readonly advice: readonly Advice[]
  readonly max: string
  /** `own`: the enterprise's, once its round is published. `preview`: before, from its facts alone. */
  readonly view: 'public' | 'office' | 'own' | 'preview'
  readonly backTo: string
}

/** One dossier: the conclusion, and behind it the rules, the facts, their documents. */
export const ExplanationView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: ExplanationPage
}) => {
  const { language } = shell
  const { round, product, enterprise, sector, result, max } = page
  const told = toldOf(page, language)
  const { terms } = told
  const path = [
    { href: '/rounds', label: texts.rounds[language] },
    { href: page.backTo, label: inLanguage(round.name, language) },
  ]
  return (
    <Page shell={shell} title={product} path={path}>
      <h1>{product}</h1>
      <p class="lead">{[enterprise, ...(sector === null ? [] : [sector])].join(' · ')}</p>
      {page.view === 'preview' && <p class="waiting">{texts.previewLead[language]}</p>}
      <Total result={result} rank={toldRank(page)} max={max} terms={terms} />
      <section class="tree" aria-labelledby="why">
        <h2 id="why">{texts.why[language]}</h2>
        <Tree result={result} told={told} />
      </section>
      <p class="note">
        {texts.judgedBy[language]}{' '}
        <a href={criteriaAddress(round)}>{inLanguage(round.criteriaSet.name, language)}</a>.{' '}
        {page.isAssumed && (
          <>
            <Assumed language={language} /> {texts.assumedPoints[language]}
          </>
        )}
      </p>
    </Page>
  )
}

/** To an enterprise that did not pass its rank would tell how many others did not; before the end there is none. */
const toldRank = ({ view, result }: ExplanationPage): string | null | undefined => {
  const isTold = view === 'public' || view === 'office' || (view === 'own' && result.outcome === 'pass')
  return isTold ? rankText(result) : undefined
}

const toldOf = ({ terms, result, advice }: ExplanationPage, language: Language): Told => ({
  terms: { ...terms, language },
  byCode: new Map(result.criteria.map(found => [found.code, found])),
  advice,
})

/** What the list of a round unfolds under one of its rows. */
const TreeAlone = ({ page, language }: { readonly page: ExplanationPage; readonly language: Language }) => (
  <div class="tree">
    <Tree result={page.result} told={toldOf(page, language)} />
  </div>
)
