import {
  add,
  compare,
  divide,
  type Exact,
  equals,
  exactOf,
  formatExact,
  multiply,
  round,
  subtract,
  ZERO,
} from '../../../exact/number.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { SeriesColumn, SeriesProblem } from '../../model/series.ts'
import type { KnownSeries } from './judge.ts'
import { isCumulative, monthsOf, yearBefore } from './periods.ts'
import type { ReadRow } from './rows.ts'

/** What is odd about rows beside each other and beside what is known. A doubt stands where the row says why it is so. */
export const doubtsOf = (
  rows: readonly ReadRow[],
  known: KnownSeries,
  indicators: Definitions['indicators'],
): readonly SeriesProblem[] => {
  const world = worldOf(rows, known)
  return rows.flatMap(row => [
    ...indexForGrowth(row),
    ...falling(row, world),
    ...leaps(row, world),
    ...otherBase(row, world),
    ...otherGrowth(row, world),
    ...growthOfAnother(row, world),
    ...otherSum(row, world, indicators),
  ])
}

interface Value {
  readonly value: Exact
  readonly base: string | null
}

/** The value of a series in a period: as the file says it, or else as it is known. */
type World = (series: string, period: string) => Value | null

const worldOf = (
  rows: readonly ReadRow[],
  known: KnownSeries,
): World & { readonly known: KnownSeries; readonly rows: readonly ReadRow[] } => {
  const said = new Map(rows.map(row => [`${row.series} ${row.period}`, row]))
  const look = (series: string, period: string): Value | null => {
    const found = said.get(`${series} ${period}`) ?? known.get(series)?.get(period)
    return found === undefined ? null : { value: exactOf(found.value), base: found.base }
  }
  return Object.assign(look, { known, rows })
}

const problem = (row: ReadRow, column: SeriesColumn, vi: string, en: string): SeriesProblem => ({
  ...{ row: row.row, column, isDoubt: false },
  value: column === 'growth' ? (row.growth ?? '') : row.value,
  words: { vi, en },
})

/** Said once why, it stands: a doubt is no proof. */
const doubt = (row: ReadRow, column: SeriesColumn, vi: string, en: string): readonly SeriesProblem[] =>
  row.note === null
    ? [
        {
          ...problem(
            row,
            column,
            `${vi} Nếu đúng như nguồn, ghi lý do ở cột “Ghi chú”.`,
            `${en} If the source says so, say why under "Note".`,
          ),
          isDoubt: true,
        },
      ]
    : []

const HUNDRED = exactOf(100)
const two = (value: Exact): string => formatExact(round(value, 2, 'half-up'))
const isBetween = (value: Exact, low: number, high: number): boolean =>
  compare(value, exactOf(low)) >= 0 && compare(value, exactOf(high)) <= 0

/** "Increased by 105.4 %" is an index of 105.4: five and a bit. */
const indexForGrowth = (row: ReadRow): readonly SeriesProblem[] => {
  const { kind } = row.definition
  const value = exactOf(row.value)
  if (kind === 'index' && !isBetween(value, 30, 1000))
    return [
      problem(
        row,
        'value',
        `Chỉ số có kỳ gốc = 100; ${row.value} có vẻ là mức tăng: ghi ${two(add(HUNDRED, value))}.`,
        `An index has its base at 100; ${row.value} looks like a growth: write ${two(add(HUNDRED, value))}.`,
      ),
    ]
  const printed = kind === 'growth' ? row.value : row.growth
  if (printed === null || !isBetween(exactOf(printed), 80, 200)) return []
  const meant = two(subtract(exactOf(printed), HUNDRED))
  return doubt(
    row,
    kind === 'growth' ? 'value' : 'growth',
    `Tăng ${printed}% có vẻ là chỉ số (cùng kỳ = 100): mức tăng là ${meant}%.`,
    `An increase of ${printed}% looks like an index (a year before = 100): the growth is ${meant}%.`,
  )
}

/** What accumulates since January cannot fall within the year. */
const falling = (row: ReadRow, world: ReturnType<typeof worldOf>): readonly SeriesProblem[] => {
  if (row.definition.kind !== 'amount' || !isCumulative(row.period)) return []
  const own = monthsOf(row.period)
  const others = [
    ...world.rows.filter(({ series }) => series === row.series),
    ...(world.known.get(row.series)?.values() ?? []),
  ].map(({ period }) => period)
  const earlier = [...new Set(others)].filter(period => {
    const { year, to } = monthsOf(period)
    return isCumulative(period) && year === own.year && to < own.to
  })
  return earlier.flatMap(period => {
    const before = world(row.series, period)
    return before !== null && compare(exactOf(row.value), before.value) < 0
      ? [
          problem(
            row,
            'value',
            `Số cộng dồn không thể giảm: kỳ ${period} đã là ${formatExact(before.value)}.`,
            `A running total cannot fall: it was ${formatExact(before.value)} in ${period}.`,
          ),
        ]
      : []
  })
}

