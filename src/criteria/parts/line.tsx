import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { Decree } from '../rules/show.ts'
import { texts } from '../texts.ts'

export type Line = Decree['head'][number]
export type Mark = Decree['mark']
type Cited = Pick<Line, 'clause' | 'mark' | 'footnote'>

/** How a part is known, where that is less than read in a source; assumed looks the same on every page. */
export const MarkTag = ({ mark }: { readonly mark: Mark }) =>
  mark === null ? null : <Tag tone={mark.status === 'assumed' ? 'assumed' : 'plain'}>{mark.text}</Tag>

/** Clause, mark, and the number of the remark, behind the text they belong to. */
export const Tail = ({ cited, language }: { readonly cited: Cited; readonly language: Language }) => (
  <>
    {cited.clause !== null && <span class="origin"> · {cited.clause}</span>} <MarkTag mark={cited.mark} />
    {cited.footnote !== null && (
      <sup>
        <a href={`#remark-${cited.footnote}`} aria-label={texts.footnote(String(cited.footnote))[language]}>
          {cited.footnote}
        </a>
      </sup>
    )}
  </>
)

interface LineProps {
  readonly line: Line
  readonly language: Language
}

export const Lines = ({
  lines,
  language,
}: {
  readonly lines: readonly Line[]
  readonly language: Language
}) => (
  <ul class="lines">
    {lines.map(line => (
      <LineItem line={line} language={language} />
    ))}
  </ul>
)

/** A line of an article: its code, its text, the rule in words, its details. */
const LineItem = ({ line, language }: LineProps) => (
  <li>
    {line.label !== null && <span class="code">{line.label}</span>} {line.text}
    <Tail cited={line} language={language} />
    <Rule line={line} />
    {line.details.map(detail => (
      <p class="detail">{detail}</p>
    ))}
  </li>
)

const Rule = ({ line: { words, formula } }: { readonly line: Line }) => {
  if (words !== null) return <p class="detail">{words}</p>
  return formula === null ? null : (
    <p class="detail">
      <code>{formula}</code>
    </p>
  )
}
