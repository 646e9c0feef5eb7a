import { divide, exactOf, formatExact } from '../../exact/number.ts'
import type { FigureKind, PublishedFigure } from '../../indicators/model.ts'
import { printedValue } from '../../indicators/rules/sums.ts'
import type { Dated } from '../rules/findings.ts'

const YEAR = /^\d{4}$/

/** A printed figure for every year from its first to its last; a year that no source gives, or on which they differ, is open. */
export const yearsOf = (
  figures: readonly PublishedFigure[],
  figure: string,
  kind: FigureKind,
): readonly Dated[] => {
  const years = figures
    .filter(each => each.figure === figure && each.kind === kind && YEAR.test(each.period))
    .map(({ period }) => Number(period))
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const period = String(first + at)
    return { label: period, value: printedValue(figures, { period, figure, kind }) }
  })
}

const BILLION = exactOf('1000000000')

export const inBillions = (value: string | null): string | null => {
  const billions = value === null ? null : divide(exactOf(value), BILLION)
  return billions === null ? null : formatExact(billions)
}
