import { formatMoment } from '../../design/dates.ts'
import { ErrorSummary, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Empty } from '../../design/tasks.tsx'
import { attempt, type FieldProblem, oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { html, json, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { saveSheet, signSheet } from '../actions/sheets.ts'
import { sittingAddress } from '../addresses.ts'
import { SheetMatrix } from '../parts/sheet-matrix.tsx'
import { keyOf, loadSheet, type Sheet } from '../sheet.ts'
import { roomTexts } from '../texts/room.ts'
import { sheetTexts as texts } from '../texts/sheets.ts'
import { addressIn, pathInSitting } from './path.ts'
import { readSheet, signedIn } from './sheet-form.ts'

/** A member's own sheet: their dossiers by what the council judges. The secretary opens another's to enter a paper one. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    show(visit, menu, { typed: {}, problems: [] }, 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const form = await visit.form()
    const typed = typedIn(form)
    const sheet = await sheetIn(visit)
    const { entries, problems } = readSheet(sheet, typed, work.language)
    const sign = signedIn(sheet, typed, entries)
    const at = addressIn(visit)
    const done =
      problems.length > 0
        ? { ok: false as const, problems }
        : await attempt(work.language, async () => {
            if (entries.length > 0) await saveSheet(work, at, sheet.person, entries)
            if (sign.length > 0) await signSheet(work, at, sheet.person, sign)
          })
    const status = problems.length > 0 ? 422 : 409
    if (oneOf(typed, 'answer') === 'json')
      return savedJson(visit, typed, done.ok ? [] : done.problems, status)
    if (done.ok) return redirect(visit.query.size === 0 ? visit.path : `${visit.path}?${visit.query}`)
    return show(visit, menu, { typed, problems: done.problems }, status)
  }

/** One's own; the secretary names whose, to enter a paper one. */
const sheetIn = (visit: Visit): Promise<Sheet> =>
  loadSheet(visit.work, addressIn(visit), visit.query.get('of'))

const savedJson = async (
  visit: Visit,
  typed: Typed,
  problems: readonly FieldProblem[],
  status: number,
): Promise<Response> => {
  const { rows } = await sheetIn(visit)
  const sent = rows.flatMap(({ cells }) => cells).filter(cell => typed[`given/${keyOf(cell)}`] !== undefined)
  const cells = sent.map(cell => ({
    cell: keyOf(cell),
    version: cell.now?.version ?? '',
    isOpen: (cell.now?.given ?? null) === null,
    problem: problems.find(({ field }) => field === `given/${keyOf(cell)}`)?.words ?? null,
    needsReason: false,
  }))
  const problem = problems.find(({ field }) => field === '')?.words ?? null
  const savedAt = formatMoment(visit.work.now, visit.work.language)
  return json({ savedAt, cells, problem }, problems.length === 0 ? 200 : status)
}

interface Sent {
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
}

const show = async (visit: Visit, menu: Menu, sent: Sent, status: number) =>
  html(<SheetView shell={shellOf(visit, menu)} sheet={await sheetIn(visit)} sent={sent} />, status)

interface ViewProps {
  readonly shell: Shell
  readonly sheet: Sheet
  readonly sent: Sent
}

export const SheetView = ({ shell, sheet, sent }: ViewProps) => {
  const { language } = shell
  const { seen, columns, rows } = sheet
  const { round, sitting } = seen.room
  const left = rows.filter(({ isSigned, isOver }) => !isSigned && !isOver).length
  const title = (sheet.isOwn ? texts.title(left) : texts.paperTitle(sheet.name))[language]
  const isEmpty = columns.length === 0 || rows.length === 0
  return (
    <Page
      shell={shell}
      title={title}
      path={pathInSitting(round, sitting.number, language)}
      elements={['score-matrix']}
    >
      <h1>{title}</h1>
      <p class="lead">{texts[sheet.isOwn ? 'lead' : 'paperLead'][language]}</p>
      <ErrorSummary filling={{ ...sent, language }} />
      {isEmpty ? (
        <Empty action={<a href={sittingAddress(round.id, sitting.number)}>{roomTexts.agenda[language]}</a>}>
          {texts.none[language]}
        </Empty>
      ) : (
        <score-matrix {...elementWords(language)}>
          <form method="post">
            <SheetMatrix sheet={sheet} typed={sent.typed} language={language} />
            {left > 0 && (
              <div class="save-bar">
                <Submit name="sign" value="all">
                  {texts.signAll[language]}
                </Submit>
                <Submit isQuiet>{texts.save[language]}</Submit>
                <output class="quiet" />
              </div>
            )}
          </form>
        </score-matrix>
      )}
    </Page>
  )
}

const elementWords = (language: Language) => ({
  saving: texts.saving[language],
  saved: texts.saved[language],
  failed: texts.failed[language],
  'signed-out': texts.signedOut[language],
  reason: texts.note[language],
})
