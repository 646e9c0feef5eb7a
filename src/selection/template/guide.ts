import { type CellStyle, FONT, rowHeights, type WriteSheet } from '../../platform/workbook/spreadsheet.ts'
import { PERIOD, SHEETS } from '../files/workbook-source.ts'
import type { Prepared } from '../rules/prepare.ts'
import type { TemplateColumn } from './columns.ts'
import { GUIDE, INTRODUCTION, WORDS } from './words.ts'

/** The sheet that explains every column, in both languages; it also names the reference period. */
export const guideSheet = (
  { set, period }: Prepared,
  columns: readonly TemplateColumn[],
  heading: CellStyle,
): WriteSheet => {
  const { name, code, version } = set.file
  const mark = set.file.status === 'assumed' ? WORDS.assumedSet : { vi: '', en: '' }
  const title = WORDS.title(`${name.vi} (${code}, ${version})${mark.vi}`)
  const english = WORDS.title(`${name.en ?? name.vi} (${code}, ${version})${mark.en}`)
  const top = [
    [title.vi],
    [english.en],
    [],
    [PERIOD, period ?? '', `${WORDS.period.vi} / ${WORDS.period.en}`],
    [],
    ...INTRODUCTION.flatMap(({ vi, en }) => [[vi], [en]]),
    [],
  ]
  const others = [GUIDE.type, GUIDE.unit, GUIDE.example, GUIDE.usedIn].map(bilingual)
  const header = [bilingual(GUIDE.code), GUIDE.name.vi, GUIDE.name.en, ...others, GUIDE.how.vi, GUIDE.how.en]
  const cells = new Map<string, { style: CellStyle }>()
  for (const row of top.keys()) cells.set(`${row},0`, { style: row === 0 ? TITLE : LINE })
  cells.set('3,2', { style: LINE })
  for (const column of header.keys()) cells.set(`${top.length},${column}`, { style: heading })
  const table = [header, ...explained(columns).map(rowOf)]
  const heights = rowHeights(table, WIDTHS)
  return {
    name: SHEETS.guide,
    rows: [...top, ...table],
    rowDefs: new Map([...heights].map(([row, height]) => [top.length + row, height])),
    cells,
    columns: WIDTHS.map(width => ({ width, style: BODY })),
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1 },
  }
}

/** What may stand beside a fact is explained once for all of them. */
const explained = (columns: readonly TemplateColumn[]): readonly TemplateColumn[] => {
  const beside = columns.filter(column => column.beside).slice(0, 3)
  const once = beside.map(column => ({
    ...column,
    code: column.code.replace(/^.*#/, '…#'),
    name: WORDS.besideFact,
  }))
  return [...columns.filter(column => !column.beside), ...once]
}

const TITLE: CellStyle = { font: { ...FONT, bold: true, size: 14 } }
const LINE: CellStyle = { numFmt: '@' }
const BODY: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } }
const WIDTHS = [28, 40, 40, 24, 12, 18, 20, 60, 60]

const bilingual = ({ vi, en }: { readonly vi: string; readonly en: string }): string => `${vi} / ${en}`

const rowOf = ({ code, name, type, unit, example, usedIn, how }: TemplateColumn): string[] => [
  code,
  name.vi,
  name.en,
  bilingual(type),
  unit,
  example,
  usedIn.join(', '),
  how.vi,
  how.en,
]
