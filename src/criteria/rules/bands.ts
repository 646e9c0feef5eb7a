import {
  compare,
  type Exact,
  exactOf,
  formatExact,
  larger,
  round,
  smaller,
  ZERO,
} from '../../exact/number.ts'
import { type Problem, problem } from '../../exact/problem.ts'
import { coverageFaults, inOrder, type NumericBand } from '../../reasoning/bands.ts'
import type { Band, Criterion } from '../model.ts'
import type { BandList, BandLists, ComputedBand, NamedBand, ShownBand } from './set.ts'

interface Ends {
  readonly from?: string | number | undefined
  readonly above?: string | number | undefined
  readonly upTo?: string | number | undefined
  readonly below?: string | number | undefined
}

interface Place {
  readonly path: string
  readonly decimals: number
  readonly problems: Problem[]
}

export const readDomain = (criterion: Criterion, place: Place): NumericBand => {
  if (criterion.domain) refuseTwoEnds(criterion.domain, `${place.path}.domain`, place)
  return endsOf(criterion.domain ?? {})
}

/** The bands of a computed leaf, in order; they must cover the domain once. */
export const readComputedBands = (criterion: Criterion, place: Place): BandLists<ComputedBand> => {
  const domain = readDomain(criterion, place)
  return lists(criterion, place, (bands, path) => {
    const read = inOrder(
      bands.map((band, index) => computedBand(criterion, band, `${path}[${index}]`, place)),
    )
    for (const fault of coverageFaults(read, domain))
      place.problems.push(
        problem(path, '', fault, 'bands must cover every number once: say "from", "above", "upTo", "below"'),
      )
    return read
  })
}

/** The bands of a banded leaf: each has a code by which a person chooses it. */
export const readNamedBands = (criterion: Criterion, place: Place): BandLists<NamedBand> =>
  lists(criterion, place, (bands, path) => {
    const seen = new Set<string>()
    return bands.map((band, index) => {
      const code = band.code ?? ''
      const at = `${path}[${index}]`
      if (code === '')
        place.problems.push(
          problem(`${at}.code`, band.code, 'a band that a person chooses needs a code', 'add "code"'),
        )
      if (seen.has(code))
        place.problems.push(
          problem(`${at}.code`, code, 'this code stands twice in one list', 'give each band its own code'),
        )
      if (hasEnds(band))
        place.problems.push(
          problem(
            at,
            '',
            'a band with ends needs a "value" to apply to',
            'add "value" to the criterion, or leave out the ends',
          ),
        )
      seen.add(code)
      const shown = { code, points: formatExact(exactOf(band.points), place.decimals) }
      return { code, points: pointsOf(criterion, band.points), shown }
    })
  })

const lists = <B extends { readonly points: Exact; readonly shown: ShownBand }>(
  criterion: Criterion,
  place: Place,
  read: (bands: readonly Band[], path: string) => readonly B[],
): BandLists<B> => {
  const common = listOf(null, read(criterion.bands ?? [], `${place.path}.bands`))
  const own = Object.entries(criterion.bandsFor ?? {}).map(([kind, bands]) =>
    listOf(kind, read(bands, `${place.path}.bandsFor.${kind}`)),
  )
  const differ = own.some(list => meaningOf(list.bands) !== meaningOf(common.bands))
  return {
    common,
    byApplicant: new Map(own.map(list => [list.of ?? '', list])),
    all: [common, ...own],
    differ,
  }
}

/** Bands by what they give and when, in whatever order they are written. */
const meaningOf = (bands: readonly { readonly shown: ShownBand }[]): string =>
  bands
    .map(({ shown: { code, from, above, upTo, below, points } }) => {
      const ends = [from, above, upTo, below]
      return JSON.stringify([ends.some(end => end !== undefined) ? ends : code, points])
    })
    .sort()
    .join()

const listOf = <B extends { readonly points: Exact }>(
  of: string | null,
  bands: readonly B[],
): BandList<B> => {
  const points = bands.map(band => band.points)
  const first = points[0] ?? { n: 0, d: 1 }
  return { of, bands, low: points.reduce(smaller, first), high: points.reduce(larger, first) }
}

/** Points as the leaf rounds them. */
export const pointsOf = ({ rounding }: Criterion, points: string | number): Exact =>
  rounding ? round(exactOf(points), rounding.decimals, rounding.mode) : exactOf(points)

const computedBand = (criterion: Criterion, band: Band, path: string, place: Place): ComputedBand => {
  refuseTwoEnds(band, path, place)
  const points = pointsOf(criterion, band.points)
  return {
    ...endsOf(band),
    points,
    range: { low: points, high: points },
    shown: shownBand(band, place.decimals),
  }
}

/** As it is written in the set: what the leaf makes of it by rounding shows in the leaf's points. */
const shownBand = (band: Band, decimals: number): ShownBand => ({
  ...(band.code === undefined ? {} : { code: band.code }),
  ...(band.from === undefined ? {} : { from: plain(band.from) }),
  ...(band.above === undefined ? {} : { above: plain(band.above) }),
  ...(band.upTo === undefined ? {} : { upTo: plain(band.upTo) }),
  ...(band.below === undefined ? {} : { below: plain(band.below) }),
  points: formatExact(exactOf(band.points), decimals),
})

const plain = (end: string | number): string => formatExact(exactOf(end))

const hasEnds = (ends: Ends): boolean =>
  [ends.from, ends.above, ends.upTo, ends.below].some(end => end !== undefined)

const refuseTwoEnds = (ends: Ends, path: string, place: Place): void => {
  if (ends.from !== undefined && ends.above !== undefined)
    place.problems.push(problem(path, '', '"from" and "above" are both the lower end', 'keep one'))
  if (ends.upTo !== undefined && ends.below !== undefined)
    place.problems.push(problem(path, '', '"upTo" and "below" are both the upper end', 'keep one'))
}

export const endsOf = (ends: Ends): NumericBand => ({
  low: end(ends.from, ends.above),
  high: end(ends.upTo, ends.below),
})

const end = (
  inside: string | number | undefined,
  outside: string | number | undefined,
): NumericBand['low'] => {
  if (inside !== undefined) return { at: exactOf(inside), inside: true }
  return outside === undefined ? null : { at: exactOf(outside), inside: false }
}

/** "max" of a leaf with bands must be what its bands give at most. */
export const bandMaximum = ({ max, bands = [], bandsFor = {} }: Criterion, place: Place): Exact => {
  const written = [bands, ...Object.values(bandsFor)].flat().map(({ points }) => exactOf(points))
  const high = written.reduce(larger, written[0] ?? ZERO)
  if (max !== undefined && compare(exactOf(max), high) !== 0)
    place.problems.push(
      problem(
        `${place.path}.max`,
        max,
        `the bands give at most ${formatExact(high)}`,
        'make "max" and the highest band equal, or leave "max" out',
      ),
    )
  return high
}
