import { equals, exactOf } from '../../../exact/number.ts'
import type { Observation, SeriesPlan, SeriesProblem } from '../../model/series.ts'
import { doubtsOf } from './doubts.ts'
import { type ReadRow, type RowContext, readRow } from './rows.ts'
import { draftsIn, type TableRow } from './table.ts'

/** What is known now of each series: the observation in force for each period. */
export type KnownSeries = ReadonlyMap<string, ReadonlyMap<string, Observation>>

/** Judges a whole file; with a single problem nothing of it is done. */
export const judgeSeries = (
  table: readonly TableRow[],
  context: RowContext,
  known: KnownSeries,
): SeriesPlan => {
  const { drafts, problems } = draftsIn(table)
  if (problems.length > 0) return { problems, rows: [] }
  const read = drafts.map(draft => readRow(draft, context))
  const rows = read.flatMap(({ row }) => (row === null ? [] : [row]))
  const found = [
    ...read.flatMap(each => each.problems),
    ...repeated(rows),
    ...mixedStyles(rows),
    ...doubtsOf(rows, known, context.indicators),
  ]
  return {
    problems: found.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    rows: rows.map(({ definition: _, style: __, ...row }) => ({ ...row, ...effectOf(row, known) })),
  }
}

const effectOf = (
  { series, period, value }: Pick<ReadRow, 'series' | 'period' | 'value'>,
  known: KnownSeries,
) => {
  const before = known.get(series)?.get(period)?.value ?? null
  if (before === null) return { effect: 'new', before } as const
  return { effect: equals(exactOf(before), exactOf(value)) ? 'same' : 'revised', before } as const
}

/** One period twice, by whatever spelling. */
const repeated = (rows: readonly ReadRow[]): readonly SeriesProblem[] =>
  [...Map.groupBy(rows, ({ series, period }) => `${series} ${period}`).values()].flatMap(
    ([first, ...others]) =>
      others.map(({ row, period }) => ({
        ...({ row, column: 'period', value: period, isDoubt: false } as const),
        words: {
          vi: `Kỳ này đã có ở dòng ${first?.row}. Mỗi kỳ của một chuỗi chỉ một dòng.`,
          en: `Row ${first?.row} has this period already. A series has one row for each.`,
        },
      })),
  )

/** Decimal commas and decimal points in one file: one of them was meant for thousands. */
const mixedStyles = (rows: readonly ReadRow[]): readonly SeriesProblem[] => {
  const commas = rows.filter(({ style }) => style === 'comma')
  const points = rows.filter(({ style }) => style === 'point')
  const [odd, others] = commas.length <= points.length ? [commas, points] : [points, commas]
  return odd.map(({ row, value, style }) => ({
    ...({ row, column: 'value', value, isDoubt: false } as const),
    words: {
      vi: `Tệp dùng cả dấu phẩy và dấu chấm thập phân: ở đây dấu ${style === 'comma' ? 'phẩy' : 'chấm'}, ở dòng ${others[0]?.row} thì khác. Dùng một kiểu cho cả tệp.`,
      en: `The file has decimal commas and decimal points: a ${style} here, not so in row ${others[0]?.row}. Use one of them throughout.`,
    },
  }))
}
