import {
  type CellStyle,
  type ColumnDef,
  columnLetters,
  type DataValidation,
  FONT,
  type WriteSheet,
} from '../../platform/workbook/spreadsheet.ts'
import { SHEETS } from '../files/workbook-source.ts'
import type { TemplateColumn } from './columns.ts'

/** Rows that are ready to be filled; beyond them only the look is missing. */
const READY_ROWS = 300
const LAST_CHECKED_ROW = 10_000
const FIRST_ROW = 3

interface Look {
  readonly heading: CellStyle
  readonly codes: CellStyle
}

/** The sheet that is filled: names above, codes below them, then the dossiers. */
export const formSheet = (
  columns: readonly TemplateColumn[],
  ranges: ReadonlyMap<string, string>,
  look: Look,
): WriteSheet => {
  const names = columns.map(({ name, unit }) => (unit === '' ? name.vi : `${name.vi} (${unit})`))
  const empty = columns.map(() => null)
  const cells = new Map<string, { style: CellStyle }>()
  for (const [at, { beside }] of columns.entries()) {
    cells.set(`0,${at}`, {
      style: beside ? { ...look.heading, font: { ...FONT, italic: true } } : look.heading,
    })
    cells.set(`1,${at}`, { style: look.codes })
  }
  return {
    name: SHEETS.dossiers,
    rows: [names, columns.map(({ code }) => code), ...Array.from({ length: READY_ROWS }, () => empty)],
    columns: columns.map((column, at) => columnOf(column, columns[at + 1])),
    cells,
    rowDefs: new Map([[0, { height: 66 }]]),
    freezePane: { rows: 2, columns: 2 },
    outlineProperties: { summaryRight: false },
    dataValidations: columns.flatMap((column, at) => validation(column, columnLetters(at), ranges)),
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1 },
  }
}

const FORMATS = { text: '@', number: 'General', 'whole number': '#,##0', day: 'yyyy-mm-dd' } as const

const columnOf = (column: TemplateColumn, next: TemplateColumn | undefined): ColumnDef => ({
  width: Math.min(30, Math.max(14, column.code.length + 2, Math.ceil(column.name.vi.length / 3))),
  numFmt: FORMATS[column.holds],
  ...(column.beside ? { outlineLevel: 1, hidden: true } : { collapsed: next?.beside === true }),
})

const validation = (
  column: TemplateColumn,
  letters: string,
  ranges: ReadonlyMap<string, string>,
): readonly DataValidation[] => {
  const range = `${letters}${FIRST_ROW}:${letters}${LAST_CHECKED_ROW}`
  const list = ranges.get(column.code)
  const rule = list === undefined ? numberRule(column, `${letters}${FIRST_ROW}`) : listRule(list)
  return [
    { range, ...rule, ...prompt(column), allowBlank: true, showErrorMessage: true, showInputMessage: true },
  ]
}

type Rule = Pick<DataValidation, 'type' | 'formula1' | 'errorTitle' | 'errorMessage'>

const listRule = (list: string): Rule => ({
  type: 'list',
  formula1: list,
  errorTitle: 'Ngoài danh mục',
  errorMessage: `Chọn trong trang "${SHEETS.lists}". Choose from the list.`,
})

/** A sheet silently forgets what a number has beyond its fifteenth digit: such a number is stopped while it is typed. */
const numberRule = ({ holds }: TemplateColumn, cell: string): Rule => {
  if (holds === 'text' || holds === 'day') return { type: 'custom', formula1: 'TRUE' }
  const whole = holds === 'whole number' ? `,${cell}=INT(${cell})` : ''
  return {
    type: 'custom',
    formula1: `OR(ISTEXT(${cell}),AND(ISNUMBER(${cell}),ABS(${cell})<1E+15${whole}))`,
    errorTitle: whole === '' ? 'Số không hợp lệ' : 'Số nguyên, nhiều nhất 15 chữ số',
    errorMessage:
      'Số có hơn 15 chữ số: định dạng ô là Text rồi gõ lại. More than 15 digits: format the cell as Text and write it again.',
  }
}

/** A spreadsheet shows at most 32 characters above and 255 below. */
const prompt = ({ code, name, how }: TemplateColumn) => ({
  inputTitle: code.slice(0, 32),
  inputMessage: `${name.vi}. ${how.vi}`.slice(0, 255),
})
