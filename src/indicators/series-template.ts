import type { Language } from '../platform/texts.ts'
import { FONT, writeWorkbook } from '../platform/workbook/spreadsheet.ts'
import { seriesColumns } from './model/series.ts'
import { columnNames } from './rules/series/table.ts'
import { SHEET } from './series-actions.ts'
import type { KnownSeriesValues } from './series-loading.ts'
import { texts } from './texts/series.ts'

const HEADING = { font: { ...FONT, bold: true } }

/** The workbook to be filled in, and beside it every series with its unit and definition. */
export const templateOf = (series: readonly KnownSeriesValues[], language: Language): Promise<Uint8Array> => {
  const headings = seriesColumns.map(column => columnNames[column][language])
  const listed = [texts.series, texts.period, texts.unit, texts.office, texts.definition].map(
    each => each[language],
  )
  const rows = series.map(({ indicator, office, values }) => [
    ...[indicator.code, values.at(-1)?.period ?? '', indicator.unit[language]],
    ...[office[language], `${indicator.name[language]}. ${indicator.definition[language]}`],
  ])
  return writeWorkbook([
    sheetOf(
      SHEET,
      [headings],
      headings.map(() => 18),
    ),
    sheetOf(texts.sheet[language], [listed, ...rows], [30, 14, 12, 30, 90]),
  ])
}

const sheetOf = (name: string, rows: readonly (readonly string[])[], widths: readonly number[]) => ({
  name,
  rows: rows.map(row => [...row]),
  columns: widths.map(width => ({ width })),
  cells: new Map((rows[0] ?? []).map((_, at) => [`0,${at}`, { style: HEADING }])),
  freezePane: { rows: 1 },
})
