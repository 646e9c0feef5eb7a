import type { Child, PropsWithChildren } from 'hono/jsx'

interface SectionProps {
  readonly id: string
  readonly title: string
  /** Beside the title: what can be done here. */
  readonly action?: { readonly href: string; readonly label: string } | null
}

/** A part of a record, with a name to jump to. */
export const Section = ({ id, title, action, children }: PropsWithChildren<SectionProps>) => (
  <section class="record-part" id={id} aria-labelledby={`${id}-title`}>
    <div class="record-head">
      <h2 id={`${id}-title`}>{title}</h2>
      {action && <a href={action.href}>{action.label}</a>}
    </div>
    {children}
  </section>
)

interface RowsProps<Row> {
  readonly caption: string
  readonly headings: readonly string[]
  readonly rows: readonly Row[]
  readonly cells: (row: Row) => readonly Child[]
  readonly empty: string
}

/** A small table; when there is nothing, the words that say so. */
export function Rows<Row>({ caption, headings, rows, cells, empty }: RowsProps<Row>) {
  if (rows.length === 0) return <p class="quiet">{empty}</p>
  return (
    <section class="scroll" aria-label={[caption, ...headings].join(', ')} tabindex={0}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {headings.map(heading => (
              <th scope="col">{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              {cells(row).map(cell => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
