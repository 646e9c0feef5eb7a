import {
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

export interface TargetProps {
  readonly name: string
  /** The finding in words, with the target, its unit and its source: the picture says nothing else. */
  readonly words: string
  /** Exact text in one unit; null while nothing is known. */
  readonly reached: string | null
  readonly low: string
  readonly high: string
}

const WIDTH = 320
const HEIGHT = 22

/** What is reached against what was planned: a bar, and the range of the target behind it. */
export const Target = ({ name, words, reached, low, high }: TargetProps) => {
  const most = [reached ?? '0', high].map(readExact).reduce((a, b) => (compare(a, b) > 0 ? a : b), ZERO)
  const at = (text: string) => placeOn(readExact(text), most)
  const [from, to] = [at(low), at(high)]
  return (
    <div class="target">
      <b>{name}</b>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${name}: ${words}`}>
        <rect class="ground" y="4" width={WIDTH} height="14" rx="2" />
        <rect class="range" x={from} width={Math.max(3, Number(to) - Number(from))} height={HEIGHT} rx="2" />
        {reached !== null && <rect class="reached" y="7" width={at(reached)} height="8" rx="1" />}
      </svg>
      <span class="quiet">{words}</span>
    </div>
  )
}

/** A tenth beyond the larger of the two is left free. */
const placeOn = (value: Exact, most: Exact): string => {
  const share = divide(multiply(value, wholeNumber(10)), multiply(most, wholeNumber(11))) ?? ZERO
  return formatExact(round(multiply(share, wholeNumber(WIDTH)), 2, 'half-up'))
}
