import { type CellStyle, FONT, writeWorkbook } from '../../platform/workbook/spreadsheet.ts'
import type { Prepared } from '../rules/prepare.ts'
import { templateColumns } from './columns.ts'
import { formSheet } from './form.ts'
import { guideSheet } from './guide.ts'
import { listsSheet } from './lists.ts'

/** A workbook to be filled with dossiers for a set and a reference period; `score` reads it back. */
export const templateWorkbook = (prepared: Prepared): Promise<Uint8Array> => {
  const columns = templateColumns(prepared)
  const lists = listsSheet(columns, HEADING)
  const form = formSheet(columns, lists.ranges, { heading: HEADING, codes: CODES })
  return writeWorkbook([form, guideSheet(prepared, columns, HEADING), lists.sheet])
}

const thin = { style: 'thin', color: { rgb: 'B8C2CC' } } as const
const border = { top: thin, bottom: thin, left: thin, right: thin }

const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3EAF1' } },
  alignment: { wrapText: true, vertical: 'center' },
  border,
}
const CODES: CellStyle = {
  font: { ...FONT, italic: true, color: { rgb: '5A6672' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F4F6F8' } },
  numFmt: '@',
  border,
}
