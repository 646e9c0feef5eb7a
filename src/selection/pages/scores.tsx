import type { z } from 'zod'
import { ErrorSummary, type Filling } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotAllowed } from '../../platform/errors.ts'
import { attempt, type FieldProblem, oneOf, readForm, type Typed, typedIn } from '../../platform/forms.ts'
import { askedIn } from '../../platform/listing.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { enterJudgements } from '../actions/judgements.ts'
import { signOff, takeBackSignOff } from '../actions/sign-off.ts'
import { roundAddress } from '../addresses.ts'
import { type CellNotes, noNotes, withNotes } from '../loading/cell-notes.ts'
import { loadNameOf } from '../loading/names.ts'
import { loadSheet, type SheetAsked } from '../loading/sheet.ts'
import { signInput, takeBackInput } from '../model.ts'
import { inLanguage } from '../parts/names.ts'
import { ScoreMatrix } from '../parts/score-matrix.tsx'
import {
  elementWords,
  MorePages,
  SaveBar,
  Saved,
  SheetAsking,
  SheetLead,
  SignOff,
  sheetAddress,
  sheetTitle,
} from '../parts/score-page.tsx'
import { cellKey, dossierIn, mayFillIn, type Sheet } from '../parts/sheet.ts'
import { judgementsNumbered } from '../store/judgements.ts'
import { getRound, type Round } from '../store/rounds.ts'
import { texts as roundTexts } from '../texts/results.ts'
import { scoreTexts as texts } from '../texts/scores.ts'
import { cellsTyped, type ReadSheet, readSheet, seenBefore, speaksOfOthers } from './score-form.ts'
import { savedJson } from './score-json.ts'

export const get =
  (menu: Menu, noted: CellNotes = noNotes): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const round = await getRound(work.db, params.round ?? '')
    const sheet = await withNotes(work, round, await sheetFor(work, round, askedBy(query)), noted)
    const page = { sheet, query, problems: [], saved: savedIn(query) }
    return html(<ScoresView shell={shellOf(visit, menu)} page={page} />)
  }

export const post =
  (menu: Menu, noted: CellNotes = noNotes): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const round = await getRound(work.db, params.round ?? '')
    const saved = await saveSheet(visit, round)
    if (saved.form.get('answer') === 'json')
      return savedJson(saved, await sheetFor(work, round, sheetOf(query, saved.dossiers)), work)
    if (saved.problems.length === 0) {
      const next = new URLSearchParams(query)
      next.set('saved', String(saved.entries.length))
      return redirect(`${visit.path}?${next}`)
    }
    const sheet = await withNotes(work, round, saved.sheet, noted)
    const page = { sheet, query, problems: saved.problems, saved: null }
    return html(<ScoresView shell={shellOf(visit, menu)} page={page} />, saved.isStale ? 409 : 422)
  }

/** The unit says that its scores are final. */
export const sign =
  (menu: Menu, noted: CellNotes = noNotes): PageOf =>
  visit =>
    turned({ visit, menu, noted }, signInput, ({ work }, round, { unit }) => signOff(work, round, unit))

export const takeBack =
  (menu: Menu, noted: CellNotes = noNotes): PageOf =>
  visit =>
    turned({ visit, menu, noted }, takeBackInput, ({ work }, round, input) =>
      takeBackSignOff(work, round, input),
    )

interface Turning {
  readonly visit: Visit
  readonly menu: Menu
  readonly noted: CellNotes
}

const turned = async <Input extends { readonly unit: string }>(
  { visit, menu, noted }: Turning,
  schema: z.ZodType<Input>,
  act: (visit: Visit, round: Round['id'], input: Input) => Promise<void>,
): Promise<Response> => {
  const { work, params } = visit
  const round = await getRound(work.db, params.round ?? '')
  const filled = readForm(await visit.form(), schema, work.language)
  const done = filled.ok ? await attempt(work.language, () => act(visit, round.id, filled.value)) : filled
  const unit = oneOf(filled.typed, 'unit')
  const query = new URLSearchParams(unit === '' ? {} : { unit })
  if (done.ok) return redirect(`${roundAddress(round)}/scores?${query}`)
  const sheet = await withNotes(work, round, await sheetFor(work, round, askedBy(query)), noted)
  const page = { sheet, query, problems: done.problems, saved: null, typed: filled.typed }
  return html(<ScoresView shell={shellOf(visit, menu)} page={page} />, filled.ok ? 409 : 422)
}

