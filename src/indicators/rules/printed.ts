import type { IndicatorDefinition } from '../model/definitions.ts'
import type { PublishedFigure } from '../model.ts'

/** What a source prints as a result of an indicator. */
export interface Printed extends PublishedFigure {
  /** The period it is read as, where the source names another. */
  readonly readAs: string
  /** Of one year, so that years can stand beside each other; of several, of a day or of another scope otherwise. */
  readonly isYearly: boolean
}

/** Results, claims and measurements in the order of their periods; what was only asked for is none. */
export const printedOf = (
  { published }: IndicatorDefinition,
  figures: readonly PublishedFigure[],
): readonly Printed[] => {
  if (published === null) return []
  return figures
    .filter(({ kind }) => kind === 'outcome' || kind === 'claim' || kind === 'actual')
    .flatMap(each => {
      if (each.figure === published.yearly)
        return [{ ...each, readAs: each.period, isYearly: /^\d{4}$/.test(each.period) }]
      const total = published.totals.find(
        ({ figure, printedFor }) =>
          figure === each.figure && (printedFor === null || printedFor === each.period),
      )
      return total === undefined ? [] : [{ ...each, readAs: total.readAs ?? each.period, isYearly: false }]
    })
    .toSorted((a, b) => (endOf(a.readAs) < endOf(b.readAs) ? -1 : endOf(a.readAs) > endOf(b.readAs) ? 1 : 0))
}

const endOf = (period: string): string => (/^\d{4}-\d{4}$/.test(period) ? period.slice(5) : period)

/** The latest of a year, or else the latest of all. */
export const latestPrinted = (printed: readonly Printed[]): Printed | null =>
  printed.findLast(({ isYearly }) => isYearly) ?? printed.at(-1) ?? null
