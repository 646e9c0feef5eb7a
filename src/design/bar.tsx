import {
  add,
  compare,
  divide,
  type Exact,
  formatExact,
  multiply,
  round,
  wholeNumber,
  ZERO,
} from '../exact/number.ts'
import { readExact } from './format.ts'

export interface BarPart {
  readonly kind: 'computed' | 'judged' | 'sum' | 'open'
  /** Exact text, in the unit of `max`. */
  readonly size: string
}

export interface BarProps {
  /** What the picture says, for those who do not see it. */
  readonly label: string
  readonly parts: readonly BarPart[]
  readonly max: string
  /** A line across the bar, such as the pass mark. */
  readonly at?: string
  readonly width: number
}

const HEIGHT = 10

/** A stacked bar, drawn with attributes: the pages allow no style of their own. What is not decided is only outlined. */
export const Bar = ({ label, parts, max, at, width }: BarProps) => {
  const place = placeOn(readExact(max), width)
  return (
    <svg
      class="bar"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <rect class="ground" width={width} height={HEIGHT} rx="2" />
      {stacked(parts).map(({ kind, from, to }) => (
        <rect class={kind} x={place(from)} width={place(to, from)} height={HEIGHT} rx="1" />
      ))}
      {at !== undefined && (
        <line class="at" x1={place(readExact(at))} x2={place(readExact(at))} y1="-3" y2={HEIGHT + 3} />
      )}
    </svg>
  )
}

/** What a colour of the bars means, beside its words. */
export const Swatch = ({ kind }: { readonly kind: BarPart['kind'] }) => (
  <svg class="bar" width="22" height={HEIGHT} aria-hidden="true">
    <rect class={kind} width="22" height={HEIGHT} rx="1" />
  </svg>
)

interface Stacked {
  readonly kind: BarPart['kind']
  readonly from: Exact
  readonly to: Exact
}

const stacked = (parts: readonly BarPart[]): readonly Stacked[] => {
  let end = ZERO
  return parts.flatMap(({ kind, size }) => {
    const from = end
    end = add(end, readExact(size))
    return compare(end, from) > 0 ? [{ kind, from, to: end }] : []
  })
}

/** The place of a value on the bar, or the distance between two, as decimal text in pixels. */
const placeOn =
  (max: Exact, width: number) =>
  (value: Exact, from: Exact = ZERO): string => {
    const share = divide(add(value, multiply(from, wholeNumber(-1))), max) ?? ZERO
    return formatExact(round(multiply(share, wholeNumber(width)), 2, 'half-up'))
  }