/** Others' criteria are as if they were not there. */
export const sheetFor = async (work: Work, round: Round, asked: SheetAsked): Promise<Sheet> => {
  const sheet = await loadSheet(work, round, asked)
  if (sheet === null) throw NotAllowed.secret('see the score sheet of this unit')
  return sheet
}

/** A form is read against the dossiers it speaks of: what it was filtered by may be otherwise by now. */
export const sheetOf = (query: URLSearchParams, dossiers: SheetAsked['dossiers']): SheetAsked => ({
  words: '',
  page: null,
  unit: query.get('unit'),
  onlyMissing: false,
  dossiers,
})

const askedBy = (query: URLSearchParams): SheetAsked => ({
  ...askedIn(query, ['id']),
  unit: query.get('unit'),
  onlyMissing: query.get('missing') === '1',
  dossiers: null,
})

export interface SavedSheet extends ReadSheet {
  readonly form: FormData
  readonly dossiers: ReadonlySet<string>
}

/** Reads what was sent against the sheet as it is now, and enters what is new. */
export const saveSheet = async (visit: Visit, round: Round): Promise<SavedSheet> => {
  const { work } = visit
  const form = await visit.form()
  const typed = cellsTyped(typedIn(form))
  const dossiers = new Set([...typed.keys()].map(dossierIn))
  const sheet = await sheetFor(work, round, sheetOf(visit.query, dossiers))
  if (speaksOfOthers(sheet, typed)) throw new NotAllowed('judge this criterion')
  const seen = await judgementsNumbered(work.db, round.id, seenBefore(sheet, typed))
  const read = readSheet(sheet, typed, {
    // A number that was made up may be that of a judgement on another sheet.
    seen: new Map(seen.filter(each => typed.has(cellKey(each))).map(each => [each.version, each])),
    nameOf: await loadNameOf(work),
    language: work.language,
  })
  if (read.problems.length > 0 || read.entries.length === 0) return { ...read, form, dossiers }
  const done = await attempt(work.language, () => enterJudgements(work, round.id, read.entries))
  return { ...read, form, dossiers, problems: done.ok ? [] : done.problems, isStale: !done.ok }
}

export const savedIn = (query: URLSearchParams): number | null => {
  const saved = query.get('saved')
  return saved !== null && /^\d{1,5}$/.test(saved) ? Number(saved) : null
}

export interface ScoresPage {
  readonly sheet: Sheet
  readonly query: URLSearchParams
  readonly problems: readonly FieldProblem[]
  /** Of the form that takes a sign-off back. */
  readonly typed?: Typed
  /** How many judgements were just saved; null: none were sent. */
  readonly saved: number | null
}

export const ScoresView = ({ shell, page }: { readonly shell: Shell; readonly page: ScoresPage }) => {
  const { sheet, query, problems } = page
  const { language, today } = shell
  const title = sheetTitle(sheet, language)
  const path = [
    { href: '/rounds', label: roundTexts.rounds[language] },
    { href: roundAddress(sheet.round), label: inLanguage(sheet.round.name, language) },
  ]
  const filling: Filling = { typed: {}, problems, language }
  return (
    <Page shell={shell} title={title} path={path} elements={['score-matrix']}>
      <h1>{title}</h1>
      <SheetLead sheet={sheet} today={today} language={language} />
      <ErrorSummary filling={filling} />
      <Saved saved={page.saved} language={language} />
      <SignOff sheet={sheet} filling={{ ...filling, typed: page.typed ?? {} }} />
      <SheetAsking sheet={sheet} query={query} language={language} />
      {sheet.rows.length === 0 ? (
        <p class="empty">{texts.noRows[language]}</p>
      ) : (
        <score-matrix {...elementWords(language)}>
          <form method="post" action={sheetAddress(sheet, query)}>
            <ScoreMatrix sheet={sheet} language={language} />
            {mayFillIn(sheet) && <SaveBar language={language} />}
          </form>
        </score-matrix>
      )}
      <MorePages sheet={sheet} query={query} language={language} />
    </Page>
  )
}
