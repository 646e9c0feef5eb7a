import { z } from 'zod'
import { ErrorSummary, type Filling, prefilled, Submit, TextArea } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { reopenRound } from '../actions/rounds.ts'
import { roundAddress } from '../addresses.ts'
import { loadRound, type RoundHead } from '../loading/round.ts'
import { inLanguage } from '../parts/names.ts'
import { getRound } from '../store/rounds.ts'
import { texts as resultTexts } from '../texts/results.ts'
import { roundTexts as texts } from '../texts/rounds.ts'

/** Only by a formal reopening, with its ground, does a correction come into a closed round. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const round = await getRound(work.db, params.round ?? '')
    const filled = readForm(await visit.form(), reopenForm, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const done = await attempt(language, () => reopenRound(work, round.id, filled.value.ground))
    if (done.ok) return redirect(roundAddress(round))
    return show(visit, menu, { typed: filled.typed, problems: done.problems, language }, 409)
  }

const reopenForm = z.object({ ground: z.string().max(1000) })

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number) => {
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
