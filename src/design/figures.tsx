export interface Figure {
  readonly value: string
  readonly says: string
  readonly isUnknown?: boolean
}

/** The few numbers that a page is about, each with what it counts. */
export const Figures = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <dl class="figures">
    {figures.map(({ value, says, isUnknown }) => (
      <div class={isUnknown ? 'unknown' : undefined}>
        <dt>{says}</dt>
        <dd class="number">{value}</dd>
      </div>
    ))}
  </dl>
)
