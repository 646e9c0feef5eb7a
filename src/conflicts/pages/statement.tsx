import { ownPlace } from '../../access/rules.ts'
import { formatMoment } from '../../design/dates.ts'
import { ErrorSummary, type Filling, Hidden, prefilled, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, oneOf, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { giveStatement } from '../actions.ts'
import type { ConflictRule } from '../model.ts'
import type { ShownInterest } from '../own-interests.ts'
import { InterestForm } from '../parts/interest-form.tsx'
import { InterestRows } from '../parts/interest-rows.tsx'
import { WhatCounts } from '../parts/what-counts.tsx'
import { listStatements } from '../store.ts'
import { texts } from '../texts.ts'
import { ownInterests, takingBack } from './interests.tsx'

/** A round of a later room, as this page names it; that room finds it. */
export interface StatedRound {
  readonly id: string
  readonly name: Localized
  readonly href: string
}
export type FindsRound = (work: Work, id: string) => Promise<StatedRound>

/** Before a person opens the dossiers of a round: their interests, and that these are all. */
export const get =
  (menu: Menu, findsRound: FindsRound): PageOf =>
  visit =>
    show(visit, menu, findsRound, prefilled(visit.work.language))

export const post =
  (menu: Menu, findsRound: FindsRound): PageOf =>
  async visit => {
    const { work, params } = visit
    const round = await findsRound(work, params.round ?? '')
    const typed = typedIn(await visit.form())
    const done = await attempt(work.language, () => giveStatement(work, round.id))
    if (done.ok) return redirect(ownPlace(oneOf(typed, 'next') || round.href))
    return show(visit, menu, findsRound, { typed, problems: done.problems, language: work.language }, 409)
  }

const show = async (
  visit: Visit,
  menu: Menu,
  findsRound: FindsRound,
  filling: Filling,
  status = 200,
): Promise<Response> => {
  const { work, params, query } = visit
  const round = await findsRound(work, params.round ?? '')
  const own = work.actor.kind === 'person' ? work.actor.id : ''
  const given = (await listStatements(work.db, round.id)).findLast(({ person }) => person === own)
  const next = oneOf(filling.typed, 'next') || query.get('next') || round.href
  const page = { round, filling, next, givenAt: given?.at ?? null, ...(await ownInterests(visit)) }
  return html(<StatementView shell={shellOf(visit, menu)} page={page} />, status)
}

export interface StatementPage {
  readonly round: StatedRound
  readonly filling: Filling
  readonly next: string
  /** Null: not yet. */
  readonly givenAt: string | null
  readonly rows: readonly ShownInterest[]
  readonly rule: ConflictRule | undefined
}

export const StatementView = ({ shell, page }: { readonly shell: Shell; readonly page: StatementPage }) => {
  const { language } = shell
  const { round, filling, rows, givenAt } = page
  const here = `${round.href}/conflicts/statement`
  const title = texts.statementTitle[language]
  return (
    <Page shell={shell} title={title} path={[{ href: round.href, label: round.name[language] }]}>
      <h1>{title}</h1>
      <p class="lead">{texts.statementLead[language]}</p>
      {givenAt !== null && (
        <p class="waiting" role="status">
          {texts.givenAt(formatMoment(givenAt, language))[language]}
        </p>
      )}
      <ErrorSummary filling={filling} />
      <RecordSection id="stated" title={texts.statedSoFar[language]}>
        <InterestRows
          rows={rows}
          language={language}
          namesPeople={false}
          actionOf={row => takingBack(row, language)}
        />
      </RecordSection>
      <RecordSection id="confirm" title={texts.confirmTitle[language]}>
        <WhatCounts rule={page.rule} language={language} />
        <form method="post" action={here} class="form">
          <Hidden name="next" value={page.next} />
          <p>{(rows.length === 0 ? texts.iHaveNone : texts.iHaveThese)[language]}</p>
          <p class="form-end">
            <Submit>{(rows.length === 0 ? texts.confirmNone : texts.confirmThese)[language]}</Submit>
          </p>
        </form>
      </RecordSection>
      <RecordSection id="add" title={texts.add[language]}>
        <InterestForm
          filling={prefilled(language)}
          action="/interests"
          among={[]}
          next={`${here}?${new URLSearchParams({ next: page.next })}`}
        />
      </RecordSection>
    </Page>
  )
}
