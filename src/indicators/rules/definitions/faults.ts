import { nearest, type Problem, problem } from '../../../exact/problem.ts'
import type { IndicatorsWritten, IndicatorWritten } from './file.ts'

/** A problem with the file it stands in. */
export interface PlacedProblem extends Problem {
  readonly path: string
}

export interface ReadFile {
  readonly path: string
  readonly data: IndicatorsWritten
}

/** What is wrong with definitions that are well formed: codes, figures and series that do not fit together. */
export const faultsOf = (files: readonly ReadFile[]): readonly PlacedProblem[] => {
  const all = files.flatMap(({ path, data }) =>
    Object.entries(data.indicators).map(([code, written]) => ({ path, code, written })),
  )
  const offices = new Set(files.flatMap(({ data }) => Object.keys(data.offices)))
  return [
    ...twice(
      files.map(({ path, data }) => ({ path, place: 'code', word: data.code })),
      'theme',
    ),
    ...twice(
      all.map(({ path, code }) => ({ path, place: `indicators.${code}`, word: code })),
      'indicator',
    ),
    ...twice(claimsIn(files), 'figure'),
    ...all.flatMap(each => [...faultsOfOne(each), ...faultsOfSeries(each, all, offices)]),
  ]
}

interface Defined {
  readonly path: string
  readonly code: string
  readonly written: IndicatorWritten
}

interface Claim {
  readonly path: string
  readonly place: string
  readonly word: string
}

/** Which indicator, or the list of what is left out, a published figure belongs to. */
const claimsIn = (files: readonly ReadFile[]): readonly Claim[] =>
  files.flatMap(({ path, data }) => [
    ...Object.entries(data.indicators).flatMap(([code, { figures }]) =>
      figures.map((word, at) => ({ path, place: `indicators.${code}.figures[${at}]`, word })),
    ),
    ...data.leftOut.map(({ figure }, at) => ({ path, place: `leftOut[${at}].figure`, word: figure })),
  ])

const REMEDIES = {
  theme: 'give it a code of its own',
  indicator: 'an indicator is defined once: take one of them out',
  figure: 'a figure belongs to one indicator: take it out here or there',
} as const

const twice = (claims: readonly Claim[], what: keyof typeof REMEDIES): readonly PlacedProblem[] =>
  [...Map.groupBy(claims, ({ word }) => word).values()].flatMap(([first, ...others]) =>
    others.map(({ path, place, word }) => ({
      path,
      ...problem(place, word, `${first?.place ?? ''} has this ${what} already`, REMEDIES[what]),
    })),
  )

const faultsOfOne = ({ path, code, written }: Defined): readonly PlacedProblem[] => {
  const { formula, series, published, figures, measure, unit } = written
  const found: PlacedProblem[] = []
  const wrong = (key: string, value: unknown, reason: string, remedy: string) =>
    found.push({ path, ...problem(`indicators.${code}.${key}`, value, reason, remedy) })
  if (formula !== undefined && series !== undefined)
    wrong(
      'series',
      code,
      'it is computed and imported',
      'an imported series is never derived: keep one of them',
    )
  if ((measure === 'share' || measure === 'growth') && unit.vi !== '%')
    wrong('unit', unit.vi, `a ${measure} is in per cent`, 'write "%", or take another measure')
  const told = [
    ...(published?.yearly == null ? [] : [published.yearly]),
    ...[...(published?.totals ?? []), ...(series?.rows ?? [])].map(({ figure }) => figure),
  ]
  for (const figure of told)
    if (!figures.includes(figure))
      wrong('figures', figure, 'this published figure is not among its figures', 'add it to "figures"')
  return found
}

const faultsOfSeries = (
  { path, code, written: { series, unit } }: Defined,
  all: readonly Defined[],
  offices: ReadonlySet<string>,
): readonly PlacedProblem[] => {
  if (series === undefined) return []
  const found: PlacedProblem[] = []
  const wrong = (key: string, value: unknown, reason: string, remedy: string) =>
    found.push({ path, ...problem(`indicators.${code}.series.${key}`, value, reason, remedy) })
  if (!offices.has(series.office))
    wrong(
      'office',
      series.office,
      'no office has this code',
      meantOr(series.office, offices, 'add it to "offices"'),
    )
  const imported = new Map(
    all.flatMap(each => (each.written.series === undefined ? [] : [[each.code, each.written]])),
  )
  for (const [key, named] of [
    ...series.parts.entries(),
    ...(series.of === null ? [] : [['of', series.of] as const]),
  ]) {
    const other = imported.get(named)
    const place = key === 'of' ? 'of' : `parts[${key}]`
    if (other === undefined)
      wrong(
        place,
        named,
        'no series has this code',
        meantOr(named, imported.keys(), 'define the series first'),
      )
    else if (key !== 'of' && other.unit.vi !== unit.vi)
      wrong(
        place,
        named,
        `it is in ${other.unit.en}, the whole in ${unit.en}`,
        'parts have the unit of the whole',
      )
  }
  return found
}

/** "did you mean …", or what to do. */
const meantOr = (word: string, among: Iterable<string>, remedy: string): string => {
  const meant = nearest(word, among)
  return meant === null ? remedy : `did you mean "${meant}"?`
}
