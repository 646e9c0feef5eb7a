import { pointsText, readFigure, shortest } from './figures.ts'
import { compare, type Fraction, greater, lesser } from './fractions.ts'
import type { BandJson, Decimal, ShownBandJson } from './json.ts'

/** A band with its ends as numbers, and as a result shows it. */
export interface ReadBand {
  readonly code: string | undefined
  readonly low: Fraction | null
  readonly isLowInside: boolean
  readonly high: Fraction | null
  readonly isHighInside: boolean
  readonly points: Fraction
  readonly shown: ShownBandJson
}

/** The bands that serve one kind of applicant, or everyone else (of: null), with their least and most points. */
export interface BandList {
  readonly of: string | null
  readonly bands: readonly ReadBand[]
  readonly least: Fraction
  readonly most: Fraction
}

export const readBands = (of: string | null, bands: readonly BandJson[], decimals: number): BandList => {
  const read = bands.map(band => readBand(band, decimals))
  const points = read.map(band => band.points)
  return { of, bands: read, least: points.reduce(lesser), most: points.reduce(greater) }
}

/** The band that holds a value. */
export const bandHolding = ({ bands }: BandList, value: Fraction): ReadBand | undefined =>
  bands.find(band => holds(band, value))

/** Whether two lists can give one value different points. */
export const differByEnds = (a: BandList, b: BandList): boolean =>
  differ(a, b, ({ from, above, upTo, below, points }) => JSON.stringify([from, above, upTo, below, points]))

/** Whether two lists can give one chosen band different points. */
export const differByCode = (a: BandList, b: BandList): boolean =>
  differ(a, b, ({ code, points }) => JSON.stringify([code, points]))

export const isSameBand = (a: ShownBandJson, b: ShownBandJson): boolean =>
  BAND_KEYS.every(key => a[key] === b[key])

export const BAND_KEYS = ['code', 'from', 'above', 'upTo', 'below', 'points'] as const

/** A number of the set. Throws where it is none. */
export const figure = (value: Decimal): Fraction => {
  const read = readFigure(value)
  if (read === null) throw new Error(`${JSON.stringify(value)} is not a decimal`)
  return read
}

const holds = (band: ReadBand, value: Fraction): boolean => {
  if (band.low !== null) {
    const side = compare(value, band.low)
    if (side < 0 || (side === 0 && !band.isLowInside)) return false
  }
  if (band.high === null) return true
  const side = compare(value, band.high)
  return side < 0 || (side === 0 && band.isHighInside)
}

const readBand = (band: BandJson, decimals: number): ReadBand => {
  const { from, above, upTo, below } = band
  const points = figure(band.points)
  const shown: Record<string, string> = {}
  if (band.code !== undefined) shown.code = band.code
  for (const [end, value] of Object.entries({ from, above, upTo, below }))
    if (value !== undefined) shown[end] = shortest(figure(value))
  const low = from ?? above
  const high = upTo ?? below
  return {
    code: band.code,
    low: low === undefined ? null : figure(low),
    isLowInside: from !== undefined,
    high: high === undefined ? null : figure(high),
    isHighInside: upTo !== undefined,
    points,
    shown: { ...shown, points: pointsText(points, decimals) },
  }
}

const differ = (a: BandList, b: BandList, wording: (band: ShownBandJson) => string): boolean => {
  const others = new Set(b.bands.map(band => wording(band.shown)))
  return a.bands.length !== b.bands.length || a.bands.some(band => !others.has(wording(band.shown)))
}
