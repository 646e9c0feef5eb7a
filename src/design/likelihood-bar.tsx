interface Props {
  /** Percent, from 0 to 100. */
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly label: string
}

/** How likely, from 0 to 100: the stroke is the middle, the band its interval. What it says is said beside it. */
export const LikelihoodBar = ({ low, middle, high, label }: Props) => (
  <svg
    class={middle < 50 ? 'likelihood at-risk' : 'likelihood'}
    viewBox="0 0 104 14"
    width="104"
    height="14"
    role="img"
    aria-label={label}
  >
    <rect class="track" x="2" y="5" width="100" height="4" rx="2" />
    <rect class="band" x={2 + low} y="3" width={Math.max(high - low, 2)} height="8" rx="2" />
    <rect class="middle" x={1 + middle} y="0" width="3" height="14" rx="1" />
  </svg>
)
