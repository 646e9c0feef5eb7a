import { add, equals, exactOf, formatExact, subtract, ZERO } from '../../exact/number.ts'
import type { FigureKey, PublishedFigure, PublishedSum, Reconciled } from '../model.ts'

/** Adds up what was published and compares it with the whole that was published. Nothing is corrected or averaged. */
export const reconcile = (
  figures: readonly PublishedFigure[],
  sums: readonly PublishedSum[],
): readonly Reconciled[] => sums.map(sum => reconcileSum(figures, sum))

const reconcileSum = (figures: readonly PublishedFigure[], sum: PublishedSum): Reconciled => {
  const keys = [...sum.parts, sum.whole]
  const values = keys.map(key => printedValue(figures, key))
  const missing = keys.filter((_, index) => values[index] === null)
  if (missing.length > 0) return { outcome: 'unknown', sum, missing }
  const known = values.filter(value => value !== null)
  const [parts, whole] = [known.slice(0, -1), known.at(-1) ?? '0']
  const total = parts.map(exactOf).reduce(add, ZERO)
  if (equals(total, exactOf(whole))) return { outcome: 'adds-up', sum, parts, whole }
  const gap = formatExact(subtract(exactOf(whole), total))
  return { outcome: 'unexplained', sum, parts, total: formatExact(total), whole, gap }
}

/** Null where no source gives the figure, where it is a range, or where sources differ: then it is not one number. */
export const printedValue = (figures: readonly PublishedFigure[], key: FigureKey): string | null => {
  const printed = figures.filter(
    ({ period, figure, kind }) => period === key.period && figure === key.figure && kind === key.kind,
  )
  const values = new Set(
    printed.flatMap(({ value, valueMax }) => (valueMax === null ? [value] : [value, valueMax])),
  )
  const [value, ...others] = values
  return value !== undefined && others.length === 0 ? value : null
}
