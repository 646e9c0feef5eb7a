import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, type FieldProblem } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { type DossierChange, pendingFigures, renewFigures } from '../actions/figures.ts'
import { dossierAddress, roundAddress } from '../addresses.ts'
import { loadNames, type NamesOf } from '../loading/names.ts'
import { loadRound, type RoundHead } from '../loading/round.ts'
import { FactLine } from '../parts/explanation/facts.tsx'
import { factName, inLanguage, type Terms } from '../parts/names.ts'
import { shownFact } from '../parts/shown-fact.ts'
import { noteDossiers } from '../reading.ts'
import { dossiersFor } from '../recusal.ts'
import type { StoredDossier } from '../store/dossiers.ts'
import { getRound } from '../store/rounds.ts'
import { texts as resultTexts } from '../texts/results.ts'
import { roundTexts as texts } from '../texts/rounds.ts'

/** What was verified, corrected or declared since the dossiers took their figures over; the office takes it over. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, [], 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const round = await getRound(work.db, params.round ?? '')
    const done = await attempt(work.language, () => renewFigures(work, round.id))
    return done.ok ? redirect(`${roundAddress(round)}/dossiers`) : show(visit, menu, done.problems, 409)
  }

const show = async (visit: Visit, menu: Menu, problems: readonly FieldProblem[], status: number) => {
  const { work, params } = visit
  const round = await getRound(work.db, params.round ?? '')
  const { head, set } = await loadRound(work, round)
  const changes = await pendingFigures(work, round)
  const dossiers = await dossiersFor(work, round)
  const changed = new Set(changes.map(({ dossier }) => dossier))
  await noteDossiers(
    work,
    dossiers.filter(({ id }) => changed.has(id)),
    'dossier',
  )
  const page: FiguresPage = {
    head,
    terms: { set: set.file, period: round.period, language: work.language },
    changes,
    dossiers,
    names: await loadNames(work),
    filling: { typed: {}, problems, language: work.language },
  }
  return html(<FiguresView shell={shellOf(visit, menu)} page={page} />, status)
}

export interface FiguresPage {
  readonly head: RoundHead
  readonly terms: Terms
  readonly changes: readonly DossierChange[]
  readonly dossiers: readonly StoredDossier[]
  readonly names: NamesOf
  readonly filling: Filling
}

export const FiguresView = ({ shell, page }: { readonly shell: Shell; readonly page: FiguresPage }) => {
  const { language } = shell
  const { head, changes, filling } = page
  const byDossier = Map.groupBy(changes, ({ dossier }) => dossier)
  const number = (count: number) => formatNumber(String(count), language)
  const title = texts.takeOver[language]
  const path = [
    { href: '/rounds', label: resultTexts.rounds[language] },
    { href: roundAddress(head), label: inLanguage(head.name, language) },
  ]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      <p class="lead">
        {
          (changes.length === 0
            ? texts.nothingToTakeOver
            : texts.takeOverLead(number(changes.length), number(byDossier.size)))[language]
        }
      </p>
      <ErrorSummary filling={filling} />
      {page.dossiers.map(dossier => (
        <Changes dossier={dossier} changes={byDossier.get(dossier.id) ?? []} page={page} />
      ))}
      {changes.length > 0 && (
        <form method="post" action={`${roundAddress(head)}/figures`}>
          <Submit>{texts.takeOverNow[language]}</Submit>
        </form>
      )}
    </Page>
  )
}

interface ChangesProps {
  readonly dossier: StoredDossier
  readonly changes: readonly DossierChange[]
  readonly page: FiguresPage
}

const Changes = ({ dossier, changes, page: { head, names, terms } }: ChangesProps) =>
  changes.length === 0 ? null : (
    <section class="figure-changes">
      <h2>
        <a href={dossierAddress(head, dossier.id)}>{names(dossier).product}</a>
      </h2>
      <ul class="facts">
        {changes.map(({ key, now }) =>
          now === null ? (
            <li>
              {factName(key, terms)}: {resultTexts.unknownValue[terms.language]}
            </li>
          ) : (
            <FactLine fact={shownFact(key, now.given)} terms={terms} />
          ),
        )}
      </ul>
    </section>
  )
