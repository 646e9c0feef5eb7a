import {
  type CellStyle,
  columnLetters,
  rowHeights,
  type WriteSheet,
} from '../../platform/workbook/spreadsheet.ts'
import { SHEETS } from '../files/workbook-source.ts'
import type { Choice, TemplateColumn } from './columns.ts'

export interface Lists {
  readonly sheet: WriteSheet
  /** By the code of a column, the range of what may be chosen in it. */
  readonly ranges: ReadonlyMap<string, string>
}

/** A sheet of every list to choose from, two columns each: what is written, and what it means. Equal lists are one. */
export const listsSheet = (columns: readonly TemplateColumn[], heading: CellStyle): Lists => {
  const lists = new Map<string, List>()
  const ranges = new Map<string, string>()
  for (const { code, choices } of columns) {
    if (choices === null || choices.length === 0) continue
    const same = JSON.stringify(choices)
    const list = lists.get(same) ?? { at: lists.size, choices, serves: [] }
    lists.set(same, { ...list, serves: [...list.serves, code] })
    ranges.set(code, rangeOf(list.at, choices.length))
  }
  return { sheet: sheetOf([...lists.values()], heading), ranges }
}

interface List {
  readonly at: number
  readonly choices: readonly Choice[]
  /** Codes of columns. */
  readonly serves: readonly string[]
}

const titleOf = ({ serves }: List): string => (serves.length === 1 ? serves.join() : `${serves[0] ?? ''}, …`)

const rangeOf = (list: number, length: number): string => {
  const letters = columnLetters(list * 2)
  return `'${SHEETS.lists}'!$${letters}$2:$${letters}$${length + 1}`
}

const BODY: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } }

const sheetOf = (lists: readonly List[], heading: CellStyle): WriteSheet => {
  const longest = Math.max(0, ...lists.map(({ choices }) => choices.length))
  const rows = Array.from({ length: longest + 1 }, (_, row) =>
    lists.flatMap(list => {
      const choice = row === 0 ? { code: titleOf(list), name: '' } : list.choices[row - 1]
      return [choice?.code ?? null, choice?.name ?? null]
    }),
  )
  const cells = new Map(rows[0]?.map((_, column) => [`0,${column}`, { style: heading }]))
  const widths = lists.flatMap(() => [18, 40])
  const columns = widths.map(width => ({ width, style: BODY }))
  const rowDefs = rowHeights(rows, widths)
  return { name: SHEETS.lists, rows, rowDefs, cells, columns, freezePane: { rows: 1 } }
}
