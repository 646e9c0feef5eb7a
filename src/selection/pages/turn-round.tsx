import { z } from 'zod'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, prefilled, Submit, TextArea } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, type FieldProblem, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { closeRound, reopenRound } from '../actions/rounds.ts'
import { inLanguage } from '../parts/names.ts'
import { reasonOf } from '../parts/outcome.tsx'
import { getRound, type Round } from '../store/rounds.ts'
import { texts as resultTexts } from '../texts/results.ts'
import { roundTexts as texts } from '../texts/rounds.ts'
import { loadContent } from './loading/content.ts'
import { loadNames } from './loading/names.ts'
import { loadRound } from './loading/round.ts'
import { dossierAddress, type RoundHead, roundAddress } from './round.ts'

/** The office closes a round; while an outcome is unknown it is told of which dossiers. */
export const getClose =
  (menu: Menu): PageOf =>
  visit =>
    showClose(visit, menu, [], 200)

export const postClose =
  (menu: Menu): PageOf =>
  async visit => {
    const round = await getRound(visit.work.db, visit.params.round ?? '')
    const done = await attempt(visit.work.language, () => closeRound(visit.work, round.id))
    return done.ok ? redirect(roundAddress(round)) : showClose(visit, menu, done.problems, 409)
  }

const showClose = async (visit: Visit, menu: Menu, problems: readonly FieldProblem[], status: number) => {
  const { work, params } = visit
  const round = await getRound(work.db, params.round ?? '')
  const { head } = await loadRound(work, round)
  const filling: Filling = { typed: {}, problems, language: work.language }
  const page = { head, filling, undecided: await undecidedOf(visit, round) }
  return html(<CloseView shell={shellOf(visit, menu)} page={page} />, status)
}

interface Undecided {
  readonly product: string
  readonly enterprise: string
  readonly href: string
  readonly reason: string | null
}

const undecidedOf = async ({ work }: Visit, round: Round): Promise<readonly Undecided[]> => {
  const { content, set } = await loadContent(work, round)
  const names = await loadNames(work)
  const terms = { set: set.file, period: round.period, language: work.language }
  const dossiers = new Map(content.dossiers.map(dossier => [dossier.id, dossier]))
  return content.results.results.flatMap(result => {
    const dossier = dossiers.get(result.id)
    if (result.outcome !== 'unknown' || dossier === undefined) return []
    const { product, enterprise } = names(dossier)
    return [{ product, enterprise, href: dossierAddress(round, result.id), reason: reasonOf(result, terms) }]
  })
}

interface ClosePage {
  readonly head: RoundHead
  readonly filling: Filling
  readonly undecided: readonly Undecided[]
}

export const CloseView = ({ shell, page }: { readonly shell: Shell; readonly page: ClosePage }) => {
  const { language } = shell
  const { head, filling, undecided } = page
  const title = texts.closeRound[language]
  return (
    <Page shell={shell} title={title} path={pathTo(head, shell)}>
      <h1>{title}</h1>
      <ErrorSummary filling={filling} />
      {undecided.length > 0 ? (
        <>
          <p class="waiting">
            {texts.cannotClose(formatNumber(String(undecided.length), language))[language]}
          </p>
          <ul class="undecided">
            {undecided.map(({ product, enterprise, href, reason }) => (
              <li>
                <a href={href}>{product}</a> <span class="quiet">{enterprise}</span>
                {reason !== null && <span class="small quiet"> · {reason}</span>}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <form method="post" action={`${roundAddress(head)}/close`}>
          <p class="lead">{texts.closeLead[language]}</p>
          <Submit>{title}</Submit>
        </form>
      )}
    </Page>
  )
}

/** Only by a formal reopening, with its ground, does a correction come into a closed round. */
export const getReopen =
  (menu: Menu): PageOf =>
  visit =>
    showReopen(visit, menu, prefilled(visit.work.language), 200)

export const postReopen =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const round = await getRound(work.db, params.round ?? '')
    const filled = readForm(await visit.form(), reopenForm, language)
    if (!filled.ok) return showReopen(visit, menu, { ...filled, language }, 422)
    const done = await attempt(language, () => reopenRound(work, round.id, filled.value.ground))
    if (done.ok) return redirect(roundAddress(round))
    return showReopen(visit, menu, { typed: filled.typed, problems: done.problems, language }, 409)
  }

const reopenForm = z.object({ ground: z.string().max(1000) })

const showReopen = async (visit: Visit, menu: Menu, filling: Filling, status: number) => {
  const round = await getRound(visit.work.db, visit.params.round ?? '')
  const { head } = await loadRound(visit.work, round)
  return html(<ReopenView shell={shellOf(visit, menu)} page={{ head, filling }} />, status)
}

interface ReopenPage {
  readonly head: RoundHead
  readonly filling: Filling
}

export const ReopenView = ({ shell, page }: { readonly shell: Shell; readonly page: ReopenPage }) => {
  const { language } = shell
  const { head, filling } = page
  const title = texts.reopenRound[language]
  return (
    <Page shell={shell} title={title} path={pathTo(head, shell)}>
      <h1>{title}</h1>
      <p class="lead">{texts.reopenLead[language]}</p>
      <ErrorSummary filling={filling} />
      <form method="post" action={`${roundAddress(head)}/reopen`}>
        <TextArea
          filling={filling}
          name="ground"
          label={texts.ground[language]}
          hint={texts.groundHint[language]}
        />
        <Submit>{title}</Submit>
      </form>
    </Page>
  )
}

const pathTo = (head: RoundHead, { language }: Shell) => [
  { href: '/rounds', label: resultTexts.rounds[language] },
  { href: roundAddress(head), label: inLanguage(head.name, language) },
]
