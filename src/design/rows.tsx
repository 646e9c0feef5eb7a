import type { Language } from '../platform/texts.ts'
import type { Child } from './jsx.ts'
import { Scroll } from './scroll.tsx'

interface RowsProps<Row> {
  readonly language: Language
  /** What is listed, for readers who cannot see the headings. */
  readonly caption: string
  readonly headings: readonly string[]
  readonly rows: readonly Row[]
  readonly cells: (row: Row) => readonly Child[]
  /** Said instead when there is nothing. */
  readonly empty?: string
}

/** A small table that is read whole: not searched, sorted or paged. */
export function Rows<Row>({ language, caption, headings, rows, cells, empty }: RowsProps<Row>) {
  if (rows.length === 0) return <p class="quiet">{empty}</p>
  return (
    <Scroll of={caption} language={language}>
      <table class="stacked">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>{headings.map(heading => (heading === '' ? <td /> : <th scope="col">{heading}</th>))}</tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              {cells(row).map((cell, index) => (
                <td data-label={headings[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
