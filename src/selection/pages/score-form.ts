import { formatNumber } from '../../design/format.ts'
import type { FieldProblem, Typed } from '../../platform/forms.ts'
import { oneOf } from '../../platform/forms.ts'
import type { Language } from '../../platform/texts.ts'
import { givenWords } from '../parts/score-words.ts'
import {
  cellKey,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type SheetRow,
  type TypedCell,
} from '../parts/sheet.ts'
import {
  type CellProblem,
  type Entry,
  entryProblem,
  readCell,
  type Standing,
  saysNothing,
} from '../rules/cells.ts'
import type { Judgement } from '../store/judgements.ts'
import { scoreTexts as texts } from '../texts/scores.ts'

/** What was sent for the cells of a sheet; a cell whose field was not sent is left alone. */
export const cellsTyped = (typed: Typed): ReadonlyMap<string, TypedCell> => {
  const sent = Object.keys(typed).filter(field => field.startsWith('given/'))
  return new Map(
    sent.map(field => {
      const key = field.slice('given/'.length)
      const of = (part: string) => oneOf(typed, `${part}/${key}`).trim()
      return [key, { value: of('given'), note: of('note'), reason: of('reason'), version: of('version') }]
    }),
  )
}

/** The cells of this form that were seen at another version than they have now. */
export const seenBefore = (sheet: Sheet, typed: ReadonlyMap<string, TypedCell>): readonly string[] =>
  cellsIn(sheet).flatMap(cell => {
    const version = typed.get(cellKey(cell))?.version ?? ''
    return version !== '' && version !== cell.now?.version ? [version] : []
  })

export const cellsIn = (sheet: Sheet): readonly SheetCell[] => sheet.rows.flatMap(({ cells }) => cells)

/** Whether the form speaks of a cell that is not on this person's sheet. */
export const speaksOfOthers = (sheet: Sheet, typed: ReadonlyMap<string, TypedCell>): boolean => {
  const own = new Set(cellsIn(sheet).flatMap(cell => (cell.allowed === null ? [] : [cellKey(cell)])))
  return [...typed.keys()].some(key => !own.has(key))
}

export interface ReadSheet {
  readonly entries: readonly Entry[]
  /** The sheet with everything typed kept, and what is wrong beside it. */
  readonly sheet: Sheet
  readonly problems: readonly FieldProblem[]
  readonly isStale: boolean
}

export interface Past {
  /** Judgements that the form showed and that were corrected since, by their versions. */
  readonly seen: ReadonlyMap<string, Judgement>
  readonly nameOf: (person: string) => string
  readonly language: Language
}

type Verdict = { readonly entry: Entry | null } | { readonly problem: CellProblem }

export const readSheet = (sheet: Sheet, typed: ReadonlyMap<string, TypedCell>, past: Past): ReadSheet => {
  const entries: Entry[] = []
  const problems: FieldProblem[] = []
  let isStale = false
  const cellWith = (row: SheetRow, cell: SheetCell, column: SheetColumn | undefined): SheetCell => {
    const sent = typed.get(cellKey(cell))
    const verdict = sent && verdictOn(cell, sent, past.seen)
    if (sent === undefined || verdict === undefined) return cell
    if ('entry' in verdict) {
      if (verdict.entry !== null) entries.push(verdict.entry)
      return { ...cell, typed: sent }
    }
    isStale ||= verdict.problem.problem === 'stale'
    const words = problemWords(verdict.problem, cell, column, past)
    problems.push({
      field: `given/${cellKey(cell)}`,
      words: texts.problemIn(column?.name ?? cell.code, row.product, words)[past.language],
    })
    return { ...cell, typed: sent, problem: { kind: verdict.problem.problem, words } }
  }
  const rows = sheet.rows.map(row => ({
    ...row,
    cells: row.cells.map((cell, at) => cellWith(row, cell, sheet.columns[at])),
  }))
  return { entries, sheet: { ...sheet, rows }, problems, isStale }
}

/** An untouched cell says nothing, also where somebody else judged it meanwhile. */
const verdictOn = (
  cell: SheetCell,
  sent: TypedCell,
  seen: ReadonlyMap<string, Judgement>,
): Verdict | undefined => {
  if (cell.allowed === null) return undefined
  const read = readCell(cell.allowed, sent.value)
  const note = sent.note === '' ? null : sent.note
  const before: Standing | undefined = sent.version === cell.now?.version ? cell.now : seen.get(sent.version)
  if (read.ok && saysNothing({ given: read.given, note }, before)) return { entry: null }
  if (!read.ok) return { problem: read.problem }
  const { dossier, code } = cell
  const entry = { dossier, code, given: read.given, note, reason: sent.reason || null, version: sent.version }
  const problem = entryProblem(entry, cell.now)
  return problem === null ? { entry } : { problem }
}

const problemWords = (
  problem: CellProblem,
  { now }: SheetCell,
  column: SheetColumn | undefined,
  { nameOf, language }: Past,
): string => {
  const number = (text: string) => formatNumber(text, language)
  switch (problem.problem) {
    case 'number':
      return texts.problemNumber[language]
    case 'range':
      return texts.problemRange(number(problem.low), number(problem.high))[language]
    case 'step':
      return texts.problemStep(number(problem.step), number(problem.low))[language]
    case 'choice':
      return texts.problemChoice[language]
    case 'reason':
      return texts.problemReason[language]
    case 'long':
      return texts.problemLong[language]
    case 'stale':
      return now === undefined || now.given === null
        ? texts.problemStaleEmpty[language]
        : texts.problemStale(givenWords(now.given, column, language), nameOf(now.byWhom))[language]
  }
}
