import { divide, exactOf, formatExact, multiply, round } from '../../exact/number.ts'
import type { PublishedFigure } from '../../indicators/model.ts'
import { printedValue } from '../../indicators/rules/sums.ts'
import type { Contribution } from '../model.ts'

const CITY_EXPORTS = 'exports of goods'

/** What sources print of the exports of a cohort, as a share of the city's exports of that very year. Nothing is converted or filled in. */
export const contributions = (figures: readonly PublishedFigure[]): readonly Contribution[] =>
  figures
    .filter(
      ({ figure, period, kind }) =>
        /^exports of the /.test(figure) && /^\d{4}$/.test(period) && kind !== 'target',
    )
    .map(({ figure, period, value, unit }) => {
      const city =
        unit === 'USD' ? printedValue(figures, { period, figure: CITY_EXPORTS, kind: 'actual' }) : null
      return {
        year: Number(period),
        cohort: figure,
        value,
        unit,
        city,
        share: city === null ? null : shareOf(value, city),
      }
    })
    .toSorted((a, b) => a.year - b.year)

const shareOf = (value: string, city: string): string | null => {
  const share = divide(multiply(exactOf(value), exactOf(100)), exactOf(city))
  return share === null ? null : formatExact(round(share, 1, 'half-up'))
}
