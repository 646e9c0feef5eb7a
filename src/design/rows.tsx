import type { Language } from '../platform/texts.ts'
import type { Child } from './jsx.ts'
import { Scroll } from './scroll.tsx'

interface RowsProps<Row> {
  readonly language: Language
  /** What is listed, for readers who cannot see the headings. */
  readonly caption: string
  readonly headings: readonly string[]
  /** Which columns are figures, from 0: they stand under each other on the right. */
  readonly figures?: readonly number[]
  readonly rows: readonly Row[]
  readonly cells: (row: Row) => readonly Child[]
  /** Said instead when there is nothing. */
  readonly empty?: string
}

/** A small table that is read whole: not searched, sorted or paged. */
export function Rows<Row>({ language, caption, headings, figures = [], rows, cells, empty }: RowsProps<Row>) {
  const classOf = (column: number) => (figures.includes(column) ? 'n' : undefined)
  if (rows.length === 0) return <p class="quiet">{empty}</p>
  return (
    <Scroll of={caption} language={language}>
      <table class="stacked">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading, at) =>
              heading === '' ? (
                <td />
              ) : (
                <th scope="col" class={classOf(at)}>
                  {heading}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              {cells(row).map((cell, index) => (
                <td data-label={headings[index]} class={classOf(index)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
