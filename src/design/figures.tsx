export interface Figure {
  readonly value: string
  readonly says: string
  readonly isUnknown?: boolean
  /** The list behind the number. */
  readonly href?: string
}

/** The few numbers that a page is about, each with what it counts. */
export const Figures = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <dl class="figures">
    {figures.map(({ value, says, isUnknown, href }) => (
      <div class={isUnknown ? 'unknown' : undefined}>
        <dt>{says}</dt>
        <dd class="number">{href === undefined ? value : <a href={href}>{value}</a>}</dd>
      </div>
    ))}
  </dl>
)
