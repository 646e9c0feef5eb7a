export interface RankedColumn {
  /** As the stylesheet names the column. */
  readonly name: 'rank' | 'product' | 'enterprise' | 'sector' | 'makeup' | 'points' | 'outcome'
  readonly label: string
}

/** Name and head of a list of ranked products. */
export const RankedHead = ({
  caption,
  columns,
}: {
  readonly caption: string
  readonly columns: readonly RankedColumn[]
}) => (
  <>
    <caption class="unseen">{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ name, label }) => (
          <th scope="col" class={`${name} cell head${name === 'points' ? ' n' : ''}`}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  </>
)
