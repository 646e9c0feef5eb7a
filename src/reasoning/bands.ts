import { compare, type Exact, formatExact } from '../exact/number.ts'

/** A band of numbers: `low` and `high` are its ends, null where it is open; an end is inside or outside. */
export interface NumericBand {
  readonly low: { readonly at: Exact; readonly inside: boolean } | null
  readonly high: { readonly at: Exact; readonly inside: boolean } | null
}

export const isInBand = (band: NumericBand, value: Exact): boolean =>
  reaches(band.low, value) && (band.high === null || isBelowEnd(band.high, value))

const reaches = (low: NumericBand['low'], value: Exact): boolean => {
  if (low === null) return true
  const found = compare(value, low.at)
  return low.inside ? found >= 0 : found > 0
}

const isBelowEnd = (high: NonNullable<NumericBand['high']>, value: Exact): boolean => {
  const found = compare(value, high.at)
  return high.inside ? found <= 0 : found < 0
}

/** The band that holds the value; bands in order, each beginning where the one before ends. */
export const bandAt = <B extends NumericBand>(bands: readonly B[], value: Exact): B | undefined => {
  const [lowest] = bands
  if (lowest === undefined || !reaches(lowest.low, value)) return undefined
  for (const band of bands) if (band.high === null || isBelowEnd(band.high, value)) return band
  return undefined
}

export const inOrder = <B extends NumericBand>(bands: readonly B[]): readonly B[] =>
  bands.toSorted((a, b) => compareLow(a.low, b.low) || compareHigh(a.high, b.high))

const compareLow = (a: NumericBand['low'], b: NumericBand['low']): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1
  return compare(a.at, b.at) || Number(b.inside) - Number(a.inside)
}

const compareHigh = (a: NumericBand['high'], b: NumericBand['high']): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return compare(a.at, b.at) || Number(a.inside) - Number(b.inside)
}

/** What keeps bands from covering the domain once, in words; bands must be in order. Empty: nothing does. */
export const coverageFaults = (bands: readonly NumericBand[], domain: NumericBand): readonly string[] => {
  const empty = bands.filter(isEmpty).map(band => `the band ${bandText(band)} holds no number`)
  if (empty.length > 0) return empty
  const first = bands[0]
  if (first === undefined) return ['there are no bands']
  const joints = bands
    .slice(1)
    .flatMap((band, index) => jointFault(furthest(bands.slice(0, index + 1)), band))
  return [...startFault(first, domain), ...joints, ...endFault(furthest(bands), domain)]
}

/** The band that reaches highest: where bands overlap, it need not be the last. */
const furthest = (bands: readonly NumericBand[]): NumericBand =>
  bands.reduce((a, b) => (compareHigh(a.high, b.high) < 0 ? b : a))

const isEmpty = ({ low, high }: NumericBand): boolean => {
  if (low === null || high === null) return false
  const found = compare(low.at, high.at)
  return found > 0 || (found === 0 && !(low.inside && high.inside))
}

const jointFault = (before: NumericBand, band: NumericBand): readonly string[] => {
  const pair = `${bandText(before)} and ${bandText(band)}`
  if (before.high === null || band.low === null) return [`the bands ${pair} overlap`]
  const found = compare(before.high.at, band.low.at)
  if (found > 0 || (found === 0 && before.high.inside && band.low.inside))
    return [`the bands ${pair} overlap`]
  if (found < 0 || (!before.high.inside && !band.low.inside))
    return [`there is a gap between the bands ${pair}`]
  return []
}

const startFault = ({ low }: NumericBand, domain: NumericBand): readonly string[] => {
  if (compareLow(low, domain.low) === 0) return []
  if (compareLow(low, domain.low) < 0) return ['the lowest band begins below the domain']
  return [
    `no band holds the numbers below ${low ? formatExact(low.at) : ''}; leave the lower end of the lowest band open, or give a "domain"`,
  ]
}

const endFault = ({ high }: NumericBand, domain: NumericBand): readonly string[] => {
  if (compareHigh(high, domain.high) === 0) return []
  if (compareHigh(high, domain.high) > 0) return ['the highest band ends above the domain']
  return [
    `no band holds the numbers above ${high ? formatExact(high.at) : ''}; leave the upper end of the highest band open, or give a "domain"`,
  ]
}

export const bandText = ({ low, high }: NumericBand): string => {
  const left = low === null ? '…' : `${low.inside ? 'from' : 'above'} ${formatExact(low.at)}`
  const right = high === null ? '…' : `${high.inside ? 'up to' : 'below'} ${formatExact(high.at)}`
  return `(${left} ${right})`
}
