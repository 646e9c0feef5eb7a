import { add, exactOf, formatExact, subtract } from '../../exact/number.ts'
import type { FigureKey, PublishedFigure } from '../model.ts'
import { printedValue } from './sums.ts'

/** What sources say of one year, or of years that are known together only. */
export interface PublishedYear {
  /** `2021`, or `2019-2020`. */
  readonly period: string
  readonly products: string | null
  readonly enterprises: string | null
  /** Computed: since 2018. */
  readonly productsSince: string | null
  /** Computed: yearly enterprises added up, which counts an enterprise once a year. */
  readonly enterpriseYears: string | null
  /** The total since 2018 that a source prints. */
  readonly printedSince: string | null
  /** A total that a source claims and the results of the years do not make. */
  readonly claimedSince: string | null
}

const FIRST_YEARS = '2018-2020'
/** Printed as the result of one year; as such it cannot be, and is read as a total (sums.json). */
const CLAIMED_2024: FigureKey = {
  period: '2024',
  figure: 'products recognised (text: "in 2024 recognised 289")',
  kind: 'claim',
}
const outcome = (period: string, figure: string): FigureKey => ({ period, figure, kind: 'outcome' })

/**
 * The recognitions since 2018 as sources print them: 2019 and 2020 are known together only, as what is left of the total
 * of three years; nothing is split, filled in or corrected. Ends with the last year of which a result is printed.
 */
export const publishedYears = (figures: readonly PublishedFigure[]): readonly PublishedYear[] => {
  const of = (period: string, figure: string) => printedValue(figures, outcome(period, figure))
  const total = of(FIRST_YEARS, 'products recognised, cumulative')
  const first = of('2018', 'products recognised')
  const begun: readonly PublishedYear[] = [
    { ...unknown('2018'), products: first, productsSince: first },
    {
      ...unknown('2019-2020'),
      products:
        total === null || first === null ? null : formatExact(subtract(exactOf(total), exactOf(first))),
      productsSince: total,
      enterpriseYears: of(FIRST_YEARS, 'enterprises, cumulative'),
      printedSince: total,
    },
  ]
  const years = [...begun]
  for (const period of yearsFrom(2021, figures)) {
    const last = years.at(-1)
    const [products, enterprises] = [of(period, 'products recognised'), of(period, 'enterprises recognised')]
    years.push({
      period,
      products,
      enterprises,
      productsSince: sumOf(last?.productsSince, products),
      enterpriseYears: sumOf(last?.enterpriseYears, enterprises),
      printedSince: of(`2018-${period}`, 'products recognised, cumulative'),
      claimedSince: period === '2024' ? printedValue(figures, CLAIMED_2024) : null,
    })
  }
  return years
}

const unknown = (period: string): PublishedYear => ({
  period,
  products: null,
  enterprises: null,
  productsSince: null,
  enterpriseYears: null,
  printedSince: null,
  claimedSince: null,
})

const yearsFrom = (first: number, figures: readonly PublishedFigure[]): readonly string[] => {
  const printed = figures.flatMap(({ period, figure, kind }) =>
    figure === 'products recognised' && kind === 'outcome' && /^\d{4}$/.test(period) ? [Number(period)] : [],
  )
  const last = Math.max(first - 1, ...printed)
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
}

const sumOf = (known: string | null | undefined, more: string | null): string | null =>
  known == null || more === null ? null : formatExact(add(exactOf(known), exactOf(more)))

/** What a claimed total of several years would leave for its last one, beside the result that was printed for it. */
export const impliedLast = (
  figures: readonly PublishedFigure[],
  claim: FigureKey,
  results: readonly FigureKey[],
): { readonly implied: string; readonly printed: string } | null => {
  const [claimed, ...values] = [claim, ...results].map(key => printedValue(figures, key))
  const known = values.filter(value => value !== null)
  const printed = known.at(-1)
  if (claimed == null || printed === undefined || known.length < results.length) return null
  const before = known.slice(0, -1).map(exactOf)
  return { implied: formatExact(before.reduce(subtract, exactOf(claimed))), printed }
}
