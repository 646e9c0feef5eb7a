import { Tag } from '../../design/tag.tsx'
import type { SheetCell } from './sheet.ts'

/** In a cell of the matrix: a word that leads on. */
export const NoteTags = ({ cell: { beside } }: { readonly cell: SheetCell }) =>
  beside === undefined
    ? null
    : beside.notes.slice(-1).map(({ words, tone, href }) => (
        <a class="small" href={href}>
          <Tag tone={tone}>{words}</Tag>
        </a>
      ))

/** On the page of one dossier: everything in full, and where more is asked. */
export const Notes = ({ cell: { beside } }: { readonly cell: SheetCell }) =>
  beside === undefined ? null : (
    <>
      {beside.notes.map(({ words, tone, lines, href }) => (
        <div class="note">
          <p>
            <a href={href}>
              <Tag tone={tone}>{words}</Tag>
            </a>
          </p>
          {lines.map(line => (
            <p>{line}</p>
          ))}
        </div>
      ))}
      {beside.ask !== null && (
        <p>
          <a href={beside.ask.href}>{beside.ask.words}</a>
        </p>
      )}
    </>
  )
