import { within } from '../../access/permissions.ts'
import { ErrorSummary, type Filling, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { noteReadings } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { NotFound } from '../../platform/errors.ts'
import type { FieldProblem } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { actorName } from '../actions/ensure.ts'
import { roundAddress, scoresAddress } from '../addresses.ts'
import { type CellNotes, noNotes, withNotes } from '../loading/cell-notes.ts'
import { loadNameOf } from '../loading/names.ts'
import { inLanguage } from '../parts/names.ts'
import { Saved, SheetLead } from '../parts/score-page.tsx'
import { ScoreSection } from '../parts/score-section.tsx'
import type { Sheet, SheetRow } from '../parts/sheet.ts'
import { maySeeSheets } from '../permissions.ts'
import { type Judgement, judgementHistory } from '../store/judgements.ts'
import { getRound, type Round } from '../store/rounds.ts'
import { texts as roundTexts } from '../texts/results.ts'
import { scoreTexts as texts } from '../texts/scores.ts'
import { savedIn, saveSheet, sheetFor, sheetOf } from './scores.tsx'

/** One dossier on one page: each criterion with the facts behind it, the bands in full, the note. */
export const get =
  (menu: Menu, noted: CellNotes = noNotes): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const round = await getRound(work.db, params.round ?? '')
    const sheet = await withNotes(work, round, await sheetFor(work, round, oneOf(visit)), noted)
    const saved = savedIn(query)
    return html(
      <ScoreDossierView
        shell={shellOf(visit, menu)}
        page={await pageOf(visit, round, { sheet, saved, problems: [] })}
      />,
    )
  }

export const post =
  (menu: Menu, noted: CellNotes = noNotes): PageOf =>
  async visit => {
    const { work, params } = visit
    const round = await getRound(work.db, params.round ?? '')
    const sent = await saveSheet(visit, round)
    const whole = await sheetFor(work, round, oneOf(visit))
    if (sent.problems.length === 0) {
      const { next, row } = placeOf(whole, params.dossier ?? '')
      const to = sent.form.get('go') === 'next' && next !== undefined ? next : row.href
      return redirect(
        `${to}?${new URLSearchParams({ unit: whole.unit.code, saved: String(sent.entries.length) })}`,
      )
    }
    const typed = new Map(sent.sheet.rows.map(row => [row.id, row]))
    const kept = { ...whole, rows: whole.rows.map(row => typed.get(row.id) ?? row) }
    const sheet = await withNotes(work, round, kept, noted)
    const page = await pageOf(visit, round, { sheet, saved: null, problems: sent.problems })
    return html(<ScoreDossierView shell={shellOf(visit, menu)} page={page} />, sent.isStale ? 409 : 422)
  }

const oneOf = ({ params, query }: Pick<Visit, 'params' | 'query'>) =>
  sheetOf(query, new Set([params.dossier ?? '']))

/** The dossier among the others, with the pages of those beside it. */
const placeOf = ({ rows, order, round }: Sheet, dossier: string) => {
  const row = rows.find(({ id }) => id === dossier)
  if (row === undefined) throw new NotFound('dossier', dossier)
  const at = order.indexOf(dossier)
  const hrefAt = (place: number) => {
    const id = order[place]
    return id === undefined ? undefined : scoresAddress(round, id)
  }
  return { row, previous: hrefAt(at - 1), next: hrefAt(at + 1) }
}

interface Shown {
  readonly sheet: Sheet
  readonly saved: number | null
  readonly problems: readonly FieldProblem[]
}

/** One dossier of a sheet; notes that the figures beside it were shown. */
export const pageOf = async (
  { work, params }: Visit,
  round: Round,
  shown: Shown,
): Promise<ScoreDossierPage> => {
  const place = placeOf(shown.sheet, params.dossier ?? '')
  const own = new Set(shown.sheet.columns.map(({ code }) => code))
  await noteScored(work, place.row)
  const history = await judgementHistory(work.db, round.id, place.row.id)
  const together = new Set((shown.sheet.terms.set.panels ?? []).flatMap(({ criteria }) => criteria))
  const [me, seesAll] = [actorName(work), maySeeSheets(within(work, round.programme).actor)]
  return {
    ...shown,
    ...place,
    history: history.filter(
      ({ code, byWhom }) => own.has(code) && (!together.has(code) || byWhom === me || seesAll),
    ),
    nameOf: await loadNameOf(work),
  }
}

/** Beside what is computed stand the figures it follows from. */
const noteScored = async (work: Work, { enterpriseId, cells }: SheetRow): Promise<void> => {
  if (enterpriseId === null || !cells.some(({ allowed }) => allowed === null)) return
  await noteReadings(work, [enterpriseIdOf(enterpriseId)], 'scores')
}

export interface ScoreDossierPage extends Shown {
  readonly row: SheetRow
  readonly previous: string | undefined
  readonly next: string | undefined
  /** Of the unit's own criteria alone. */
  readonly history: readonly Judgement[]
  readonly nameOf: (person: string) => string
}

export const ScoreDossierView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: ScoreDossierPage
}) => {
  const { sheet, row, problems } = page
  const { language, today } = shell
  const unit = `?${new URLSearchParams({ unit: sheet.unit.code })}`
  const path = [
    { href: '/rounds', label: roundTexts.rounds[language] },
    { href: roundAddress(sheet.round), label: inLanguage(sheet.round.name, language) },
    { href: `${roundAddress(sheet.round)}/scores${unit}`, label: texts.backToSheet[language] },
  ]
  const filling: Filling = { typed: {}, problems, language }
  return (
    <Page shell={shell} title={`${texts.scores[language]}: ${row.product}`} path={path}>
      <h1>{row.product}</h1>
      <p class="lead">{row.enterprise}</p>
      <SheetLead sheet={sheet} today={today} language={language} />
      <ErrorSummary filling={filling} />
      <Saved saved={page.saved} language={language} />
      <form method="post" action={row.href + unit}>
        {row.cells.map((cell, at) => {
          const column = sheet.columns[at]
          return column === undefined ? null : (
            <ScoreSection
              cell={cell}
              column={column}
              row={row}
              sheet={sheet}
              history={page.history.filter(({ code }) => code === cell.code)}
              nameOf={page.nameOf}
              language={language}
            />
          )
        })}
        {sheet.mayWrite && (
          <div class="save-bar">
            <Submit>{texts.saveDossier[language]}</Submit>
            {page.next !== undefined && (
              <Submit name="go" value="next" isQuiet>
                {texts.saveAndNext[language]}
              </Submit>
            )}
          </div>
        )}
      </form>
      <nav class="pages" aria-label={texts.dossiers[language]}>
        {page.previous !== undefined && (
          <a rel="prev" href={page.previous + unit}>
            {texts.previous[language]}
          </a>
        )}
        {page.next !== undefined && (
          <a rel="next" href={page.next + unit}>
            {texts.next[language]}
          </a>
        )}
      </nav>
    </Page>
  )
}
