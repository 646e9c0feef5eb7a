import {
  add,
  compare,
  divide,
  type Exact,
  formatExact,
  larger,
  multiply,
  negate,
  round,
  wholeNumber,
  ZERO,
} from '../../exact/number.ts'
import type { Estimate } from '../rules/scorers/interval.ts'

const WIDTH = 132
const HEIGHT = 14
const MIDDLE = HEIGHT / 2

/** The farthest end of all: one scale serves every interval of a table. */
export const reachOf = (estimates: readonly Estimate[]): Exact =>
  estimates.reduce((most, { low, high }) => larger(most, larger(negate(low), high)), ZERO)

/** A mean with its interval, beside a line at nothing; the words stand beside it. */
export const Interval = ({ of, reach }: { readonly of: Estimate; readonly reach: Exact }) => {
  const place = (value: Exact): string => {
    const share =
      compare(reach, ZERO) === 0 ? ZERO : (divide(add(value, reach), multiply(reach, wholeNumber(2))) ?? ZERO)
    return formatExact(round(add(multiply(share, wholeNumber(WIDTH - 10)), wholeNumber(5)), 1, 'half-up'))
  }
  return (
    <svg class="interval" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="nothing" x1={place(ZERO)} x2={place(ZERO)} y1="0" y2={HEIGHT} />
      <line class="reach" x1={place(of.low)} x2={place(of.high)} y1={MIDDLE} y2={MIDDLE} />
      <circle class={of.side === 'both' ? 'mean' : 'mean clear'} cx={place(of.mean)} cy={MIDDLE} r="4" />
    </svg>
  )
}
