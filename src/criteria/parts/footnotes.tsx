import type { Language } from '../../platform/texts.ts'
import type { Decree } from '../rules/show.ts'
import { texts } from '../texts.ts'

interface FootnotesProps {
  readonly footnotes: Decree['footnotes']
  readonly language: Language
}

/** Remarks and sources, each once; an address is a link. */
export const Footnotes = ({ footnotes, language }: FootnotesProps) =>
  footnotes.length === 0 ? null : (
    <section aria-labelledby="remarks">
      <h2 id="remarks">{texts.footnotes[language]}</h2>
      <ol class="remarks">
        {footnotes.map(({ note, source }, at) => (
          <li id={`remark-${at + 1}`}>
            {note} {source !== null && <Source source={source} language={language} />}
          </li>
        ))}
      </ol>
    </section>
  )

const Source = ({ source, language }: { readonly source: string; readonly language: Language }) => (
  <span class="source">
    {texts.source[language]}:{' '}
    {/^https?:\/\/\S+$/.test(source) ? (
      <a href={source} rel="noreferrer">
        {source}
      </a>
    ) : (
      source
    )}
  </span>
)