/** A hundred times the year before is a slip of the unit; three times may be a break. */
const leaps = (row: ReadRow, world: World): readonly SeriesProblem[] => {
  const before = world(row.series, yearBefore(row.period))
  if (before === null || row.definition.kind === 'growth') return []
  const ratio = divide(exactOf(row.value), before.value)
  if (ratio === null || equals(ratio, ZERO)) return []
  const [times, words] =
    compare(ratio, exactOf(1)) >= 0
      ? [ratio, ['gấp', 'times'] as const]
      : [divide(exactOf(1), ratio) ?? ratio, ['bằng một phần', 'th of'] as const]
  const year = yearBefore(row.period)
  if (compare(times, exactOf(100)) >= 0)
    return [
      problem(
        row,
        'value',
        `Lệch bậc độ lớn: ${words[0]} ${two(times)} lần cùng kỳ ${year} (${formatExact(before.value)}). Có lẽ nhầm đơn vị.`,
        `Wrong by orders of magnitude beside ${year} (${formatExact(before.value)}): a factor of ${two(times)}. Probably another unit.`,
      ),
    ]
  if (compare(times, exactOf(3)) < 0) return []
  return doubt(
    row,
    'value',
    `Đứt gãy của chuỗi: ${words[0]} ${two(times)} lần cùng kỳ ${year} (${formatExact(before.value)}).`,
    `A break in the series: a factor of ${two(times)} beside ${year} (${formatExact(before.value)}).`,
  )
}

/** Another base is a break that the row must own up to. */
const otherBase = (row: ReadRow, world: World): readonly SeriesProblem[] => {
  const before = world(row.series, yearBefore(row.period))
  if (before === null || before.base === row.base) return []
  return doubt(
    row,
    'base',
    `Đổi kỳ gốc: cùng kỳ năm trước tính theo ${before.base ?? 'kỳ gốc không rõ'}.`,
    `The base has changed: the year before has ${before.base ?? 'an unknown base'}.`,
  )
}

const HALF = exactOf('0.5')

const differs = (a: Exact, b: Exact): boolean => {
  const gap = subtract(a, b)
  return !(compare(gap, HALF) <= 0 && compare(subtract(b, a), HALF) <= 0)
}

const growthBetween = (now: Exact, before: Exact): Exact | null => {
  const ratio = divide(now, before)
  return ratio === null ? null : multiply(HUNDRED, subtract(ratio, exactOf(1)))
}

/** Printed beside the value, and worked out from the year before; half a point is rounding. */
const otherGrowth = (row: ReadRow, world: World): readonly SeriesProblem[] => {
  const before = world(row.series, yearBefore(row.period))
  if (row.growth === null || before === null) return []
  const computed = growthBetween(exactOf(row.value), before.value)
  if (computed === null || !differs(computed, exactOf(row.growth))) return []
  return doubt(
    row,
    'growth',
    `Nguồn nêu tăng ${row.growth}%, tính lại từ ${formatExact(before.value)} là ${two(computed)}%.`,
    `The source says ${row.growth}%, from ${formatExact(before.value)} it is ${two(computed)}%.`,
  )
}

/** A series of growths against the series whose growth it is. */
const growthOfAnother = (row: ReadRow, world: World): readonly SeriesProblem[] => {
  const { of } = row.definition
  if (of === null) return []
  const [now, before] = [world(of, row.period), world(of, yearBefore(row.period))]
  const computed = now === null || before === null ? null : growthBetween(now.value, before.value)
  if (computed === null || !differs(computed, exactOf(row.value))) return []
  return doubt(
    row,
    'value',
    `Tính lại từ chuỗi ${of} là ${two(computed)}%.`,
    `From the series ${of} it is ${two(computed)}%.`,
  )
}

/** Parts that are all known make the whole exactly. */
const otherSum = (
  row: ReadRow,
  world: World,
  indicators: Definitions['indicators'],
): readonly SeriesProblem[] => {
  const wholes = [...indicators.values()].flatMap(({ series }) =>
    series !== null &&
    (series.code === row.series || series.parts.includes(row.series)) &&
    series.parts.length > 0
      ? [series]
      : [],
  )
  return wholes.flatMap(({ code, parts }) => {
    const whole = world(code, row.period)
    const values = parts.map(part => world(part, row.period))
    const knownValues = values.filter(value => value !== null)
    if (whole === null || knownValues.length < parts.length) return []
    const sum = knownValues.map(({ value }) => value).reduce(add, ZERO)
    if (equals(sum, whole.value)) return []
    return doubt(
      row,
      'value',
      `Các phần cộng lại là ${formatExact(sum)}, tổng ${code} là ${formatExact(whole.value)}.`,
      `The parts make ${formatExact(sum)}, the whole ${code} is ${formatExact(whole.value)}.`,
    )
  })
}
