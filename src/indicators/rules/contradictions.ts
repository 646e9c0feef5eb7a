import { equals, exactOf } from '../../exact/number.ts'
import { foldedText } from '../../exact/text.ts'
import type { PublishedRecognition } from '../../recognition/model/published.ts'
import type { FigureKey, PublishedFigure, Reconciled } from '../model.ts'

/** Published rows that cannot all be right, as they are printed. All of them are kept: which one is wrong nobody here can know. */
export type Contradiction =
  /** Sources print different numbers of the same thing. */
  | { readonly kind: 'figures'; readonly key: FigureKey; readonly values: readonly PrintedValue[] }
  /** Sources name a product of one year under several enterprises: two products of one name, or one of them is wrong. */
  | {
      readonly kind: 'enterprises'
      readonly year: number
      readonly product: string
      readonly enterprises: readonly string[]
    }
  /** The parts do not make the whole that is printed. */
  | { readonly kind: 'sum'; readonly found: Extract<Reconciled, { outcome: 'unexplained' }> }

interface PrintedValue {
  /** As printed; a range with both its ends. */
  readonly value: string
  readonly sources: readonly string[]
}

export const contradictionsIn = ({
  figures,
  recognitions,
  reconciled,
}: {
  readonly figures: readonly PublishedFigure[]
  readonly recognitions: readonly PublishedRecognition[]
  readonly reconciled: readonly Reconciled[]
}): readonly Contradiction[] => [
  ...differing(figures),
  ...claimedTwice(recognitions),
  ...reconciled.flatMap(found => (found.outcome === 'unexplained' ? [{ kind: 'sum' as const, found }] : [])),
]

const differing = (figures: readonly PublishedFigure[]): readonly Contradiction[] =>
  [...Map.groupBy(figures, figure => JSON.stringify(keyOf(figure))).values()].flatMap(same => {
    const [first] = same
    const values = valuesOf(same)
    return first === undefined || values.length < 2
      ? []
      : [{ kind: 'figures', key: { period: first.period, figure: first.figure, kind: first.kind }, values }]
  })

/** Of another unit it is another figure. */
const keyOf = ({ about, period, figure, kind, unit }: PublishedFigure) => [about, period, figure, kind, unit]

/** "1.0" and "1" are one value. */
const valuesOf = (same: readonly PublishedFigure[]): readonly PrintedValue[] => {
  const found: { printed: PublishedFigure; sources: string[] }[] = []
  for (const figure of same) {
    const known = found.find(({ printed }) => isSameValue(printed, figure))
    if (known === undefined) found.push({ printed: figure, sources: [figure.source] })
    else if (!known.sources.includes(figure.source)) known.sources.push(figure.source)
  }
  return found.map(({ printed: { value, valueMax }, sources }) => ({
    value: valueMax === null ? value : `${value}–${valueMax}`,
    sources,
  }))
}

const isSameValue = (one: PublishedFigure, other: PublishedFigure): boolean =>
  equals(exactOf(one.value), exactOf(other.value)) &&
  (one.valueMax === null || other.valueMax === null
    ? one.valueMax === other.valueMax
    : equals(exactOf(one.valueMax), exactOf(other.valueMax)))

const claimedTwice = (recognitions: readonly PublishedRecognition[]): readonly Contradiction[] => {
  const named = recognitions.flatMap(({ year, product, enterprise }) =>
    year === null || product === null || enterprise === null ? [] : [{ year, product, enterprise }],
  )
  return [
    ...Map.groupBy(named, each => JSON.stringify([each.year, foldedText(each.product)])).values(),
  ].flatMap(same => {
    const enterprises = new Map(same.map(({ enterprise }) => [foldedText(enterprise), enterprise]))
    const [first] = same
    return first === undefined || enterprises.size < 2
      ? []
      : [
          {
            kind: 'enterprises',
            year: first.year,
            product: first.product,
            enterprises: [...enterprises.values()],
          },
        ]
  })
}
