import { type FieldProblem, oneOf, type Typed } from '../../platform/forms.ts'
import type { Language } from '../../platform/texts.ts'
import { readCell, writtenAs } from '../../selection/rules/cells.ts'
import type { SheetEntry } from '../actions/sheets.ts'
import { type ItemId, itemIdOf } from '../model.ts'
import { keyOf, type Sheet, type SheetCell } from '../sheet.ts'
import type { Cell } from '../store/cells.ts'
import { sheetTexts as texts } from '../texts/sheets.ts'

/** What was typed anew; a cell whose field was not sent is left alone. */
export const readSheet = ({ rows }: Sheet, typed: Typed, language: Language) => {
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
export const signedIn = (
  { rows }: Sheet,
  typed: Typed,
  entries: readonly SheetEntry[],
): readonly ItemId[] => {
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
