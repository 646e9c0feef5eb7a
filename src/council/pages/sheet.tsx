import { type PersonId, personIdOf } from '../../access/model.ts'
import { formatMoment } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, Hidden, idOf, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { Empty } from '../../design/tasks.tsx'
import { NotAllowed } from '../../platform/errors.ts'
import { attempt, type FieldProblem, oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { html, json, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { scoredName } from '../../selection/index.ts'
import { type Allowed, readCell, writtenAs } from '../../selection/rules/cells.ts'
import { type SheetEntry, saveSheet, signSheet } from '../actions/sheets.ts'
import { sittingAddress } from '../addresses.ts'
import { type ItemId, itemIdOf } from '../model.ts'
import { allowedFor, loadJudging, type SheetColumn } from '../panels.ts'
import { itemState, recusedFrom, seatOf } from '../reading.ts'
import { type Cell, listCellsOf } from '../store/cells.ts'
import { roomTexts } from '../texts/room.ts'
import { sheetTexts as texts } from '../texts/sheets.ts'
import { loadSeenRoom, type SeenItem, type SeenRoom } from './loading.ts'
import { pathInSitting } from './path.ts'
import { addressIn } from './room.tsx'

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
    const sheet = await loadSheet(visit)
    const { entries, problems } = read(sheet, typed, work.language)
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

interface Sheet {
  readonly seen: SeenRoom
  readonly person: PersonId
  readonly name: string
  readonly isOwn: boolean
  readonly columns: readonly (SheetColumn & { readonly name: string })[]
  readonly rows: readonly SheetRow[]
}

interface SheetRow {
  readonly item: SeenItem
  readonly isSigned: boolean
  readonly isOver: boolean
  readonly cells: readonly SheetCell[]
}

interface SheetCell {
  readonly item: ItemId
  readonly code: string
  readonly allowed: Allowed | null
  readonly now: Cell | undefined
}

const keyOf = ({ item, code }: Pick<SheetCell, 'item' | 'code'>): string => `${code}/${item}`

export const loadSheet = async ({
  work,
  params,
  query,
}: Pick<Visit, 'work' | 'params' | 'query'>): Promise<Sheet> => {
  const seen = await loadSeenRoom(work, addressIn({ params }))
  const asked = query.get('of')
  const person = asked === null ? seen.me.person : personIdOf(asked)
  const isOwn = person !== null && person === seen.me.person
  if (person === null || !(isOwn || seen.me.entersOnPaper) || seatOf(seen.room, person) === undefined)
    throw NotAllowed.secret('see this sheet')
  const { set, columns } = await loadJudging(work, seen.room.round)
  const items = seen.items.filter(
    item => !item.isHidden && item.dossier !== null && !recusedFrom(seen.room, item.id).has(person),
  )
  const now = new Map(
    (
      await listCellsOf(
        work.db,
        person,
        items.map(({ id }) => id),
      )
    ).map(cell => [keyOf(cell), cell]),
  )
  return {
    seen,
    person,
    name: seen.names.person(person),
    isOwn,
    columns: columns.map(column => ({ ...column, name: scoredName(set.file, column.code, work.language) })),
    rows: items.map(item => ({
      item,
      isSigned: itemState(seen.room, item.id).signed.has(person),
      isOver: item.phase === 'closed' || seen.room.state.phase === 'closed',
      cells: columns.map(column => {
        const dossier = seen.room.dossiers.get(item.dossier ?? '')
        const cell = { item: item.id, code: column.code }
        return {
          ...cell,
          allowed: dossier === undefined ? null : allowedFor(column, dossier),
          now: now.get(keyOf(cell)),
        }
      }),
    })),
  }
}

/** What was typed anew; a cell whose field was not sent is left alone. */
const read = ({ rows }: Sheet, typed: Typed, language: Language) => {
  const entries: SheetEntry[] = []
  const problems: FieldProblem[] = []
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const key = keyOf(cell)
    if (typed[`given/${key}`] === undefined || cell.allowed === null) continue
    const reading = readCell(cell.allowed, oneOf(typed, `given/${key}`))
    const note = oneOf(typed, `note/${key}`).trim().slice(0, 1000) || null
    if (!reading.ok) problems.push({ field: `given/${key}`, words: texts.number[language] })
    else if (isNew(cell, reading.given, note))
      entries.push({
        item: cell.item,
        code: cell.code,
        given: reading.given,
        note,
        version: oneOf(typed, `version/${key}`),
      })
  }
  return { entries, problems }
}

const isNew = ({ now }: SheetCell, given: Cell['given'], note: string | null): boolean =>
  writtenAs(given) !== writtenAs(now?.given ?? null) || note !== (now?.note ?? null)

/** The rows to hand in: one by its button, or all that are complete with what is typed now. */
const signedIn = ({ rows }: Sheet, typed: Typed, entries: readonly SheetEntry[]): readonly ItemId[] => {
  const one = oneOf(typed, 'sign')
  if (/^\d{1,15}$/.test(one)) return [itemIdOf(one)]
  if (one !== 'all') return []
  const given = new Map(entries.map(entry => [keyOf(entry), entry.given]))
  const isFilled = (cell: SheetCell) =>
    cell.allowed === null || (given.get(keyOf(cell)) ?? cell.now?.given ?? null) !== null
  return rows
    .filter(({ cells, isSigned, isOver }) => !isSigned && !isOver && cells.every(isFilled))
    .map(({ item }) => item.id)
}

const savedJson = async (
  visit: Visit,
  typed: Typed,
  problems: readonly FieldProblem[],
  status: number,
): Promise<Response> => {
  const { rows } = await loadSheet(visit)
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
  html(<SheetView shell={shellOf(visit, menu)} sheet={await loadSheet(visit)} sent={sent} />, status)

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
      <p class="lead">{texts.lead[language]}</p>
      <ErrorSummary filling={{ ...sent, language }} />
      {isEmpty ? (
        <Empty action={<a href={sittingAddress(round.id, sitting.number)}>{roomTexts.agenda[language]}</a>}>
          {texts.none[language]}
        </Empty>
      ) : (
        <score-matrix {...elementWords(language)}>
          <form method="post">
            <Matrix sheet={sheet} typed={sent.typed} language={language} />
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

interface MatrixProps {
  readonly sheet: Sheet
  readonly typed: Typed
  readonly language: Language
}

const Matrix = ({ sheet, typed, language }: MatrixProps) => (
  <section class="scroll score-scroll" aria-label={texts.dossier[language]} tabindex={0}>
    <table class="score-grid">
      <thead>
        <tr>
          <th scope="col" class="score-dossier">
            {texts.dossier[language]}
          </th>
          {sheet.columns.map(({ code, name }) => (
            <th scope="col" class="judged-head">
              <span class="code">{code}</span> {name}
            </th>
          ))}
          <th scope="col">{texts.state[language]}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map(row => (
          <tr id={`item-${row.item.id}`}>
            <th scope="row" class="score-dossier">
              {row.item.words}
              <span class="small quiet">{row.item.enterprise}</span>
            </th>
            {row.cells.map((cell, at) => (
              <td
                class={`score-cell ${cell.allowed !== null && cell.now?.given == null ? 'open-cell' : ''}`}
                data-cell={keyOf(cell)}
              >
                <Field cell={cell} column={sheet.columns[at]} row={row} typed={typed} language={language} />
              </td>
            ))}
            <td>
              <State row={row} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const State = ({ row, language }: { readonly row: SheetRow; readonly language: Language }) => {
  if (row.isSigned) return <Tag tone="done">{texts.signed[language]}</Tag>
  if (row.isOver) return <Tag tone="plain">{texts.over[language]}</Tag>
  return (
    <Submit name="sign" value={row.item.id} isQuiet>
      {texts.sign[language]}
      <span class="unseen">: {row.item.words}</span>
    </Submit>
  )
}

interface FieldProps {
  readonly cell: SheetCell
  readonly column: Sheet['columns'][number] | undefined
  readonly row: SheetRow
  readonly typed: Typed
  readonly language: Language
}

const Field = ({ cell, column, row, typed, language }: FieldProps) => {
  const { allowed, now } = cell
  if (allowed === null || column === undefined) return <span class="quiet">–</span>
  const key = keyOf(cell)
  const name = `given/${key}`
  const held = typed[name] === undefined ? writtenAs(now?.given ?? null) : oneOf(typed, name)
  const wiring = {
    id: idOf(name),
    name,
    disabled: row.isSigned || row.isOver,
    'aria-label': texts.cell(`${column.code} ${column.name}`, row.item.words)[language],
  }
  const note = typed[`note/${key}`] === undefined ? (now?.note ?? '') : oneOf(typed, `note/${key}`)
  return (
    <>
      {allowed.kind === 'points' ? (
        <>
          <input
            {...wiring}
            class="input points-field"
            inputmode="decimal"
            autocomplete="off"
            value={typed[name] === undefined && held !== '' ? formatNumber(held, language) : held}
          />
          <span class="small quiet">
            {
              texts.points(formatNumber(allowed.low, language), formatNumber(allowed.high, language))[
                language
              ]
            }
          </span>
        </>
      ) : (
        <select {...wiring} class="input band-field">
          <option value="">{texts.choose[language]}</option>
          {optionsOf(allowed, language).map(({ value, label }) => (
            <option value={value} selected={value === held}>
              {label}
            </option>
          ))}
        </select>
      )}
      <Hidden name={`version/${key}`} value={now?.version ?? ''} />
      <details class="cell-more" open={note !== ''}>
        <summary class="small">{texts.note[language]}</summary>
        <textarea
          class="input"
          name={`note/${key}`}
          rows={2}
          maxlength={1000}
          disabled={row.isSigned || row.isOver}
          aria-label={texts.note[language]}
        >
          {note}
        </textarea>
      </details>
    </>
  )
}

const optionsOf = (allowed: Exclude<Allowed, { kind: 'points' }>, language: Language) => {
  if (allowed.kind === 'band')
    return allowed.bands.map(({ code, points }) => ({
      value: code,
      label: `${code}: ${formatNumber(points, language)}`,
    }))
  return [
    { value: 'yes', label: roomTexts.for[language] },
    { value: 'no', label: roomTexts.against[language] },
    ...(allowed.kind === 'vote' ? [{ value: 'abstain', label: roomTexts.abstain[language] }] : []),
  ]
}
