import type { Language } from '../platform/texts.ts'
import { FONT, writeWorkbook } from '../platform/workbook/spreadsheet.ts'
import {
  fileResponse,
  type TableFile,
  type TableFormat,
  tableResponse,
} from '../platform/workbook/table-file.ts'
import type { IndicatorValue } from './model/indicators.ts'
import type { OneIndicator } from './one-indicator.ts'
import { sourceText, texts, valueTexts as words } from './texts/indicators.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The values of an indicator to be taken away; a workbook brings their definition with it. */
export const indicatorFile = async (
  format: TableFormat,
  one: OneIndicator,
  language: Language,
): Promise<Response> => {
  const table = tableOf(one, language)
  if (format !== 'xlsx') return tableResponse(format, table)
  const values = [table.columns.map(({ heading }) => heading), ...table.rows.map(row => [...row])]
  const bytes = await writeWorkbook([
    sheetOf(words.sheetValues[language], values, table.columns.length),
    sheetOf(words.sheetDefinition[language], definitionOf(one, language), 2),
  ])
  return fileResponse(bytes, XLSX, `${table.name}.xlsx`)
}

const sheetOf = (name: string, rows: (string | number | null)[][], width: number) => ({
  name,
  rows,
  columns: Array.from({ length: width }, (_, at) => ({ width: width === 2 && at === 1 ? 90 : 20 })),
  cells: new Map((rows[0] ?? []).map((_, at) => [`0,${at}`, { style: { font: { ...FONT, bold: true } } }])),
  freezePane: { rows: 1 },
})

const definitionOf = ({ definition, theme }: OneIndicator, language: Language): (string | null)[][] => [
  [texts.code[language], definition.code],
  [texts.indicator[language], definition.name[language]],
  [texts.theme[language], theme[language]],
  [texts.unit[language], definition.unit[language]],
  [texts.definition[language], definition.definition[language]],
  [texts.scope[language], definition.scope[language]],
  [texts.formula[language], definition.from.kind === 'formula' ? definition.from.text : null],
  [texts.clause[language], definition.clause],
  [texts.source[language], sourceText(definition.source, language)],
]

const columns = [
  'period',
  'value',
  'how',
  'numerator',
  'denominator',
  'declared',
  'of',
  'source',
  'note',
] as const

const tableOf = (
  { definition, computed, imported, printed }: OneIndicator,
  language: Language,
): TableFile => ({
  name: `chi-so-${definition.code}`,
  columns: columns.map(code => ({ code, heading: headings[code][language] })),
  rows: [
    ...computed.map(({ year, value, numerator, denominator, coverage }) => [
      ...[String(year), textOf(value), boundOf(value, language)],
      ...[textOf(numerator), textOf(denominator), coverage?.n ?? null, coverage?.of ?? null],
      ...[sourceText(definition.source, language), null],
    ]),
    ...(imported?.values ?? []).map(({ period, value, vintage, note }) => [
      ...[period, value, texts.imported[language], null, null, null, null, vintage.source, note],
    ]),
    ...printed.map(({ readAs, value, valueMax, source, note }) => [
      ...[readAs, valueMax === null ? value : `${value}–${valueMax}`, texts.printed[language]],
      ...[null, null, null, null, source, note],
    ]),
  ],
})

const headings = {
  period: texts.period,
  value: words.sheetValues,
  how: texts.how,
  numerator: words.numerator,
  denominator: words.denominator,
  declared: words.coverage,
  of: texts.scope,
  source: texts.source,
  note: words.note,
}

/** Exact, as a fraction where it is none of decimals. */
const textOf = (value: IndicatorValue | null): string | null => (value?.kind === 'value' ? value.text : null)

const boundOf = (value: IndicatorValue, language: Language): string => {
  if (value.kind === 'unknown') return texts.unknown[language]
  if (value.kind === 'not-computable') return words.notComputable[language]
  return value.bound === 'exact' ? texts.computed[language] : words[value.bound][language]
}
